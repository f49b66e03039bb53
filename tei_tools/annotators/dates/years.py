"""The year that a text leaves out: of a month, a season, '48 or the sixties."""

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates.context import Context
from tei_tools.annotators.dates.moment import Moment, number, shift_years
from tei_tools.annotators.dates.months import SEASONS

STORY_REACH = 150
"""Characters for which a dated text stays with another year that it has named."""
OLD_YEAR = 8.0
"""The same where something was told since."""
STALENESS = 2.0
"""Months that a date is further off for each one told after it."""
SAME_YEAR = 1.0
"""Months from a year alone to any date in it."""


def nearest_year(month: int, day: int | None, context: Context) -> int | None:
    """The year of a month or day, from the document's date or the text's own time."""
    if context.tense == "present" and day is None and context.mode != "diary":
        return None
    if context.mode == "dated" and context.now is not None and not _tells_a_story(context):
        return _year_near_now(month, day, context.now, context.tense)
    return _year_in_story(month, day, context)


def _tells_a_story(context: Context) -> bool:
    """Whether a dated text has just named another year, so that a month is one of that year."""
    return context.place - context.told < STORY_REACH


def _diary_start(context: Context) -> Moment | None:
    return None if context.mode == "narrative" else context.now


def _year_in_story(month: int, day: int | None, context: Context) -> int | None:
    """The year that puts a date nearest to one of those told last."""
    start = _diary_start(context)
    told = context.recent or ([start] if start is not None else [])
    costs = [
        (cost + STALENESS * age, year)
        for age, moment in enumerate(told)
        for cost, year in _distances(month, day, moment, age)
    ]
    return min(costs)[1] if costs else None


def _distances(month: int, day: int | None, told: Moment, age: int) -> list[tuple[float, int]]:
    """Months from a date of the story to the month of its year, the one before and the next."""
    if told.year is None:
        return []
    if told.month is None:
        return [(OLD_YEAR if age else SAME_YEAR, told.year)]
    found = []
    for step in (-1, 0, 1):
        months = 12.0 * step + month - told.month
        if day is not None and told.day is not None:
            months += (day - told.day) / 31
        found.append((abs(months), shift_years(told.year, step)))
    return found


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
