"""Leave: where a letter ends, by its valediction or the name below it (TEI P5, 4.2.2)."""

from collections.abc import Sequence

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.formulas import SHORT, aside, is_postscript, is_valediction
from tei_tools.reading.openings import is_name

NEAR_END = 10
"""How many chunks from its end a letter takes leave at the latest."""


def closes(chunk: Chunk) -> bool:
    """Whether a valediction stands in the chunk, or what stands below one."""
    return any(
        is_valediction(line.text) or is_postscript(line.text) or aside(line.text)
        for line in chunk.lines
    )


def signs(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the chunk is the name below a valediction, or below the text."""
    chunk = chunks[place]
    above = chunks[place - 1] if place else None
    if above and is_valediction(above.lines[-1].text):
        return True
    named = len(chunk.lines) == 1 and is_name(chunk.text.rstrip("."))
    return named and above is not None and len(above.text) >= SHORT


def takes_leave(chunks: Sequence[Chunk]) -> bool:
    """Whether a valediction or a name stands among the last chunks of a letter, its first aside."""
    near = range(max(1, len(chunks) - NEAR_END), len(chunks))
    return any(closes(chunks[place]) or signs(chunks, place) for place in near)
