"""Sentences: which of them can hold a name at all; the network need not read the others.

In English prose a third to a half of the sentences have no capital but that of their first word,
and that word is a common one. Leaving them out costs one name in a thousand (those that are
written small) and saves as much time as there are such sentences.
"""

import numpy as np
from numpy.typing import NDArray

from tei_tools.annotators.names.tagger.labels import PARAGRAPH
from tei_tools.annotators.names.tagger.pieces import (
    ALPHANUMERIC,
    CAPITALISED,
    CAPITALS,
    INITIAL,
    MARK,
    MIXED,
    OTHER,
    SMALL,
    STANDS_SMALL_TOO,
    STOP,
)

TELLING = frozenset({CAPITALISED, CAPITALS, INITIAL, MIXED, ALPHANUMERIC})
"""The shapes that a word of a name can have."""

CARELESS = 0.8
"""Share of sentences begun with a capital below which small letters tell nothing."""

SHORT = 4
"""Letters of a capitalised word from which a full stop behind it ends a sentence."""

COMMON = frozenset(
    """
    i the a an and but or nor yet so he she it they we you his her hers their our my your its
    this that these those there here then when what who whom whose why how where which whether
    if as in on at to of for with by from upon into through over under between among against
    after before while because since until unless though although not no yes oh ah o well now
    all both each every either neither one some any many much more most such another other
    never ever only even just still again once nothing something everything nobody everybody
    do does did is was were are am be been being have has had can could will would shall should
    may must let perhaps indeed however besides moreover therefore thus
    """.split()
)
"""Words that are capital at the head of a sentence only, and "I"."""


def worth_reading(words: list[str], classes: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Of each word whether its sentence can hold a name: bool[words].

    `words` are in small letters, `classes` int64[words, 4] what is seen of them.
    """
    shapes, spaces, small = (classes[:, column].tolist() for column in range(3))
    heads = _heads(words, shapes, spaces)
    begun = [
        shapes[head] != SMALL for head in heads if shapes[head] in TELLING or shapes[head] == SMALL
    ]
    if sum(begun) < CARELESS * len(begun):
        return np.ones(len(words), bool)
    first_words = set(heads)
    telling = [
        shape in TELLING
        and word not in COMMON
        and not (place in first_words and small[place] == STANDS_SMALL_TOO)
        for place, (word, shape) in enumerate(zip(words, shapes, strict=True))
    ]
    sentences = np.add.reduceat(telling, heads) > 0 if heads else np.zeros(0, bool)
    return np.repeat(sentences, np.diff([*heads, len(words)]))


def _heads(words: list[str], shapes: list[int], spaces: list[int]) -> list[int]:
    """Where sentences begin: the words after full stops and paragraphs' ends."""
    return [
        place
        for place, space in enumerate(spaces)
        if place == 0 or space == PARAGRAPH or (space and _ends(words, shapes, place - 1))
    ]


def _ends(words: list[str], shapes: list[int], place: int) -> bool:
    """Whether a sentence ends with this word; marks may stand behind its full stop."""
    while place > 0 and shapes[place] in (MARK, OTHER):
        place -= 1
    if shapes[place] != STOP:
        return False
    short = words[place] == "." and place and len(words[place - 1]) < SHORT
    return not (short and shapes[place - 1] in (CAPITALISED, INITIAL))
