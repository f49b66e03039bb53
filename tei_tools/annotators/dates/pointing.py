"""What pointing words are worth: last Monday, the 5th inst., two weeks ago, that summer."""

from collections.abc import Callable
from dataclasses import replace

from tei_tools.annotators.dates import calendars, feasts
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.context import Context
from tei_tools.annotators.dates.moment import (
    NOTHING,
    Moment,
    Value,
    from_number,
    number,
    shift_months,
    shift_years,
    when,
)
from tei_tools.annotators.dates.years import nearest_year, season_bounds

STEPS = {"here": 0, "last": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def weekday(partial: ex.Partial, context: Context) -> Value:
    """A day of the week, with or without its number: "Monday", "Saturday 8"."""
    base = context.base(True)
    if partial.moment.day is not None:
        return _numbered(partial, base, context)
    if base is None or base.day is None or partial.weekday is None:
        return NOTHING
    today = number(base)
    ahead = (partial.weekday - today) % 7
    if context.mode == "dated":
        forward = context.tense == "future"
        return _day(today + (ahead if forward or not ahead else ahead - 7))
    return _day(today + ahead)


def _day(day: int) -> Value:
    return when(from_number(day), inferred=True)


def _numbered(partial: ex.Partial, base: Moment | None, context: Context) -> Value:
    """The day so numbered that is that day of the week, forward from the last entry."""
    day = partial.moment.day
    if base is None or base.year is None or day is None:
        return when(Moment(day=day)) if day else NOTHING
    start = Moment(base.year, base.month or 1)
    days = [_numbered_day(shift_months(start, months), day) for months in _order(context)]
    known = [one for one in days if one is not None]
    fitting = [one for one in known if calendars.weekday(*_triple(one)) == partial.weekday]
    if context.mode == "diary" and base.day is not None:
        ahead = [one for one in (fitting or known) if number(one) >= number(base)]
        fitting = ahead or fitting
    chosen = (fitting or known)[:1]
    return when(chosen[0], inferred=True) if chosen else NOTHING


def _order(context: Context) -> tuple[int, ...]:
    return tuple(range(12)) if context.mode == "diary" else (0, -1, 1)


def _numbered_day(month: Moment, day: int) -> Moment | None:
    if month.year is None or month.month is None:
        return None
    if day > calendars.month_length(month.year, month.month):
        return None
    return replace(month, day=day)


def _triple(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 1, moment.month or 1, moment.day or 1


def day_of(expression: ex.DayOf, context: Context) -> Value:
    """The 5th inst., the 10th of that month; the first of the month where no month is known."""
    if expression.month == "month":
        return when(Moment(day=expression.day))
    from_now = expression.month in ("last", "next", "this")
    base = context.base(from_now)
    if base is None or base.month is None or base.year is None:
        return when(Moment(day=expression.day))
    month = shift_months(Moment(base.year, base.month), STEPS[expression.month])
    found = _numbered_day(month, expression.day)
    return when(found, inferred=not from_now) if found else NOTHING


def shift(expression: ex.Shift, context: Context) -> Value:
    """So many units from now, or from the time that the text has reached."""
    told = context.mode == "narrative" and expression.from_now
    base = _written_on(expression, context) if told else context.base(expression.from_now)
    if base is None or base.year is None or expression.count is None:
        return NOTHING
    return moved(base, expression.count * expression.sign, expression.unit)


def _written_on(expression: ex.Shift, context: Context) -> Moment | None:
    """The date of writing of a story, for "two years ago"; its "today" is no day."""
    return None if expression.unit == "day" else context.now


def moved(base: Moment, count: float, unit: str) -> Value:
    """A moment so many units on (back where negative), as fine as the unit; or nothing."""
    whole = int(count)
    if unit == "month" and base.day is not None and whole != count:
        half = from_number(number(base) + round(30 * (count - whole)))
        return moved(half, whole, unit)
    if unit in _DAYS and base.day is not None:
        return _in_range(number(base) + whole * _DAYS[unit])
    if abs(whole) > 100_000 or base.year is None:
        return NOTHING
    if unit in _MONTHS and base.month is not None:
        return when(replace(shift_months(base, whole), day=None), inferred=True)
    if unit in _YEARS:
        return when(Moment(shift_years(base.year, whole * _YEARS[unit])), inferred=True)
    return NOTHING


def _in_range(day: int) -> Value:
    """A day by its number; nothing where it lies beyond all history."""
    return _day(day) if 0 < day < 4_000_000 else NOTHING


def window(expression: ex.Window, context: Context) -> Value:
    """The last ten years: from then to now, in units as fine as those counted."""
    told = context.mode == "narrative"
    base = context.now if told and expression.sign < 0 else context.base(True)
    if base is None or not expression.count or (told and expression.sign > 0):
        return NOTHING
    far = moved(base, expression.count * expression.sign, expression.unit)
    near = moved(base, 0, expression.unit)
    if far.first is None or near.first is None:
        return NOTHING
    first, last = (far, near) if expression.sign < 0 else (near, far)
    return Value("span", first.first, last.first, inferred=True)


def deictic(expression: ex.Deictic, context: Context) -> Value:
    """Last week, that year, next June, the following day."""
    base = context.base(expression.from_now)
    if base is None or base.year is None:
        return NOTHING
    step = STEPS[expression.which]
    if expression.which == "that" and expression.unit in ("year", "of year"):
        base = Moment(context.year or base.year)
    return _POINTERS[expression.unit](expression, base, step, context)


def _point_day(_: ex.Deictic, base: Moment, step: int, __: Context) -> Value:
    return _day(number(base) + step) if base.day is not None else NOTHING


def _point_week(_: ex.Deictic, base: Moment, step: int, __: Context) -> Value:
    if base.day is None:
        return NOTHING
    monday = number(base) - number(base) % 7 + 7 * step
    return Value("span", from_number(monday), from_number(monday + 6), inferred=True)


def _point_weekend(_: ex.Deictic, base: Moment, step: int, context: Context) -> Value:
    if base.day is None:
        return NOTHING
    saturday = number(base) - number(base) % 7 + 5 + 7 * step
    if step == 0 and context.tense == "past" and saturday > number(base):
        saturday -= 7
    return Value("span", from_number(saturday), from_number(saturday + 1), inferred=True)


def _point_month(_: ex.Deictic, base: Moment, step: int, __: Context) -> Value:
    if base.month is None:
        return NOTHING
    return when(shift_months(Moment(base.year, base.month), step), inferred=True)


def _point_quarter(_: ex.Deictic, base: Moment, step: int, __: Context) -> Value:
    if base.month is None:
        return NOTHING
    first = shift_months(Moment(base.year, base.month - (base.month - 1) % 3), 3 * step)
    return Value("span", first, shift_months(first, 2), inferred=True)


def _point_year(_: ex.Deictic, base: Moment, step: int, __: Context) -> Value:
    return when(Moment(shift_years(base.year or 1, step)), inferred=True)


def _point_many(expression: ex.Deictic, base: Moment, step: int, _: Context) -> Value:
    """Decades and centuries."""
    length = _YEARS[expression.unit]
    year = base.year or 1
    if year < 0:
        return NOTHING
    offset = 1 if length == 100 else 0
    first = year - (year - offset) % length + step * length
    return Value("span", Moment(first), Moment(first + length - 1), inferred=True)


def _point_weekday(expression: ex.Deictic, base: Moment, step: int, context: Context) -> Value:
    if base.day is None or not isinstance(expression.value, int):
        return NOTHING
    today = number(base)
    ahead = (expression.value - today) % 7
    if step < 0:
        return _day(today + (ahead or 7) - 7 if ahead else today - 7)
    if step > 0:
        return _day(today + (ahead or 7))
    past = context.tense == "past" and expression.which == "this"
    return _day(today + (ahead - 7 if past and ahead else ahead))


def _point_month_name(expression: ex.Deictic, base: Moment, step: int, _: Context) -> Value:
    month = expression.value
    if not isinstance(month, int):
        return NOTHING
    here = base.month or (12 if step < 0 else 1)
    year = base.year or 1
    if step < 0:
        return when(Moment(year if month < here else shift_years(year, -1), month), inferred=True)
    if step > 0:
        return when(Moment(year if month > here else shift_years(year, 1), month), inferred=True)
    return when(Moment(year, month), inferred=True)


def _point_season(expression: ex.Deictic, base: Moment, step: int, _: Context) -> Value:
    name, year = str(expression.value), base.year or 1
    first, last = season_bounds(name, year)
    here = base.month or (12 if step < 0 else 1)
    if step < 0 and (name == "winter" or (last.month or 0) >= here):
        year = shift_years(year, -1)
    elif step > 0 and (first.month or 0) <= here:
        year = shift_years(year, 1)
    elif step == 0 and name == "winter" and here <= 4:
        year = shift_years(year, -1)
    first, last = season_bounds(name, year)
    return Value("within", first, last, inferred=True)


def _point_feast(expression: ex.Deictic, base: Moment, step: int, _: Context) -> Value:
    days = [
        day
        for year in (shift_years(base.year or 1, one) for one in (-1, 0, 1))
        if (day := feasts.day(str(expression.value), year)) is not None
    ]
    return _nearest(days, base, step)


def _nearest(days: list[Moment], base: Moment, step: int) -> Value:
    """The last of some days before the base, or the next after it, or that of its year."""
    today = number(base)
    if step < 0:
        chosen = [day for day in days if number(day) < today][-1:]
    elif step > 0:
        chosen = [day for day in days if number(day) > today][:1]
    else:
        chosen = [day for day in days if day.year == base.year]
    return when(chosen[0], inferred=True) if chosen else NOTHING


def _point_date(expression: ex.Deictic, base: Moment, step: int, context: Context) -> Value:
    """September last, the 1st of February next, 4 June instant."""
    partial = expression.value
    if isinstance(partial, ex.Feast):
        return _point_feast(replace(expression, value=partial.name), base, step, context)
    if not isinstance(partial, ex.Partial) or partial.moment.month is None:
        return NOTHING
    if partial.moment.year is not None:
        return when(partial.moment)
    month, day = partial.moment.month, partial.moment.day
    if step == 0 or base.month is None:
        year = nearest_year(month, day, context)
        return when(Moment(year, month, day), inferred=True)
    years = [shift_years(base.year or 1, one) for one in (-1, 0, 1)]
    today = (base.year, base.month, (base.day or 1) if day else 0)
    dates = [(year, month, day or 0) for year in years]
    fitting = [one for one in dates if (one < today if step < 0 else one > today)]
    year = (fitting[-1] if step < 0 else fitting[0])[0]
    return when(Moment(year, month, day), inferred=True)


def _point_of_year(expression: ex.Deictic, base: Moment, step: int, _: Context) -> Value:
    """June of last year; August of that year."""
    partial = expression.value
    if not isinstance(partial, ex.Partial) or partial.moment.month is None:
        return NOTHING
    year = shift_years(base.year or 1, step)
    return when(replace(partial.moment, year=year), inferred=True)


_POINTERS: dict[str, Callable[[ex.Deictic, Moment, int, Context], Value]] = {
    "day": _point_day,
    "week": _point_week,
    "fortnight": _point_week,
    "weekend": _point_weekend,
    "month": _point_month,
    "quarter": _point_quarter,
    "year": _point_year,
    "decade": _point_many,
    "century": _point_many,
    "weekday": _point_weekday,
    "month name": _point_month_name,
    "season": _point_season,
    "feast": _point_feast,
    "date": _point_date,
    "of year": _point_of_year,
}
