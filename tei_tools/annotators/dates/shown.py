"""What the things are worth that a word shows: last week, that year, next June, this summer."""

from collections.abc import Callable
from dataclasses import replace

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import feasts
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
from tei_tools.annotators.dates.pointing import STEPS, YEARS, day_value
from tei_tools.annotators.dates.years import nearest_year, season_bounds


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
    return day_value(number(base) + step) if base.day is not None else NOTHING


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
    length = YEARS[expression.unit]
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
        return day_value(today + (ahead or 7) - 7 if ahead else today - 7)
    if step > 0:
        return day_value(today + (ahead or 7))
    past = context.tense == "past" and expression.which == "this"
    return day_value(today + (ahead - 7 if past and ahead else ahead))


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
