"""Rules for dates told by pointing: yesterday, last Monday, two weeks later, the 5th inst."""

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.grammar import Parts, Rule, value

_POINTS = {
    "last": "last",
    "next": "next",
    "this": "this",
    "past": "last",
    "coming": "next",
    "current": "this",
    "present": "this",
    "that": "that",
    "same": "that",
    "following": "following",
    "ensuing": "following",
    "previous": "previous",
    "preceding": "previous",
    "inst": "this",
    "instant": "this",
    "ult": "last",
    "ultimo": "last",
    "curt": "this",
    "ulto": "last",
    "proxo": "next",
    "prox": "next",
    "proximo": "next",
}
_WEEKDAY = "(ANYWEEKDAY MORNING? COMMA?)?"
"""The name of the day before its number: Sunday, the 30th ult."""

_NO_DAYS = ("LAST", "CURRENT")
"""The last day and the present day are no day of a week."""
_FROM_NOW = ("last", "next", "this")


def _which(parts: Parts) -> str:
    return _POINTS[parts["which"].value]


def _from_now(parts: Parts) -> bool:
    """Whether it points from the time of writing: "last year", but not "the next year"."""
    return _which(parts) in _FROM_NOW and not ("the" in parts and _which(parts) == "next")


def _unit(parts: Parts) -> ex.Expression | None:
    unit = parts["unit"].value
    if unit in ("minute", "hour") or (unit == "day" and parts["which"].name in _NO_DAYS):
        return None
    return ex.Deictic(_which(parts), unit, 0, _from_now(parts))


class ReadNamed:
    """Reads "last Monday", "next June", "that summer", "last Christmas"."""

    def __init__(self, unit: str) -> None:
        self._unit = unit

    def __call__(self, parts: Parts) -> ex.Expression | None:
        return ex.Deictic(_which(parts), self._unit, parts["value"].value, _from_now(parts))


class ReadDay:
    """Reads a day counted from today: 0, 1 for tomorrow, -1 for yesterday."""

    def __init__(self, days: int) -> None:
        self._days = days

    def __call__(self, parts: Parts) -> ex.Expression | None:
        if "unit" in parts and parts["unit"].value != "day":
            return None
        return ex.Shift(abs(self._days), "day", 1 if self._days >= 0 else -1, True)


def _part_of_day(parts: Parts) -> ex.Expression | None:
    """This morning, last night, the following evening, that night: the day that it is part of."""
    return ex.Deictic(_which(parts), "day", 0, _from_now(parts))


def _written(parts: Parts) -> ex.Expression | None:
    """The day of a letter: "yours of the 3rd"."""
    day = parts["day"].value
    return ex.DayOf(day, "written") if 1 <= day <= 31 else None


def _day_of(parts: Parts) -> ex.Expression | None:
    if "unit" in parts and parts["unit"].value != "month":
        return None
    if "dayunit" in parts and parts["dayunit"].value != "day":
        return None
    which = _which(parts) if "which" in parts else "month" if "unit" in parts else "here"
    day = parts["day"].value
    return ex.DayOf(day, which) if 1 <= day <= 31 else None


_SIGNS = {
    "ago": -1,
    "back": -1,
    "hence": 1,
    "later": 1,
    "earlier": -1,
    "previously": -1,
    "sooner": -1,
}


def _count(parts: Parts) -> float | None:
    token = parts.get("count") or parts["few"]
    if token.name == "FEW":
        return 2
    if token.name == "A":
        return 1
    return token.value if isinstance(token.value, int) else 0


def _moved(parts: Parts) -> ex.Expression | None:
    """Two weeks ago, three days later; "a few days later" has no value."""
    unit, how = parts["unit"].value, parts["moved"].value
    if how not in _SIGNS or (unit in ("minute", "hour") and how not in ("ago", "back")):
        return None
    count = None if value(parts, "few") in ("few", "several") else _count(parts)
    if count is not None and "half" in parts:
        count += 0.5
    return ex.Shift(count, unit, _SIGNS[how], how in ("ago", "back", "hence"))


def _moved_aside(parts: Parts) -> ex.Expression | None:
    """Two years before, three days after: from the text's own time."""
    unit = parts["unit"].value
    if unit in ("minute", "hour"):
        return None
    return ex.Shift(_count(parts), unit, -1 if "before" in parts else 1, False)


def _from_event(parts: Parts) -> ex.Expression | None:
    """Five days before, the day after, the night before something."""
    unit = value(parts, "unit") or "day"
    if unit in ("minute", "hour"):
        return None
    if "count" not in parts and "few" not in parts and unit != "day":
        return None
    count = None if "few" in parts else _count(parts) if "count" in parts else 1
    return ex.FromEvent(count, unit, -1 if "before" in parts else 1)


def _window(parts: Parts) -> ex.Expression | None:
    """The last ten years; the next few days, whose length is not told."""
    unit, which = parts["unit"].value, _which(parts)
    if unit in ("minute", "hour"):
        return None
    count = _count(parts) or 0 if "count" in parts else 0
    sign = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    return ex.Window(count, unit, sign) if sign else None


