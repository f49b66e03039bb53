"""The titles of texts that have none, and the language of texts of which nobody tells it."""

from pathlib import Path

import pytest

from tei_tools.document.source import Document
from tei_tools.reading import structure
from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.incipit import letter_title

FORMS = Path(__file__).with_name("forms")


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (Correspondence("A. Rowe", "Hannah", "1874-03-03"), "A. Rowe to Hannah, 3 March 1874"),
        (Correspondence("A. Rowe", "Hannah", "1874-03"), "A. Rowe to Hannah, March 1874"),
        (Correspondence("A. Rowe", "", "1874"), "Letter from A. Rowe, 1874"),
        (Correspondence("", "Hannah"), "Letter to Hannah"),
        (Correspondence(date="1874", place="Mylor"), ""),
    ],
)
def test_a_letter_is_called_by_who_wrote_it_to_whom_and_when(told, title):
    assert letter_title(told) == title


def title_of(name: str, **given: str) -> str:
    made = structure((FORMS / name).read_text(encoding="utf-8"), **given)
    source = Document.parse(made.xml).source
    return source.partition("<title>")[2].partition("</title>")[0]


def test_minutes_are_called_by_their_own_head_however_long_it_is():
    assert title_of("minutes-heads.txt").startswith("MINUTES of a Meeting of the Harbour Board")


def test_a_chapter_alone_is_called_by_its_head():
    told = "The water had risen in the night, and nobody had slept.\n\n"
    made = structure("CHAPTER IV. THE WEIR\n\n" + told * 4)
    assert "<title>CHAPTER IV. THE WEIR</title>" in made.xml


def test_a_letter_keeps_the_title_that_is_given():
    assert title_of("letter-firm.txt", title="On Rope") == "On Rope"
    assert title_of("letter-firm.txt").endswith("to Messrs. Vane &amp; Opie, 3 December 1881")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [("brief.txt", "de", 1), ("lettre.txt", "fr", 1), ("letter-firm.txt", "en", 0)],
)
def test_a_text_tells_its_language_where_nobody_does(name, language, said):
    text = (FORMS / name).read_text(encoding="utf-8")
    made = structure(text)
    assert f'xml:lang="{language}"' in made.xml
    assert f'<language ident="{language}">' in made.xml
    assert [one.code for one in made.notices] == ["language-told"] * said


def test_the_language_given_holds():
    made = structure((FORMS / "brief.txt").read_text(encoding="utf-8"), lang="en")
    assert 'xml:lang="en"' in made.xml
    assert not made.notices
