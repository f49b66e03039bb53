"""Blocks of Markdown: what each line begins, and where that ends."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Line
from tei_tools.reading.markdown_inline import markdown_inline
from tei_tools.reading.markdown_tables import is_ruled, table
from tei_tools.reading.paragraphs import is_ornament, milestone
from tei_tools.reading.signs import JOIN
from tei_tools.reading.tree import Element, Node, element
from tei_tools.reading.wrapping import join

Row = Line | None
"""A line, or None for a blank one."""

DEEPEST = 12
"""Lists and quotations nest so deep; what is deeper is a paragraph."""

_HEADING = re.compile(r"(?P<level>#{1,6})\s{1,9}(?P<words>\S.*?)(?:\s#{1,20})?")
_UNDERLINE = re.compile(r"={2,}|-{2,}")
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})\s?(?P<language>[\w+-]{0,30})")
_ITEM = re.compile(r"(?P<mark>[-*+]|(?P<number>\d{1,9}[.)]))(?:\s{1,9}(?P<rest>\S.*)|$)")
_FIGURE = re.compile(r"!\[[^\[\]]{0,600}\]\([^()]{1,2500}\)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; `level` 1 is the outermost."""

    level: int
    head: Element


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a reader made of rows, and the row after the last of these."""

    made: tuple[Element | Section, ...]
    end: int


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows that are read, the width of their prose, and how deep they stand."""

    rows: Sequence[Row]
    width: int
    depth: int = 0
    fences: frozenset[int] = frozenset()

    def line(self, place: int) -> Line | None:
        """The line at a place; None for a blank one, and beyond the end."""
        return self.rows[place] if place < len(self.rows) else None


def blocks(rows: Sequence[Row], width: int) -> list[Element | Section]:
    """The rows as elements and headings, in order; `width` is that to which prose was wrapped."""
    return _blocks(_Page(rows, width, 0, _closed_fences(rows)))


def _blocks(page: _Page) -> list[Element | Section]:
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


def _heading(page: _Page, place: int, line: Line) -> _Taken | None:
    """ "## Words", or words with a line of "=" or "-" under them."""
    if page.depth:
        return None
    found = _HEADING.fullmatch(line.text)
    if found:
        head = Element("head", markdown_inline(found["words"]))
        return _Taken((Section(len(found["level"]), head),), place + 1)
    below = page.line(place + 1)
    if below is None or not _UNDERLINE.fullmatch(below.text) or _begins(page, line):
        return None
    head = Element("head", markdown_inline(line.text))
    return _Taken((Section(1 if below.text[0] == "=" else 2, head),), place + 2)


def _rule(_page: _Page, place: int, line: Line) -> _Taken | None:
    one = Chunk((line,))
    return _Taken((milestone(one),), place + 1) if is_ornament(one) else None


def _code(page: _Page, place: int, line: Line) -> _Taken | None:
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
    return _Taken((code,), end + 1)


def _quotation(page: _Page, place: int, line: Line) -> _Taken | None:
    """Lines that begin with ">"."""
    if line.text[0] != ">" or page.depth >= DEEPEST:
        return None
    inner: list[Row] = []
    while (row := page.line(place)) and row.text[0] == ">":
        rest = row.text[1:].lstrip()
        offset = len(row.text) - len(rest) - 2
        inner.append(replace(row, text=rest, indent=max(0, offset)) if rest else None)
        place += 1
    made = _elements(_blocks(replace(page, rows=inner, depth=page.depth + 1)))
    return _Taken((Element("quote", tuple(made), {"rend": "block"}),) if made else (), place)


def _list(page: _Page, place: int, line: Line) -> _Taken | None:
    """Items that begin with bullets, or with numbers."""
    first = _ITEM.fullmatch(line.text)
    if not first or page.depth >= DEEPEST:
        return None
    ordered = first["number"] is not None
    items: list[Element] = []
    while (row := page.line(place)) and (found := _ITEM.fullmatch(row.text)):
        if (found["number"] is not None) != ordered or row.indent < line.indent:
            break
        inner, place = _item_rows(page, place, row, found)
        content = _item(_blocks(replace(page, rows=inner, depth=page.depth + 1)))
        items.append(element("item", *content, n=found["number"] or ""))
        after = _next(page, place)
        place = after if _is_item(page.line(after), line.indent) else place
    kind = "numbered" if ordered else "bulleted"
    return _Taken((Element("list", tuple(items), {"rend": kind}),), place)


