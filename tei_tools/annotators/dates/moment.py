"""Moment and Value: a date of any precision, and what an expression is worth."""

from dataclasses import dataclass, replace
from typing import Literal

from tei_tools.annotators.dates import calendars


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time as far as it is known; years are historical (1 BC is -1)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None

    @property
    def unit(self) -> str:
        """The finest part known: "day", "month", "year" or "" for none of the three."""
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year" if self.year is not None else ""

    @property
    def has_clock(self) -> bool:
        """Whether a time of day is known."""
        return self.hour is not None


Shape = Literal["when", "span", "within", "dur", ""]


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression is worth: a point, a span that lasted, or bounds, and how it was told.

    `shape` is "when" (`first`), "span" (@from, @to), "within" (@notBefore, @notAfter), "dur"
    (`duration`) or "" where nothing is known. `inferred` says that the text left a part out,
    `doubtful` that it may as well be another.
    """

    shape: Shape = ""
    first: Moment | None = None
    last: Moment | None = None
    precision: str = ""
    inferred: bool = False
    duration: str = ""
    custom: str = ""
    calendar: str = ""
    dating_method: str = ""
    iso_time: bool = False
    doubtful: bool = False


NOTHING = Value()


def when(moment: Moment, *, inferred: bool = False, precision: str = "") -> Value:
    """The value of one moment."""
    return Value("when", moment, moment, precision, inferred)


def earliest(value: Value) -> Moment | None:
    """Where a value begins, to the day where its year is known."""
    moment = value.first
    if moment is None or moment.year is None:
        return moment
    return replace(moment, month=moment.month or 1, day=moment.day or 1)


def latest(value: Value) -> Moment | None:
    """Where a value ends, to the day where its year is known."""
    return last_day(value.last) if value.last is not None else None


def last_day(moment: Moment) -> Moment:
    """The last day of a moment's year or month; a day stays."""
    if moment.year is None:
        return moment
    month = moment.month or 12
    day = moment.day or calendars.month_length(moment.year, month)
    return Moment(moment.year, month, day)


def number(moment: Moment) -> int:
    """The day number of a moment with a year; its first day where month or day are not known."""
    return calendars.day_number(moment.year or 1, moment.month or 1, moment.day or 1)


def from_number(day: int) -> Moment:
    """The moment of a day number."""
    return Moment(*calendars.gregorian(day))


def shift_months(moment: Moment, months: int) -> Moment:
    """A moment so many months on, its day kept inside the month."""
    count = calendars.astronomical(moment.year or 1) * 12 + (moment.month or 1) - 1 + months
    year, month = calendars.historical(count // 12), count % 12 + 1
    day = moment.day and min(moment.day, calendars.month_length(year, month))
    return Moment(year, month, day)


def shift_years(year: int, years: int) -> int:
    """A year so many years on, over the missing year 0."""
    return calendars.historical(calendars.astronomical(year) + years)
