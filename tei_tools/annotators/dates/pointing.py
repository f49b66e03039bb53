"""What days and stretches are worth that are told from here: Monday, the 5th inst., a week ago."""

from dataclasses import replace

from tei_tools.annotators.dates import calendars
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

STEPS = {
    "here": 0,
    "written": 0,
    "last": -1,
    "previous": -1,
    "this": 0,
    "that": 0,
    "next": 1,
    "following": 1,
}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1}
YEARS = {"year": 1, "decade": 10, "century": 100}


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
        return day_value(today + (ahead if forward or not ahead else ahead - 7))
    looks_back = context.mode == "diary" and context.tense == "past" and context.is_told
    return day_value(today + (ahead - 7 if looks_back and ahead else ahead))


def day_value(day: int) -> Value:
    """The value of a day number, inferred from the context."""
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
    if expression.month in ("here", "written") and context.mode != "narrative":
        return _day_here(expression, context)
    from_now = expression.month in ("last", "next", "this")
    base = context.base(from_now)
    if base is None or base.month is None or base.year is None:
        return when(Moment(day=expression.day))
    month = shift_months(Moment(base.year, base.month), STEPS[expression.month])
    found = _numbered_day(month, expression.day)
    return when(found, inferred=not from_now) if found else NOTHING


def _day_here(expression: ex.DayOf, context: Context) -> Value:
    """The last day so numbered, or the next of which the text says "shall": "on the 4th"."""
    is_letters = expression.month == "written" and context.mode == "dated" and context.now
    base, day = context.now if is_letters else context.base(False), expression.day
    if base is None or base.month is None or base.year is None:
        return when(Moment(day=day))
    month = Moment(base.year, base.month)
    today = _today(month, context)
    if today is not None and day != today:
        is_ahead = expression.month == "here" and context.tense == "future"
        month = shift_months(month, int(day < today) if is_ahead else -int(day > today))
    found = _numbered_day(month, day)
    return when(found, inferred=True) if found else NOTHING


def _today(month: Moment, context: Context) -> int | None:
    """The day of the letter or the entry; None where the text has come to another month."""
    written = context.time if context.mode == "diary" else context.now
    if written is None or (written.year, written.month) != (month.year, month.month):
        return None
    return written.day


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
    if unit in YEARS:
        return when(Moment(shift_years(base.year, whole * YEARS[unit])), inferred=True)
    return NOTHING


def _in_range(day: int) -> Value:
    """A day by its number; nothing where it lies beyond all history."""
    return day_value(day) if 0 < day < 4_000_000 else NOTHING


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
