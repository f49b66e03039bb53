"""Likeness: how much two names look like names of one."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from tei_tools.onomasticon.tables import POST_NOMINALS
from tei_tools.registers.identifiers import UNFOLDED
from tei_tools.registers.person_name import PersonName, contradict, person_name, shortens
from tei_tools.registers.register import Kind, name_key

SAME = 0.95
"""From here on two names are one, spelling of capitals, accents and order aside."""

SHORTER = 0.85
"""The likeness of "J. Austen" and "Jane Austen"."""

PART = 0.5
"""The likeness of "Austen" and "Jane Austen"."""

SINGLE = 0.7
"""The likeness of a single name or initials that are the same, of one who has fuller names too."""

SPELLED = 0.9
"""The most that two names can be alike that are spelt otherwise."""

LONGEST, MOST = 200, 40
"""Characters that are compared of a name, and names that are compared of one entity."""

_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|<[^<>]{0,200}>")
_OF = re.compile(r"\w{3,20} of |\w{3,20} (?:von|de|di) ")
_NOT_WORD = re.compile(r"[^\w]+|_")
_AFTER = frozenset(name_key(one) for one in POST_NOMINALS)


def likeness(names: Sequence[str], others: Sequence[str], kind: Kind) -> float:
    """From 0 to 1, how much the most alike of names and others are; 1 is the same name.

    Of persons who have a full name, the same first name, surname or initials are only SINGLE.
    """
    mine = dict.fromkeys(said(one, kind) for one in names[:MOST])
    theirs = dict.fromkeys(said(one, kind) for one in others)
    if kind != "person":
        return max((_things(one, other) for one in mine for other in theirs), default=0.0)
    single = SINGLE if any(map(is_full, mine)) else 1.0
    return max(
        (
            min(_persons(one, other), 1.0 if is_full(one) else single)
            for one in mine
            for other in theirs
        ),
        default=0.0,
    )


def said(name: str, kind: Kind) -> str:
    """A name as it is said, without accents: "Austen, Jäne, 1775-1817" as "jane austen".

    What stands in brackets goes, and of a place what follows a comma: "New York, NY".
    """
    plain = _BRACKETED.sub(" ", name[:LONGEST])
    first, *more = (part.strip() for part in plain.split(","))
    after = [part for part in more if part and not any(one.isdigit() for one in part)]
    if kind == "org":
        return folded(" ".join((first, *after)))
    if kind == "person" and after and _OF.match(after[0]):
        return folded(f"{first} {after[0]}")
    if kind == "person" and after and name_key(after[0]) not in _AFTER:
        return folded(f"{after[0]} {first}")
    return folded(first)


def folded(name: str) -> str:
    """The words of a name in lower case, without accents and signs; "the" before it goes."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(UNFOLDED))
    letters = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join(_NOT_WORD.sub(" ", letters).split()).removeprefix("the ")


def is_full(name: str) -> bool:
    """Whether a person's name has a forename that is spelt out, and another name."""
    parts = _parts(said(name, "person"))
    return len(parts.last) > 1 and any(len(one) > 1 for one in parts.given)


def _things(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    return 1.0 if one == other else fuzz.token_sort_ratio(one, other) / 100 * SPELLED


def _persons(one: str, other: str) -> float:
    """The likeness of two persons' names; 0 where titles or sexes speak against it."""
    mine, theirs = _parts(one), _parts(other)
    if not one or not other or contradict(mine, theirs) or mine.is_couple:
        return 0.0
    if (mine.given, mine.last) == (theirs.given, theirs.last):
        return 1.0
    shorter = shortens(mine, theirs) or shortens(theirs, mine)
    if mine.is_full != theirs.is_full:
        return PART if shorter else 0.0
    return SHORTER if shorter else _things(_untitled(mine), _untitled(theirs))


@lru_cache(maxsize=4096)
def _parts(name: str) -> PersonName:
    return person_name(name)


def _untitled(name: PersonName) -> str:
    return " ".join((*name.given, name.last))
