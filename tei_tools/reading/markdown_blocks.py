"""Blocks of Markdown: what each line begins, and where that ends."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tei_tools.reading.blocks import Chunk, Line
from tei_tools.reading.markdown_lists import glossary, items, links
from tei_tools.reading.markdown_page import DEEPEST, HEADING, Page, Row, Section, Taken, begins
from tei_tools.reading.markdown_tables import is_ruled, table
from tei_tools.reading.paragraphs import is_ornament, milestone
from tei_tools.reading.signs import JOIN
from tei_tools.reading.tree import Element, Node, element
from tei_tools.reading.wrapping import Inline, join

_UNDERLINE = re.compile(r"={2,}|-{2,}")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s?(?P<language>[\w+-]{0,30})")


def blocks(rows: Sequence[Row], width: int, inline: Inline) -> list[Element | Section]:
    """The rows as elements and headings, in order.

    `width` is that to which prose was wrapped, `inline` what reads the text of a line.
    """
    return _blocks(Page(rows, width, inline, _blocks, 0, _closed_fences(rows)))


def _blocks(page: Page) -> list[Element | Section]:
    made: list[Element | Section] = []
    place = 0
    while place < len(page.rows):
        line = page.line(place)
        if line is None:
            place += 1
            continue
        taken = next(found for read in READERS if (found := read(page, place, line)))
        made += taken.made
        place = taken.end
    return made


def _heading(page: Page, place: int, line: Line) -> Taken | None:
    """ "## Words", or words with a line of "=" or "-" under them."""
    if page.depth:
        return None
    found = HEADING.fullmatch(line.text)
    if found:
        head = Element("head", page.inline(found["words"]))
        return Taken((Section(len(found["level"]), head),), place + 1)
    below = page.line(place + 1)
    if below is None or not _UNDERLINE.fullmatch(below.text) or begins(page, line):
        return None
    head = Element("head", page.inline(line.text))
    return Taken((Section(1 if below.text[0] == "=" else 2, head),), place + 2)


def _rule(_page: Page, place: int, line: Line) -> Taken | None:
    one = Chunk((line,))
    return Taken((milestone(one),), place + 1) if is_ornament(one) else None


def _code(page: Page, place: int, line: Line) -> Taken | None:
    """The lines between two fences, their white space kept."""
    if line.number not in page.fences:
        return None
    found = _FENCE.fullmatch(line.text)
    assert found
    below = range(place + 1, len(page.rows))
    end = next((one for one in below if _closes(page.rows[one], found["fence"])), 0)
    if not end:
        return None
    inner = page.rows[place + 1 : end]
    indent = min((row.indent for row in inner if row), default=0)
    text = "\n".join(" " * (row.indent - indent) + row.text if row else "" for row in inner)
    language = {"subtype": found["language"]} if found["language"] else {}
    code = Element(
        "ab", (text.replace(JOIN, ""),), {"type": "code"} | language | {"xml:space": "preserve"}
    )
    return Taken((code,), end + 1)


def _quotation(page: Page, place: int, line: Line) -> Taken | None:
    """Lines that begin with ">"."""
    if line.text[0] != ">" or page.depth >= DEEPEST:
        return None
    inner: list[Row] = []
    while (row := page.line(place)) and row.text[0] == ">":
        rest = row.text[1:].lstrip()
        offset = len(row.text) - len(rest) - 2
        inner.append(replace(row, text=rest, indent=max(0, offset)) if rest else None)
        place += 1
    made = page.inner(inner)
    return Taken((Element("quote", tuple(made), {"rend": "block"}),) if made else (), place)


def _table(page: Page, place: int, line: Line) -> Taken | None:
    """A row of heads, a ruled line, and rows below them."""
    below = page.line(place + 1)
    if below is None or "|" not in line.text or not is_ruled(below.text):
        return None
    rows = [line]
    end = place + 2
    while (row := page.line(end)) and "|" in row.text:
        rows.append(row)
        end += 1
    return Taken((table(rows, page.inline),), end)


def _paragraph(page: Page, place: int, line: Line) -> Taken:
    lines = [line]
    end = place + 1
    while (row := page.line(end)) and not begins(page, row):
        lines.append(row)
        end += 1
    nodes = _joined(lines, page)
    if len(lines) == 1 and (graphic := _graphic(nodes)):
        return Taken((_figure(graphic),), end)
    return Taken((Element("p", nodes),), end)


READERS: tuple[Callable[[Page, int, Line], Taken | None], ...] = (
    _code, _heading, _table, _rule, _quotation, items, links, glossary, _paragraph,
)  # fmt: skip
"""What a line may begin, in the order in which that is tried; the last takes any."""


def _joined(lines: Sequence[Line], page: Page) -> tuple[Node, ...]:
    """The lines of a paragraph in one, an `<lb/>` where a backslash ends one of them."""
    nodes: list[Node] = []
    run: list[Line] = []
    for place, line in enumerate(lines):
        breaks = line.text[-1] == "\\" and place + 1 < len(lines) and len(line.text) > 1
        run.append(replace(line, text=line.text[:-1].rstrip()) if breaks else line)
        if breaks or place + 1 == len(lines):
            nodes += join(Chunk(tuple(run)), page.width, page.inline)
            nodes += [" ", Element("lb")] if breaks else []
            run = []
    return tuple(nodes)


def _graphic(nodes: Sequence[Node]) -> Element | None:
    """The image that is all of a paragraph."""
    one = nodes[0] if len(nodes) == 1 else None
    return one if isinstance(one, Element) and one.name == "graphic" else None


def _figure(graphic: Element) -> Element:
    """A `<figure>`, what the image shows in its `<figDesc>` (TEI P5, 15.3)."""
    told = [
        Element("figDesc", one.children)
        for one in graphic.children
        if one != "" and isinstance(one, Element)
    ]
    return element("figure", replace(graphic, children=()), *told)


def _closed_fences(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of lines that open a fence which another closes."""
    found: set[int] = set()
    current: tuple[str, int] | None = None
    for row in rows:
        fence = _FENCE.fullmatch(row.text) if row else None
        if not row or not fence:
            continue
        if current and _closes(row, current[0]):
            found.add(current[1])
            current = None
        elif current is None:
            current = (fence["fence"], row.number)
    return frozenset(found)


def _closes(row: Row, fence: str) -> bool:
    return row is not None and row.text.startswith(fence) and not row.text.strip(fence[0])
