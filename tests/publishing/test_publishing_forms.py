"""The forms that `encode` writes, as the site, the EPUB and the print edition show them."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from pages import reading, site, texts, work
from textloss import html_page, html_strings, lost

from tei_tools.document.source import Document
from tei_tools.publishing.house import House
from tei_tools.publishing.pdf import typst_program
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work
from tei_tools.reading.encode import encode

FORMS = Path(__file__).parents[1] / "reading" / "forms"
FILES = sorted([*FORMS.glob("*.txt"), *FORMS.glob("*.md")])


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


# Verse, breaks, code, notes

SHARED = (
    '<sp><l part="I">Thou dost?</l></sp><sp><l part="M">I <hi>bade</hi> him.</l></sp>'
    '<sp><l part="F">Thou!</l></sp><sp><l>Alone.</l></sp>'
)


def test_a_divided_line_goes_on_where_it_was_left() -> None:
    lines = reading(SHARED).xpath(".//div[contains(@class, 'l part') or @class='l']")
    assert [line.get("data-before") for line in lines] == [
        None,
        "Thou dost?",
        "Thou dost? I bade him.",
        None,
    ]
    assert re.findall('after: "([^"]*)"', printed(SHARED)) == [
        "Thou dost?",
        "Thou dost? I bade him.",
    ]


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("........", ["5"]),
        ("...4...8", ["4", "8"]),
        ("12345678", ["5"]),
        ("..a.....", []),
    ],
)
def test_numbers_of_lines_are_the_source_s_or_a_count(stated: str, shown: list[str]) -> None:
    lines = "".join(f'<l n="{n}">a</l>' if n != "." else "<l>a</l>" for n in stated)
    body = f"<lg>{lines}</lg>"
    assert reading(body).xpath(".//*[contains(@class, 'line-number')]/@data-number") == shown
    assert re.findall('number: "([^"]*)"', printed(body)) == shown


@pytest.mark.parametrize(
    ("milestone", "shown"),
    [
        ('<milestone unit="section" n="- - -"/>', "- - -"),
        ('<milestone unit="section" n="2"/>', "* * *"),
        ('<milestone unit="section"/>', "* * *"),
    ],
)
def test_a_break_shows_as_it_was_printed(milestone: str, shown: str) -> None:
    body = f"<p>a</p>{milestone}<p>b</p>"
    assert reading(body).xpath(".//@data-ornament") == [shown]
    assert f'ornament("{shown}")' in printed(body)


def test_code_keeps_its_lines_and_no_tag_in_it_shows() -> None:
    body = '<ab type="code">if x:\n    <name>y</name>()</ab><ab>a <name>b</name></ab>'
    (code,) = reading(body).xpath(".//pre/code")
    assert "".join(code.itertext()) == "if x:\n    y()"
    assert 'verbatim({\n[]\n"if x:"\nlinebreak()\n"    "\n"y"\n"()"\n})' in printed(body)


def test_a_note_s_sign_is_without_the_brackets_of_plain_text() -> None:
    body = '<p>a<note n="[^1]">b</note> c<note n="*">d</note> e<note n="[2]">f</note></p>'
    assert texts(reading(body), ".//a[@class='note-call']") == ["1", "*", "2"]


def test_notes_below_a_letter_stand_where_they_are() -> None:
    body = (
        '<div type="letter"><p>a</p><note type="copy"><p>cc: b</p></note><closer><signed>c'
        '</signed><note type="endorsement"><p>Recd</p></note></closer></div>'
    )
    page = reading(body)
    assert texts(page, ".//div[contains(@class, 'note type')]") == ["cc: b", "Recd"]
    assert not page.xpath(".//a[@class='note-call']")
    assert printed(body).count("note-block(") == 2
    assert '\nnote("' not in printed(body)


# Articles, notices, turns

ARTICLE = (
    '<div type="article"><head type="kicker">NEWS</head><head type="main">A Title</head>'
    "<argument><p>The lead.</p></argument><byline>by B</byline>"
    '<dateline rend="run-in">YORK, 3 May —</dateline> <p>Rain.</p><p>Sun.</p></div>'
)


def test_a_kicker_stands_above_the_headline_and_is_no_heading() -> None:
    page = site(work(ARTICLE))["index.html"]
    assert texts(page, "//h1") == ["A Title"]
    assert texts(page, "//p[contains(@class, 'type-kicker')]") == ["NEWS"]
    found = printed(ARTICLE)
    assert found.index('kicker({\n[]\n"NEWS"') < found.index("title-block(")
    assert found.count('"NEWS"') == 1
    assert "heading-at(" not in found


def test_a_kicker_in_a_division_stands_above_its_heading() -> None:
    found = printed(f"<div><head>First</head><p>a</p></div>{ARTICLE}")
    assert 'kicker({\n[]\n"NEWS"\n})\nheading-at(1, "A Title"' in found


def test_the_lead_is_apart_and_a_dateline_begins_its_paragraph() -> None:
    page = reading(ARTICLE)
    assert texts(page, ".//div[@class='argument']") == ["The lead."]
    assert page.xpath(".//div[@class='dateline run-in']/following-sibling::*[1][self::p]")
    assert 'p({\n[]\n"YORK, 3 May —"\n[ ]\n"Rain."\n})\np({\n[]\n"Sun."' in printed(ARTICLE)


def test_a_notice_stands_apart_and_begins_no_page() -> None:
    notice = '<div type="notice"><head>Terms</head><p>Free.</p></div>'
    chapters = "".join(
        f"<div type='chapter'><head>{n}</head><p>{'Rain fell. ' * 900}</p></div>" for n in "AB"
    )
    found = printed(chapters + notice)
    assert found.partition("Terms")[0].count("chapter-start(") == 1
    assert 'notice({\n[]\nheading-at(1, "Terms"' in found
    assert reading(notice).xpath(".//section[@class='div division type-notice']/p")


def test_a_text_above_a_library_s_notice_keeps_its_own_title() -> None:
    notice = '<back><div type="notice"><p>Free.</p></div></back>'
    source = work(ARTICLE).document.source.replace("</body>", "</body>" + notice)
    found = program(Work("text", Document.parse(source), ()))
    assert found.count('"A Title"') == found.count('title: "A Title"') + 2


def test_turns_have_their_speaker_on_the_first_line() -> None:
    turn = '<div type="interview"><sp><speaker>Q.</speaker><p>Why?</p></sp></div>'
    (speech,) = reading(turn).xpath(".//section[contains(@class, 'type-interview')]/div")
    assert [child.tag for child in speech] == ["p", "p"]
    assert 'hanging({\n[]\nrun("Q.", "all-small-caps")\nh(0.6em)\n"Why?"' in printed(turn)


# Several letters in one file

LETTERS = (FORMS / "bundle.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def letters() -> Work:
    return Work("letters", encode(LETTERS, annotators=()), ())


def test_a_letter_of_several_has_a_page_with_its_own_metadata(letters: Work) -> None:
    files = make_site([letters], house=House(address="https://example.org/"))
    page = html_page(files["letter-2.html"])

    def content(name: str) -> list[str]:
        return page.xpath(f"//meta[@name='{name}']/@content")

    assert content("DC.title") == ["Silas Penhallow to Anne Trevanion"]
    assert content("DC.creator") == ["Silas Penhallow"]
    assert content("DC.date") == ["1861-05-07"]
    (cited,) = texts(page, "//section[@class='citation']/p")
    assert "Silas Penhallow to Anne Trevanion (7 May 1861)" in cited
    assert cited.endswith("https://example.org/letter-2.html")
    (told,) = json.loads(files["letter-2.json"])
    assert told["recipient"] == [{"literal": "Anne Trevanion"}]
    assert b"origdate = {1861-05-07}" in files["letter-2.bib"]


def test_a_letter_without_a_heading_is_called_by_its_correspondents(letters: Work) -> None:
    title = "Jabez Rowe to Miss A. Trevanion, 9 May 1861"
    pages = site(letters)
    assert texts(pages["letter-3.html"], "//h1") == [title]
    assert title in texts(pages["index.html"], "//ol[@class='contents']//a")
    found = program(letters)
    assert f'heading-at(1, "{title}", {{\n[]\nrun("{title}", "italic")' in found
    assert found.count('"Anne Trevanion to the Rev. Silas Penhallow"') == 2


def test_one_letter_is_a_text_and_no_page_of_one() -> None:
    text = (FORMS / "despatch.txt").read_text(encoding="utf-8")
    files = make_site([Work("letter", encode(text, annotators=()), ())])
    assert [path for path in files if path.endswith(".html")] == ["index.html"]


# Law 5 on every form


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_of_a_form_is_lost(path: Path) -> None:
    profile = "markdown" if path.suffix == ".md" else "auto"
    one = Work("a", encode(path.read_text(encoding="utf-8"), annotators=(), profile=profile), ())
    assert not lost(one.document.source, html_strings(site(one).values()))
    lines = program(one).replace('"\nlinebreak()\n"', "\n")
    literals = re.findall(r'"((?:[^"\\]|\\.)*)"', lines, re.DOTALL)
    strings = Counter(" ".join(re.sub(r"\\(.)", r"\1", one).split()) for one in literals)
    assert not lost(one.document.source, strings)


def test_a_manuscript_in_a_text_is_described_statement_by_statement() -> None:
    described = (
        "<msDesc xml:id='m'><msIdentifier><settlement>Oxford</settlement><idno>MS. 1</idno>"
        "</msIdentifier><msContents><msItem><title>Tales</title><note>Late.</note></msItem>"
        "</msContents><physDesc><p>On vellum.</p></physDesc></msDesc>"
    )
    page = reading(described)
    names = texts(page, ".//*[@id='m']//span[@class='statement-name']")
    assert names == [
        *("Manuscript identifier", "Settlement", "Identifier", "Manuscript contents"),
        *("Manuscript item", "Title", "Note", "Physical description"),
    ]
    assert texts(page, ".//*[@id='m']//p") == ["On vellum."]
    plain = reading("<msDesc><p>A leaf.</p></msDesc>")
    assert not plain.xpath(".//span[@class='statement-name']")
