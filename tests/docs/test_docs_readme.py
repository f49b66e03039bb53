"""What the README shows of a letter is what comes of it."""

import textwrap

from docs_pages import ROOT, blocks, run

SHOWN = [*blocks((ROOT / "README.md").read_text("utf-8"))]


def test_the_letter_becomes_what_is_shown(tmp_path):
    letter = next(block for block in SHOWN if block.file == "letter.txt")
    (tmp_path / letter.file).write_text(letter.text, "utf-8")
    ended = run("tei-tools encode letter.txt --no-resp", tmp_path)
    assert ended.returncode == 0, ended.stderr
    for block in SHOWN:
        if block.language == "xml":
            assert textwrap.indent(block.text, " " * 6) in ended.stdout
    assert "<correspDesc>" in ended.stdout and "<listPlace>" in ended.stdout


def test_quick_start_is_what_a_clone_runs():
    commands = [block.text.strip() for block in SHOWN if block.language == "sh"]
    assert commands[:2] == [
        "python -m pip install . && python -m tei_tools build texts -o build",
        'python -m pip install ".[test]" && python -m pytest -n auto --dist loadfile',
    ]
    assert commands[1] in (ROOT / ".ci" / "run").read_text("utf-8")
