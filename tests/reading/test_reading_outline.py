"""The outline: what structure was seen, in lines a person can check."""

from click.testing import CliRunner

from tei_tools.cli.encode import command
from tei_tools.reading import structure
from tei_tools.reading.outline import outline

BOOK = """THE CLOCK

by Dorothea Pym

CHAPTER I

Loveday* Goes Down

There were nineteen steps.

She went down them.

* A girl.

CHAPTER II

The Honey

It was honey.
\fIt was.
"""

OUTLINE = """book.txt: Read as book: 2 numbered divisions
  2 chapters, 4 paragraphs, 1 footnote, 1 page break in all
  front “THE CLOCK by Dorothea Pym”
  body
    chapter 1 “CHAPTER I Loveday Goes Down”: 2 paragraphs, 1 footnote
    chapter 2 “CHAPTER II The Honey”: 2 paragraphs, 1 page break
"""


def test_an_outline_names_divisions_and_counts_what_they_hold():
    assert outline(structure(BOOK), "book.txt") == OUTLINE


def test_a_speech_counts_once_and_its_directions_too():
    play = "ACT I\n\nHAMLET\nNo.\n\nGHOST\n[Aside.]\nYes.\n\nHAMLET\nNo.\n\nGHOST\nYes.\n"
    lines = outline(structure(play), "play.txt").splitlines()
    assert lines[-1] == "    act 1 “ACT I”: 4 speeches, 1 stage direction"


def test_the_command_prints_it_and_writes_nothing(tmp_path):
    file = tmp_path / "book.txt"
    file.write_text(BOOK, encoding="utf-8")
    result = CliRunner().invoke(command, ["--outline", "--profile", "plain", str(file)])
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"{file}: Read as plain: it was asked for")
    assert list(tmp_path.iterdir()) == [file]
    both = CliRunner().invoke(command, ["--outline", "-o", str(tmp_path / "x.xml"), str(file)])
    assert "leave -o out" in str(both.exception)
