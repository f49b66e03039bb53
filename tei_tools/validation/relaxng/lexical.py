"""The values of XML Schema's datatypes (Part 2, section 3): from characters to what they mean.

Each reader takes characters whose white space is already normalised and gives a value that can be
hashed and compared; it raises ValueError where the characters are none of the datatype's.
"""

import base64
import re
from calendar import monthrange
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import total_ordering
from struct import pack, unpack
from typing import NamedTuple

from tei_tools.validation.relaxng.names import XML_NAMESPACE
from tei_tools.validation.relaxng.xmlnames import is_ncname

LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
INTEGER = re.compile(r"[+-]?[0-9]+")
FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
DURATION = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?"
)
BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
HEX = re.compile(r"(?:[0-9a-fA-F]{2})*")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*")
BAD_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")

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


@dataclass(frozen=True, slots=True)
class Context:
    """What a value may refer to: prefixes in scope, and the document's unparsed entities."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    entities: Collection[str] = ()


NO_CONTEXT = Context()
Reader = Callable[[str, Context], Hashable]


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


def is_language(characters: str) -> bool:
    """Whether the characters are shaped like a language tag (RFC 3066)."""
    return bool(LANGUAGE.fullmatch(characters))


def tested(test: Callable[[str], bool]) -> Reader:
    """A reader of characters that mean themselves, where they pass a test."""

    def read(text: str, _context: Context) -> str:
        if not test(text):
            raise ValueError(text)
        return text

    return read


def text(characters: str, _context: Context) -> str:
    return characters


def words(reader: Reader) -> Reader:
    """A reader of one or more words."""

    def read(characters: str, context: Context) -> tuple[Hashable, ...]:
        found = tuple(reader(word, context) for word in characters.split(" ") if word)
        if not found:
            raise ValueError(characters)
        return found

    return read


def decimal(characters: str, _context: Context) -> Decimal:
    if not DECIMAL.fullmatch(characters):
        raise ValueError(characters)
    return Decimal(characters)


def integer(least: int | None = None, most: int | None = None) -> Reader:
    """A reader of whole numbers between two bounds, both included."""

    def read(characters: str, _context: Context) -> Decimal:
        if not INTEGER.fullmatch(characters):
            raise ValueError(characters)
        number = Decimal(characters)
        if (least is not None and number < least) or (most is not None and number > most):
            raise ValueError(characters)
        return number

    return read


SPECIAL_FLOATS = {"INF": float("inf"), "-INF": float("-inf"), "NaN": float("nan")}


def double(characters: str, _context: Context) -> float:
    if characters in SPECIAL_FLOATS:
        return SPECIAL_FLOATS[characters]
    if not FLOAT.fullmatch(characters):
        raise ValueError(characters)
    return float(characters)


def single(characters: str, context: Context) -> float:
    number = double(characters, context)
    if characters in SPECIAL_FLOATS:
        return number
    try:
        rounded: float = unpack("f", pack("f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")
    return rounded


BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


def boolean(characters: str, _context: Context) -> bool:
    if characters not in BOOLEANS:
        raise ValueError(characters)
    return BOOLEANS[characters]


def hexadecimal(characters: str, _context: Context) -> bytes:
    if not HEX.fullmatch(characters):
        raise ValueError(characters)
    return bytes.fromhex(characters)


def base_64(characters: str, _context: Context) -> bytes:
    packed = characters.replace(" ", "")
    if not BASE64.fullmatch(packed):
        raise ValueError(characters)
    octets = base64.b64decode(packed)
    if base64.b64encode(octets).decode() != packed:  # bits left over in the last character
        raise ValueError(characters)
    return octets


def any_uri(characters: str, _context: Context) -> str:
    """A reference as RFC 2396 has it, with any character that could be escaped."""
    before, colon, after = characters.partition(":")
    absolute = colon and not any(mark in before for mark in "/?#")
    if absolute and not (after and SCHEME.fullmatch(before)):
        raise ValueError(characters)
    if characters.count("#") > 1 or BAD_PERCENT.search(characters):
        raise ValueError(characters)
    return characters


def qualified_name(characters: str, context: Context) -> tuple[str, str]:
    prefix, _, local = characters.rpartition(":")
    if not is_ncname(local) or (":" in characters and not is_ncname(prefix)):
        raise ValueError(characters)
    namespace = XML_NAMESPACE if prefix == "xml" else context.prefixes.get(prefix, "")
    if prefix and not namespace:
        raise ValueError(characters)
    return namespace, local


def entity(characters: str, context: Context) -> str:
    if characters not in context.entities:
        raise ValueError(characters)
    return characters


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
