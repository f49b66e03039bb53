"""Tables of Markdown: rows of cells parted by bars."""

import re
from collections.abc import Sequence

from tei_tools.reading.blocks import Line
from tei_tools.reading.tree import Element, element
from tei_tools.reading.wrapping import Inline

_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")


def is_ruled(line: str) -> bool:
    """The line under the heads of columns: "| --- | :-: |"."""
    return "|" in line and "-" in line and all(_RULE.fullmatch(cell) for cell in _cells(line))


def table(lines: Sequence[Line], inline: Inline) -> Element:
    """A `<table>`, its first row of labels (TEI P5, 15.1)."""
    rows = [_cells(line.text) for line in lines]
    made = [
        element(
            "row",
            *(Element("cell", inline(cell)) for cell in cells),
            role="" if place else "label",
        )
        for place, cells in enumerate(rows)
    ]
    return element("table", *made, rows=str(len(rows)), cols=str(max(map(len, rows))))


def _cells(line: str) -> list[str]:
    """The cells of a row, the bars at its ends aside."""
    parts = [part.strip() for part in _BAR.split(line)]
    begin = 1 if not parts[0] and len(parts) > 1 else 0
    end = len(parts) - 1 if not parts[-1] and len(parts) > begin + 1 else len(parts)
    return parts[begin:end]
