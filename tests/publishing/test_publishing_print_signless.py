"""Characters without a sign by nature: the PDF shows their numbers, and keeps its standards."""

from pathlib import Path

import pytest
from pdf_pages import information, needs_poppler, text_of
from test_pdf_typst import document

from tei_tools.publishing.pdf import make_pdf
from tei_tools.publishing.signless import advice_on, signless_of


@needs_poppler
def test_their_numbers_are_shown_wherever_they_stand(tmp_path: Path) -> None:
    body = "<div><head>b&#x9B;</head><p>c<hi>&#x9C;</hi>d<note>e&#x85;&#x1FFFE;</note></p></div>"
    source = document(body).replace("A title", "A&#x86; title")
    (told,) = make_pdf(source, tmp_path / "a.pdf")
    assert (told.code, told.severity) == ("control-character", "warning")
    assert "U+0085, U+0086, U+009B, U+009C, U+1FFFE: the PDF shows their numbers" in told.message
    text = "".join(text_of(tmp_path / "a.pdf").split())
    for words in ("AU+0086title", "bU+009B", "cU+009Cd", "eU+0085U+1FFFE"):
        assert words in text
    assert information(tmp_path / "a.pdf")["Tagged"] == "yes"


@pytest.mark.parametrize("text", ["a\t\n\u00a0é", "\u200b\u2028", "\ue000", "\ufffd", "漢"])
def test_others_are_left_alone(text: str) -> None:
    assert not signless_of(text)
    assert advice_on("") == []


@pytest.mark.parametrize(
    ("characters", "hint"),
    [
        ("\x86\x9c", "They look like Windows-1252 read as something else: is † œ meant?"),
        ("\x81", "Say in the document what is meant."),
        ("\x86\ufdd0", "Say in the document what is meant."),
    ],
)
def test_what_may_have_been_meant_is_told(characters: str, hint: str) -> None:
    (told,) = advice_on(characters)
    assert told.hint == hint


def test_of_many_some_are_named() -> None:
    (told,) = advice_on("".join(map(chr, range(0x80, 0x90))))
    assert "U+0087 and 8 more:" in told.message
