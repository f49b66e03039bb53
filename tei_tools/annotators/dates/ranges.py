"""Rules over what other rules found: parts of dates, dates with times, hedges, ranges."""

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.grammar import Parts, Read, Rule

_PARTS = {
    "early": "early",
    "earlier": "early",
    "late": "late",
    "latter": "late",
    "later": "late",
    "mid": "mid",
    "middle": "mid",
    "beginning": "beginning",
    "start": "beginning",
    "opening": "beginning",
    "outset": "beginning",
    "dawn": "beginning",
    "turn": "beginning",
    "end": "end",
    "close": "end",
}


def _part(parts: Parts) -> ex.Expression | None:
    """Early 1941, the end of September, mid-May."""
    return ex.Part(_PARTS[parts["part"].value], parts["inner"].value)


def _part_of_unit(parts: Parts) -> ex.Expression | None:
    """The end of the month; late in the year."""
    unit = parts["unit"].value
    if unit in ("minute", "hour", "day"):
        return None
    return ex.Part(_PARTS[parts["part"].value], ex.Deictic("that", unit))


def _share(parts: Parts) -> ex.Expression | None:
    """The first half of 1940; the third quarter of the thirteenth century."""
    place = parts["place"].value
    if place in ("latter", "last"):
        place = 2 if "half" in parts else 4
    share = 2 if "half" in parts else 4
    if not isinstance(place, int) or not 1 <= place <= share:
        return None
    return ex.Part(f"{place}/{share}", parts["inner"].value)


def _third(parts: Parts) -> ex.Expression | None:
    if parts["third"].value != 3 or not 1 <= (place := parts["place"].value) <= 3:
        return None
    return ex.Part(f"{place}/3", parts["inner"].value)


def _circa(parts: Parts) -> ex.Expression | None:
    return ex.Bound("circa", parts["inner"].value)


def _offset(parts: Parts) -> ex.Expression | None:
    """Two days before Christmas."""
    event = parts["event"].value
    return ex.Offset(event, parts["inner"].value) if isinstance(event, ex.FromEvent) else None


def _timed(parts: Parts) -> ex.Expression | None:
    clock = parts["time"].value
    if not isinstance(clock, ex.Clock):
        return None
    date = parts["date"].value
    return ex.Timed(date, clock.hour, clock.minute, clock.second, clock.is_either)


def _date_alone(parts: Parts) -> ex.Expression | None:
    """Friday morning: the day."""
    expression: ex.Expression = parts["date"].value
    return expression


def _range(parts: Parts) -> ex.Expression | None:
    left, right = parts["left"].value, parts["right"].value
    if isinstance(left, ex.Clock) != isinstance(right, ex.Clock) or _falls(left, right):
        return None
    return ex.Range(left, right, "between" in parts)


def _falls(left: ex.Expression, right: ex.Expression) -> bool:
    """Whether the second of two years is before the first."""
    if not isinstance(left, ex.Partial) or not isinstance(right, ex.Partial):
        return False
    one, two = left.moment.year, right.moment.year
    return one is not None and two is not None and one > two and not right.short_year


_DATED = frozenset(("DATE", "YEARDATE", "MONTHDATE", "DAYDATE"))
"""Kinds that a dash joins to a range even where they are not the same."""


def _like_range(parts: Parts) -> ex.Expression | None:
    """A range without "from": of two of a kind, or of two dates with a dash between."""
    alike = parts["left"].name == parts["right"].name
    dated = "dash" in parts and {parts["left"].name, parts["right"].name} <= _DATED
    return _range(parts) if alike or dated else None


def _open_range(parts: Parts) -> ex.Expression | None:
    return ex.Bound("since", parts["left"].value)


def _bound(parts: Parts) -> ex.Expression | None:
    """Since 1848, until June, before 1900, after 12 May 1920."""
    inner, bound = parts["inner"].value, parts["bound"].name.lower()
    if bound in ("before", "after") and not _is_written(inner):
        return None
    if bound not in ("before", "after") and isinstance(inner, _PERIODS):
        return None
    return ex.Bound({"till": "until"}.get(bound, bound), inner)


_PERIODS = (ex.Fixed, ex.Decade, ex.Century, ex.Season)
"""What "since" and "until" leave as it is: since the sixties tells of the sixties."""


def _inclusive(bound: str) -> Read:
    """Reads "not after 1850", "on or before 12 May 1850": the day itself is still possible."""
    return lambda parts: ex.Bound(bound, parts["inner"].value)


def _is_written(expression: ex.Expression) -> bool:
    """Whether a date has its year in the text."""
    return isinstance(expression, ex.Partial) and expression.moment.year is not None


PARTS = (
    Rule("THE? place:ORDERED (half:HALF|QUARTER) OF? THE? inner:WHOLE", _share),
    Rule("THE? place:O31 third:O31 OF THE? inner:WHOLE", _third),
    Rule("THE? part:LATE PART OF THE? inner:WHOLE", _part),
    Rule("THE? part:PARTNAME PART? (OF|IN) THE? inner:WHOLE", _part),
    Rule("THE? part:ADJECTIVE DASH? inner:WHOLE", _part),
    Rule("THE? part:PARTNAME PART? (OF|IN) THE unit:UNITS", _part_of_unit),
)

HEDGES = (
    Rule("event:EVENT inner:ANYTHING", _offset),
    Rule("circa:ANYCIRCA inner:ANYTHING", _circa),
    Rule("date:ANYTHING COMMA? (DASH|AT)? COMMA? circa:ABOUT? time:TIME", _timed),
    Rule("time:TIME COMMA? (ON|OF)? COMMA? date:POINT", _timed),
    Rule("date:POINT MORNING", _date_alone),
)

RANGES = (
    Rule("between:BETWEEN (THE UNITMANY)? left:ENDS AND right:ENDS", _range),
    Rule("FROM (THE UNITMANY)? left:ENDS (UNTIL|AND) right:ENDS", _range),
    Rule("FROM? left:ENDS DASH CURRENT", _open_range),
    Rule("left:ENDS (dash:DASH|TO|TILL|THROUGH) right:ENDS", _like_range),
)

BOUNDS = (
    Rule("NOT bound:AFTERLIKE THAN? inner:ANYTHING", _inclusive("no later")),
    Rule("ON OR bound:BEFORE inner:ANYTHING", _inclusive("no later")),
    Rule("NOT bound:BEFORELIKE THAN? inner:ANYTHING", _inclusive("no earlier")),
    Rule("ON OR bound:AFTER inner:ANYTHING", _inclusive("no earlier")),
    Rule("bound:BOUND DASH? inner:ANYTHING", _bound),
)
