"""Lists of Markdown: items, terms with what they mean, and the addresses of links (TEI P5, 3.8)."""

import re
from collections.abc import Sequence

from tei_tools.reading.blocks import Line
from tei_tools.reading.markdown_page import DEEPEST, DEFINED, ITEM, Page, Row, Taken, begins
from tei_tools.reading.markdown_references import definition
from tei_tools.reading.tree import Element, Node, element


def items(page: Page, place: int, line: Line) -> Taken | None:
    """Items that begin with bullets, or with numbers."""
    first = ITEM.fullmatch(line.text)
    if not first or page.depth >= DEEPEST:
        return None
    ordered = first["number"] is not None
    made: list[Element] = []
    while (row := page.line(place)) and (found := ITEM.fullmatch(row.text)):
        if (found["number"] is not None) != ordered or row.indent < line.indent:
            break
        rows, place = _item_rows(page, place, row, found)
        made.append(
            element("item", *_item(page.inner(rows)), n=(found["number"] or "").rstrip(".)"))
        )
        after = page.next(place)
        place = after if _is_item(page.line(after), line.indent) else place
    kind = "numbered" if ordered else "bulleted"
    return Taken((Element("list", tuple(made), {"rend": kind}),), place)


def glossary(page: Page, place: int, _line: Line) -> Taken | None:
    """Terms, each with what it means on the lines ": ..." below it."""
    if not _is_term(page, place) or page.depth >= DEEPEST:
        return None
    made: list[Element] = []
    while _is_term(page, place) and (term := page.line(place)):
        made.append(Element("label", page.inline(term.text)))
        rows, end = _meanings(page, place + 1)
        made.append(Element("item", _item(page.inner(rows))))
        after = page.next(end)
        place = after if _is_term(page, after) else end
    return Taken((element("list", *made, type="gloss"),), place)


def links(page: Page, place: int, _line: Line) -> Taken | None:
    """The addresses of links by reference: their labels, each with its address."""
    made: list[Element] = []
    while (row := page.line(place)) and (found := definition(row.text)):
        made += [Element("label", (found.label,)), Element("item", found.content)]
        place += 1
    return Taken((element("list", *made, type="gloss"),), place) if made else None


def _meanings(page: Page, place: int) -> tuple[list[Row], int]:
    """The rows that say what a term means, and the row after them."""
    rows: list[Row] = []
    while (row := page.line(place)) and (found := DEFINED.fullmatch(row.text)):
        more, end = _item_rows(page, place, row, found)
        rows += [*([None] if rows else []), *more]
        after = page.next(end)
        below = page.line(after)
        place = after if below and DEFINED.fullmatch(below.text) else end
    return rows, place


def _is_term(page: Page, place: int) -> bool:
    """Whether a line has what it means on the line below it."""
    line, below = page.line(place), page.line(place + 1)
    if line is None or below is None or DEFINED.fullmatch(line.text) or begins(page, line):
        return False
    return DEFINED.fullmatch(below.text) is not None


def _item_rows(page: Page, place: int, row: Line, found: re.Match[str]) -> tuple[list[Row], int]:
    """The rows of an item, and the row after them: those set in, and those that go on at once."""
    rest = found["rest"] or ""
    rows: list[Row] = [_at(row, rest)] if rest else []
    place += 1
    while place < len(page.rows) and _belongs(page, place, row.indent):
        rows.append(page.rows[place])
        place += 1
    return rows, place


def _at(row: Line, text: str) -> Line:
    return Line(text, row.indent, row.number, row.margin)


def _belongs(page: Page, place: int, indent: int) -> bool:
    """Whether a row is of the item that begins at the indent: set in, or going on at once."""
    line = page.rows[place]
    if line is None:
        below = page.line(page.next(place))
        return below is not None and below.indent > indent
    if line.indent > indent:
        return True
    is_other = ITEM.fullmatch(line.text) or DEFINED.fullmatch(line.text) or _is_term(page, place)
    return page.rows[place - 1] is not None and not (is_other or begins(page, line))


def _item(elements: Sequence[Element]) -> tuple[Node, ...]:
    """The content of an item, its first paragraph without `<p>` where it is the only one."""
    paragraphs = [one for one in elements if one.name == "p"]
    if len(paragraphs) != 1 or elements[0].name != "p":
        return tuple(elements)
    return (*elements[0].children, *elements[1:])


def _is_item(line: Line | None, indent: int) -> bool:
    return line is not None and line.indent >= indent and ITEM.fullmatch(line.text) is not None
