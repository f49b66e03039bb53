"""Hyphens at line ends: which of them the end of the line put into a word."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.signs import JOIN

_HYPHEN = "-\u2010\u2011"
_SOFT = "\u00ad\u00ac"
"""Signs that never belong to a word."""

_LETTERS = rf"[^\W\d_]+(?:['’{re.escape(_HYPHEN)}][^\W\d_]+)*"
_WORD = re.compile(_LETTERS)
_UPPER = re.compile(rf"(?P<part>{_LETTERS})[{re.escape(_HYPHEN + _SOFT)}]$")
_LOWER = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LAST = re.compile(rf"[{re.escape(_HYPHEN)}'’]")
_NEAR = 200
"""How far from a line's end the word is looked for that it breaks, in characters."""


_OLD = frozenset("to any every some no for mean good half well never non co self".split())
"""What older spelling joins by a hyphen to words with which it makes one now: to-day."""

Known = Callable[[], Collection[str]]
"""Gives the words of the text's language in small letters, none where there is no list."""


def hyphenated(chunks: Chunks, known: Known = frozenset) -> Chunks:
    """The chunks, JOIN after each hyphen that is there only because the line ended.

    That is sure where the word without the hyphen occurs elsewhere in the text, and the word with
    it does not. Else the `known` words tell, if there are any: the whole is one of them and not
    both halves are words, or at least not as older spelling joins them; or neither half is a word.
    """
    if not any(line.text[-1] in _HYPHEN + _SOFT for chunk in chunks.all for line in chunk.lines):
        return chunks
    words, listed = _words(chunks), known()
    made = list(chunks.all)
    for place, chunk in enumerate(made):
        below = made[place + 1] if place + 1 < len(made) else None
        goes_on = below.lines[:1] if below and below.pages and not below.gap else ()
        made[place] = replace(chunk, lines=_lines(chunk, goes_on, words, listed))
    return Chunks(tuple(made))


def _words(chunks: Chunks) -> frozenset[str]:
    """The words that stand inside lines; those that a line's end may have broken aside."""
    found: set[str] = set()
    broken = False
    for line in (line for chunk in chunks.all for line in chunk.lines):
        ends_broken = line.text[-1] in _HYPHEN + _SOFT
        found.update(
            word.group().casefold()
            for word in _WORD.finditer(line.text)
            if not (broken and not word.start())
            and not (ends_broken and word.end() >= len(line.text) - 1)
        )
        broken = ends_broken
    return frozenset(found)


def _lines(
    chunk: Chunk, below: Sequence[Line], words: frozenset[str], listed: Collection[str]
) -> tuple[Line, ...]:
    lines = chunk.lines
    following = [*lines[1:], *below]
    return (
        *(
            replace(upper, text=upper.text + JOIN)
            if _is_broken(upper, lower, words, listed)
            else upper
            for upper, lower in zip(lines, following, strict=False)
        ),
        *lines[len(following) :],
    )


def _is_broken(upper: Line, lower: Line, words: frozenset[str], listed: Collection[str]) -> bool:
    """Whether the hyphen between the lines belongs to neither half of the word."""
    found, rest = _UPPER.search(upper.text[-_NEAR:]), _LOWER.match(lower.text)
    if not found or not rest or not lower.text[0].islower():
        return False
    if upper.text[-1] in _SOFT:
        return True
    first, second = found["part"].casefold(), rest.group().casefold()
    compounds = {f"{first}{mark}{second}" for mark in _HYPHEN}
    if first + second in words or compounds & words:
        return not compounds & words
    return bool(listed) and _is_one_word(_LAST.split(first)[-1], second, words, listed)


def _is_one_word(first: str, second: str, words: frozenset[str], listed: Collection[str]) -> bool:
    """Whether the list of words tells that two halves are one."""
    halves = [half in listed or half in words for half in (first, second)]
    if first + second in listed:
        return not all(halves) or first not in _OLD
    return not any(halves)
