"""Regions as TEI: paragraphs, headings, notes in the margin, running heads, line by line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.importing.pages.page import Line, Page, Region, Table
from tei_tools.importing.pages.surfaces import Surface
from tei_tools.importing.paragraph import Block, Paragraph
from tei_tools.reading import blocks
from tei_tools.reading.hyphens import hyphenated
from tei_tools.reading.signs import JOIN
from tei_tools.reading.tree import Element, Node, element

FORMES: Mapping[str, str] = {
    "header": "header",
    "footer": "footer",
    "page-number": "pageNum",
    "catch-word": "catch",
    "signature-mark": "sig",
}
"""Regions that belong to the page and not to the text: @type of `<fw>` (TEI P5, 12.6)."""

NOTES: Mapping[str, str] = {
    "marginalia": "margin",
    "footnote": "bottom",
    "footnote-continued": "bottom",
    "endnote": "end",
}
"""Regions that are notes, and their @place."""

_PARAGRAPHS = frozenset(("paragraph", "main", "text", "p"))
_HEADINGS = frozenset(("heading", "title", "head"))


def page_blocks(page: Page, surface: Surface) -> Iterator[Block]:
    """The page's break and its regions in order, each line with its place on the picture."""
    texts = [one for one in page.regions if isinstance(one, Region)]
    numbers = [one for one in texts if _kind(one) == "page-number"]
    number = numbers[0].lines[0].text.strip() if len(numbers) == 1 else ""
    yield element("pb", facs=f"#{surface.identifier}", n=" ".join(number.split())[:20])
    for one in page.regions:
        if isinstance(one, Table):
            yield _table(one, surface)
        else:
            yield _block(one, surface)


def with_breaks(pages: Sequence[Page]) -> list[Page]:
    """The pages, their lines told `broken` whose hyphens only the line's end put there."""
    regions = [region for page in pages for region in all_regions(page)]
    found = hyphenated(blocks.Chunks(tuple(map(_chunk, regions)))).all
    broken = {
        id(line)
        for region, chunk in zip(regions, found, strict=True)
        for line, read in zip(region.lines, chunk.lines, strict=True)
        if read.text.endswith(JOIN)
    }
    return [_told(page, broken) for page in pages]


def all_regions(page: Page) -> Iterator[Region]:
    """The regions of a page, the cells of its tables among them."""
    for one in page.regions:
        if isinstance(one, Table):
            yield from (cell for row in one.rows for cell in row if cell.lines)
        else:
            yield one


def _chunk(region: Region) -> blocks.Chunk:
    return blocks.Chunk(
        tuple(blocks.Line(line.text.strip(), 0, place) for place, line in enumerate(region.lines)),
        gap=1,
    )


def _told(page: Page, broken: set[int]) -> Page:
    def told(region: Region) -> Region:
        lines = (replace(one, broken=one.broken or id(one) in broken) for one in region.lines)
        return replace(region, lines=tuple(lines))

    regions = (
        replace(one, rows=tuple(tuple(map(told, row)) for row in one.rows))
        if isinstance(one, Table)
        else told(one)
        for one in page.regions
    )
    return replace(page, regions=tuple(regions))


def _kind(region: Region) -> str:
    return region.kind.strip().lower().replace("_", "-")


def _block(region: Region, surface: Surface) -> Block:
    kind = _kind(region)
    facs = surface.zone("region", region.points)
    nodes = tuple(_lines(region.lines, surface))
    if kind in FORMES:
        return element("fw", *nodes, type=FORMES[kind], facs=facs)
    if kind in NOTES:
        return element("note", *nodes, place=NOTES[kind], facs=facs)
    if kind in _HEADINGS:
        return Paragraph(nodes, "head", 1, facsimile=facs)
    if kind == "caption":
        return element("p", *nodes, rend="caption", facs=facs)
    name = "p" if kind in _PARAGRAPHS else "ab"
    return element(name, *nodes, facs=facs)


def _lines(lines: Sequence[Line], surface: Surface) -> Iterator[Node]:
    """Each line after its `<lb/>`; a word that a line's end broke is one (TEI P5, 3.11.3)."""
    broken = False
    for place, line in enumerate(lines, 1):
        facs = surface.zone("line", line.points)
        if place > 1 and not broken:
            yield "\n"
        attributes = {"n": str(place)} | ({"break": "no"} if broken else {})
        yield element("lb", **attributes, facs=facs)
        yield from line.nodes
        broken = line.broken


def _table(table: Table, surface: Surface) -> Element:
    facs = surface.zone("table", table.points)
    rows = [element("row", *(_cell(cell, surface) for cell in row)) for row in table.rows if row]
    cols = str(max((len(row.children) for row in rows), default=0))
    return element("table", *rows, rows=str(len(rows)), cols=cols, facs=facs)


def _cell(cell: Region, surface: Surface) -> Element:
    facs = surface.zone("cell", cell.points)
    return element("cell", *_lines(cell.lines, surface), facs=facs)
