"""What TEI P5 allows as a date: Values written as attributes, and attributes checked."""

import re
from collections.abc import Callable, Mapping

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates.moment import Moment, Value

POINTS = ("when", "from", "to", "notBefore", "notAfter")
EXCLUSIVE = (
    *(("when", other) for other in POINTS[1:]),
    ("from", "notBefore"),
    ("to", "notAfter"),
)
"""Pairs of attributes that may not stand together (att.datable.w3c, TEI P5 3.6.4 and 14.4.1)."""

_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d"
_POINT = re.compile(
    rf"(?P<year>-?(?!0000)\d{{4,}})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T{_CLOCK})?)?)?"
    rf"|--(?P<only_month>\d\d)(?:-(?P<only_day>\d\d))?|---(?P<lone_day>\d\d)|{_CLOCK}"
)
_ISO = re.compile(r"[0-9.,DHMPRSTWYZ/:+-]+")
_DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_LEVELS = ("high", "medium", "low", "unknown")


def legal(attributes: Mapping[str, str]) -> bool:
    """Whether TEI P5 (4.12) takes these attributes on one `<date>` or `<time>`."""
    if any(one in attributes and two in attributes for one, two in EXCLUSIVE):
        return False
    return all(_CHECKS.get(name, bool)(value) for name, value in attributes.items())


def _is_point(value: str) -> bool:
    found = _POINT.fullmatch(value)
    if found is None:
        return False
    month = found["month"] or found["only_month"]
    day = found["day"] or found["only_day"] or found["lone_day"]
    if month and not 1 <= int(month) <= 12:
        return False
    year = int(found["year"]) if found["year"] else 4
    longest = calendars.month_length(year, int(month)) if month else 31
    return not day or 1 <= int(day) <= longest


def _is_pointer(value: str) -> bool:
    return re.fullmatch(r"#[A-Za-z_][\w.-]*", value) is not None


def _is_iso(value: str) -> bool:
    return _ISO.fullmatch(value) is not None


def _is_duration(value: str) -> bool:
    return _DURATION.fullmatch(value) is not None


def _is_level(value: str) -> bool:
    return value in _LEVELS


_CHECKS: dict[str, Callable[[str], bool]] = {
    **dict.fromkeys(POINTS, _is_point),
    **{f"{name}-iso": _is_iso for name in POINTS},
    "dur": _is_duration,
    "dur-iso": _is_iso,
    "calendar": _is_pointer,
    "datingMethod": _is_pointer,
    "cert": _is_level,
    "precision": _is_level,
}


def iso(moment: Moment) -> str:
    """A moment as W3C writes it: "1848", "-0044-03-15", "--06-12", "14:00:00"; "" for nothing."""
    clock = f"{moment.hour or 0:02d}:{moment.minute or 0:02d}:{moment.second or 0:02d}"
    date = _iso_date(moment)
    if not moment.has_clock:
        return date
    return clock if not date else f"{date}T{clock}" if moment.day else date


def _iso_date(moment: Moment) -> str:
    month = "" if moment.month is None else f"-{moment.month:02d}"
    day = "" if moment.day is None else f"-{moment.day:02d}"
    if moment.year is not None:
        sign = "-" if moment.year < 0 else ""
        return f"{sign}{abs(moment.year):04d}{month}{day if month else ''}"
    if month:
        return f"-{month}{day}"
    return f"--{day}" if day else ""


_NAMES = {"span": ("from", "to"), "within": ("notBefore", "notAfter")}


def attributes(value: Value) -> dict[str, str]:
    """The TEI attributes of a Value, without @cert; empty where the Value cannot be written."""
    written = _bounds(value)
    extras = {
        "when-custom": value.custom,
        "calendar": value.calendar and f"#{value.calendar}",
        "datingMethod": value.dating_method and f"#{value.dating_method}",
        "precision": value.precision,
    }
    if written:
        written |= {name: given for name, given in extras.items() if given}
    return written if legal(written) else {}


def _bounds(value: Value) -> dict[str, str]:
    if value.shape == "dur":
        return {"dur": value.duration}
    if value.shape == "when" and value.first:
        written = iso(value.first)
        if value.iso_time and not value.first.unit and value.first.has_clock:
            return {"when-iso": written[:5]}
        return {"when": written} if written else {}
    if value.shape in _NAMES:
        ends = zip(_NAMES[value.shape], (value.first, value.last), strict=True)
        return {name: iso(moment) for name, moment in ends if moment and iso(moment)}
    return {}
