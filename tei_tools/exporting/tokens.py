"""Tokens: the words and marks of a reading text, cut where tags begin and end; sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_TOKEN = re.compile(
    r"['’]s\b|[^\W_]+(?:['’\-‐‑][^\W_]+)*?(?=['’]s\b)|[^\W_]+(?:['’\-‐‑.][^\W_]+)*|\S"
)
_STOPS = frozenset(".!?…")
_CLOSING = frozenset("\"'”’»)]")
_SHORT = 4
"""Letters of a capitalised word from which a full stop behind it ends a sentence."""


class Token(NamedTuple):
    """A word or mark: content[start:end]; it holds no white space."""

    start: int
    end: int
    words: str


def tokens(content: str, edges: Iterable[int] = ()) -> list[Token]:
    """The tokens of a text in order; none of them goes over an edge."""
    cuts = sorted({0, len(content), *edges})
    return [
        Token(found.start(), found.end(), found.group())
        for start, end in pairwise(cuts)
        for found in _TOKEN.finditer(content, start, end)
    ]


def sentences(
    content: str, found: Sequence[Token], whole: Iterable[tuple[int, int]] = ()
) -> Iterator[list[Token]]:
    """The tokens by sentences: parted at blank lines and after full stops, never in a `whole`."""
    inside = _inner(whole, len(content))
    sentence: list[Token] = []
    for place, token in enumerate(found):
        sentence.append(token)
        after = found[place + 1] if place + 1 < len(found) else None
        if after is None or (not inside[after.start] and _parts(content, found, place)):
            yield sentence
            sentence = []


def _inner(whole: Iterable[tuple[int, int]], length: int) -> bytearray:
    """1 for each character that goes on with what must not be parted."""
    inside = bytearray(length)
    for start, end in whole:
        inside[start + 1 : end] = b"\1" * max(0, end - start - 1)
    return inside


def _parts(content: str, found: Sequence[Token], place: int) -> bool:
    """Whether a sentence ends between a token and the next."""
    upper, lower = found[place], found[place + 1]
    gap = content[upper.end : lower.start]
    if "\n\n" in gap:
        return True
    if not gap or lower.words[0].islower():
        return False
    while place and found[place].words in _CLOSING:
        place -= 1
    if found[place].words not in _STOPS:
        return False
    before = found[place - 1].words if place else ""
    abbreviated = before[:1].isupper() and len(before) < _SHORT and found[place].words == "."
    return not abbreviated