def _with_date(parts: Parts) -> ex.Expression | None:
    """September last, the 1st of February next: the nearest such date before or after now."""
    return ex.Deictic(_which(parts), "date", parts["date"].value)


def _weekday_with(parts: Parts) -> ex.Expression | None:
    """Monday last, Friday next."""
    day = parts["date"].value
    if not isinstance(day, ex.Partial) or day.weekday is None:
        return None
    return ex.Deictic(_which(parts), "weekday", day.weekday)


def _of_year(parts: Parts) -> ex.Expression | None:
    """The 29th of June of last year; August of that year."""
    year = parts["year"].value
    if not isinstance(year, ex.Deictic) or year.unit != "year":
        return None
    return ex.Deictic(year.which, "of year", parts["date"].value, year.from_now)


RULES = (
    Rule("THE unit:UNITS BEFORE YESTERDAY", ReadDay(-2)),
    Rule("THE unit:UNITS AFTER TOMORROW", ReadDay(2)),
    Rule("YESTERDAY (MORNING)?", ReadDay(-1)),
    Rule("TODAY", ReadDay(0)),
    Rule("TONIGHT", ReadDay(0)),
    Rule("TOMORROW (MORNING)?", ReadDay(1)),
    # days of months
    Rule(f"{_WEEKDAY} THE? day:O31 (OF (THE)?)? which:INSTANT", _day_of),
    Rule(f"{_WEEKDAY} THE? day:DAY which:INSTANT", _day_of),
    Rule(f"{_WEEKDAY} THE day:O31 (dayunit:UNIT)? OF (THE? which:SHOWN) SAME? unit:UNIT", _day_of),
    Rule("THE day:O31 (dayunit:UNIT)? OF THE unit:UNIT", _day_of),
    # parts of days
    Rule("the:THE which:SHOWN MORNING", _part_of_day),
    Rule("which:SHOWN (SAME|VERY)? MORNING", _part_of_day),
    # names pointed at
    Rule("(THE|THIS|THAT)? which:SHOWN SAME? value:ANYWEEKDAY (MORNING)?", ReadNamed("weekday")),
    Rule("which:SHOWN SAME? value:CAPMONTH (?!DAYISH|COMMA|YEARS)", ReadNamed("month name")),
    Rule("the:THE? which:SHOWN SAME? value:ANYSEASON", ReadNamed("season")),
    Rule("which:SHOWN value:FEAST", ReadNamed("feast")),
    Rule("THE? which:SHOWN QUARTER (?!OF)", lambda parts: ex.Deictic(_which(parts), "quarter")),
    Rule("(THE)? which:SHOWN WEEKEND", lambda parts: ex.Deictic(_which(parts), "weekend")),
    Rule("THE WEEKEND", lambda _: ex.Deictic("this", "weekend")),
    # so many units ago, later
    Rule("count:COUNT unit:UNITS AND A half:HALF moved:MOVED", _moved),
    Rule("A? few:FEW OF? unit:UNITS moved:MOVED", _moved),
    Rule("count:COUNT AND A half:HALF unit:UNITS moved:MOVED", _moved),
    Rule("count:COUNT unit:UNITS moved:MOVED", _moved),
    Rule("(?<!NOT) count:COUNT unit:UNITS before:BEFORE (?=COMMA|DOT|CLOSE)", _moved_aside),
    Rule("(?<!NOT) count:COUNT unit:UNITS AFTER (?=COMMA|DOT|CLOSE)", _moved_aside),
    Rule("(?<!NOT) (A? few:FEW OF?|THE|count:COUNT) unit:UNITS (before:BEFORE|AFTER)", _from_event),
    Rule("THE MORNING (before:BEFORE|AFTER)", _from_event),
    # stretches that end or begin now
    Rule("THE? which:SHOWN A? few:FEW OF? unit:UNITS", _window),
    Rule("THE? which:SHOWN count:NUMBER (OR NUMBER|NUM2 SLASH NUM2)? unit:UNITS", _window),
    # units pointed at
    Rule("(THIS|THAT|the:THE)? which:SHOWN (SAME|VERY|PAST)? unit:ONEUNIT", _unit),
)

POINTED = (
    Rule("date:RELATIVE which:NEAREST (?!UNIT|ANYMONTH|ANYWEEKDAY|ANYSEASON)", _weekday_with),
    Rule("(?<=ON) THE day:O31 (?!DASH|UNITS)", _day_of),
    Rule("(?<=MORNING OF) THE day:O31 (?!DASH|UNITS)", _day_of),
    Rule("(?<=OF) THE day:O31 (?!DASH|UNITS)", _written),
    Rule(
        "date:DAYMONTH COMMA? which:AFTERWARDS (?!UNIT|ANYMONTH|ANYWEEKDAY|ANYSEASON)", _with_date
    ),
    Rule("date:DAYMONTH COMMA? which:FOLLOWING (?=COMMA|DOT|CLOSE)", _with_date),
    Rule("date:DAYMONTH (OF|IN) year:RELATIVE", _of_year),
)
