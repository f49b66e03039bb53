"""Windows: the stretches of a Text that a model reads at once, so that memory is bounded."""

import re
from collections.abc import Iterable, Iterator

from tei_tools.document.text import Block

WINDOW = 4_000
"""Characters a model reads at once at most; a longer block is cut after a sentence or a word."""

BATCH = 60_000
"""Characters that are given to a model in one go."""

_CUTS = (re.compile(r"[.!?][\"'”’)]? +(?=\S)"), re.compile(r"\s+"))


def windows(content: str, blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """Start and end of each window, in order; together they cover the blocks."""
    for block in blocks:
        start = block.start
        while block.end - start > WINDOW:
            end = _cut(content, start)
            yield start, end
            start = end
        yield start, block.end


def batches(places: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The windows in lists of about BATCH characters; the same windows make the same lists."""
    batch: list[tuple[int, int]] = []
    size = 0
    for start, end in places:
        if batch and size + end - start > BATCH:
            yield batch
            batch, size = [], 0
        batch.append((start, end))
        size += end - start
    if batch:
        yield batch


def _cut(content: str, start: int) -> int:
    """Where a window from `start` ends: after its last sentence, else its last word, else full."""
    half, full = start + WINDOW // 2, start + WINDOW
    for pattern in _CUTS:
        ends = [found.end() for found in pattern.finditer(content, half, full)]
        if ends:
            return ends[-1]
    return full
