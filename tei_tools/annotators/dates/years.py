"""The year that a text leaves out: of a month, a season, '48 or the sixties."""

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates.context import Context
from tei_tools.annotators.dates.moment import Moment, number, shift_years
from tei_tools.annotators.dates.months import SEASONS

BACKWARD_MONTHS = 7
"""A month so many before the last one named belongs to the next year."""


def nearest_year(month: int, day: int | None, context: Context) -> int | None:
    """The year of a month or day, from the document's date or the text's own time."""
    if context.mode == "dated" and context.now is not None and not _tells_a_story(context):
        return _year_near_now(month, day, context.now, context.tense)
    return _year_in_story(month, context.time or _diary_start(context))


def _tells_a_story(context: Context) -> bool:
    """Whether a dated text has just named another year, so that a month is one of that year."""
    return context.told >= 0 and context.time is not None


def _diary_start(context: Context) -> Moment | None:
    return None if context.mode == "narrative" else context.now


def _year_in_story(month: int, time: Moment | None) -> int | None:
    if time is None or time.year is None:
        return None
    if time.month is not None and time.month - month >= BACKWARD_MONTHS:
        return shift_years(time.year, 1)
    return time.year


def _year_near_now(month: int, day: int | None, now: Moment, tense: str) -> int | None:
    if now.year is None:
        return None
    if now.month is None:
        return now.year
    middle = day or 15
    today = number(Moment(now.year, now.month, now.day or 15))
    slack = 0 if day and now.day else 20
    distances = {
        year: calendars.day_number(year, month, min(middle, 28)) + max(0, middle - 28) - today
        for year in (shift_years(now.year, -1), now.year, shift_years(now.year, 1))
    }
    if tense == "future":
        return min(year for year, distance in distances.items() if distance >= -slack)
    if tense == "past":
        return max(year for year, distance in distances.items() if distance <= slack)
    return min(distances, key=lambda year: abs(distances[year]))


def full_year(short: int, context: Context) -> int | None:
    """The year of two digits that is nearest to the text's time, or not after its date."""
    if context.time is not None and context.time.year is not None and context.mode != "dated":
        year = context.time.year
        return min(_candidates(short, year), key=lambda one: abs(one - year))
    if context.now is not None and context.now.year is not None:
        year = context.now.year
        return max(one for one in _candidates(short, year) if one <= year + 5)
    if context.time is not None and context.time.year is not None:
        year = context.time.year
        return min(_candidates(short, year), key=lambda one: abs(one - year))
    return None


def _candidates(short: int, year: int) -> list[int]:
    century = year - year % 100
    return [century - 100 + short, century + short, century + 100 + short]


def season_bounds(name: str, year: int) -> tuple[Moment, Moment]:
    """First and last month of a season; winter ends in the year after."""
    first, last = SEASONS[name]
    return Moment(year, first), Moment(year if last > first else shift_years(year, 1), last)
