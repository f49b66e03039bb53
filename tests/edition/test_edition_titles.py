"""Letters that are called by who wrote them to whom are called so by the names of the register."""

from pathlib import Path

import pytest

from tei_tools.edition import build

LETTER = """Truro, 4 May 1861.

My dear John,

I came to Truro on Tuesday and saw Hannah Marrack & Co. there. Nothing more to tell.

Yours affectionately,
Loveday Trevanion
"""
TOML = '[[source]]\nfile = "a.txt"\n{}\n[registers]\nfiles = ["p.csv"]\n[output]\nto = []\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(LETTER, "utf-8")
    (tmp_path / "edition.toml").write_text(TOML.format(""), "utf-8")
    return tmp_path


def title(folder: Path, person: str) -> str:
    """The title of the letter, whose addressee is listed by that name."""
    (folder / "p.csv").write_text(f'id,name,variants\njc,"{person}",John\n', "utf-8")
    build(folder)
    return (folder / "build/tei/a.xml").read_text("utf-8").split("<title>")[1].split("</title>")[0]


def test_a_name_that_the_register_completes_stands_in_the_title(folder):
    assert title(folder, "John Carlyon") == "Loveday Trevanion to John Carlyon, 4 May 1861"
    assert title(folder, "John & Carlyon") == "Loveday Trevanion to John &amp; Carlyon, 4 May 1861"
    text = (folder / "build/tei/a.xml").read_text("utf-8")
    assert ">John &amp; Carlyon</persName>" in text.split("<correspAction")[2]


def test_a_title_that_was_given_stays(folder):
    given = 'title = "Loveday Trevanion to John, 4 May 1861"'
    (folder / "edition.toml").write_text(TOML.format(given), "utf-8")
    assert title(folder, "John Carlyon") == "Loveday Trevanion to John, 4 May 1861"


def test_a_title_of_the_text_stays(folder):
    (folder / "a.txt").write_text(f"# A letter home\n\n{LETTER}", "utf-8")
    (folder / "a.txt").rename(folder / "a.md")
    (folder / "edition.toml").write_text(TOML.format("").replace("a.txt", "a.md"), "utf-8")
    assert "Carlyon" not in title(folder, "John Carlyon")
