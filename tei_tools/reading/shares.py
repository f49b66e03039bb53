"""Shares: verse lines that speakers divide between them (TEI P5, 7.2 and 3.13.1).

Editions set the second speaker's words where those of the first end; only that is evidence.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tei_tools.reading.blocks import Line
from tei_tools.reading.speakers import Token

_SET_IN = 10
"""A share begins so many columns further in than the lines of the scene, at least."""
_EARLY, _LATE = 8, 30
"""So many columns before and after the end of the share above it may begin."""
_LONGEST = 110


def shares(parts: Sequence[Sequence[Token]]) -> Mapping[int, str]:
    """@part of the lines of a scene that are divided, by their numbers: I, then M, last F."""
    spoken = list(_spoken([token for found in parts for token in found]))
    base = _base([line for line, _ in spoken])
    divided = [
        (upper.number, lower.number)
        for (upper, _), (lower, begins) in pairwise(spoken)
        if begins and _goes_on(upper, lower, base)
    ]
    first = {upper for upper, _ in divided}
    last = {lower for _, lower in divided}
    return {
        number: "M" if number in first & last else "I" if number in first else "F"
        for number in first | last
    }


def _spoken(tokens: Sequence[Token]) -> Iterator[tuple[Line, bool]]:
    """The lines of speech, and whether each begins one."""
    begins = False
    for token in tokens:
        if token.kind == "speaker":
            begins = True
        elif token.kind == "text":
            yield token.line, begins
            begins = False


def _base(lines: Sequence[Line]) -> int:
    """The indent beyond which no more than a quarter of the lines begins."""
    indents = sorted(line.indent for line in lines)
    return indents[len(indents) * 3 // 4] if indents else 0


def _goes_on(upper: Line, lower: Line, base: int) -> bool:
    end = upper.indent + len(upper.text)
    near = end - _EARLY <= lower.indent <= end + _LATE
    return lower.indent >= base + _SET_IN and near and lower.indent + len(lower.text) <= _LONGEST