def _item_rows(page: _Page, place: int, row: Line, found: re.Match[str]) -> tuple[list[Row], int]:
    """The rows of an item, and the row after them: those set in, and those that go on at once."""
    rest = found["rest"] or ""
    inner: list[Row] = [replace(row, text=rest)] if rest else []
    place += 1
    while place < len(page.rows) and _belongs(page, place, row.indent):
        inner.append(page.rows[place])
        place += 1
    return inner, place


def _belongs(page: _Page, place: int, indent: int) -> bool:
    """Whether a row is of the item that begins at the indent: set in, or going on at once."""
    line = page.rows[place]
    if line is None:
        below = page.line(_next(page, place))
        return below is not None and below.indent > indent
    if line.indent > indent:
        return True
    goes_on = page.rows[place - 1] is not None
    return goes_on and not (_ITEM.fullmatch(line.text) or _begins(page, line))


def _table(page: _Page, place: int, line: Line) -> _Taken | None:
    """A row of heads, a ruled line, and rows below them."""
    below = page.line(place + 1)
    if below is None or "|" not in line.text or not is_ruled(below.text):
        return None
    rows = [line]
    end = place + 2
    while (row := page.line(end)) and "|" in row.text:
        rows.append(row)
        end += 1
    return _Taken((table(rows),), end)


def _paragraph(page: _Page, place: int, line: Line) -> _Taken:
    lines = [line]
    end = place + 1
    while (row := page.line(end)) and not _begins(page, row):
        lines.append(row)
        end += 1
    nodes = _joined(lines, page.width)
    if len(lines) == 1 and _FIGURE.fullmatch(line.text) and _is_graphic(nodes):
        return _Taken((Element("figure", nodes),), end)
    return _Taken((Element("p", nodes),), end)


READERS: tuple[Callable[[_Page, int, Line], _Taken | None], ...] = (
    _code, _heading, _table, _rule, _quotation, _list, _paragraph,
)  # fmt: skip
"""What a line may begin, in the order in which that is tried; the last takes any."""


def _begins(page: _Page, line: Line) -> bool:
    """Whether a line ends the paragraph above it."""
    return bool(
        line.number in page.fences
        or (not page.depth and _HEADING.fullmatch(line.text))
        or is_ornament(Chunk((line,)))
        or line.text[0] == ">"
        or ((found := _ITEM.fullmatch(line.text)) and found["rest"] and _may_interrupt(found))
    )


def _may_interrupt(found: re.Match[str]) -> bool:
    """A number that begins a line within a paragraph is an item only where it is the first."""
    return found["number"] is None or found["number"][:-1] == "1"


def _joined(lines: Sequence[Line], width: int) -> tuple[Node, ...]:
    """The lines of a paragraph in one, an `<lb/>` where a backslash ends one of them."""
    nodes: list[Node] = []
    run: list[Line] = []
    for place, line in enumerate(lines):
        breaks = line.text[-1] == "\\" and place + 1 < len(lines) and len(line.text) > 1
        run.append(replace(line, text=line.text[:-1].rstrip()) if breaks else line)
        if breaks or place + 1 == len(lines):
            nodes += join(Chunk(tuple(run)), width, markdown_inline)
            nodes += [" ", Element("lb")] if breaks else []
            run = []
    return tuple(nodes)


def _is_graphic(nodes: Sequence[Node]) -> bool:
    return len(nodes) == 1 and isinstance(nodes[0], Element) and nodes[0].name == "graphic"


def _item(made: Sequence[Element | Section]) -> tuple[Node, ...]:
    """The content of an item, its first paragraph without `<p>` where it is the only one."""
    elements = _elements(made)
    paragraphs = [one for one in elements if one.name == "p"]
    if len(paragraphs) != 1 or elements[0].name != "p":
        return tuple(elements)
    return (*elements[0].children, *elements[1:])


def _elements(made: Sequence[Element | Section]) -> list[Element]:
    return [one for one in made if isinstance(one, Element)]


def _next(page: _Page, place: int) -> int:
    """The place of the next line that is not blank."""
    while place < len(page.rows) and page.rows[place] is None:
        place += 1
    return place


def _is_item(line: Line | None, indent: int) -> bool:
    return line is not None and line.indent >= indent and _ITEM.fullmatch(line.text) is not None


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
