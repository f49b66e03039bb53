"""Wrapping: lines rejoined where the page broke them, and kept where they were meant."""

from collections.abc import Callable
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, roominess
from tei_tools.reading.inline import inline
from tei_tools.reading.signs import JOIN
from tei_tools.reading.tree import Element, Node

Inline = Callable[[str], tuple[Node, ...]]
"""What reads the text of a line."""

HYPHENS = "-\u00ad‐‑"
_SUSPENDED = ("and ", "or ", "to ")


def join(chunk: Chunk, width: int, read: Inline = inline) -> tuple[Node, ...]:
    """The inline content of a chunk: wrapped lines joined, `<lb/>` where a line end was meant."""
    if _is_ragged(chunk, width):
        return lined(chunk, read)
    return unwrapped(chunk, read)


def unwrapped(chunk: Chunk, read: Inline = inline) -> tuple[Node, ...]:
    """The inline content of a chunk, all its lines joined."""
    return read(_unwrapped([line.text for line in chunk.lines]))


def lined(chunk: Chunk, read: Inline = inline) -> tuple[Node, ...]:
    """The inline content of a chunk, an `<lb/>` between its lines."""
    nodes: list[Node] = []
    for line in chunk.lines:
        nodes += [" ", Element("lb")] if nodes else []
        nodes += read(line.text)
    return tuple(nodes)


def _is_ragged(chunk: Chunk, width: int) -> bool:
    lower = sum(line.text[0].islower() for line in chunk.lines[1:])
    return roominess(chunk.lines, width) > 0.5 and lower * 2 < len(chunk.lines) - 1


def _unwrapped(lines: list[str]) -> str:
    parts = [lines[0]]
    for upper, lower in pairwise(lines):
        parts += ["" if _is_closed_up(upper, lower) else " ", lower]
    return "".join(parts)


def _is_closed_up(upper: str, lower: str) -> bool:
    """Whether no space belongs between the lines: after the hyphen of a word, or a dash."""
    if upper[-1] == JOIN:
        return True
    before = upper[-2:-1]
    if upper[-1] in HYPHENS and before.isalnum():
        return lower[0].isalnum() and not lower.startswith(_SUSPENDED)
    return (upper[-1] == "—" or upper.endswith("--")) and not before.isspace()
