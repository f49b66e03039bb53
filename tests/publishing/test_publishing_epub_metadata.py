"""What the package says of a book: true of that very book."""

from collections import defaultdict

import pytest
from lxml import etree
from pages import DOCUMENT, work
from test_epub import PIXEL, unpacked

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Picture, Work

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def said(*works: Work, title: str = "", certifier: str = "") -> dict[str, list[str]]:
    """The metadata of a book by property, or by name in Dublin Core."""
    files = unpacked(make_epub(works, title, certifier=certifier))
    found = defaultdict(list)
    for one in etree.fromstring(files["EPUB/package.opf"])[0]:
        found[one.get("property") or etree.QName(one).localname].append(one.text)
    return found


def pictured(figure: str, media_type: str = "image/png") -> Work:
    suffix = media_type.removeprefix("image/")
    one = work(f"<figure>{figure}</figure>")
    return Work(
        "text", one.document, (Picture("a.png", f"pictures/1.{suffix}", media_type, PIXEL),)
    )


def test_a_book_without_pictures_is_read_by_words_alone() -> None:
    found = said(work("<p>x</p>"))
    assert found["schema:accessMode"] == ["textual"]
    assert found["schema:accessModeSufficient"] == ["textual"]
    assert found["schema:accessibilityHazard"] == ["none"]
    assert "index" not in found["schema:accessibilityFeature"]
    assert "pageNavigation" not in found["schema:accessibilityFeature"]
    assert "pictures" not in found["schema:accessibilitySummary"][0]


@pytest.mark.parametrize("words", ["<head>A lamp</head>", "<figDesc>A lamp.</figDesc>"])
def test_words_for_every_picture_suffice(words: str) -> None:
    found = said(pictured(f"<graphic url='a.png'/>{words}"))
    assert found["schema:accessMode"] == ["textual", "visual"]
    assert found["schema:accessModeSufficient"] == ["textual"]
    assert "alternativeText" in found["schema:accessibilityFeature"]


def test_a_picture_without_words_is_told_of() -> None:
    found = said(pictured("<graphic url='a.png'/>"))
    assert found["schema:accessModeSufficient"] == ["textual,visual"]
    assert "alternativeText" not in found["schema:accessibilityFeature"]
    assert "no words" in found["schema:accessibilitySummary"][0]


def test_a_picture_that_may_flash_is_told_of() -> None:
    found = said(pictured("<graphic url='a.png'/><head>A lamp</head>", "image/gif"))
    assert "unknownFlashingHazard" in found["schema:accessibilityHazard"]


def test_formulas_are_told_of() -> None:
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>l</mi><mo>=</mo><mn>2</mn></math>'
    found = said(work(f"<p><formula>{math}</formula></p>"))
    assert "MathML" in found["schema:accessibilityFeature"]


