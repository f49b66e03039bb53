"""Entries: the lines of a diary that begin with a day."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.moment import Moment

LINE = 60
"""Characters of a short line."""
MARK = 3
"""Characters that may stand before a date that begins its line: a bullet, a bracket, a number."""
BEGUN, HEADS = 3, 2
"""Lines that begin with numbered days of the week, and lines that are days, of a diary."""

_TOLD = re.compile(r"\b(?:on|since)\s\Z", re.IGNORECASE)
_PARTED = re.compile(r"(?:\A|\n\s*|[^\w\s,;][ \t]*)\n[^\n]{0,3}\Z|\A[^\n]{0,3}\Z")
"""What stands before a line that goes on with no sentence of the line before."""
_ENTRIES = (
    (re.compile(r"[.:,]?[ \t]*(?:\n|\Z|[–—]|--)"), HEADS),
    (re.compile(r"[.:][ \t]*[\w\"“‘'(–—-]"), BEGUN),
)
"""What stands behind the day of an entry, and how many such lines make a diary."""


def line_before(content: str, start: int) -> str:
    """What stands before an offset in its line, the last `LINE` characters of it."""
    return content[max(0, start - LINE) : start].rsplit("\n", 1)[-1]


def begins_line(content: str, start: int) -> bool:
    """Whether nothing but a mark stands before an offset in its line."""
    return len(line_before(content, start).strip()) <= MARK


def is_told_of(content: str, start: int) -> bool:
    """Whether a day is one on which something was, and not that of an entry: "on Monday"."""
    return _TOLD.search(content, max(0, start - 7), start) is not None


def is_diary(found: Sequence[ex.Found], content: str) -> bool:
    """Whether lines begin with days of the week and their numbers, or are days that go forward."""
    begun = [one for one in found if begins_line(content, one.start)]
    if sum(_is_numbered_weekday(one.expression) for one in begun) >= BEGUN:
        return True
    parted = [one for one in begun if _PARTED.search(content, max(0, one.start - 9), one.start)]
    return any(_are_entries(parted, content, after, least) for after, least in _ENTRIES)


def _are_entries(
    begun: Sequence[ex.Found], content: str, after: re.Pattern[str], least: int
) -> bool:
    """Whether enough lines begin with a day before such a mark, each a later day."""
    heads = (one for one in begun if after.match(content, one.end))
    days = [day for one in heads if (day := _day(one.expression)) is not None]
    return len(days) >= least and all(_goes_on(one, other) for one, other in pairwise(days))


def _is_numbered_weekday(expression: ex.Expression) -> bool:
    return (
        isinstance(expression, ex.Partial)
        and expression.weekday is not None
        and expression.moment.day is not None
        and expression.moment.year is None
    )


def _day(expression: ex.Expression) -> Moment | None:
    """The day of an entry, its month and, where that is told, its year."""
    if not isinstance(expression, ex.Partial) or expression.short_year:
        return None
    moment = expression.moment
    return moment if moment.day is not None and moment.month is not None else None


def _goes_on(one: Moment, other: Moment) -> bool:
    """Whether a day comes after another; where no year is told, any other day may."""
    first, second = (one.month or 0, one.day or 0), (other.month or 0, other.day or 0)
    if one.year is None or other.year is None or one.year == other.year:
        return second > first or (other.year is None and second != first)
    return other.year > one.year
