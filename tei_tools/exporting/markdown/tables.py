"""Tables as Markdown: cells between bars, a ruled line under the first row."""

import re
from collections.abc import Callable

from tei_tools.exporting.markdown.tree import Branch

_BREAKS = re.compile(r"\\?\n\s*")


def table_block(branch: Branch, blocks: Callable[[Branch], list[str]]) -> list[str]:
    """The blocks of a `<table>`: its heads first, then the rows, all as wide as the widest."""
    heads = [block for one in branch.branches if one.name != "row" for block in blocks(one)]
    rows = [
        [_cell(cell, blocks) for cell in row.branches]
        for row in branch.branches
        if row.name == "row"
    ]
    width = max(map(len, rows), default=0)
    if not width:
        return heads
    lines = [f"| {' | '.join([*row, *([''] * (width - len(row)))])} |" for row in rows]
    lines.insert(1, f"|{' --- |' * width}")
    return [*heads, "\n".join(lines)]


def _cell(cell: Branch, blocks: Callable[[Branch], list[str]]) -> str:
    return " ".join(_BREAKS.sub(" ", block).strip() for block in blocks(cell))
