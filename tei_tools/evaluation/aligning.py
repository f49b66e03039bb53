"""aligned: the characters that two texts share, so that what is tagged in them can be compared."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from tei_tools.errors import InputError

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Characters that count as white space: soft hyphens, marks that take no room."""

WINDOWS = (256, 2_048, 16_384)
"""Characters of either text in which the two are sought to meet again."""

ANCHOR = 20
"""Characters in a row that make it sure that they have."""

TOLERATED = 0.1
"""The share of characters that may stand in one text alone."""

SPARE = 16
"""So many may always, however short the texts are."""

AROUND = 24
_CHUNK = 65_536
_Codes = NDArray[np.uint32]
_Places = NDArray[np.int64]


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

    Time is linear in their lengths: where they differ, they are compared in windows.
    """
    one, first = _ink(gold)
    other, second = _ink(predicted)
    if np.array_equal(one, other):
        return Common(first, second)
    runs = list(_Walk(one, other).runs())
    shared = sum(length for *_, length in runs)
    alone = len(one) + len(other) - 2 * shared
    if alone > TOLERATED * (len(one) + len(other)) + SPARE:
        raise InputError(_difference(gold, predicted))
    mine = _places(first, [(start, length) for start, _, length in runs])
    theirs = _places(second, [(start, length) for _, start, length in runs])
    changed = sum(
        int(np.count_nonzero(one[a : a + length] != other[b : b + length])) for a, b, length in runs
    )
    return Common(mine, theirs, alone, changed)


def _ink(text: str) -> tuple[_Codes, _Places]:
    """The code points that are no white space, and where they stand."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)
    white = [code for code in np.unique(codes).tolist() if _is_white(chr(code))]
    places = np.flatnonzero(~np.isin(codes, white))
    return codes[places], places


def _is_white(character: str) -> bool:
    return character.isspace() or character in UNSEEN


class _Walk:
    """Goes through two texts side by side, from one stretch that they share to the next."""

    def __init__(self, one: _Codes, other: _Codes) -> None:
        self._one, self._other = one, other
        self._room = TOLERATED * (len(one) + len(other)) + SPARE
        self._lost = 0.0

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """Where a shared stretch begins in either text, and its length, until they part."""
        here = there = 0
        while here < len(self._one) and there < len(self._other):
            length = _alike(self._one[here:], self._other[there:])
            if length:
                yield here, there, length
                here, there = here + length, there + length
                continue
            steps = self._meeting(here, there)
            shared = sum(length for *_, length in steps)
            yield from ((here + a, there + b, length) for a, b, length in steps if length)
            if not steps:
                return
            a, b, length = steps[-1]
            self._lost += a + b + 2 * length - 2 * shared
            if self._lost > self._room:
                return
            here, there = here + a + length, there + b + length

    def _meeting(self, here: int, there: int) -> list[tuple[int, int, int]]:
        """Shared stretches from here to where the texts surely meet again; none if nowhere."""
        for size in WINDOWS:
            one, other = self._one[here : here + size], self._other[there : there + size]
            whole = here + size >= len(self._one) and there + size >= len(self._other)
            steps = _steps(_string(one), _string(other))
            if whole:
                return [step for step, _ in steps] + [(len(one), len(other), 0)]
            sure = [number for number, (step, same) in enumerate(steps) if same >= ANCHOR]
            if sure:
                return [step for step, _ in steps[: sure[-1] + 1]]
        return []


def _steps(one: str, other: str) -> list[tuple[tuple[int, int, int], int]]:
    """Stretches that correspond, the characters equal (and how many) or each in place of one."""
    return [
        ((step.src_start, step.dest_start, length), length if step.tag == "equal" else 0)
        for step in Levenshtein.opcodes(one, other)
        if (length := min(step.src_end - step.src_start, step.dest_end - step.dest_start))
    ]


def _string(codes: _Codes) -> str:
    return codes.tobytes().decode("utf-32-le")


def _alike(one: _Codes, other: _Codes) -> int:
    """How many characters two stretches begin with alike."""
    longest = min(len(one), len(other))
    for start in range(0, longest, _CHUNK):
        end = min(start + _CHUNK, longest)
        differing = np.flatnonzero(one[start:end] != other[start:end])
        if len(differing):
            return start + int(differing[0])
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
