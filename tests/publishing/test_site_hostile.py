"""Documents that want to do harm: no program, address or path of theirs reaches the pages."""

import json
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from pages import DOCUMENT
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work, plain_name
from tei_tools.writing import is_device

BREAKOUTS = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--<script>",
    "]]>",
    "\u2028alert(1)\u2029",
    "${alert(1)}`",
    "\\u003cscript>",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \tjavascript:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "//example.org/x",
    "#x' onclick='alert(1)",
    'http://example.org/"onclick="alert(1)',
)
IDENTIFIERS = ("../../x", "a b", '"><script>', "__proto__", "constructor", "text", "card", "a/b#c")

ATTRIBUTES = (
    "ref key target url facs corresp sameAs source who wit resp n type subtype rend rendition style"
    " place cert when from to cols rows xml:lang xml:id xml:base decls next prev reason unit"
).split()
ELEMENTS = (
    "p persName placeName orgName date ref ptr graphic pb lb note hi q quote said list item label"
    " lg l head div add del gap unclear supplied choice app rdg lem title term foreign figure media"
    " table row cell milestone name rs seg ab floatingText body text formula g egXML bibl idno"
).split()

FOREIGN = """<figure xmlns:h="http://www.w3.org/1999/xhtml" xmlns:m="http://www.w3.org/1998/Math/MathML">
<h:script>alert(1)</h:script><h:iframe src="http://example.org"/><h:a href="javascript:alert(2)"
 onclick="alert(3)">a</h:a><h:style>p { background: url(http://example.org) }</h:style>
<h:form action="http://example.org"><h:input onfocus="alert(4)" autofocus="autofocus"/></h:form>
<h:meta http-equiv="refresh" content="0;url=http://example.org"/><h:base href="http://example.org"/>
<h:object data="http://example.org"/><h:embed src="x"/><h:img src="x" onerror="alert(5)"/>
<m:math><m:maction actiontype="statusline" href="javascript:alert(6)"><m:mi>x</m:mi></m:maction>
<m:annotation-xml encoding="text/html"><h:script>alert(7)</h:script></m:annotation-xml></m:math>
<svg xmlns="http://www.w3.org/2000/svg" onload="alert(8)"><set attributeName="href"
 to="javascript:alert(9)"/><use href="http://example.org/#a"/><style>@import "http://example.org"</style>
<a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(10)"><text>t</text></a>
<foreignObject><h:iframe srcdoc="x"/></foreignObject></svg></figure>"""

OWN_SCRIPTS = re.compile(r"(\.\./)*(script|cards|search|collection|texts)\.js")
SAFE_ADDRESS = re.compile(r"(https?://|mailto:|(?![a-z][a-z0-9+.-]*:|//|\\))", re.IGNORECASE)
FORBIDDEN = {"iframe", "object", "embed", "base", "style", "frame", "applet", "marquee"}


def harm(page: etree._Element) -> Iterator[str]:
    """What on a page a document must never have put there."""
    for element in page.iter(etree.Element):
        name = etree.QName(element).localname
        if name in FORBIDDEN:
            yield f"<{name}>"
        if name == "script" and not (
            OWN_SCRIPTS.fullmatch(element.get("src", ""))
            or element.get("type") == "application/ld+json"
        ):
            yield f"script {element.get('src')} {element.text}"
        if name == "meta" and element.get("http-equiv", "").lower() == "refresh":
            yield "a refresh"
        if name == "form" and element.get("action") is not None:
            yield "a form"
        for attribute, given_value in element.attrib.items():
            # browsers leave out what stands before an address, and tabs and line ends within
            value = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", given_value)
            bare = str(attribute).rpartition("}")[2].lower()
            if bare.startswith("on") or bare in ("style", "srcdoc", "formaction"):
                yield f"{name}/@{bare}"
            if bare in ("href", "src", "action", "data", "poster") and not SAFE_ADDRESS.match(
                value
            ):
                yield f"{name}/@{bare} {value}"
            if bare in ("src", "poster", "data") and re.match(r"https?:|//", value):
                yield f"{name}/@{bare} fetches {value}"


