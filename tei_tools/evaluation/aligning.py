"""aligned: the characters that two texts share, so that what is tagged in them can be compared."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from tei_tools.errors import InputError

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Characters that count as white space: soft hyphens, marks that take no room."""

ANCHOR = 24
"""Characters in a row that are sure to correspond where each text has them once."""

WIDEST = 8_192
"""Characters that are compared one by one at once."""

TOLERATED = 0.1
"""The share of characters of both texts that may differ."""

SPARE = 8
"""So many may always, however short the texts are."""

AROUND = 24
_BASE = np.uint64(0x9E3779B97F4A7C15)
_Codes = NDArray[np.uint32]
_Places = NDArray[np.int64]
_Run = tuple[int, int, int]
"""Where a stretch begins in either text, and its length."""


@dataclass(frozen=True, slots=True, eq=False)
class Common:
    """The characters that two texts share: the n-th stands at gold[n] and at predicted[n].

    White space does not count. A character in place of another is shared; `alone` counts those
    that stand in one text only, `changed` those in place of another.
    """

    gold: _Places
    predicted: _Places
    alone: int = 0
    changed: int = 0


def aligned(gold: str, predicted: str) -> Common:
    """What two texts share; an InputError shows the first difference where that is too little.

    Stretches that each has once are anchors (as in patience diff); what lies between two is
    compared character by character. Time is linear in the lengths, but for sorting.
    """
    one, first = _ink(gold)
    other, second = _ink(predicted)
    if np.array_equal(one, other):
        return Common(first, second)
    room = TOLERATED * (len(one) + len(other)) + SPARE
    runs = list(_until(room, _runs(one, other)))
    shared = sum(length for *_, length in runs)
    alone = len(one) + len(other) - 2 * shared
    changed = sum(
        int(np.count_nonzero(one[a : a + length] != other[b : b + length])) for a, b, length in runs
    )
    if alone + changed > room:
        raise InputError(_difference(gold, predicted))
    mine = _places(first, [(start, length) for start, _, length in runs])
    theirs = _places(second, [(start, length) for _, start, length in runs])
    return Common(mine, theirs, alone, changed)


def _ink(text: str) -> tuple[_Codes, _Places]:
    """The code points that are no white space, and where they stand."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    white = [code for code in np.unique(codes).tolist() if _is_white(chr(code))]
    places = np.flatnonzero(~np.isin(codes, white))
    return codes[places], places


def _is_white(character: str) -> bool:
    return character.isspace() or character in UNSEEN


def _runs(one: _Codes, other: _Codes) -> Iterator[_Run]:
    """Stretches that correspond, in order, from one anchor to the next."""
    here = there = 0
    for a, b in [*_anchors(one, other), (len(one), len(other))]:
        if a < here or b < there:
            continue
        yield from _between(one[here:a], other[there:b], here, there)
        length = _alike(one[a:], other[b:])
        if length:
            yield a, b, length
        here, there = a + length, b + length


def _until(room: float, runs: Iterator[_Run]) -> Iterator[_Run]:
    """The runs as long as no more than so many characters lie between them."""
    here = there = 0
    for a, b, length in runs:
        room -= a - here + b - there
        if room < 0:
            return
        yield a, b, length
        here, there = a + length, b + length


def _anchors(one: _Codes, other: _Codes) -> list[tuple[int, int]]:
    """Where either text has what stands once in both, in the longest order that both keep."""
    start = _alike(one, other)
    (mine, first), (theirs, second) = _once(one[start:]), _once(other[start:])
    _, places, also = np.intersect1d(mine, theirs, assume_unique=True, return_indices=True)
    found = sorted(zip(first[places].tolist(), second[also].tolist(), strict=True))
    return [(0, 0), *((a + start, b + start) for a, b in _longest_rising(found))]


def _once(codes: _Codes) -> tuple[NDArray[np.uint64], _Places]:
    """Hashes of the stretches of ANCHOR characters that stand here once, and their places."""
    count = max(0, len(codes) - ANCHOR + 1)
    hashes = np.zeros(count, dtype=np.uint64)
    for step in range(ANCHOR):
        hashes = hashes * _BASE + codes[step : step + count]
    values, places, times = np.unique(hashes, return_index=True, return_counts=True)
    return values[times == 1], places[times == 1]


def _longest_rising(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of points, ordered by the first number, in which the second rises."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(points):
        place = bisect_left(tails, second)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [second]
        ends[place : place + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chosen.append(points[number])
        number = before[number]
    return chosen[::-1]


def _between(one: _Codes, other: _Codes, here: int, there: int) -> Iterator[_Run]:
    """What corresponds between two anchors: characters equal, or each in place of one."""
    while len(one) and len(other):
        steps = list(_steps(_string(one[:WIDEST]), _string(other[:WIDEST])))
        if max(len(one), len(other)) > WIDEST:
            steps = _sure(steps)
        yield from ((here + a, there + b, length) for a, b, length, _ in steps)
        if max(len(one), len(other)) <= WIDEST or not steps:
            return
        a, b, length, _ = steps[-1]
        one, other = one[a + length :], other[b + length :]
        here, there = here + a + length, there + b + length


def _steps(one: str, other: str) -> Iterator[tuple[int, int, int, bool]]:
    """Runs that correspond, with whether they are equal."""
    for step in Levenshtein.opcodes(one, other):
        length = min(step.src_end - step.src_start, step.dest_end - step.dest_start)
        if length:
            yield step.src_start, step.dest_start, length, step.tag == "equal"


def _sure(steps: list[tuple[int, int, int, bool]]) -> list[tuple[int, int, int, bool]]:
    """The runs up to the last that is long; none where that is not far on."""
    long = [place for place, run in enumerate(steps) if run[2] >= ANCHOR and run[3]]
    found = steps[: long[-1] + 1] if long else []
    return found if found and found[-1][0] + found[-1][2] > WIDEST // 2 else []


def _string(codes: _Codes) -> str:
    return codes.tobytes().decode("utf-32-le")


def _alike(one: _Codes, other: _Codes) -> int:
    """How many characters two stretches begin with alike."""
    longest = min(len(one), len(other))
    start, size = 0, 64
    while start < longest:
        end = min(start + size, longest)
        differing = np.flatnonzero(one[start:end] != other[start:end])
        if len(differing):
            return start + int(differing[0])
        start, size = end, 2 * size
    return longest


def _places(places: _Places, runs: list[tuple[int, int]]) -> _Places:
    parts = [places[start : start + length] for start, length in runs]
    return np.concatenate(parts) if parts else places[:0]


def _difference(gold: str, predicted: str) -> str:
    """The sentence that shows where two texts begin to differ."""
    one, first = _ink(gold)
    other, second = _ink(predicted)
    same = _alike(one, other)
    shown = [
        _around(text, int(places[same]) if same < len(places) else len(text))
        for text, places in ((gold, first), (predicted, second))
    ]
    return f"the texts part too far, first where one has “{shown[0]}” and the other “{shown[1]}”"


def _around(text: str, place: int) -> str:
    start, end = max(0, place - AROUND), place + AROUND
    words = " ".join(text[start:end].split()) or "nothing"
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"
