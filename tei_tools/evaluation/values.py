"""agreement_on: whether two dates have the same value, however their attributes write it.

A value is read as TEI P5 means it (14.4.1): @when, or @notBefore and @notAfter, is a point that
lies between two bounds; @from and @to are what lasted; @dur is a length. Any ISO 8601 form of one
moment is the same, with or without hyphens, by week or day of the year, in @when or @when-iso.
"""

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from tei_tools.annotators.dates.calendars import day_number, is_leap, month_length

OnValue = Literal["", "same", "extent", "other", "missing", "added"]
"""What two encoders make of a date's value: neither has one; both the same; the same days, told
otherwise (@from and @to for @notBefore and @notAfter); others; only GOLD has; only PREDICTED."""

NAMES = ("when", "from", "to", "notBefore", "notAfter", "dur")

_DAY = 86_400
_YEAR = r"(?P<year>[+-]?\d{4,6})"
_DATE = "|".join(
    (
        rf"{_YEAR}(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?",
        r"(?P<year_>\d{4})(?P<month_>\d\d)(?P<day_>\d\d)",
        r"(?P<week_year>\d{4})-?W(?P<week>\d\d)(?:-?(?P<weekday>[1-7]))?",
        r"(?P<ordinal_year>\d{4})-?(?P<ordinal>\d{3})",
        r"--(?P<only_month>\d\d)(?:-(?P<only_day>\d\d))?",
        r"---(?P<lone_day>\d\d)",
        r"",
    )
)
_CLOCK = (
    r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?"
)
_MOMENT = re.compile(rf"(?:{_DATE})(?:T{_CLOCK})?")
_TIME = re.compile(_CLOCK)
_ZONE_OF_DAY = re.compile(r"(?<=\d\d-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$")
_LENGTH = re.compile(
    r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?"
    r"(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+)S)?)?"
)

Ends = tuple[object, object]


class Value(NamedTuple):
    """What a date is worth: "within" or "lasting" from the first to the last second, "length"."""

    kind: str
    first: object
    last: object


def agreement_on(gold: Mapping[str, str], predicted: Mapping[str, str]) -> OnValue:
    """What the attributes of two dates have in common."""
    one, other = value(gold), value(predicted)
    if one is None or other is None:
        return "" if one is other else "missing" if one else "added"
    if one == other:
        return "same"
    return "extent" if one[1:] == other[1:] and "length" not in (one.kind, other.kind) else "other"


def value(attributes: Mapping[str, str]) -> Value | None:
    """The value of a date's attributes; None where they have none."""
    told = {
        name: (attributes.get(name) or attributes.get(f"{name}-iso", "")).strip()[:80]
        for name in NAMES
    }
    if told["when"]:
        first, stroke, last = told["when"].partition("/")
        begins, ends = _ends(first), _ends(last or first)
        return Value("lasting" if stroke else "within", begins[0], ends[1])
    for kind, first, last in (("lasting", "from", "to"), ("within", "notBefore", "notAfter")):
        if told[first] or told[last]:
            begins, ends = _ends(told[first]), _ends(told[last])
            return Value(kind, begins[0], ends[1])
    return _length(told["dur"]) if told["dur"] else None


def _ends(written: str) -> Ends:
    """The first and last second of a moment, or what stands for them where it has no year."""
    if not written:
        return None, None
    clock = _TIME.fullmatch(written) if ":" in written else None
    found = clock or _MOMENT.fullmatch(_ZONE_OF_DAY.sub("", written))
    if found is None:
        return written, written
    parts = {name: given for name, given in found.groupdict().items() if given}
    days = _days(parts)
    if days is None:
        return written, written
    begins, ends = _seconds(parts)
    if isinstance(days, str):
        return (days, begins), (days, ends)
    return days[0] * _DAY + begins, days[1] * _DAY + ends


def _seconds(parts: Mapping[str, str]) -> tuple[int, int]:
    """The first and last second of a day that are meant, as of Greenwich where a zone is told."""
    if "hour" not in parts:
        return 0, _DAY - 1
    begins = int(parts["hour"]) * 3600 + int(parts.get("minute", 0)) * 60 - _shift(parts)
    begins += int(parts.get("second", 0))
    # XML Schema writes 14:00 as 14:00:00, so an hour or minute stands for its beginning.
    return begins, begins


def _shift(parts: Mapping[str, str]) -> int:
    """The seconds by which a clock is ahead of Greenwich."""
    zone = re.fullmatch(r"([+-])(\d\d):?(\d\d)?", parts.get("zone", ""))
    if zone is None:
        return 0
    seconds = int(zone[2]) * 3600 + int(zone[3] or 0) * 60
    return seconds if zone[1] == "+" else -seconds


def _days(parts: Mapping[str, str]) -> tuple[int, int] | str | None:
    """The first and last day; their name where no year is told; None where there is no such day."""
    for name, reading in _READINGS.items():
        if name in parts:
            return reading(parts)
    return "daily" if "hour" in parts else None


def _by_month(parts: Mapping[str, str]) -> tuple[int, int] | None:
    year = int(parts.get("year") or parts["year_"])
    month = parts.get("month") or parts.get("month_")
    day = parts.get("day") or parts.get("day_")
    if month is None:
        return (day_number(year, 1, 1), day_number(year, 12, 31)) if year else None
    if not year or not 1 <= int(month) <= 12:
        return None
    longest = month_length(year, int(month))
    if day is None:
        return day_number(year, int(month), 1), day_number(year, int(month), longest)
    if not 1 <= int(day) <= longest:
        return None
    number = day_number(year, int(month), int(day))
    return number, number


def _by_week(parts: Mapping[str, str]) -> tuple[int, int] | None:
    year, week = int(parts["week_year"]), int(parts["week"])
    if not year or not 1 <= week <= 53:
        return None
    fourth = day_number(year, 1, 4)  # the first week is that with 4 January
    monday = fourth - fourth % 7 + 7 * (week - 1)
    if "weekday" in parts:
        monday += int(parts["weekday"]) - 1
        return monday, monday
    return monday, monday + 6


def _by_day_of_year(parts: Mapping[str, str]) -> tuple[int, int] | None:
    year, day = int(parts["ordinal_year"]), int(parts["ordinal"])
    if not year or not 1 <= day <= 365 + is_leap(year):
        return None
    number = day_number(year, 1, 1) + day - 1
    return number, number


def _yearly(parts: Mapping[str, str]) -> str:
    return f"--{parts['only_month']}-{parts.get('only_day', '')}"


def _monthly(parts: Mapping[str, str]) -> str:
    return f"---{parts['lone_day']}"


_READINGS: Mapping[str, Callable[[Mapping[str, str]], tuple[int, int] | str | None]] = {
    "year": _by_month,
    "year_": _by_month,
    "week_year": _by_week,
    "ordinal_year": _by_day_of_year,
    "only_month": _yearly,
    "lone_day": _monthly,
}


def _length(written: str) -> Value:
    """A length in months and seconds, so that P1Y is P12M and P1W is P7D."""
    found = _LENGTH.fullmatch(written)
    if found is None:
        return Value("length", written, None)
    count = {name: int(given or 0) for name, given in found.groupdict().items()}
    days = 7 * count["W"] + count["D"]
    seconds = days * _DAY + count["h"] * 3600 + count["m"] * 60 + count["s"]
    return Value("length", 12 * count["Y"] + count["M"], seconds)
