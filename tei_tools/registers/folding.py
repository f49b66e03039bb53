"""Folding: a word made equal to its other and older spellings, and words that are nearly one."""

import unicodedata
from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tei_tools.registers.identifiers import UNFOLDED

LETTERS = str.maketrans({"j": "i", "y": "i", "v": "u"})
"""Letters that older print uses for one another: Iohn, Dauid, Smyth."""

OLDER = (("vv", "w"), ("uu", "w"), ("ae", "a"), ("oe", "o"), ("ue", "u"))
"""Pairs of letters that stand for one: VVentworth, Caesar for Cæsar, Mueller for Müller."""

SHORTEST_OLDER, SHORTEST_NEAR, SHORTEST_FAR = 4, 6, 10
"""Letters that a word must have to be folded to older letters, to be near, and by two letters."""


def folded(word: str) -> str:
    """A word without case, accents, long s and ligatures, and with letters as older print has."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(UNFOLDED))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    if len(plain) < SHORTEST_OLDER:
        return plain
    for pair, letter in OLDER:
        plain = plain.replace(pair, letter)
    return plain.translate(LETTERS)


def nearest(word: str, others: Collection[str]) -> str:
    """The one of folded words that differs from this by a letter, or two of a long one; "" if none.

    A word that only goes on differs for a reason: the Elliots, a Persian; but for a last letter
    that is doubled, or an e, as in Clarke. Of two that are as near, none is the nearest.
    """
    if len(word) < SHORTEST_NEAR:
        return ""
    most = 2 if len(word) >= SHORTEST_FAR else 1
    found = process.extract(word, list(others), scorer=OSA.distance, score_cutoff=most, limit=3)
    near = [(distance, one) for one, distance, _ in found if _is_spelling(word, one)]
    if not near or [distance for distance, _ in near].count(near[0][0]) > 1:
        return ""
    return near[0][1]


def _is_spelling(one: str, other: str) -> bool:
    """Whether two near words may be one, misspelt or misread."""
    short, long = sorted((one, other), key=len)
    if one[0] != other[0] or len(short) < SHORTEST_NEAR - 1:
        return False
    return not long.startswith(short) or long[len(short) :] in ("e", short[-1])
