"""Tables of an OpenDocument text: rows and cells, joined ones with @rows and @cols."""

from collections.abc import Callable, Iterator

from tei_tools.importing.gathering import within
from tei_tools.importing.paragraph import Block
from tei_tools.importing.xml import Node, get, local
from tei_tools.reading.tree import Element, element

_MOST_REPEATED = 100
"""Cells that say how often they come again are repeated no oftener."""


def table(node: Node, read: Callable[[Node], list[Block]]) -> Element | None:
    """The `<table>` (TEI P5, 15.1); None where it has no cell."""
    made = [
        element("row", *cells, role="label" if heading else "")
        for heading, row in _rows(node, False)
        if (cells := list(_cells(row, read)))
    ]
    if not made:
        return None
    width = max(len(row.children) for row in made)
    return element("table", *made, rows=str(len(made)), cols=str(width))


def _rows(node: Node, heading: bool) -> Iterator[tuple[bool, Node]]:
    for one in node:
        name = local(one)
        if name == "table-row":
            yield heading, one
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(one, heading or name == "table-header-rows")


def _cells(row: Node, read: Callable[[Node], list[Block]]) -> Iterator[Element]:
    """The cells; those that another covers are left out unless something stands in them."""
    for one in row:
        content = within(read(one)) if len(one) else ()
        if local(one) == "table-cell" or (local(one) == "covered-table-cell" and content):
            spans = {
                name: value
                for name, value in (
                    ("rows", _span(one, "number-rows-spanned")),
                    ("cols", _span(one, "number-columns-spanned")),
                )
                if value
            }
            yield from [element("cell", *content, **spans)] * _repeated(one, bool(content))


def _span(cell: Node, name: str) -> str:
    value = get(cell, name)
    return value if value.isdecimal() and value != "1" and len(value) < 5 else ""


def _repeated(cell: Node, has_content: bool) -> int:
    value = get(cell, "number-columns-repeated", "1")
    count = int(value) if value.isdecimal() and len(value) < 9 else 1
    return max(1, min(count, _MOST_REPEATED if has_content else 20))
