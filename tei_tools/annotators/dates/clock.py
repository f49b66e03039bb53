"""Rules for times of day and for lengths of time."""

import re
from dataclasses import replace
from fractions import Fraction

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.grammar import Parts, Rule, number, value
from tei_tools.annotators.dates.moment import Value

_MERIDIEM = re.compile(r"([ap])\. ?m")
_PART_BEFORE = re.compile(
    r"\b(morning|forenoon|afternoon|evening|night)\b(?:(?![.!?;]\s)[^\n]){0,24}\Z", re.IGNORECASE
)


def _clock(parts: Parts) -> ex.Expression | None:
    hour, minute, second, sure = parts["clock"].value
    return ex.Clock(_in_part(hour, parts), minute, second, sure or "part" in parts)


def _hour(parts: Parts) -> ex.Expression | None:
    half = _MERIDIEM.search(parts["clock"].value) if "clock" in parts else None
    if half is not None and 1 <= parts["hour"].value <= 12:
        return ex.Clock(parts["hour"].value % 12 + 12 * (half[1] == "p"), None, None, True)
    return _on_dial(parts, None)


def _on_dial(parts: Parts, minute: int | None, *, earlier: int = 0) -> ex.Expression | None:
    """A time of twelve hours, in the half of the day that the text tells, if it does."""
    if "time" in parts:
        hour, beyond, second, sure = parts["time"].value
        if beyond is not None or second is not None or not sure:
            return None
        return ex.Clock((hour - earlier) % 24, minute, None, True)
    hour = parts["hour"].value
    if not 1 <= hour <= 12:
        return None
    hour = (_in_part(hour, parts) - earlier) % 24
    return ex.Clock(hour, minute, None, True, is_either="part" not in parts)


def _in_part(hour: int, parts: Parts) -> int:
    """The hour of 24 for "in the evening" and its kin."""
    return hour_in(hour, value(parts, "part"))


def hour_in(hour: int, part: str | None) -> int:
    """The hour of 24 of an hour of twelve in a part of the day ("evening")."""
    if part == "night" and hour == 12:
        return 0
    if part in ("afternoon", "evening") or (part in ("night", "eve") and hour > 5):
        return hour % 12 + 12
    return hour


def _half_past(parts: Parts) -> ex.Expression | None:
    return _on_dial(parts, 30)


def _quarter_past(parts: Parts) -> ex.Expression | None:
    return _on_dial(parts, 45, earlier=1) if "to" in parts else _on_dial(parts, 15)


def told_by(clock: ex.Clock | ex.Timed, before: str) -> ex.Clock | ex.Timed:
    """A time in the half of the day that the words before it tell: "this evening at 5 o'clock"."""
    told = _PART_BEFORE.search(before)
    if told is None:
        return clock
    return replace(clock, hour=hour_in(clock.hour, told[1].lower()), is_either=False)


def _noon(_: Parts) -> ex.Expression:
    return ex.Clock(12, 0, 0, True)


def _midnight(_: Parts) -> ex.Expression:
    return ex.Clock(0, 0, 0, True)


LONGEST = 100_000
"""Units that a length of time may count."""

_LENGTHS = {
    "minute": ("T", 1, "M"),
    "hour": ("T", 1, "H"),
    "day": ("", 1, "D"),
    "week": ("", 7, "D"),
    "fortnight": ("", 14, "D"),
    "month": ("", 1, "M"),
    "year": ("", 1, "Y"),
    "decade": ("", 10, "Y"),
    "century": ("", 100, "Y"),
}
_RESTS = {
    "hour": (60, "{}M"),
    "day": (24, "T{}H"),
    "week": (24, "T{}H"),
    "fortnight": (24, "T{}H"),
    "month": (30, "{}D"),
    "year": (12, "{}M"),
    "decade": (12, "{}M"),
    "century": (12, "{}M"),
}
"""Unit -> how many of the next smaller one it has, and how they are written."""


def duration(count: Fraction, unit: str) -> str:
    """A length of time as xs:duration writes it: a day and a half is P1DT12H, no weeks."""
    mark, factor, letter = _LENGTHS[unit]
    whole, rest = divmod(count * factor, 1)
    if not rest:
        return f"P{mark}{whole}{letter}"
    smaller = _rest(rest, unit)
    if not smaller:
        return ""
    return f"P{mark}{f'{whole}{letter}' if whole else ''}{smaller}"


def _rest(rest: Fraction, unit: str) -> str:
    """What is left of a unit, in the next smaller ones; "" where it is no whole number."""
    factor, form = _RESTS.get(unit, (0, ""))
    small = rest * factor
    return form.format(small) if small and small.denominator == 1 else ""


def length(count: Fraction, unit: str, *, weak: bool = False) -> ex.Expression | None:
    """A length of time as an expression."""
    written = duration(count, unit)
    return ex.Fixed(Value("dur", duration=written), weak) if written and count > 0 else None


def _length(parts: Parts) -> ex.Expression | None:
    count = number(parts, "count") or (1 if parts["count"].name == "A" else 0)
    half = Fraction(1, 2) if "half" in parts else Fraction(0)
    if count >= LONGEST:
        return None
    return length(count + half, parts["unit"].value, weak=count == 1)


def _half(parts: Parts) -> ex.Expression | None:
    return length(Fraction(1, 2), parts["unit"].value)


def _quarter(parts: Parts) -> ex.Expression | None:
    count = number(parts, "count") or 1
    return length(Fraction(count, 4), parts["unit"].value) if count < 4 else None


def _military(parts: Parts) -> ex.Expression | None:
    """1430 hours."""
    token = parts["time"]
    hour, minute = divmod(token.value, 100)
    if parts["unit"].value != "hour" or token.end - token.start != 4 or hour > 23 or minute > 59:
        return None
    return ex.Clock(hour, minute, None, True)


_ON_DIAL = "(time:CLOCK|hour:HOURWORD OCLOCK? ((IN THE|AT) part:MORNING)?)"
CLOCKS = (
    Rule("time:FOURDIGITS unit:UNITMANY", _military),
    Rule("clock:CLOCK OCLOCK? (IN THE|AT) part:MORNING", _clock),
    Rule("clock:CLOCK", _clock),
    Rule("hour:HOURWORD COMMA? clock:OCLOCK ((IN THE|AT) part:MORNING)?", _hour),
    Rule("hour:HOURWORD IN THE part:MORNING", _hour),
    Rule(f"HALF DASH? (PAST|AFTER) {_ON_DIAL}", _half_past),
    Rule(f"A? QUARTER (PAST|AFTER) {_ON_DIAL}", _quarter_past),
    Rule(f"A? QUARTER to:TO {_ON_DIAL}", _quarter_past),
    Rule("NOON", _noon),
    Rule("MIDNIGHT", _midnight),
)
LENGTHS = (
    Rule("count:COUNT unit:UNITS AND A half:HALF", _length),
    Rule("count:COUNT AND A half:HALF unit:UNITS", _length),
    Rule("HALF A unit:UNITS", _half),
    Rule("A? QUARTER OF A unit:UNITS", _quarter),
    Rule("count:NUMBER QUARTER OF A unit:UNITS", _quarter),
    Rule("A HALF unit:UNITS", _half),
    Rule("count:COUNT DASH? LONG? unit:UNITS", _length),
)
