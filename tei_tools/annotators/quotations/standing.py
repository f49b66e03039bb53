"""quotes_already: whether a stretch is the whole of a block quotation that stands in the text."""

import re
from bisect import bisect_left, bisect_right

from tei_tools.document.text import Block, Text

QUOTING = frozenset({"q", "quote", "said", "cit"})
WORD = re.compile(r"\w")


def quotes_already(text: Text, start: int, end: int) -> bool:
    """Whether text.content[start:end] is, marks aside, all there is of one block quotation."""
    first = bisect_right(text.blocks, start, key=lambda block: block.start) - 1
    last = bisect_left(text.blocks, end, key=lambda block: block.start) - 1
    if first < 0 or QUOTING.isdisjoint(text.blocks[first].path):
        return False
    begins = not WORD.search(text.content, text.blocks[first].start, start)
    ends = not WORD.search(text.content, end, text.blocks[last].end)
    before = text.blocks[first - 1] if first else None
    after = text.blocks[last + 1] if last + 1 < len(text.blocks) else None
    return (
        begins
        and ends
        and not _are_one(text.blocks[first], before)
        and not _are_one(text.blocks[last], after)
    )


def _are_one(block: Block, neighbour: Block | None) -> bool:
    """Whether the neighbour stands in the same block quotation."""
    return neighbour is not None and (block.path, block.aside) == (neighbour.path, neighbour.aside)
