"""Example: a text whose names are known, and how it becomes what the network is shown."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tei_tools.annotators.names.tagger.labels import LABELS, TYPES
from tei_tools.annotators.names.tagger.pieces import CLOSING, OPENING, Pieces, Tokenizer
from tei_tools.annotators.names.tagger.sentences import worth_reading

Name = tuple[int, int, str]
"""Start and end of a name in code points, and its type; "ignore" where nothing is to be learnt."""

NO_LOSS, IGNORED = -2, -1
"""Labels of pieces that are not the first of a word, and of words that teach nothing."""

STRIDE_OVERLAP = 16
"""Pieces that a window of training shares with the next."""


STEP = 32
"""Lengths of batches are multiples of this."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text and its names, in order and apart; `kinds` are the types that were looked for."""

    text: str
    names: tuple[Name, ...]
    kinds: frozenset[str]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """n pieces of an example: ids int64[n], classes int64[n, 4], labels int64[n].

    `allowed` bool[labels] says what a word without a name may be: a type that nobody looked for
    may stand there all the same. `advice` float32[n, labels] is what teachers think of each piece,
    as log probabilities; 0 where there are none.
    """

    ids: NDArray[np.int64]
    classes: NDArray[np.int64]
    labels: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    advice: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Batch:
    """b windows filled up to the same length l: ids, labels (b, l), classes (b, l, 4), ..."""

    ids: NDArray[np.int64]
    classes: NDArray[np.int64]
    mask: NDArray[np.float32]
    labels: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    advice: NDArray[np.float32]


def no_advice(pieces: Pieces) -> NDArray[np.float32]:
    """What is said where there are no teachers."""
    return np.zeros((len(pieces.ids), len(LABELS)), np.float32)


@dataclass(frozen=True, slots=True)
class Reading:
    """How an example is shown.

    `advice` gives the log probabilities (pieces, labels) of teachers, who read all of it;
    `skipping` is the chance that only those sentences are shown that can hold a name, which are
    all that is read of a text later (`tagger.sentences`).
    """

    advice: Callable[[Pieces], NDArray[np.float32]] = no_advice
    skipping: float = 0.8


PLAIN = Reading()
"""Without teachers."""


def windows(
    example: Example,
    tokenizer: Tokenizer,
    length: int,
    chance: random.Random,
    reading: Reading = PLAIN,
) -> list[Window]:
    """The windows of an example, of at most `length` pieces; where they begin is left to chance."""
    pieces = tokenizer(example.text)
    if not pieces.words:
        return []
    advice = reading.advice(pieces)
    if chance.random() < reading.skipping:
        words = [example.text[start:end].lower() for start, end in pieces.words]
        read = worth_reading(words, pieces.classes[pieces.firsts])
        advice = advice[read[pieces.word_of]]
        pieces = pieces.of_words(read)
    count = len(pieces.ids)
    labels = _labels(example.names, pieces)[pieces.word_of]
    not_first = np.ones(count, bool)
    not_first[pieces.firsts] = False
    labels[not_first] = NO_LOSS
    allowed = np.array([True, *(kind not in example.kinds for kind in TYPES for _ in "BI")])
    return [
        Window(pieces.ids[a:b], pieces.classes[a:b], labels[a:b], allowed, advice[a:b])
        for a, b in _stretches(count, length, chance)
    ]


def batches(shown: Iterable[Window], size: int, chance: random.Random) -> list[Batch]:
    """The windows in batches of `size` pieces, of few shapes only, which processors like."""
    by_length: dict[int, list[Window]] = defaultdict(list)
    for window in shown:
        by_length[-(-(len(window.ids) + 2) // STEP) * STEP].append(window)
    found = []
    for length, alike in sorted(by_length.items()):
        chance.shuffle(alike)
        rows = max(1, size // length)
        found += [
            _filled(alike[first : first + rows], rows, length)
            for first in range(0, len(alike), rows)
        ]
    chance.shuffle(found)
    return found


def _labels(names: Iterable[Name], pieces: Pieces) -> NDArray[np.int64]:
    """The label of each word; a name labels every word that it touches."""
    labels = np.zeros(len(pieces.words), np.int64)
    starts = np.array([start for start, _ in pieces.words])
    ends = np.array([end for _, end in pieces.words])
    for start, end, kind in names:
        first, last = np.searchsorted(ends, start, "right"), np.searchsorted(starts, end, "left")
        if kind == "ignore":
            labels[first:last][labels[first:last] == 0] = IGNORED
        elif first < last:
            labels[first:last] = LABELS.index(f"I-{kind}")
            labels[first] = LABELS.index(f"B-{kind}")
    return labels


def _stretches(count: int, length: int, chance: random.Random) -> Sequence[tuple[int, int]]:
    if count <= length:
        return [(0, count)] if count > 3 else []
    first = chance.randrange(8, length - 40)
    found = [(0, min(count, first + STRIDE_OVERLAP))]
    for start in range(first, count, length - STRIDE_OVERLAP):
        if count - start > 5:
            found.append((start, min(count, start + length)))
    return found


def _filled(group: list[Window], rows: int, length: int) -> Batch:
    shape = (rows, length)
    batch = Batch(
        np.zeros(shape, np.int64),
        np.zeros((*shape, group[0].classes.shape[1]), np.int64),
        np.zeros(shape, np.float32),
        np.full(shape, NO_LOSS, np.int64),
        np.ones((rows, len(LABELS)), bool),
        np.zeros((*shape, len(LABELS)), np.float32),
    )
    for row, window in enumerate(group):
        count = len(window.ids)
        batch.ids[row, 0], batch.ids[row, count + 1] = OPENING, CLOSING
        batch.ids[row, 1 : count + 1] = window.ids
        batch.classes[row, 1 : count + 1] = window.classes
        batch.labels[row, 1 : count + 1] = window.labels
        batch.mask[row, : count + 2] = 1
        batch.allowed[row] = window.allowed
        batch.advice[row, 1 : count + 1] = window.advice
    return batch
