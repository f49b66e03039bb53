"""Shares: verse lines that speakers divide between them (TEI P5, 7.2 and 3.13.1).

Many editions set the second speaker's words where those of the first end. Where one sets nothing
in, metre tells: short lines that together have the measure of the scene's full ones.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from tei_tools.reading.blocks import Line
from tei_tools.reading.metre import Metre, metre, syllables
from tei_tools.reading.speakers import Token
from tei_tools.reading.verse import LONGEST, is_set_as_verse

_SET_IN = 10
"""A share begins so many columns further in than the lines of the scene, at least."""
_EARLY, _LATE = 8, 30
"""So many columns before and after the end of the share above it may begin."""
_LONGEST = 110
_MOST_SHARES = 3
"""Hardly any line is divided between more speeches, and more are soon one by chance."""

Speech = tuple[Line, ...]
Pair = tuple[int, int]
"""The numbers of two lines of which the second goes on with the first."""


def shares(parts: Iterable[Sequence[Token]], width: int) -> Mapping[int, str]:
    """@part of the lines of a scene that are divided, by their numbers: I, then M, last F."""
    spoken = speeches(token for found in parts for token in found)
    divided = list(_set_in(spoken)) or list(_counted(spoken, width))
    first = {upper for upper, _ in divided}
    last = {lower for _, lower in divided}
    return {
        number: "M" if number in first & last else "I" if number in first else "F"
        for number in first | last
    }


def speeches(tokens: Iterable[Token]) -> list[Speech]:
    """The lines of each speech."""
    found: list[list[Line]] = [[]]
    for token in tokens:
        if token.kind == "speaker":
            found.append([])
        elif token.kind == "text":
            found[-1].append(token.line)
    return [tuple(lines) for lines in found if lines]


def _set_in(spoken: Sequence[Speech]) -> Iterator[Pair]:
    """The pairs of which the second is set in to where the first ends."""
    indents = sorted(line.indent for lines in spoken for line in lines)
    base = indents[len(indents) * 3 // 4] if indents else 0
    for above, below in pairwise(spoken):
        if _goes_on(above[-1], below[0], base):
            yield above[-1].number, below[0].number


def _goes_on(upper: Line, lower: Line, base: int) -> bool:
    """`base` is the indent beyond which no more than a quarter of the lines begins."""
    end = upper.indent + len(upper.text)
    near = end - _EARLY <= lower.indent <= end + _LATE
    return lower.indent >= base + _SET_IN and near and lower.indent + len(lower.text) <= _LONGEST


def _counted(spoken: Sequence[Speech], width: int) -> Iterator[Pair]:
    """The pairs that the measure of the scene's full lines tells."""
    verse = [_is_verse(lines, width) for lines in spoken]
    inner = [lines[1:-1] if known else () for lines, known in zip(spoken, verse, strict=True)]
    measure = metre([line.text for lines in inner for line in lines])
    if measure is None:
        return
    kept = [
        known and measure.keeps([line.text for line in lines])
        for lines, known in zip(inner, verse, strict=True)
    ]
    for run in _runs(spoken, _between_verse(kept)):
        yield from _in_run(run, measure)


def _is_verse(lines: Speech, width: int) -> bool | None:
    """Whether a speech is verse; None for a single short line, which may be either."""
    if any(len(line.text) > LONGEST for line in lines):
        return False
    return is_set_as_verse(lines, width) if len(lines) > 1 else None


def _between_verse(verse: Sequence[bool | None]) -> list[bool]:
    """Whether each speech is verse, or a line by itself with verse nearest on both sides."""
    around = zip(_nearest(verse), reversed(_nearest(verse[::-1])), strict=True)
    return [bool(before and after) for before, after in around]


def _nearest(verse: Sequence[bool | None]) -> list[bool | None]:
    """For each speech, whether the last one up to it is verse of which that is known."""
    found: list[bool | None] = []
    for known in verse:
        found.append(found[-1] if known is None and found else known)
    return found


def _runs(spoken: Sequence[Speech], sure: Sequence[bool]) -> Iterator[Sequence[Line]]:
    """The last line of a speech, those that are all of a speech after it, the first of the next."""
    run: list[Line] = []
    for lines, is_sure in zip(spoken, sure, strict=True):
        if is_sure:
            run.append(lines[0])
        if len(lines) > 1 or not is_sure:
            yield run
            run = [lines[-1]] if is_sure else []
    yield run


def _in_run(run: Sequence[Line], measure: Metre) -> Iterator[Pair]:
    """The pairs of a run: where all of it makes whole lines in one way only, else where no line
    could belong to two."""
    counts = [syllables(line.text) for line in run]
    found = list(_groups(counts, measure))
    taken = Counter(place for group in found for place in group)
    alone = [group for group in found if all(taken[place] == 1 for place in group)]
    full = [range(place, place + 1) for place, count in enumerate(counts) if measure.is_near(count)]
    for group in _only_way([*found, *full], len(run)) or alone:
        yield from pairwise(run[place].number for place in group)


def _groups(counts: Sequence[int], measure: Metre) -> Iterator[range]:
    """Two lines or more, each far from full, that together have the measure."""
    for begin in range(len(counts)):
        for end in range(begin + 2, min(begin + _MOST_SHARES, len(counts)) + 1):
            group = counts[begin:end]
            if max(group) < measure.least - 1 and measure.fits(sum(group)):
                yield range(begin, end)


def _only_way(groups: Iterable[range], length: int) -> list[range]:
    """The groups that follow each other from 0 to the length; none where there are more ways."""
    ways = [1] + [0] * length
    last: dict[int, range] = {}
    for group in sorted(groups, key=lambda one: one.stop):
        if ways[group.start]:
            ways[group.stop] = min(2, ways[group.stop] + ways[group.start])
            last[group.stop] = group
    made: list[range] = []
    while length and ways[length] == 1:
        made.append(last[length])
        length = last[length].start
    return made[::-1] if not length else []
