"""The language that a text tells (languages.txt), and a document that names none."""

from pathlib import Path

import pytest

from tei_tools.annotators.annotate import annotate
from tei_tools.document.language import language_of
from tei_tools.document.source import Document
from tei_tools.document.view import read_text

CASES = [
    case.lstrip("\n").split("\n.\n")
    for case in Path(__file__)
    .with_name("languages.txt")
    .read_text(encoding="utf-8")
    .split("\n.\n\n")
]
TEXTS = {title: text for title, text, *_ in CASES}


@pytest.mark.parametrize(("title", "text", "language"), [case[:3] for case in CASES])
def test_a_text_tells_its_language_or_nothing(title, text, language):
    assert (language_of(text) or "none") == language.removesuffix("\n.").strip()


def tei(text: str, declared: str = "") -> Document:
    return Document.parse(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"{declared}><teiHeader/>'
        f"<text><body><p>{text}</p></body></text></TEI>"
    )


def test_a_document_that_names_no_language_is_read_in_its_own():
    read = read_text(tei(TEXTS["German"]))
    assert read.language == "de"
    assert {block.lang for block in read.blocks} == {"de"}


def test_its_notice_says_so():
    document = annotate(tei(TEXTS["German"]), link=False)
    said = [one.message for one in document.notices if one.code == "language-told"]
    assert said == ["This reads as German (de); xml:lang on the root says otherwise."]
    assert "persName" not in document.source


@pytest.mark.parametrize("declared", [' xml:lang="en"', ' xml:lang="fr"'])
def test_what_a_document_names_holds(declared):
    document = tei(TEXTS["German"], declared)
    assert read_text(document).language == declared[-3:-1]
    assert not [one for one in annotate(document).notices if one.code == "language-told"]


def test_nothing_is_said_of_english():
    document = annotate(tei(TEXTS["English in old spelling"]))
    assert not [one for one in document.notices if one.code == "language-told"]
