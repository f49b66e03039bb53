"""Pieces: a section of text as the network reads it, word pieces and what is seen of each word.

The encoder knows no capitals (its words are lower-case), so each word comes with four classes:
its shape, the white space before it, whether the section writes it small too, and the company in
which it stands elsewhere in the section. The tables here are part of the model: after a change
it must be trained again.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tei_tools.annotators.names.tagger.labels import PARAGRAPH
from tei_tools.errors import ConfigError

CLASSES = (12, 4, 4, 13)
"""How many classes of shape, white space, small writing and company there are."""

OPENING, CLOSING, HIDDEN = 101, 102, 103
"""Word pieces [CLS], [SEP] and [MASK] of BERT's vocabulary."""

SMALL, CAPITALISED, CAPITALS, INITIAL, MIXED, NUMBER = 1, 2, 3, 4, 5, 6
ALPHANUMERIC, STOP, MARK, OTHER, YEAR = 7, 8, 9, 10, 11
"""The shapes of words; 0 is that of nothing."""

STANDS_SMALL_TOO = 1
"""The class of a capitalised word that the section writes small as well."""

_NAMELIKE = frozenset({CAPITALISED, CAPITALS, MIXED})

_BEFORE_PERSONS = frozenset(
    "mr mrs ms miss messrs madame monsieur master mistress dr doctor professor prof rev reverend "
    "father sir lady lord dame count countess baron duke duchess prince princess king queen "
    "captain capt colonel col major general gen lieutenant lieut admiral president governor "
    "senator judge bishop uncle aunt cousin dear".split()
)
_BEFORE_PLACES = frozenset("in at from near".split())


@dataclass(frozen=True, slots=True)
class Pieces:
    """A section of text: n word pieces of w words.

    `ids` int64[n] pieces; `words` the (start, end) of each word in code points; `word_of` int64[n]
    the word of each piece; `classes` int64[n, 4], of which the white space stands at the first
    piece of a word only.
    """

    ids: NDArray[np.int64]
    words: list[tuple[int, int]]
    word_of: NDArray[np.int64]
    classes: NDArray[np.int64]

    @property
    def firsts(self) -> NDArray[np.int64]:
        """The index of the first piece of each word."""
        return np.flatnonzero(np.diff(self.word_of, prepend=-1))

    def of_words(self, chosen: NDArray[np.bool_]) -> "Pieces":
        """The pieces of the chosen words alone: `chosen` is bool[w]."""
        kept = chosen[self.word_of]
        words = [place for place, choice in zip(self.words, chosen, strict=True) if choice]
        renumbered = (np.cumsum(chosen) - 1)[self.word_of[kept]]
        return Pieces(self.ids[kept], words, renumbered, self.classes[kept])


class Tokenizer:
    """Cuts text into the word pieces of a `tokenizer.json` of Hugging Face's tokenizers.

    Raises ConfigError where the file is none.
    """

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer as Cutter  # noqa: PLC0415 - only texts with names need it

        try:
            self._cutter: Any = Cutter.from_file(str(path))
        except Exception as problem:
            raise ConfigError(f"The tokenizer {path} does not load: {problem}.") from problem
        self._cutter.no_truncation()
        self._cutter.no_padding()

    def __call__(self, text: str) -> Pieces:
        """The pieces of a section of text and the classes of its words."""
        encoded = self._cutter.encode(text, add_special_tokens=False)
        word_of = _counted(encoded.word_ids)
        words = _places(word_of, encoded.offsets)
        classes = _classes(text, words)[word_of] if words else np.zeros((0, len(CLASSES)), np.int64)
        classes[1:][np.diff(word_of) == 0, 1] = 0
        return Pieces(np.array(encoded.ids, np.int64), words, word_of, classes)


def _counted(word_ids: list[int]) -> NDArray[np.int64]:
    """The words numbered from 0 without gaps."""
    if not word_ids:
        return np.zeros(0, np.int64)
    result: NDArray[np.int64] = np.cumsum(np.diff(np.array(word_ids), prepend=word_ids[0]) != 0)
    return result


def _places(word_of: NDArray[np.int64], offsets: list[tuple[int, int]]) -> list[tuple[int, int]]:
    words: list[tuple[int, int]] = []
    for word, (start, end) in zip(word_of.tolist(), offsets, strict=True):
        if word == len(words):
            words.append((start, end))
        else:
            words[-1] = (words[-1][0], end)
    return words


def _classes(text: str, places: list[tuple[int, int]]) -> NDArray[np.int64]:
    words = [text[start:end] for start, end in places]
    shapes = [_shape(word) for word in words]
    spaces = [PARAGRAPH] + [_space(text[a[1] : b[0]]) for a, b in pairwise(places)]
    small = _small_writing(words, shapes, spaces)
    company = _company(words, shapes)
    return np.array([shapes, spaces, small, company], np.int64).T.copy()


def _space(between: str) -> int:
    """0 none, 1 a space, 2 a line's end, 3 a paragraph's end."""
    return min(between.count("\n") + 1, PARAGRAPH) if between else 0


@lru_cache(maxsize=100_000)
def _shape(word: str) -> int:
    if word.isalpha():
        return _letters(word)
    if word.isdigit():
        return YEAR if len(word) == 4 and "1000" <= word <= "2100" else NUMBER
    if any(character.isalnum() for character in word):
        return ALPHANUMERIC
    if word in ".!?":
        return STOP
    return MARK if word in "\"“”‘’'`([«»" else OTHER


def _letters(word: str) -> int:
    if word.islower():
        return SMALL
    if word.isupper():
        return INITIAL if len(word) == 1 else CAPITALS
    if word[0].isupper() and word[1:].islower():
        return CAPITALISED
    return MIXED if word != word.lower() else SMALL


def _small_writing(words: list[str], shapes: list[int], spaces: list[int]) -> list[int]:
    """Of a capitalised word: 1 stands small too, 2 is capital in mid-sentence, 3 neither."""
    small = {word for word, shape in zip(words, shapes, strict=True) if shape == SMALL}
    inside = {
        word.lower()
        for word, shape, space, before in zip(words, shapes, spaces, [STOP, *shapes], strict=False)
        if shape in _NAMELIKE and space != PARAGRAPH and before not in (STOP, MARK)
    }
    return [
        0
        if shape not in _NAMELIKE
        else STANDS_SMALL_TOO
        if word in small
        else 2
        if word in inside
        else 3
        for word, shape in zip(map(str.lower, words), shapes, strict=True)
    ]


def _company(words: list[str], shapes: list[int]) -> list[int]:
    """Of a capitalised word: 1, +1 after a title, +2 after "in", +4 seen twice, +8 five times."""
    lower = [word.lower() for word in words]
    seen = Counter(word for word, shape in zip(lower, shapes, strict=True) if shape in _NAMELIKE)
    persons: set[str] = set()
    places: set[str] = set()
    before = ""
    for word, shape in zip(lower, shapes, strict=True):
        if before in _BEFORE_PERSONS:
            persons.add(word)
        elif before in _BEFORE_PLACES:
            places.add(word)
        before = before if shape == STOP and before in _BEFORE_PERSONS else word
    return [
        1 + (word in persons) + 2 * (word in places) + 4 * ((seen[word] > 1) + (seen[word] > 4))
        if shape in _NAMELIKE
        else 0
        for word, shape in zip(lower, shapes, strict=True)
    ]
