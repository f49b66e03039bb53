"""What the grammar reads: expressions of time, not yet resolved against their context."""

from dataclasses import dataclass
from typing import TypeAlias

from tei_tools.annotators.dates.moment import Moment, Value


@dataclass(frozen=True, slots=True)
class Partial:
    """A calendar date as written, any part of it left out."""

    moment: Moment
    weekday: int | None = None
    era: int = 0
    """-1 before Christ, 1 Anno Domini, 0 not said."""
    short_year: bool = False
    """The year has two digits ('48)."""


@dataclass(frozen=True, slots=True)
class Either:
    """5/6/1920: one date where the day is written first, another where the month is."""

    day_first: Partial
    month_first: Partial


@dataclass(frozen=True, slots=True)
class Fixed:
    """Something whose value needs no context; `weak` where it may be no date ("a day")."""

    value: Value
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Decade:
    """The sixties: two digits, the century left out."""

    tens: int


@dataclass(frozen=True, slots=True)
class Century:
    """A century by number; `era` as in Partial."""

    number: int
    era: int = 0
    last: int | None = None
    """The last of several: twelfth to sixteenth centuries."""


@dataclass(frozen=True, slots=True)
class Season:
    """A season, with or without its year."""

    name: str
    year: int | None = None
    short_year: bool = False


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast or named day, with or without its year."""

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day of a month that is told by pointing: inst., ult., prox., of that month."""

    day: int
    month: str


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after now ("ago", "hence") or the text's own time ("later")."""

    count: float | None
    """None for "a few"."""
    unit: str
    sign: int
    from_now: bool


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So many units before or after something: "five days before", "the day after"."""

    count: float | None
    unit: str
    sign: int


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before or after a date."""

    event: FromEvent
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Deictic:
    """The last, this, next, same, following, previous unit, week day, month or season."""

    which: str
    unit: str
    value: "int | str | Partial | Feast" = 0
    from_now: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """The last ten years, the next three days: a stretch that ends or begins now."""

    count: float
    unit: str
    sign: int


@dataclass(frozen=True, slots=True)
class Part:
    """The early, middle or late part, half or quarter of something."""

    part: str
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Bound:
    """circa, before, after, since, until something."""

    bound: str
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Range:
    """From one to the other; `within` for "between ... and", whose shape is bounds."""

    left: "Expression"
    right: "Expression"
    within: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A date with a time of day."""

    date: "Expression"
    hour: int
    minute: int | None = None
    second: int | None = None
    is_either: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day alone; `sure` where a.m., p.m. or o'clock says so.

    `is_either` where 5 o'clock may be that of the morning or that of the evening.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    sure: bool = False
    is_either: bool = False


Expression: TypeAlias = (
    Partial
    | Either
    | Fixed
    | Decade
    | Century
    | Season
    | Feast
    | DayOf
    | Shift
    | FromEvent
    | Offset
    | Deictic
    | Window
    | Part
    | Bound
    | Range
    | Timed
    | Clock
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and where it stands in the text, end exclusive."""

    start: int
    end: int
    expression: Expression
