"""Years: the years in which somebody was born or died, as far as a text tells them."""

import re
from typing import Literal, NamedTuple

LONGEST = 100
"""Characters that are read of a date."""

ABOUT = 10
"""Years on either side of one that is said to be uncertain."""

_ISO = re.compile(r"([-+]?\d{4,6})(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?(?:T.*)?")
_CENTURY = re.compile(r"(\d\d)(?:\.\.|--|XX|xx|\?\?|uu)")
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_ABOUT = re.compile(r"\b(?:ca|circa|about|um|etwa|vers|fl|c)\b|\?|~")
_BEFORE_CHRIST = re.compile(r"\b(?:v\.? ?chr|b\.? ?c|a\. ?c\.? ?n|av\.? j)", re.IGNORECASE)


class Years(NamedTuple):
    """The first and the last year that may be meant, both included; before Christ below 1."""

    earliest: int
    latest: int

    @property
    def is_exact(self) -> bool:
        """Whether one year is meant."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        return str(self.earliest) if self.is_exact else f"{self.earliest}/{self.latest}"


def years(date: str) -> Years | None:
    """The years that a date tells: "1775-12-16", "ca. 1500", "17..", "between 1500 and 1510".

    None where it tells none, where it tells one before Christ in words, and for "0".
    """
    date = date.strip()[:LONGEST]
    if found := _ISO.fullmatch(date):
        return _around(int(found[1])) if int(found[1]) else None
    if found := _CENTURY.fullmatch(date):
        return Years(int(found[1]) * 100, int(found[1]) * 100 + 99)
    if _BEFORE_CHRIST.search(date):
        return None
    told = [int(one) for one in _YEAR.findall(date)]
    if not told:
        return None
    margin = ABOUT if _ABOUT.search(date.lower()) else 0
    return Years(min(told) - margin, max(told) + margin)


def _around(year: int, margin: int = 0) -> Years:
    return Years(year - margin, year + margin)


def agreement(one: Years | None, other: Years | None) -> Literal["same", "apart", ""]:
    """Whether two dates tell the same single year, or years of which neither can be the other.

    A year's difference is neither: years have begun in March, and calendars differ.
    """
    if one is None or other is None:
        return ""
    if max(one.earliest - other.latest, other.earliest - one.latest) > 1:
        return "apart"
    return "same" if one == other and one.is_exact else ""
