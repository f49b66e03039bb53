"""The tutorial, followed word for word: its files written, its commands run, their output read."""

import re
from collections.abc import Iterator
from pathlib import Path

from docs_pages import ROOT, Block, blocks, run
from lxml import etree

TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
LEFT_OUT = "…"
TEI = "{http://www.tei-c.org/ns/1.0}"


def steps(text: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with the output that is shown after it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def is_shown(shown: str, printed: str) -> bool:
    """Whether what is shown is what was printed, but for what … leaves out."""
    lines = [
        "(?:.*\n)*?" if line == LEFT_OUT else ".*".join(map(re.escape, line.split(LEFT_OUT))) + "\n"
        for line in shown.splitlines()
    ]
    return re.fullmatch("".join(lines), printed) is not None


def printed_by(command: str, folder: Path) -> str:
    """What a command prints in a folder, on both outputs."""
    ended = run(command, folder, COLUMNS="200", NO_COLOR="1", SOURCE_DATE_EPOCH="1900000000")
    assert ended.returncode == 0, ended.stderr
    return ended.stdout + ended.stderr


def test_tutorial(tmp_path: Path) -> None:
    run_commands = 0
    for block in blocks(TUTORIAL):
        if block.file:
            _write(tmp_path / block.file, block)
        elif block.language == "xml":
            assert block.text.strip() in (tmp_path / "first.xml").read_text("utf-8")
        for command, shown in steps(block.text) if block.language == "console" else ():
            printed = printed_by(command, tmp_path)
            assert is_shown(shown, printed), f"{command}\n{printed}"
            run_commands += 1
    assert run_commands >= 8
    _look_at_the_edition(tmp_path / "build")


def _write(file: Path, block: Block) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(block.text, "utf-8")


def _look_at_the_edition(build: Path) -> None:
    """What the tutorial says of the result is so."""
    first = etree.parse(build / "tei" / "first.xml")
    assert not [one for one in first.iter(f"{TEI}persName") if one.text == "Anna Maria"]
    assert [
        one.get("ref") for one in first.iter(f"{TEI}placeName") if one.text == "Wolf Crag Light"
    ]
    for name in ("index.html", "the-wolf-crag-letters.epub", "the-wolf-crag-letters.pdf"):
        assert (build / "site" / name).stat().st_size > 1000


def test_what_is_shown_is_compared() -> None:
    assert is_shown("a\n…\nd e…g\n", "a\nb\nc\nd efg\n")
    assert not is_shown("a\n…\nd\n", "a\nb\nc\n")
    assert not is_shown("", "something\n")
