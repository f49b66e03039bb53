"""Mark: a quotation mark, or what looks like one, and what stands on its two sides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Side = Literal["gap", "dash", "word", "stop"]
"""What a mark has beside it: white space or an edge, a dash, letters, or punctuation."""

Level = Literal["double", "single"]
Make = Literal["straight", "curly", "guillemet", "corner", "backtick"]
Direction = Literal["opens", "closes", "either"]


@dataclass(frozen=True, slots=True)
class Glyph:
    """How a mark is drawn: marks of one level and one make belong together."""

    level: Level
    make: Make
    direction: Direction

    @property
    def kind(self) -> str:
        """Two letters, the same for marks of one level and one make."""
        return self.level[0] + self.make[0]


GLYPHS: Mapping[str, Glyph] = {
    '"': Glyph("double", "straight", "either"),
    "''": Glyph("double", "straight", "either"),
    "“": Glyph("double", "curly", "opens"),
    "‘‘": Glyph("double", "curly", "opens"),
    "„": Glyph("double", "curly", "opens"),
    "‟": Glyph("double", "curly", "opens"),
    "”": Glyph("double", "curly", "closes"),
    "’’": Glyph("double", "curly", "closes"),
    "«": Glyph("double", "guillemet", "opens"),
    "»": Glyph("double", "guillemet", "closes"),
    "『": Glyph("single", "corner", "opens"),
    "』": Glyph("single", "corner", "closes"),
    "「": Glyph("double", "corner", "opens"),
    "」": Glyph("double", "corner", "closes"),
    "``": Glyph("double", "backtick", "opens"),
    "'": Glyph("single", "straight", "either"),
    "‘": Glyph("single", "curly", "opens"),
    "‚": Glyph("single", "curly", "opens"),
    "‛": Glyph("single", "curly", "opens"),
    "’": Glyph("single", "curly", "closes"),
    "‹": Glyph("single", "guillemet", "opens"),
    "›": Glyph("single", "guillemet", "closes"),
    "`": Glyph("single", "backtick", "opens"),
}
"""Every mark, as it stands where the text shows no habit of its own (see style.py)."""

APOSTROPHES = frozenset("'’‘‛`")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at content[start:end]; of a cluster (`.’”`) each has the sides of the cluster.

    `word` is the word before it or after it where letters touch it there, in lower case:
    what tells an apostrophe from a mark. `leads` says that the cluster begins its block.
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

SIGN = r"``|''|‘‘|’’|[\"“”„‟«»「」『』‹›‚]|(?<![^\W_])['’‘‛`]|['’‘‛`](?![^\W_])"
CLUSTER = re.compile(rf"(?:{SIGN})(?:[{THIN}]?(?:{SIGN}))*+")
SIGNS = re.compile(SIGN)
LONGEST_CLUSTER = 12
"""More marks in a row are a rule or a drawing, and quote nothing."""

LONGEST_WORD = 24
WORD_BEFORE = re.compile(r"[^\W_]+\Z")
WORD_AFTER = re.compile(r"[^\W_]+")


def marks(content: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of the block content[start:end]; apostrophes within words are not among them."""
    for cluster in CLUSTER.finditer(content, start, end):
        if len(cluster[0]) > LONGEST_CLUSTER:
            continue
        yield from _marks_of(cluster, content, start, end)


def _marks_of(cluster: re.Match[str], content: str, start: int, end: int) -> Iterator[Mark]:
    first, last = cluster.span()
    before = _side_before(content, first, start)
    after = _side_after(content, last, end)
    word_before = _word_before(content, first, start) if before == "word" else ""
    word_after = _word_after(content, last, end) if after == "word" else ""
    for sign in SIGNS.finditer(content, first, last):
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
