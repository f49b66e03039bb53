"""The forms that `encode` writes, as the site, the EPUB and the print edition show them."""

import re

from pages import site, texts, work

from tei_tools.document.source import Document
from tei_tools.publishing.pdf import typst_program
from tei_tools.publishing.work import Work
from tei_tools.reading.encode import encode


def program(one: Work) -> str:
    """What the print edition sets, without the functions it calls."""
    return typst_program(one.document.source).partition("#show: edition.with(")[2]


def printed(body: str) -> str:
    """What the print edition sets of a text with this body."""
    return program(work(body))


# Quotation marks that stand in @rendition

MARKS = (
    '<encodingDesc><tagsDecl><rendition xml:id="a" scope="before">content: "»"</rendition>'
    '<rendition xml:id="b" scope="after">content: "«"</rendition>'
    '<rendition xml:id="c" scope="before">content: \'\\\'\'</rendition>'
    '<rendition xml:id="d" scope="after">content: "\'"</rendition></tagsDecl></encodingDesc>'
)


def unmarked(body: str) -> Work:
    source = work(body).document.source.replace("</teiHeader>", MARKS + "</teiHeader>")
    return Work("text", Document.parse(source), ())


def test_marks_are_drawn_as_the_source_drew_them() -> None:
    one = unmarked(
        '<p><q rendition="#a #b">Ja, <q rendition="#c #d">so</q>,</q> sagt er. '
        '<q rendition="#a">Weiter</q> <q>neu</q></p>'
    )
    page = site(one)["index.html"]
    assert texts(page, "//div[@class='reading']//p") == ["»Ja, 'so',« sagt er. »Weiter “neu”"]
    found = "|".join(re.findall(r'(?m)^"(.*)"$', program(one)))
    assert "»|Ja,|'|so|'|,|«|sagt er.|»|Weiter|“|neu|”" in found
    assert "content:" not in program(one)


def test_marks_taken_out_of_a_text_stand_in_its_edition() -> None:
    text = (
        "“I shall go,” said Anne. “It is ‘late’ now.”\n\nShe went to the door and said nothing.\n"
    )
    source = encode(text, quotation_marks="drop").source
    page = site(Work("text", Document.parse(source), ()))["index.html"]
    (first,) = texts(page, "//div[@class='reading']//p[1]")
    assert first == text.partition("\n")[0]
