"""References in print: links within a book, from text to text, with the numbers of their pages."""

import re
from pathlib import Path

import pytest
from pdf_pages import labels, needs_poppler, needs_qpdf, pages
from test_pdf_typst import document, edition

from tei_tools import publish
from tei_tools.publishing.pdf import make_pdf, typst_program

RAIN = "<p>Rain fell on the roofs.</p>"
STEMS = ["a", "Letter%202", "b"]


def program_of(*sources: str, language: str = "") -> str:
    program = typst_program(sources, "Papers", language, stems=STEMS[: len(sources)])
    return program.partition("#show: edition.with(")[2]


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("Letter%202.xml#p9", "2-p9"),
        ("../letters/Letter 2.tei#p9".replace(" ", "%20"), "2-p9"),
        ("Letter%202.xml", "2-"),
        ("Letter%202.xml#nowhere", "2-"),
        ("b.xml#text", "3-text"),
        ("a.xml#p1", "1-p1"),
    ],
)
def test_a_link_to_another_text_of_the_book_leads_to_its_page(target: str, place: str) -> None:
    one = document(f'<p xml:id="p1">See <ref target="{target}">it</ref>.</p>')
    two = document('<p xml:id="p9">x</p>')
    three = document("<p>x</p>").replace("<text>", '<text xml:id="text">')
    program = program_of(one, two, three)
    beside = f'page-beside("p.", "{place}")\n' if target[0] != "a" else ""
    assert f'run("it", "to:{place}")\n{beside}"."' in program
    assert program.count(f'anchor("{place}")\n') == 1


@pytest.mark.parametrize(
    "target", ["gone.xml#p9", "letter%202.xml#p9", "ftp://example.org/b.xml", "urn:x:b", "#no", "#"]
)
def test_a_link_that_leaves_the_book_is_words(target: str) -> None:
    one = document(f'<p>See <ref target="{target}">it</ref>.</p>')
    program = program_of(one, document('<p xml:id="p9">x</p>'), document("<p>x</p>"))
    assert '"See"\n[ ]\n"it"\n"."' in program
    assert "anchor(" not in program


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ('<ptr target="#p9"/>', 'page-of("p.", "1-p9")'),
        ('<ref target="#p9"/>', 'page-of("p.", "1-p9")'),
        ('<ref target="#p9">there</ref>', 'run("there", "to:1-p9")'),
        ('<ref target="1904-12-02" type="diary"/>', 'run("1904-12-02", "small")'),
        ('<ref target="https://a.org/"/>', 'run("https://a.org/", "url:https://a.org/", "small")'),
    ],
)
def test_a_reference_without_words_says_its_page_or_address(reference: str, words: str) -> None:
    program = edition(document(f'<p>See {reference}.</p><p xml:id="p9">x</p>'))
    assert f'"See"\n[ ]\n{words}\n"."' in program


def test_one_that_leads_nowhere_says_nothing() -> None:
    assert '"See"\n[ ]\n"."' in edition(document('<p>See <ptr target="#no"/>.</p>'))


def test_pages_are_told_in_the_language_of_the_book() -> None:
    one = document('<p>See <ref target="b.xml">it</ref>.</p>', "", ' xml:lang="de"')
    program = typst_program([one, one], "Briefe", stems=["a", "b"])
    assert 'page-beside("S.", "2-")' in program


def test_a_heading_is_not_followed_by_a_page() -> None:
    one = document('<div><head>On <ref target="b.xml">it</ref></head><p>x</p></div>')
    program = program_of(one, one, one)
    assert 'run("it", "to:3-")' in program
    assert "page-beside(" not in program


@needs_poppler
@needs_qpdf
def test_the_number_is_that_of_the_page(tmp_path: Path) -> None:
    far = f'<p xml:id="p9">Ninth. <ref target="a.xml#d">First</ref></p>{RAIN * 90}'
    sources = [
        document(f'<div xml:id="d"><head>Heading</head><p>See <ref target="{name}">it</ref></p>'
                 f"</div>{RAIN * 130}{far}")
        for name in ("b.xml#p9", "a.xml#p9")
    ]  # fmt: skip
    assert make_pdf(sources, tmp_path / "a.pdf", title="Papers", stems=["a", "b"]) == []
    found, told = pages(tmp_path / "a.pdf"), labels(tmp_path / "a.pdf")
    ninth = [label for page, label in zip(found, told, strict=True) if "Ninth." in page]
    text = "\n".join(found).replace("\u00a0", " ")
    assert re.findall(r"See it \(p. (\d+)\)", text) == ninth[::-1]
    assert re.findall(r"First(?: \(p. (\d+)\))?", text) == ["", "1"]


@needs_poppler
def test_the_pdf_of_a_whole_edition_has_links_from_text_to_text(tmp_path: Path) -> None:
    for name, other in (("Letter 1", "Letter%202"), ("Letter 2", "Letter%201")):
        source = document(f'<p xml:id="p">See <ref target="{other}.xml#p">{name}</ref></p>')
        (tmp_path / f"{name}.xml").write_text(source, encoding="utf-8")
    publish(sorted(tmp_path.glob("*.xml")), tmp_path / "out", ("pdf",), "Two letters")
    told = "\n".join(pages(tmp_path / "out" / "two-letters.pdf")).replace("\u00a0", " ")
    assert "See Letter 1 (p. 1)" in told
    assert "See Letter 2 (p. 1)" in told
