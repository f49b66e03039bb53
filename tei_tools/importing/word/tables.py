"""Tables of a Word document: rows and cells, joined ones with @rows and @cols."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tei_tools.importing.gathering import within
from tei_tools.importing.paragraph import Block
from tei_tools.importing.xml import Node, child, get, local
from tei_tools.reading.tree import Element, element, reading_text
from tei_tools.reading.tree import Node as Made


@dataclass(slots=True)
class _Cell:
    """A cell while its table is read: how many rows it takes up is known at the end."""

    content: tuple[Made, ...]
    columns: int
    rows: int = 1

    def element(self) -> Element:
        cols = str(self.columns) if self.columns > 1 else ""
        return element(
            "cell", *self.content, rows=str(self.rows) if self.rows > 1 else "", cols=cols
        )


def table(node: Node, read: Callable[[Node], list[Block]]) -> Element | None:
    """The `<table>` (TEI P5, 15.1); None where it has no cell."""
    rows = [(_is_heading(row), _cells(row, read)) for row in _inner(node, "tr")]
    kept = [(heading, list(cells)) for heading, cells in rows]
    whole = _joined([cells for _, cells in kept])
    made = [
        element("row", *(one.element() for one in cells), role="label" if heading else "")
        for (heading, _), cells in zip(kept, whole, strict=True)
        if cells
    ]
    if not made:
        return None
    return element("table", *made, rows=str(len(made)), cols=str(max(map(_width, whole))))


def _inner(node: Node, name: str) -> Iterator[Node]:
    """The rows of a table or cells of a row, also those that stand in wrappers."""
    for one in node:
        if local(one) == name:
            yield one
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins", "del"):
            yield from _inner(one, name)


def _is_heading(row: Node) -> bool:
    found = child(row, "trPr", "tblHeader")
    return found is not None and get(found, "val", "1") not in ("0", "false", "off")


def _cells(row: Node, read: Callable[[Node], list[Block]]) -> Iterator[tuple[_Cell, str]]:
    """Each cell, and how it is joined with that above: "restart" begins, "continue" goes on."""
    for one in _inner(row, "tc"):
        span = get(child(one, "tcPr", "gridSpan"), "val")
        merged = child(one, "tcPr", "vMerge")
        how = "" if merged is None else get(merged, "val", "continue")
        columns = min(int(span), 1_000) if span.isdecimal() else 1
        yield _Cell(within(read(one)), columns), how


def _joined(rows: list[list[tuple[_Cell, str]]]) -> list[list[_Cell]]:
    """The cells of each row; one that goes on from above and is empty makes that one longer."""
    above: dict[int, _Cell] = {}
    made: list[list[_Cell]] = []
    for row in rows:
        made.append([])
        column = 0
        for cell, how in row:
            if how == "continue" and column in above and not reading_text(cell.content).strip():
                above[column].rows += 1
            else:
                made[-1].append(cell)
                above.pop(column, None)
                if how:
                    above[column] = cell
            column += cell.columns
    return made


def _width(cells: list[_Cell]) -> int:
    return sum(one.columns for one in cells)
