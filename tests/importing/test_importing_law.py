"""Every character of a Word, OpenDocument or HTML file, and of a page, stands in the TEI, in order.

Files are drawn at random: blocks of many styles, with notes, changes, links and breaks in them.
What comes out is also valid, against our profile and against tei_all.
"""

import html
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing_law import ink, made
from importing_word import docx, notes, odt, paragraph, run

from tei_tools.importing.opendocument import open_document
from tei_tools.importing.pages import alto, page_xml
from tei_tools.importing.web import web_page
from tei_tools.importing.word import word
from tei_tools.validation import relaxng
from tei_tools.validation import validate as findings

MANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = st.lists(
    st.sampled_from("Anne |fox|  |é|]]>|&amp;|<b>|—|1861|\u00a0|שלום|\U0001f600|. |\u2028|-|x".split("|")),  # noqa: E501
    min_size=1, max_size=4,
).map("".join)  # fmt: skip
STYLES = st.sampled_from(
    ["", "Title", "Subtitle", "Author", "Heading1", "Heading2", "Quote", "Verse", "Code", "Caption",
     "ListBullet", "ListNumber"]
)  # fmt: skip
KINDS = st.sampled_from(
    ["plain", "plain", "bold", "italic", "note", "added", "deleted", "link", "break", "page"]
)
BLOCKS = st.lists(
    st.tuples(STYLES, st.lists(st.tuples(KINDS, WORDS), max_size=5), st.booleans()),
    min_size=1, max_size=8,
)  # fmt: skip


def expected(blocks):
    """The characters of all pieces in order; breaks have none."""
    pieces = [
        text for _, inner, _ in blocks for kind, text in inner if kind not in ("break", "page")
    ]
    return "".join("".join(pieces).split())


def as_docx(blocks):
    feet = []

    def piece(kind, text):
        if kind == "note":
            feet.append(text)
            return f'<w:r><w:footnoteReference w:id="{len(feet)}"/></w:r>'
        if kind in ("break", "page"):
            return f'<w:r><w:br w:type="{"page" if kind == "page" else "textWrapping"}"/></w:r>'
        if kind == "added":
            return f'<w:ins w:id="1" w:author="A. Fox">{run(text)}</w:ins>'
        if kind == "deleted":
            deleted = run(text).replace("w:t", "w:delText")
            return f'<w:del w:id="1" w:author="">{deleted}</w:del>'
        if kind == "link":
            return f'<w:hyperlink r:id="h">{run(text)}</w:hyperlink>'
        return run(text, {"bold": "b", "italic": "i smallCaps"}.get(kind, ""))

    made_blocks = []
    for style, inner, in_table in blocks:
        block = paragraph("".join(piece(*one) for one in inner) or "<w:r/>", style)
        cell = f"<w:tbl><w:tr><w:tc>{block}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        made_blocks.append(cell if in_table else block)
    related = [
        ("f", "footnotes", "footnotes.xml", ""),
        ("h", "hyperlink", "http://a.org/", "External"),
    ]
    return docx(
        "".join(made_blocks), parts=[notes("footnotes", "footnote", *feet)], related=related
    )


def as_odt(blocks):
    changes, pieces = [], []
    styles = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'  # noqa: E501
        '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'  # noqa: E501
    )

    def piece(kind, text):
        safe = escape(text).replace("  ", " <text:s/>")
        if kind == "note":
            return f'<text:note text:note-class="footnote"><text:note-citation/><text:note-body><text:p>{safe}</text:p></text:note-body></text:note>'  # noqa: E501
        if kind in ("break", "page"):
            return "<text:line-break/>" if kind == "break" else "<text:soft-page-break/>"
        if kind in ("added", "deleted"):
            name = "insertion" if kind == "added" else "deletion"
            key = f"c{len(changes)}"
            lost = f"<text:p>{safe}</text:p>" if kind == "deleted" else ""
            changes.append(
                f'<text:changed-region text:id="{key}"><text:{name}><office:change-info><dc:creator>A. Fox</dc:creator>'  # noqa: E501
                f"</office:change-info>{lost}</text:{name}></text:changed-region>"
            )
            if kind == "deleted":
                return f'<text:change text:change-id="{key}"/>'
            return f'<text:change-start text:change-id="{key}"/>{safe}<text:change-end text:change-id="{key}"/>'  # noqa: E501
        if kind == "link":
            return f'<text:a xlink:href="http://a.org/">{safe}</text:a>'
        style = {"bold": "B", "italic": "I"}.get(kind)
        return f'<text:span text:style-name="{style}">{safe}</text:span>' if style else safe

    for style, inner, in_table in blocks:
        content = "".join(piece(*one) for one in inner)
        named = {"Quote": "Quotations", "Code": "Preformatted_20_Text"}.get(style, style)
        block = f'<text:p text:style-name="{named}">{content}</text:p>'
        if style.startswith("Heading"):
            block = f'<text:h text:outline-level="{style[-1]}">{content}</text:h>'
        if style.startswith("List"):
            block = f"<text:list><text:list-item>{block}</text:list-item></text:list>"
        if in_table:
            block = f"<table:table><table:table-row><table:table-cell>{block}</table:table-cell></table:table-row></table:table>"  # noqa: E501
        pieces.append(block)
    tracked = f"<text:tracked-changes>{''.join(changes)}</text:tracked-changes>"
    return odt(tracked + "".join(pieces), styles)