def check(files: dict[str, bytes]) -> None:
    """Nothing harmful stands in these files of a site, and their scripts hold only data."""
    for path, data in files.items():
        assert re.fullmatch(r"[\w-][\w.-]*(/[\w-][\w.-]*){0,2}", path), path
        if path.endswith(".html"):
            page = html_page(data)
            assert list(harm(page)) == [], path
            for linked in page.xpath("//script[@type='application/ld+json']/text()"):
                assert isinstance(json.loads(linked), dict)
        if re.match(r"(people|places|organisations|dates|texts)\b[^/]*\.js$", path):
            script = data.decode()
            json.loads(f"[{script[script.index('(') + 1 : script.rindex(')')]}]")
            assert "\u2028" not in script
            assert "<" not in script


def hostile(body: str, title: str = "T", header: str = "") -> Work:
    source = DOCUMENT.format(title=title, body=body)
    source = source.replace("</titleStmt>", f"{header}</titleStmt>")
    return Work("text", Document.parse(source), ())


def test_what_is_harmful_is_seen() -> None:
    bad = b"""<p onclick='a' style='b'><a href='javascript:a'>a</a><img src='http://e.org/'>
<script>a</script><iframe></iframe><a href=' javascript:b'>b</a><a href='//e.org'>c</a></p>"""
    assert len(list(harm(html_page(bad)))) == 8


@pytest.mark.parametrize("element", ELEMENTS)
def test_no_attribute_brings_a_program_or_leads_to_one(element: str) -> None:
    values = (*ADDRESSES, *BREAKOUTS, *IDENTIFIERS)
    turn = ELEMENTS.index(element)  # each value meets each attribute, if not in each element
    parts = [
        f"<{element} {attribute}={quoteattr(value)}>words</{element}>"
        for number, attribute in enumerate(ATTRIBUTES)
        for value in values[(turn + number) % 4 :: 4]
    ]
    check(make_site([hostile(f"<div><p>{''.join(parts)}</p></div>")]))


@pytest.mark.parametrize("words", BREAKOUTS)
def test_no_words_become_markup_wherever_they_stand(words: str) -> None:
    safe = escape(words)
    header = f"<author>{safe}</author><editor>{safe}</editor>"
    body = (
        f"<div type='chapter'><head>{safe}</head><p><persName>{safe}</persName>"
        f"<placeName>{safe}</placeName><date>{safe}</date><q who='#x'>{safe}</q></p></div>"
    )
    works = [hostile(body, safe, header), hostile(body, f"{safe} 2", header)]
    works[1] = Work("other", works[1].document, ())
    check(make_site(works, words))


def test_markup_of_other_languages_stays_text() -> None:
    files = make_site([hostile(FOREIGN)])
    check(files)
    page = html_page(files["index.html"])
    assert not page.xpath("//@*[contains(., 'example.org')]")


def test_processing_instructions_and_comments_are_not_written() -> None:
    body = (
        "<?php system('x') ?><!-- <script>alert(1)</script> --><p>a<?xml-stylesheet href='x'?></p>"
    )
    files = make_site([hostile(body)])
    assert b"<?" not in files["index.html"]
    assert b"alert" not in files["index.html"]


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_no_identifier_is_a_path(identifier: str) -> None:
    chapter = "<div type={kind} xml:id={id}><head>a</head><p xml:id={id}>{words}</p></div>"
    given = quoteattr(identifier)
    body = chapter.format(kind=given, id=given, words="Rain fell. " * 3000) * 2
    check(make_site([hostile(body)]))


NAMES = [
    "../../etc/passwd",
    "..",
    ".",
    "",
    "a/b",
    "con",
    "a\0b",
    "<b>",
    "é" * 300,
    "-rf",
    ".htaccess",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_file_leads_out_of_the_site(name: str) -> None:
    plain = plain_name(name)
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,64}", plain)
    assert not is_device(plain)


VALUES = st.sampled_from([*BREAKOUTS, *ADDRESSES, *IDENTIFIERS]) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> str:
    """Elements of TEI in any order, with harmful attributes and words."""
    element = draw(st.sampled_from(ELEMENTS))
    pairs = draw(st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=3))
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in pairs.items())
    inner = [escape(draw(VALUES))]
    if depth:
        inner += draw(st.lists(trees(depth - 1), max_size=3))
    return f"<{element}{attributes}>{''.join(inner)}</{element}>"


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(trees(), min_size=1, max_size=4))
def test_no_tree_of_elements_does_harm(parts: list[str]) -> None:
    check(make_site([hostile("".join(parts))]))
