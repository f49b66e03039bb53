"""Mark: a quotation mark, or what looks like one, and what stands on its two sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tei_tools.annotators.quotations.glyphs import GLYPHS

Side = Literal["gap", "dash", "word", "stop"]
"""What a mark has beside it: white space or an edge, a dash, letters, or punctuation."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at content[start:end]; of a cluster (`.’”`) each has the sides of the cluster.

    `word_before` and `word_after` are the words that touch it, in lower case: they tell an
    apostrophe from a mark. `leads` says that the cluster begins its block.
    """

    start: int
    end: int
    sign: str
    before: Side
    after: Side
    word_before: str = ""
    word_after: str = ""
    leads: bool = False


THIN = "\u00a0\u2009\u200a\u202f"
DASHES = frozenset("-‐‑–—―")
OPENING_BRACKETS = frozenset("([{<=/|")
EMPHASIS = frozenset("*_")

LONGEST_CLUSTER = 12
"""More marks in a row are a rule or a drawing, and quote nothing."""


class Signs(NamedTuple):
    """Patterns for one mark, and for marks without more than a thin space between them."""

    one: re.Pattern[str]
    cluster: re.Pattern[str]


def _signs(pattern: str) -> Signs:
    cluster = rf"(?:{pattern})(?:[{THIN}]?(?:{pattern}))*+"
    return Signs(re.compile(pattern), re.compile(cluster))


SINGLE = r"[\"“”„‟«»「」『』‹›‚]|(?<![^\W_])['’‘‛`]|['’‘‛`](?![^\W_])"
EACH_BY_ITSELF = _signs(SINGLE)
DOUBLED = _signs(rf"``|''|‘‘|’’|{SINGLE}")
OPENS_DOUBLED = re.compile(r"(?<![^\W_])(?:``|''|‘‘)(?=[^\W_])")


def signs(content: str) -> Signs:
    """The marks of a text: two single ones are one double where some quotation opens so."""
    return DOUBLED if OPENS_DOUBLED.search(content) else EACH_BY_ITSELF


LONG, CROWD = 20_000, 6
"""Of more than so many characters, one in six may be a mark; in prose it is one in fifty."""

LONGEST_WORD = 24
WORD_BEFORE = re.compile(r"[^\W_]+\Z")
WORD_AFTER = re.compile(r"[^\W_]+")


def crowded(content: str, start: int, end: int) -> bool:
    """Whether a long stretch is so full of marks that it can be no prose, verse or dialogue."""
    length = end - start
    if length <= LONG:
        return False
    return CROWD * sum(content.count(sign, start, end) for sign in GLYPHS) > length


def marks(content: str, start: int, end: int, known: Signs = EACH_BY_ITSELF) -> Iterator[Mark]:
    """The marks of the block content[start:end]; apostrophes within words are not among them."""
    for cluster in known.cluster.finditer(content, start, end):
        if len(cluster[0]) <= LONGEST_CLUSTER:
            yield from _marks_of(cluster.span(), content, (start, end), known)


def _marks_of(
    cluster: tuple[int, int], content: str, block: tuple[int, int], known: Signs
) -> Iterator[Mark]:
    first, last = cluster
    start, end = block
    before = _side_before(content, first, start)
    after = _side_after(content, last, end)
    word_before = _word_before(content, first, start) if before == "word" else ""
    word_after = _word_after(content, last, end) if after == "word" else ""
    for sign in known.one.finditer(content, first, last):
        yield Mark(*sign.span(), sign[0], before, after, word_before, word_after, first == start)


def _side_before(content: str, place: int, start: int) -> Side:
    if place > start + 1 and content[place - 1] in EMPHASIS:
        place -= 1
    if place == start:
        return "gap"
    character = content[place - 1]
    if character.isspace() or character in OPENING_BRACKETS or character in EMPHASIS:
        return "gap"
    return _side(character)


def _side_after(content: str, place: int, end: int) -> Side:
    if place < end - 1 and content[place] in EMPHASIS:
        place += 1
    if place == end or content[place].isspace():
        return "gap"
    character = content[place]
    return "word" if character in OPENING_BRACKETS else _side(character)


def _side(character: str) -> Side:
    if character in DASHES:
        return "dash"
    return "word" if character.isalnum() or character in "&$£€" else "stop"


def _word_before(content: str, place: int, start: int) -> str:
    found = WORD_BEFORE.search(content, max(start, place - LONGEST_WORD), place)
    return found[0].lower() if found else ""


def _word_after(content: str, place: int, end: int) -> str:
    found = WORD_AFTER.match(content, place, min(end, place + LONGEST_WORD))
    return found[0].lower() if found else ""
