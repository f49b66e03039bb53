"""Long pages of an EPUB: parted between blocks, notes where they are called, links that follow."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from lxml import etree
from pages import DOCUMENT, dangling, doubled, work
from test_epub import pages as pages_of
from test_epub import unpacked
from textloss import corpus, epub_pages, html_strings, lost, readable

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Work

MOST = 210_000
"""Bytes of a page: the limit of epub-split.xsl with what its estimate may miss."""

WORDS = "Rain fell upon the moor all day. "


def parts(files: dict[str, bytes], stem: str = "text-") -> dict[str, etree._Element]:
    """The pages whose names begin so, in the order of the spine."""
    package = etree.fromstring(files["EPUB/package.opf"])
    hrefs = {one.get("id"): one.get("href") for one in package.iter("{*}item")}
    spine = [f"EPUB/{hrefs[one.get('idref')]}" for one in package.iter("{*}itemref")]
    pages = pages_of(files)
    return {name: pages[name] for name in spine if name.startswith(f"EPUB/{stem}")}


def book(body: str) -> dict[str, bytes]:
    """The files of a book of this body, none of whose links dangles and whose text is whole."""
    one = work(body)
    epub = make_epub([one])
    files = unpacked(epub)
    pages = pages_of(files)
    assert not list(dangling(pages, frozenset(files)))
    assert not list(doubled(pages))
    assert not lost(one.document.source, html_strings(epub_pages(epub)))
    return files


def words(element: etree._Element, path: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in element.iterfind(path)]


def test_a_long_division_goes_on_over_several_pages() -> None:
    paragraphs = "".join(
        f"<p xml:id='p{number}'>{WORDS * 80}<ref target='#p{199 - number}'>on</ref></p>\n"
        for number in range(200)
    )
    files = book(
        f"<div xml:id='all'><head>All</head>{paragraphs}</div><p>End<ref target='#all'/></p>"
    )
    texts = parts(files)
    assert 3 <= len(texts) <= 6
    assert max(len(files[name]) for name in texts) < MOST
    told = [one for page in texts.values() for one in page.xpath("//@id") if one.startswith("p")]
    assert [one for one in told if re.fullmatch(r"p\d+", one)] == [f"p{n}" for n in range(200)]
    assert [bool(page.xpath("//*[@id='all']")) for page in texts.values()] == [
        number == 0 for number in range(len(texts))
    ]


def test_pages_that_go_on_are_named_and_have_a_heading() -> None:
    files = book(f"<div type='chapter' n='1'><head>One</head>{f'<p>{WORDS * 80}</p>' * 100}</div>")
    pages = list(parts(files).values())
    titles = [page.findtext("{*}head/{*}title") for page in pages]
    assert titles == ["One", *(f"One ({number})" for number in range(2, len(pages) + 1))]
    assert [words(page, ".//{*}h1") for page in pages] == [[title] for title in titles]
    (roles,) = {tuple(page.xpath("//@role[.='doc-chapter']")) for page in pages[1:]}
    assert roles == ()


def test_what_can_be_shown_whole_stays_whole() -> None:
    files = book(f"<div><head>One</head>{f'<p>{WORDS * 80}</p>' * 60}</div>")
    assert len(parts(files)) == 1


def test_notes_stand_on_the_page_that_calls_them() -> None:
    noted = "".join(
        f"<p>{WORDS * 60}<note>Note {n} on <title>Rain</title>"
        f"<note>Within {n}</note></note> and <choice><sic>teh{n}</sic><corr>the</corr></choice></p>"
        for n in range(150)
    )
    texts = parts(book(f"<div><head>Noted</head>{noted}</div>"))
    assert len(texts) > 1
    for page in texts.values():
        called = page.xpath("//*[@role='doc-noteref']/@href")
        stand = page.xpath("//*[local-name()='aside']/@id")
        assert called
        assert Counter(called) == Counter(f"#{one}" for one in stand)
        assert all(one.startswith("#") for one in page.xpath("//*[@role='doc-backlink']/@href"))


def test_no_page_ends_with_a_heading() -> None:
    sections = f"<div><head>Head</head><p>{WORDS * 12}</p></div>" * 700
    for page in parts(book(f"<div type='chapter'><head>One</head>{sections}</div>")).values():
        blocks = [one for one in page.iter() if re.search(r"\}(h\d|p)$", str(one.tag))]
        assert blocks[-1].tag.endswith("}p")


def test_a_list_goes_on_with_its_numbers() -> None:
    items = "".join(f"<item>{number}: {WORDS * 20}</item>" for number in range(1, 601))
    for page in parts(book(f"<list type='ordered'>{items}</list>")).values():
        (ordered,) = page.iter("{*}ol")
        assert int(ordered.get("start") or 1) == int(words(ordered, "{*}li")[0].partition(":")[0])


def test_a_table_goes_on_by_rows() -> None:
    rows = "".join(f"<row><cell>{n}</cell><cell>{WORDS * 9}</cell></row>" for n in range(900))
    pages = parts(book(f"<table><head>Rain</head>{rows}</table>"))
    assert len(pages) > 1
    found = [int(words(row, "{*}td")[0]) for page in pages.values() for row in page.iter("{*}tr")]
    assert found == list(range(900))


def test_a_term_is_told_again_where_its_explanation_goes_on() -> None:
    explained = "".join(f"<p>{WORDS * 40}</p>" for _ in range(250))
    body = f"<list type='gloss'><label>rain</label><item>{explained}</item></list>"
    for page in parts(book(body)).values():
        assert words(page, ".//{*}dt") == ["rain"]


def test_letters_are_weighed_as_they_are_stored() -> None:
    paragraphs = f"<p>{'雨が降った。' * 100}</p>" * 200
    files = book(f"<div>{paragraphs}</div>")
    assert len(parts(files)) > 1
    assert max(len(files[name]) for name in parts(files)) < MOST


def test_a_long_header_and_long_markup_go_on_too() -> None:
    persons = "".join(f"<person><persName>Person {n}</persName></person>" for n in range(4000))
    source = DOCUMENT.format(title="A", body="<p>x</p>").replace(
        "</fileDesc>",
        f"</fileDesc><profileDesc><particDesc><listPerson>{persons}</listPerson></particDesc></profileDesc>",
    )
    files = unpacked(make_epub([Work("text", Document.parse(source), ())]))
    assert len(parts(files, "about")) > 1
    assert max(map(len, files.values())) < MOST


def test_long_markup_goes_on_with_a_tag_that_opens() -> None:
    rules = "".join(f"<valItem ident='v{n}'><desc>Value {n}</desc></valItem>" for n in range(4000))
    markup = book(
        f"<schemaSpec ident='s'><elementSpec><valList>{rules}</valList></elementSpec></schemaSpec>"
    )
    pages = list(parts(markup).values())
    assert len(pages) > 1
    for page in pages[1:]:
        assert re.match("<val|<desc", words(page, ".//{*}span")[0])
    assert max(map(len, markup.values())) < MOST


@pytest.mark.parametrize("number", ["090", "099"])
def test_no_page_of_a_real_book_is_long(number: str) -> None:
    found = [path for path in corpus() if path.name.startswith(number)]
    if not found:
        pytest.skip("no real TEI beside the repository")
    one = readable(found[0])
    assert one is not None
    files = unpacked(make_epub([one]))
    assert not list(dangling(pages_of(files), frozenset(files)))
    long = {name: len(data) for name, data in files.items() if name.endswith(".xhtml")}
    assert max(size for name, size in long.items() if "nav" not in name) < MOST


def test_parts_stand_in_the_order_of_the_text() -> None:
    body = "".join(f"<p xml:id='p{n}'>{WORDS * 50}</p>" for n in range(300))
    told = [
        int(str(one)[1:])
        for page in parts(book(f"<div>{body}</div>")).values()
        for one in page.xpath("//@id")
        if re.fullmatch(r"p\d+", str(one))
    ]
    assert all(first < second for first, second in pairwise(told))
