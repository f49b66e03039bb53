"""Dates in digits alone: 1920-05-12, 12.5.1920, 5/12/1920."""

import re
from collections.abc import Iterable

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.absolute import partial, shortened
from tei_tools.annotators.dates.grammar import Parts, Rule
from tei_tools.annotators.dates.moment import Moment

_ISO = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?Z?")
_SHORT = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")


def _numeric(parts: Parts) -> ex.Expression | None:
    text = parts["numeric"].value
    found = _ISO.fullmatch(text)
    if found is not None:
        return _iso(found)
    found = _SHORT.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    short = len(found[4]) == 2
    if found[2] == "." and short and len(found[1]) + len(found[3]) == 2:
        return None
    day_first = _ordered(year, second, first, short)
    month_first = _ordered(year, first, second, short)
    if found[2] == ".":
        return day_first
    if day_first == month_first or day_first is None or month_first is None:
        return day_first or month_first
    return ex.Either(day_first, month_first)


def _ordered(year: int, month: int, day: int, short: bool) -> ex.Partial | None:
    """The date of three numbers in one order, None where there is none such."""
    if not 1 <= month <= 12:
        return None
    found = partial(None if short else year, month, day)
    return found and (shortened(found, year) if short else found)


def order_told(dates: Iterable[str]) -> bool | None:
    """Whether a text's dates in digits put the day first, as those that can be read only one way
    tell (25/12/1920, 12/25/1920); None where they tell nothing, or both.
    """
    told: set[bool] = set()
    for words in dates:
        found = _SHORT.fullmatch(words)
        if found is not None and found[2] != ".":
            first, second = int(found[1]), int(found[3])
            if min(first, second) <= 12 < max(first, second):
                told.add(first > second)
    return told.pop() if len(told) == 1 else None


def _iso(found: re.Match[str]) -> ex.Expression | None:
    year, month, day = (int(part) for part in found.groups()[:3])
    if year == 0 or not 1 <= month <= 12:
        return None
    date = partial(year, month, day)
    if date is None or found[4] is None:
        return date
    hour, minute, second = int(found[4]), int(found[5]), int(found[6] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return date
    return ex.Partial(Moment(year, month, day, hour, minute, second))


RULES = (Rule("numeric:NUMERIC", _numeric),)