def test_nothing_is_claimed_that_nobody_vouches_for() -> None:
    assert "dcterms:conformsTo" not in said(work("<p>x</p>"))
    found = said(work("<p>x</p>"), certifier="The Lantern Press")
    assert found["dcterms:conformsTo"] == ["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]
    assert found["a11y:certifiedBy"] == ["The Lantern Press"]


def sourced(source: str, language: str = "en", name: str = "text") -> Work:
    text = DOCUMENT.format(title=name, body="<p><pb n='1'/>x</p>")
    text = text.replace("<sourceDesc><p>none</p>", f"<sourceDesc><bibl>{source}</bibl>")
    return Work(name, Document.parse(text.replace("<text>", f'<text xml:lang="{language}">')), ())


def test_pages_are_those_of_the_source() -> None:
    found = said(sourced("London: Murray, 1818."))
    assert found["source"] == ["London: Murray, 1818."]
    assert found["pageBreakSource"] == found["source"]


def test_a_book_of_several_has_all_sources_and_languages() -> None:
    found = said(sourced("A", "eng", "a"), sourced("B", "fre", "b"), title="Both")
    assert found["source"] == ["A", "B"]
    assert found["pageBreakSource"] == ["A; B"]
    assert found["language"] == ["en", "fr"]


def test_a_book_s_language_is_that_of_most_texts() -> None:
    works = [
        sourced(name, language, name)
        for name, language in zip("abc", ("fr", "de", "de-AT"), strict=True)
    ]
    found = said(*works, title="Three")
    assert found["language"] == ["de", "fr", "de-AT"]


def test_a_corpus_gives_its_title_and_its_header() -> None:
    one = DOCUMENT.format(title="One", body="<p>x</p>")
    header = one[one.index("<teiHeader>") : one.index("<text>")].replace("One", "The Corpus")
    source = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{header}{one}{one}</teiCorpus>'
    files = unpacked(make_epub([Work("corpus", Document.parse(source), ())]))
    assert b">The Corpus</dc:title>" in files["EPUB/package.opf"]
    about = etree.fromstring(files["EPUB/about.xhtml"])
    assert [one.text for one in about.iter("{*}h2")] == ["The Corpus", "One", "One"]


@pytest.mark.parametrize(
    ("given", "tag"), [("fr", "fr"), ("fre", "fr"), ("deu-AT", "de-AT"), ("grc", "grc")]
)
def test_languages_are_said_to_html_and_to_xml(given: str, tag: str) -> None:
    files = unpacked(make_epub([work(f"<p><foreign xml:lang='{given}'>x</foreign></p>")]))
    page = etree.fromstring(files["EPUB/text-text-text-1.xhtml"])
    (foreign,) = page.iter("{*}i")
    assert (foreign.get("lang"), foreign.get(XML_LANG)) == (tag, tag)


def test_the_book_s_own_words_are_in_their_language() -> None:
    files = unpacked(make_epub([sourced("x", "cy")]))
    tongues = {
        name: etree.fromstring(files[f"EPUB/{name}.xhtml"]).get("lang")
        for name in ("nav", "about", "title", "text-text-text-1")
    }
    assert tongues == {"nav": "en", "about": "en", "title": "cy", "text-text-text-1": "cy"}


def lines(title: str, author: str = "") -> list[tuple[float, str]]:
    source = DOCUMENT.format(title=title, body="<p>x</p>")
    source = source.replace("</title>", f"</title><author>{author}</author>")
    files = unpacked(make_epub([Work("text", Document.parse(source), ())]))
    cover = etree.fromstring(files["EPUB/cover.svg"])
    return [(float(one.get("y")), one.text or "") for one in cover.iter("{*}text")]


@pytest.mark.parametrize(
    "title",
    [
        "Persuasion",
        "A Long Title, " * 40,
        "紅樓夢" * 12,
        "W" * 90,
        "Überschifffahrtsgesellschaft",
        "",
    ],
)
def test_every_title_fits_its_cover(title: str) -> None:
    found = lines(title, "Jane Austen")
    words = "".join(text for _, text in found).replace(" ", "").replace("\u00a0", "")
    assert words == (title or "Untitled").strip().replace(" ", "") + "JaneAusten"
    heights = [height for height, _ in found]
    assert heights == sorted(heights)
    assert min(heights) > 250
    assert max(heights) < 2200


def test_the_book_s_date_is_the_edition_s_and_the_work_s_own_is_told_apart() -> None:
    source = DOCUMENT.format(title="T", body="<p>x</p>")
    source = source.replace(
        "<publicationStmt><p>none</p>",
        "<publicationStmt><publisher>P</publisher><date when='2024-05-01'>May</date>",
    ).replace("</fileDesc>", "</fileDesc><profileDesc><creation when='1843'/></profileDesc>")
    found = said(Work("text", Document.parse(source), ()))
    assert (found["date"], found["dcterms:created"]) == (["2024-05-01"], ["1843"])
    assert "date" not in said(work("<p>x</p>"))


@pytest.mark.parametrize(("columns", "is_wide"), [(6, False), (7, True)])
def test_a_table_of_many_columns_is_set_close(columns: int, is_wide: bool) -> None:
    cells = "<cell>x</cell>" * (columns - 2) + "<cell cols='2'>x</cell>"
    files = unpacked(make_epub([work(f"<table><row>{cells}</row></table>")]))
    (table,) = etree.fromstring(files["EPUB/text-text-text-1.xhtml"]).iter("{*}table")
    assert ("wide" in table.get("class", "").split()) is is_wide


@pytest.mark.parametrize(
    ("author", "filed"),
    [
        ("Jane Austen", ["Austen, Jane"]),
        ("Josiah Fenner, M.D.", ["Fenner, Josiah, M.D."]),
        (
            "<persName><forename>Vincent</forename> <surname>van Gogh</surname></persName>",
            ["van Gogh, Vincent"],
        ),
        ("Austen, Jane", []),
        ("Homer", []),
        ("<orgName>The Lantern Press</orgName>", []),
    ],
)
def test_authors_are_filed_by_their_surnames(author: str, filed: list[str]) -> None:
    source = DOCUMENT.format(title="T", body="<p>x</p>")
    source = source.replace("</title>", f"</title><author>{author}</author>")
    assert said(Work("text", Document.parse(source), ()))["file-as"] == filed


def test_subjects_and_identifiers_are_those_of_the_header() -> None:
    source = DOCUMENT.format(title="T", body="<p>x</p>")
    source = source.replace(
        "<publicationStmt><p>none</p>",
        "<publicationStmt><publisher>P</publisher><idno>urn:isbn:9780306406157</idno>",
    ).replace(
        "</fileDesc>",
        "</fileDesc><profileDesc><textClass><keywords><term>Tides</term><term>Lamps</term>"
        "</keywords></textClass></profileDesc>",
    )
    found = said(Work("text", Document.parse(source), ()))
    assert found["subject"] == ["Tides", "Lamps"]
    assert found["identifier"][1:] == ["urn:isbn:9780306406157"]
