"""What TEI allows and readers' programs do not, put right in every edition alike."""

import re

import pytest
from pages import DOCUMENT, doubled, reading, site, texts, work

from tei_tools.document.source import Document
from tei_tools.publishing.pdf import typst_program
from tei_tools.publishing.work import Work

MATH = 'xmlns="http://www.w3.org/1998/Math/MathML" xmlns:t="http://www.tei-c.org/ns/1.0"'

TAGS = [
    ("fre", "fr"),
    ("fre-CA", "fr-CA"),
    ("de", "de"),
    ("grc-x-betacode", "grc-x-betacode"),
    ("x-dialect", "x-dialect"),
    ("x", None),
    ("a language", None),
]


@pytest.mark.parametrize(("given", "tag"), TAGS)
def test_a_language_is_said_by_its_tag(given: str, tag: str | None) -> None:
    (phrase,) = reading(f'<p><foreign xml:lang="{given}">mot</foreign></p>').xpath("//i")
    assert phrase.get("lang") == tag


@pytest.mark.parametrize(
    ("given", "lang", "word"), [("ger", "de", "Inhalt"), ("deu-AT", "de", "Inhalt")]
)
def test_print_speaks_the_language_of_its_text(given: str, lang: str, word: str) -> None:
    chapters = "".join(f"<div><head>{n}</head><p>{'wort ' * 2000}</p></div>" for n in "abc")
    source = DOCUMENT.format(title="T", body=chapters)
    program = typst_program(source.replace("<text>", f'<text xml:lang="{given}">'))
    assert f'lang: "{lang}"' in program
    assert re.search(rf'contents\(\d, {{\n\[\]\n"{word}"', program)
    assert '"Zu dieser Ausgabe"' in program


def test_a_site_in_three_letters_is_one_in_two() -> None:
    source = DOCUMENT.format(title="T", body="<p>un mot</p>").replace(
        "<text>", '<text xml:lang="fre">'
    )
    page = site(Work("text", Document.parse(source), ()))["index.html"]
    assert page.get("lang") == "fr"
    assert page.xpath("//div[@class='reading']/@lang") == ["fr"]


def test_a_description_is_said_before_a_caption() -> None:
    figure = "<figure><head>Fig. 1</head><graphic url='a.png'/><figDesc>A quay</figDesc></figure>"
    assert reading(figure).xpath("//*[@role='img']/@aria-label") == ["A quay"]
    bare = figure.replace("<figDesc>A quay</figDesc>", "")
    assert reading(bare).xpath("//*[@role='img']/@aria-label") == ["Fig. 1"]


def test_the_number_of_a_page_is_said_in_one_line() -> None:
    page = reading("<p>a<pb n=' 12&#10; bis '/>b</p>")
    assert page.xpath("//*[@role='doc-pagebreak']/@aria-label") == ["Page 12 bis"]
    assert page.xpath("//@data-number") == ["12 bis"]


PEOPLE = "<listPerson><person xml:id='x'><persName>X</persName></person></listPerson>"
SILENT = [
    (f"<p><persName ref='#x'/>a</p>{PEOPLE}", "//p/*[contains(@class,'persName')]", "span"),
    ("<div><head><anchor/></head><p>a</p></div>", "//div/section//*[@class='head']", "div"),
    ("<table><row role='label'><cell/></row></table>", "//*[@class='cell']", "td"),
]


@pytest.mark.parametrize(("body", "path", "element"), SILENT)
def test_nothing_is_announced_without_words(body: str, path: str, element: str) -> None:
    (found,) = reading(body).xpath(path)
    assert found.tag == element


def test_what_has_words_stays_what_it_is() -> None:
    page = reading(
        "<table><row role='label'><cell>b</cell></row></table><p><ref target='#x'>c</ref>"
        "<ref target='https://e.org/'>d</ref></p>"
    )
    assert texts(page, "//th") == ["b"]
    assert texts(page, "//p/a[@class='ref']") == ["d"]


def test_words_in_a_formula_stand_as_its_words() -> None:
    formula = (
        f"<formula><math {MATH}><mrow><t:hi>a</t:hi><mi><t:hi>b</t:hi></mi></mrow></math></formula>"
    )
    page = reading(f"<p>{formula}</p>")
    row = page.xpath("//*[local-name()='mrow']")[0]
    assert [one.tag.rpartition("}")[2] for one in row] == ["mtext", "mi"]
    assert "".join(row.itertext()) == "ab"


def test_an_editors_identifiers_do_not_meet_ours() -> None:
    body = (
        "<p xml:id='notes-heading'>a<note place='foot'>n</note></p>"
        "<p xml:id='variants-heading'><choice><sic>x</sic><corr>y</corr></choice></p>"
    )
    pages = site(work(body))
    assert not list(doubled(pages))
    page = pages["index.html"]
    assert page.xpath("//section[contains(@class,'notes')]/@aria-label") == [
        "Notes",
        "Textual notes",
    ]
    assert page.xpath("//p[@id='notes-heading']")


def test_a_label_begins_the_line_of_its_paragraph_in_print() -> None:
    body = "<list type='gloss'><label>Ebb</label><item><p>One.</p><p>Two.</p></item></list>"
    program = typst_program(DOCUMENT.format(title="T", body=body))
    assert re.search(r'"Ebb", "italic"\)\nh\(0.7em\)\n"One."\nparbreak\(\)\n', program)
    assert '"Two."' in program


def test_a_picture_in_the_line_says_what_it_shows_in_print() -> None:
    body = "<p>The sign <graphic url='a.svg'><desc>an anchor</desc></graphic> means</p>"
    words = re.findall(r'"(.*?)"', typst_program(DOCUMENT.format(title="T", body=body)))
    assert "[Picture: an anchor]" in "".join(words)


def test_a_short_text_tells_how_it_was_edited_in_one_paragraph() -> None:
    ways = "<encodingDesc><editorialDecl>{}</editorialDecl></encodingDesc>".format(
        "".join(f"<{name}><p>About {name}.</p></{name}>" for name in ("hyphenation", "quotation"))
    )
    source = DOCUMENT.format(title="T", body="<p>a</p>").replace(
        "</fileDesc>", f"</fileDesc>{ways}"
    )
    assert '"About hyphenation."\n[ ]\n"About quotation."' in typst_program(source)
    long = source.replace("<p>a</p>", f"<p>{'word ' * 5000}</p>")
    assert '"About hyphenation."\n})\np({\n' in typst_program(long)
