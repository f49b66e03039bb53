"""Expressions to Values, in their context."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tei_tools.annotators.dates import calendars, feasts, parts, pointing, shown
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.context import Context
from tei_tools.annotators.dates.lending import with_year_of
from tei_tools.annotators.dates.moment import (
    NOTHING,
    Moment,
    Value,
    earliest,
    from_number,
    last_day,
    latest,
    number,
    shift_years,
    when,
)
from tei_tools.annotators.dates.years import full_year, nearest_year, season_bounds


def resolve(expression: ex.Expression, context: Context) -> Value:
    """What an expression is worth here; `NOTHING` where that cannot be known."""
    return _RESOLVERS[type(expression)](expression, context)


def _partial(partial: ex.Partial, context: Context) -> Value:
    moment = partial.moment
    if moment.year is not None and partial.short_year:
        year = full_year(moment.year, context)
        return when(replace(moment, year=year), inferred=True) if year else NOTHING
    if moment.year is not None:
        if not partial.era and 0 < moment.year < 1000 and context.is_before_christ:
            return when(replace(moment, year=-moment.year), inferred=True)
        return when(moment)
    if moment.month is None:
        return pointing.weekday(partial, context)
    year = nearest_year(moment.month, moment.day, context)
    if year and moment.day and moment.day > calendars.month_length(year, moment.month):
        year = None
    return when(replace(moment, year=year), inferred=year is not None)


def _either(either: ex.Either, context: Context) -> Value:
    if context.day_first is None:
        return NOTHING
    return _partial(either.day_first if context.day_first else either.month_first, context)


def _decade(decade: ex.Decade, context: Context) -> Value:
    year = full_year(decade.tens, context)
    if year is None:
        return NOTHING
    return Value("span", Moment(year), Moment(year + 9), inferred=True)


def _century(century: ex.Century, _: Context) -> Value:
    last = century.last or century.number
    if century.era < 0:
        first, last = max(century.number, last), min(century.number, last)
        return Value("span", Moment(-100 * first), Moment(-100 * last + 99))
    return Value("span", Moment(100 * century.number - 99), Moment(100 * last))


def _season(season: ex.Season, context: Context) -> Value:
    year = season.year
    if season.short_year and year is not None:
        year = full_year(year, context)
        told = _season(ex.Season(season.name, year), context) if year else NOTHING
        return replace(told, inferred=True)
    if year is not None and 0 < year < 1000 and context.is_before_christ:
        year = -year
    if year is None:
        year = nearest_year(parts.season_month(season.name), None, context)
    if year is None:
        return NOTHING
    first, last = season_bounds(season.name, year)
    return Value("within", first, last, inferred=season.year != year)


def _feast(feast: ex.Feast, context: Context) -> Value:
    if feast.name in feasts.ONCE:
        return when(Moment(*feasts.ONCE[feast.name]))
    year = feast.year
    if year is None:
        sample = feasts.day(feast.name, 2001) or Moment()
        year = nearest_year(sample.month or 1, sample.day, context)
    if year is None:
        fixed = feasts.FIXED.get(feast.name)
        return when(Moment(None, *fixed)) if fixed else NOTHING
    day = feasts.day(feast.name, year)
    return when(day, inferred=feast.year is None) if day else NOTHING


def _part(part: ex.Part, context: Context) -> Value:
    return parts.part_of(part.part, part.inner, resolve(part.inner, context))


def _bound(bound: ex.Bound, context: Context) -> Value:
    inner = resolve(bound.inner, context)
    return _BOUNDS[bound.bound](inner) if inner.shape not in ("", "dur") else NOTHING


def _circa(inner: Value) -> Value:
    shape = "within" if inner.shape == "span" else inner.shape
    return replace(inner, shape=shape, precision="medium")


def _before(inner: Value) -> Value:
    first = earliest(inner)
    if first is None or first.year is None:
        return NOTHING
    day = from_number(number(first) - 1)
    return replace(inner, shape="within", first=None, last=day)


def _after(inner: Value) -> Value:
    last = latest(inner)
    if last is None or last.year is None:
        return NOTHING
    return replace(inner, shape="within", first=from_number(number(last) + 1), last=None)


def _no_later(inner: Value) -> Value:
    return replace(inner, shape="within", first=None)


def _no_earlier(inner: Value) -> Value:
    return replace(inner, shape="within", last=None)


def _since(inner: Value) -> Value:
    return replace(inner, shape="span", last=None) if inner.first else NOTHING


def _until(inner: Value) -> Value:
    return replace(inner, shape="span", first=None) if inner.last else NOTHING


_BOUNDS: dict[str, Callable[[Value], Value]] = {
    "circa": _circa,
    "before": _before,
    "after": _after,
    "no later": _no_later,
    "no earlier": _no_earlier,
    "since": _since,
    "until": _until,
}


def _range(span: ex.Range, context: Context) -> Value:
    """From the first day of the left to the last of the right; each lends the other its year."""
    left = resolve(with_year_of(span.left, span.right), context)
    held = context.time
    if left.first is not None and left.first.year is not None:
        context.time = left.first
    right = _not_before(left.first, span.right, resolve(span.right, context))
    context.time = held
    if left.first is None or right.last is None or _falls(left.first, right.last):
        return NOTHING
    precision = left.precision or right.precision
    circa = isinstance(span.left, ex.Bound) and isinstance(span.right, ex.Partial)
    if circa and not _is_life(span):
        precision = "medium"
    return Value(
        "within" if span.within else "span",
        left.first,
        right.last,
        precision,
        left.inferred or right.inferred,
        calendar=left.calendar or right.calendar,
        iso_time=left.iso_time or right.iso_time,
        doubtful=left.doubtful or right.doubtful,
    )


def _falls(first: Moment, last: Moment) -> bool:
    """Whether a range would end before it begins."""
    return None not in (first.year, last.year) and number(first) > number(last_day(last))


def _not_before(first: Moment | None, right: ex.Expression, value: Value) -> Value:
    """The end of a range, in the year of its beginning or the next where the text has none."""
    last = value.last
    if first is None or first.year is None or last is None or last.month is None:
        return value
    if not isinstance(right, ex.Partial | ex.Part) or not value.inferred or first.month is None:
        return value
    later = (last.month, last.day or 31) < (first.month, first.day or 1)
    moment = replace(last, year=shift_years(first.year, 1) if later else first.year)
    return replace(value, first=moment, last=moment)


def _is_life(span: ex.Range) -> bool:
    return False if span.within else isinstance(span.left, ex.Bound)


def _from_event(_: ex.FromEvent, __: Context) -> Value:
    """Nothing: only the story knows when its events were."""
    return NOTHING


def _offset(offset: ex.Offset, context: Context) -> Value:
    """So many units before the beginning or after the end of a date."""
    inner, event = resolve(offset.inner, context), offset.event
    base = inner.first if event.sign < 0 else inner.last
    if base is None or base.year is None or event.count is None:
        return NOTHING
    return replace(
        pointing.moved(base, event.count * event.sign, event.unit), inferred=inner.inferred
    )


def _timed(timed: ex.Timed, context: Context) -> Value:
    date = resolve(timed.date, context)
    if date.shape != "when" or date.first is None or date.first.day is None:
        return date
    moment = replace(
        date.first, hour=timed.hour, minute=timed.minute or 0, second=timed.second or 0
    )
    return replace(date, first=moment, last=moment, doubtful=timed.is_either)


def _clock(clock: ex.Clock, _: Context) -> Value:
    moment = Moment(hour=clock.hour, minute=clock.minute or 0, second=clock.second or 0)
    return replace(when(moment), iso_time=clock.minute is None, doubtful=clock.is_either)


def _fixed(fixed: ex.Fixed, _: Context) -> Value:
    return fixed.value


_RESOLVERS: dict[type, Callable[[Any, Context], Value]] = {
    ex.Partial: _partial,
    ex.Either: _either,
    ex.Fixed: _fixed,
    ex.Decade: _decade,
    ex.Century: _century,
    ex.Season: _season,
    ex.Feast: _feast,
    ex.DayOf: pointing.day_of,
    ex.FromEvent: _from_event,
    ex.Offset: _offset,
    ex.Shift: pointing.shift,
    ex.Deictic: shown.deictic,
    ex.Window: pointing.window,
    ex.Part: _part,
    ex.Bound: _bound,
    ex.Range: _range,
    ex.Timed: _timed,
    ex.Clock: _clock,
}
