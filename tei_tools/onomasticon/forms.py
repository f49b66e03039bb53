"""Forms: how English names are written, as pieces of regular expressions without backtracking."""

import re
from collections.abc import Iterable

from tei_tools.onomasticon.tables import (
    ABBREVIATED,
    LOWER_TITLES,
    POST_NOMINALS,
    SHORT_FORENAMES,
    TITLES,
)

LETTER = r"[^\W\d_]"
UPPER = "[" + "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper()) + "]"
"""A capital letter of the Latin, Greek and Cyrillic scripts."""

PARTICLES = frozenset(
    "de du des da di del della van von vom zu zum zur der den ter ten la le al el bin ibn ben "
    "af av y St. St".split()
)
"""Small words inside a name; at its start only with a capitalised word after them."""

ATTACHED = r"(?:al|el|ad|as|ash|an|ar|at|d|l|de|abd|abu)[-'’]"
"""Particles that are written in one with the name: al-Assad, d'Urberville."""

WORD = rf"(?:{ATTACHED})?{UPPER}{LETTER}*+(?:-{LETTER}++|['’](?!s\b){LETTER}++){{0,6}}+"
"""A capitalised word, its possessive left out: Anne, O'Brien, Jean-Luc, al-Assad."""

INITIALS = rf"{UPPER}\.(?:[ -]?{UPPER}\.){{0,4}}+"
"""Initials: J., J. R., W.E.B."""

SHORT = rf"(?:{'|'.join(sorted(SHORT_FORENAMES, key=len, reverse=True))})\."
"""A forename cut short: Wm., Thos."""

PARTICLE = "(?:" + "|".join(re.escape(p) for p in sorted(PARTICLES, key=len, reverse=True)) + ")"
PART = rf"(?:(?:{PARTICLE} ){{0,3}}+(?:{INITIALS}|{SHORT}|{WORD}))"
NAME = rf"{PART}(?:[ \n]{PART}){{0,4}}+"
"""One to five capitalised words or initials with their particles: a greedy reading of a name."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a space fits any one white space."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest) + ")"


_SHORT_TITLES = ABBREVIATED | {title.upper() for title in ABBREVIATED}
_FULL_TITLES = (TITLES | LOWER_TITLES | {title.upper() for title in TITLES}) - _SHORT_TITLES
TITLE = rf"(?:{any_of(_SHORT_TITLES)}\b\.?|{any_of(_FULL_TITLES)}\b)"
"""A title; a stop may follow a short one, after a full one it ends a sentence."""

_TITLES_FIRST = re.compile(
    rf"(?:{any_of(TITLES | LOWER_TITLES)}\b\.?\s+(?:(?:and|&)\s+)?+)++", re.IGNORECASE
)

SUFFIX = rf"(?:{any_of(POST_NOMINALS)}(?!\w|\.\w)\.?)"
SUFFIXES = rf"(?:,?\s{SUFFIX}){{1,6}}+"
"""What follows a person's name and belongs to it: Jr., Esq., M.D."""


def bare(name: str) -> str:
    """A name without its titles: "Darcy" of "Mr. Darcy"."""
    found = _TITLES_FIRST.match(name)
    return name[found.end() :] if found and found.end() < len(name) else name


def key(name: str) -> str:
    """A name made equal to its other spellings: case, white space and final stops aside."""
    return " ".join(name.replace("’", "'").casefold().split()).rstrip(".")
