"""Dates, times and durations of XML Schema (Part 2, 3.2.6 to 3.2.14): from characters to values."""

import re
from calendar import monthrange
from collections.abc import Mapping
from decimal import Decimal
from functools import total_ordering
from typing import NamedTuple

from tei_tools.validation.relaxng.lexical import Context, Reader

DURATION = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?"
)
YEAR = r"(?P<year>-?(?:[1-9][0-9]{3,}|0[0-9]{3}))"
MONTH = r"(?P<month>[0-9]{2})"
DAY = r"(?P<day>[0-9]{2})"
TIME = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}(?:\.[0-9]+)?)"
ZONE = r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
MOMENTS = {
    "dateTime": f"{YEAR}-{MONTH}-{DAY}T{TIME}",
    "date": f"{YEAR}-{MONTH}-{DAY}",
    "time": TIME,
    "gYearMonth": f"{YEAR}-{MONTH}",
    "gYear": YEAR,
    "gMonthDay": f"--{MONTH}-{DAY}",
    "gDay": f"---{DAY}",
    "gMonth": f"--{MONTH}",
}
MAX_YEAR_DIGITS = 1_000


@total_ordering
class Moment(NamedTuple):
    """A point in time: seconds since the year 0; without a time zone it is fourteen hours wide."""

    seconds: Decimal
    zoned: bool

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Moment):
            return NotImplemented
        if self.zoned is other.zoned:
            return self.seconds < other.seconds
        return self.seconds + 14 * 3600 < other.seconds

    def __le__(self, other: object) -> bool:
        return self == other or self < other

    def __gt__(self, other: object) -> bool:
        return isinstance(other, Moment) and other < self

    def __ge__(self, other: object) -> bool:
        return self == other or self > other


# The four moments from which XML Schema (3.2.6.2) adds two durations to compare them, as the days
# that N months are from each of them.
DURATION_STARTS = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))


class Duration(NamedTuple):
    """A length of time in months and seconds; some are neither longer nor shorter than others."""

    months: int
    seconds: Decimal

    def _lengths(self) -> tuple[Decimal, ...]:
        return tuple(_length(self, year, month) for year, month in DURATION_STARTS)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Duration):
            return NotImplemented
        return all(a < b for a, b in zip(self._lengths(), other._lengths(), strict=True))

    def __le__(self, other: object) -> bool:
        return self == other or self < other

    def __gt__(self, other: object) -> bool:
        return isinstance(other, Duration) and other < self

    def __ge__(self, other: object) -> bool:
        return self == other or self > other


def _length(duration: Duration, year: int, month: int) -> Decimal:
    later = year * 12 + month - 1 + duration.months
    days = _days(later // 12, later % 12 + 1, 1) - _days(year, month, 1)
    return days * 86400 + duration.seconds


def _days(year: int, month: int, day: int) -> int:
    """Days since 0000-03-01 of the Gregorian calendar, carried back before its beginning."""
    year -= month < 3
    return (
        365 * year
        + year // 4
        - year // 100
        + year // 400
        + (153 * ((month + 9) % 12) + 2) // 5
        + day
    )


def _month_length(year: int, month: int) -> int:
    return monthrange(2000 + year % 400, month)[1]


def duration(characters: str, _context: Context) -> Duration:
    found = DURATION.fullmatch(characters)
    if not found:
        raise ValueError(characters)
    sign = -1 if found[1] else 1
    years, months, days, hours, minutes, seconds = (
        Decimal(part or 0) for part in found.groups()[1:]
    )
    if max(years, months, days, hours, minutes) > 10**15:
        raise ValueError(characters)
    length = days * 86400 + hours * 3600 + minutes * 60 + seconds
    return Duration(sign * int(years * 12 + months), sign * length)


def moment(kind: str) -> Reader:
    """A reader of one of the date and time datatypes (XML Schema Part 2, 3.2.7 to 3.2.14)."""
    expression = re.compile(MOMENTS[kind] + ZONE)

    def read(characters: str, _context: Context) -> Moment:
        found = expression.fullmatch(characters)
        if not found:
            raise ValueError(characters)
        return _moment(found.groupdict())

    return read


def _moment(found: Mapping[str, str | None]) -> Moment:
    year = _year(found.get("year") or "2000")
    month, day = int(found.get("month") or 1), int(found.get("day") or 1)
    hour, minute = int(found.get("hour") or 0), int(found.get("minute") or 0)
    second = Decimal(found.get("second") or 0)
    if not 1 <= month <= 12 or not 1 <= day <= _month_length(year, month):
        raise ValueError("there is no such day")
    if (hour, minute, second) > (24, 0, 0) or minute > 59 or second >= 60:
        raise ValueError("there is no such time")
    zone = found.get("zone")
    seconds = Decimal(_days(year, month, day) * 86400 + hour * 3600 + minute * 60) + second
    return Moment(seconds - _offset(zone or "Z"), zone is not None)


def _year(characters: str) -> int:
    """A year on the scale where 1 BC is 0."""
    if len(characters) > MAX_YEAR_DIGITS:
        raise ValueError("the year is too long")
    year = int(characters)
    if not year:
        raise ValueError("there is no year 0")
    return year + 1 if year < 0 else year


def _offset(zone: str) -> int:
    """Seconds that a time zone is ahead of UTC."""
    if zone == "Z":
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours * 60 + minutes > 14 * 60 or minutes > 59:
        raise ValueError("there is no such time zone")
    return (hours * 3600 + minutes * 60) * (-1 if zone[0] == "-" else 1)
