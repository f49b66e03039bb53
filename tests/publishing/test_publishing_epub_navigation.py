"""Ways through an EPUB: contents of every level, pages of the source, landmarks, pop-up notes."""

from itertools import groupby
from pathlib import Path

import pytest
from lxml import etree
from pages import DOCUMENT, dangling, work
from test_epub import OPS, unpacked
from test_epub import pages as pages_of
from textloss import corpus

from tei_tools.document.source import TEI, Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Work, read_works
from tei_tools.standalone import standalone

NAMES = {"h": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}


def navigation(*works: Work) -> etree._Element:
    return etree.fromstring(unpacked(make_epub(works, "Together"))["EPUB/nav.xhtml"])


def page_names(navigation: etree._Element) -> list[str]:
    return navigation.xpath("//h:nav[@epub:type='page-list']//h:a/text()", namespaces=NAMES)


def nested(inner: str, depth: int) -> str:
    return f"<div><head>Level {depth}</head>{nested(inner, depth - 1)}</div>" if depth else inner


def test_contents_go_as_deep_as_the_text() -> None:
    found = navigation(work(nested("<p>x</p>", 6) + "<div><head>Last</head><p>y</p></div>"))
    links = found.xpath("//h:nav[@epub:type='toc']//h:a[starts-with(., 'Level')]", namespaces=NAMES)
    depths = [len(list(link.iterancestors("{*}ol"))) for link in links]
    assert depths == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("breaks", "named"),
    [
        ('<pb n="ix"/>a<pb n="x"/>b<pb n="1"/>c<pb n="2r"/>', ["ix", "x", "1", "2r"]),
        ('<pb/>a<pb n=""/>b<pb n=" "/>c<pb n="4"/>', ["4"]),
        ('<pb n="7"/>a<pb n=" 7 "/>b<pb n="8"/>', ["7", "8"]),
        ('<pb n="7"/>a<pb n="8"/>b<pb n="7"/>', ["7", "8", "7"]),
        ('<pb n="1" ed="A"/>a<pb n="1" ed="#B"/>b<pb n="2"/>', ["1 (A)", "1 (B)", "2"]),
        ('<pb n="1" ed="A"/>a<pb n="2" ed="A"/>', ["1", "2"]),
        ("<index><term><pb n='1'/></term></index><pb n='2'/>", ["2"]),
        ("a<note>b<pb n='1'/></note><app><lem>c<pb n='2'/></lem><rdg>d</rdg></app>", ["1", "2"]),
    ],
)
def test_every_numbered_page_is_in_the_list_once(breaks: str, named: list[str]) -> None:
    files = unpacked(make_epub([work(f"<p>{breaks}</p>")]))
    assert page_names(etree.fromstring(files["EPUB/nav.xhtml"])) == named
    assert not list(dangling(pages_of(files), frozenset(files)))


def test_texts_of_a_group_have_pages_of_their_own() -> None:
    text = "<text><body><pb n='1'/><p>x</p></body></text>"
    source = DOCUMENT.replace("<body>{body}</body>", f"<group>{text}{text}</group>")
    one = Work("group", Document.parse(source.format(title="Two")), ())
    assert page_names(navigation(one)) == ["1", "1"]


def numbers(source: str) -> list[str]:
    """The numbers of the pages of a TEI document, each once in a row."""
    root = etree.fromstring(standalone(source).encode())
    breaks = root.xpath("//t:text//t:pb[normalize-space(@n)]", namespaces={"t": TEI})
    keys = [(one.xpath("ancestor::*[local-name()='text'][1]")[0], one.get("n")) for one in breaks]
    return [number for (_, number), _ in groupby(keys)]


PAGED = [path for path in corpus() if path.stat().st_size < 60_000 and b"<pb" in path.read_bytes()]


@pytest.mark.skipif(len(PAGED) < 9, reason="the real TEI files are not beside the repository")
@pytest.mark.parametrize("path", PAGED, ids=lambda path: path.stem)
def test_pages_of_real_documents_are_all_listed(path: Path) -> None:
    (one,) = read_works([path])
    files = unpacked(make_epub([one]))
    assert page_names(etree.fromstring(files["EPUB/nav.xhtml"])) == numbers(one.document.source)
    assert not list(dangling(pages_of(files), frozenset(files)))


def test_landmarks_lead_to_where_the_text_begins() -> None:
    front = "<front><div><head>Before</head><p>x</p></div></front><body>"
    long = "<div type='chapter'><head>One</head><p>" + "Rain fell. " * 4000 + "</p></div>"
    source = DOCUMENT.format(title="A", body=long + long).replace("<body>", front)
    files = unpacked(make_epub([Work("text", Document.parse(source), ())]))
    found = etree.fromstring(files["EPUB/nav.xhtml"])
    (start,) = found.xpath("//h:a[@epub:type='bodymatter']/@href", namespaces=NAMES)
    pages = pages_of(files)
    assert start.startswith("text-text-chapter-1.xhtml#")
    types = {name: page.find("{*}body").get(OPS) for name, page in pages.items()}
    assert types["EPUB/text-text-chapter-2.xhtml"] == "bodymatter"
    assert not list(dangling(pages, frozenset(files)))


def test_a_note_pops_up_and_leads_back() -> None:
    (page,) = [
        page
        for name, page in pages_of(unpacked(make_epub([work("<p>a<note>b</note></p>")]))).items()
        if "text-1" in name
    ]
    (call,) = page.xpath("//h:a[@epub:type='noteref'][@role='doc-noteref']", namespaces=NAMES)
    (note,) = page.xpath("//h:aside[@epub:type='footnote']", namespaces=NAMES)
    (back,) = note.xpath("h:a[@role='doc-backlink']", namespaces=NAMES)
    assert call.get("href") == "#" + note.get("id")
    assert back.get("href") == "#" + call.get("id")
    assert note.get("role") == "doc-footnote"


def test_a_title_page_without_words_of_its_own_is_called_so() -> None:
    body = "<div type='titlepage'><p>x</p></div><div type='Chapter' n='2'><p>x</p></div>"
    nav = unpacked(make_epub([work(body)]))["EPUB/nav.xhtml"].decode()
    assert ">Title page<" in nav
    assert ">Chapter 2<" in nav
