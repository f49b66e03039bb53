"""Verse: lines whose ends the poet chose, not the width of the page."""

from collections.abc import Sequence

from tei_tools.reading.blocks import LEAST_WIDTH, Chunk, Line, roominess
from tei_tools.reading.inline import inline
from tei_tools.reading.tree import Element

LONGEST = 80
"""Verse lines are hardly ever longer, in characters."""

_MANY = 5
"""So many lines hardly ever all begin with capitals by chance."""

_OPENING_MARKS = "“‘\"'«‹„‚([_*—-"


def is_verse(chunk: Chunk, width: int) -> bool:
    """Verse inside prose: set in, two lines or more, ended before the width was used up."""
    signed = len(chunk.lines) == 2 and chunk.last.isupper() and not chunk.first.isupper()
    return chunk.indent > 0 and is_lined(chunk, width) and not signed


def is_lined(chunk: Chunk, width: int) -> bool:
    """Two short lines or more that end where the next word would still have fitted."""
    lines = chunk.lines
    if len(lines) < 2 or any(len(line.text) > LONGEST for line in lines):
        return False
    room, large = roominess(lines, width), capitals(lines)
    if large >= 0.85:
        return room >= 0.3 or len(lines) >= _MANY
    return room >= 0.7 and not _is_narrow_prose(lines)


def is_set_as_verse(lines: tuple[Line, ...], width: int) -> bool:
    """Lined, and begun with capitals: after a speaker's name prose has room on its line too."""
    return is_lined(Chunk(lines), width) and capitals(lines[1:]) >= 0.7


def _is_narrow_prose(lines: Sequence[Line]) -> bool:
    """Wrapped at a width of its own, going on in small letters."""
    own = max(line.indent + len(line.text) for line in lines)
    return own >= LEAST_WIDTH and roominess(tuple(lines), own) < 0.5 and capitals(lines[1:]) < 0.5


def capitals(lines: Sequence[Line]) -> float:
    """The share of lines whose first letter is a capital, as verse was printed until lately."""
    first = [line.text.lstrip(_OPENING_MARKS + "’").lstrip()[:1] for line in lines]
    return sum(letter.isupper() for letter in first) / len(lines)


def stanza(chunk: Chunk, kind: str = "") -> Element:
    """An `<lg>` with an `<l>` a line; lines set in further say so in `@rend` (TEI P5, 3.13.1)."""
    steps = sorted({line.indent for line in chunk.lines})
    lines = tuple(
        Element("l", inline(line.text), numbered(line) | _indented(steps.index(line.indent)))
        for line in chunk.lines
    )
    return Element("lg", lines, {"type": kind} if kind else {})


def numbered(line: Line) -> dict[str, str]:
    """@n of a line with a number in the margin."""
    return {"n": line.margin} if line.margin else {}


def _indented(step: int) -> dict[str, str]:
    return {"rend": f"indent{step}"} if step else {}