TAGS = {"Title": "h1", "Heading1": "h1", "Heading2": "h2", "Quote": "blockquote", "Code": "pre",
        "Caption": "figure", "ListBullet": "ul", "ListNumber": "ol", "Verse": "div"}  # fmt: skip
INLINE = {"bold": "b", "italic": "em", "added": "ins", "deleted": "del", "note": "small"}


def as_html(blocks):
    def piece(kind, text):
        safe = html.escape(text)
        if kind in ("break", "page"):
            return "<br>"
        if kind == "link":
            return f'<a href="http://a.org/">{safe}</a>'
        name = INLINE.get(kind)
        return f"<{name}>{safe}</{name}>" if name else safe

    made_blocks = []
    for style, inner, in_table in blocks:
        name, content = TAGS.get(style, "p"), "".join(piece(*one) for one in inner)
        content = f"<li>{content}</li>" if name in ("ul", "ol") else content
        block = f"<{name}>{content}</{name}>"
        made_blocks.append(f"<table><tr><td>{block}</td></tr></table>" if in_table else block)
    return f"<html><body>{''.join(made_blocks)}</body></html>".encode()


def as_page(blocks):
    regions = []
    for number, (_, inner, _) in enumerate(blocks):
        lines = "".join(
            f'<TextLine id="l{number}-{place}" custom="person {{offset:{place}; length:3;}} '
            f'textStyle {{offset:1; length:4; bold:true;}}"><TextEquiv><Unicode>{escape(text)}'
            "</Unicode></TextEquiv></TextLine>"
            for place, (kind, text) in enumerate(inner)
            if kind not in ("break", "page")
        )
        regions.append(f'<TextRegion id="r{number}" type="paragraph">{lines}</TextRegion>')
    return f'<PcGts><Page imageFilename="a.jpg">{"".join(regions)}</Page></PcGts>'.encode()


def as_alto(blocks):
    inner = "".join(
        "<TextBlock>"
        + "".join(
            f'<TextLine HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"><String CONTENT={quoteattr(text)}/></TextLine>'  # noqa: E501
            for kind, text in pieces
            if kind not in ("break", "page")
        )
        + "</TextBlock>"
        for _, pieces, _ in blocks
    )
    return f"<alto><Layout><Page><PrintSpace>{inner}</PrintSpace></Page></Layout></alto>".encode()


FORMATS = {
    "docx": (as_docx, word),
    "odt": (as_odt, open_document),
    "html": (as_html, web_page),
    "page": (as_page, page_xml),
    "alto": (as_alto, alto),
}


@pytest.mark.parametrize("form", FORMATS)
@MANY
@given(blocks=BLOCKS)
def test_importing_keeps_every_character_in_order(form, blocks):
    write, read = FORMATS[form]
    text = expected(blocks)
    if text:
        assert ink(made(read, write(blocks))) == text


@pytest.fixture(scope="module")
def tei_all(shared):
    return relaxng.load(shared / "schemas" / "tei_all.rng")


@pytest.mark.parametrize("form", FORMATS)
@settings(MANY, max_examples=6)
@given(blocks=BLOCKS)
def test_importing_is_valid(form, blocks, tei_all, tmp_path_factory):
    write, read = FORMATS[form]
    if not expected(blocks):
        return
    path = tmp_path_factory.getbasetemp() / f"imported-{form}.xml"
    made(read, write(blocks)).write(path)
    assert [one for one in findings(path) if one.severity != "info"] == []
    assert list(tei_all.validate(path)) == []
