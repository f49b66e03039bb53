"""Rules for days, months and years of the calendar, whole and in part, and ranges of days."""

from dataclasses import replace

from tei_tools.annotators.dates import calendars, legal
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.grammar import Parts, Rule, value
from tei_tools.annotators.dates.moment import NOTHING, Moment, Value

LAST_DOUBLE_YEAR = 1752
"""England began its years in March until 1751."""

IMPOSSIBLE = replace(NOTHING, doubtful=True)
"""What 30 February is worth: its day or its month is a slip."""

_WEEKDAY = "(weekday:ANYWEEKDAY MORNING? COMMA? (ON)?)?"
_YEAR = "COMMA? (IN? THE LORD COMMA?|OF|IN|AD)? year:YEARS (SLASH second:NUM2)?"
_BEFORE = "(OPEN mark:STYLE CLOSE)?"
_AFTER = "(COMMA? OPEN? late:STYLE CLOSE?)?"


def partial(
    year: int | None, month: int | None = None, day: int | None = None
) -> ex.Partial | None:
    """A date as written, None where there is no such month, or it has no such day."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and month is not None and not 1 <= day <= _length(year, month):
        return None
    return ex.Partial(Moment(year, month, day))


def _length(year: int | None, month: int) -> int:
    return calendars.month_length(4 if year is None else year, month)


def shortened(date: ex.Partial, year: int) -> ex.Partial:
    """A date with a year of two digits."""
    return replace(date, moment=replace(date.moment, year=year), short_year=True)


def _full(parts: Parts) -> ex.Expression | None:
    """Day, month and year, in the calendar that the text names."""
    if "unit" in parts and value(parts, "unit") != "day":
        return None
    year, second = value(parts, "year"), value(parts, "second")
    short = "year" in parts and parts["year"].name == "SHORT"
    mark = parts.get("mark") or parts.get("late")
    if second is not None and not _is_double(parts):
        return None
    if year is None and parts["month"].name == "MAYLOW" and "of" not in parts:
        return None
    found = partial(None if short else year, value(parts, "month"), value(parts, "day"))
    if found is None:
        return ex.Fixed(IMPOSSIBLE)
    if short:
        return shortened(found, year)
    found = replace(found, weekday=value(parts, "weekday"))
    if second is not None and value(parts, "month") <= 3:
        found = replace(found, moment=replace(found.moment, year=year + 1))
    style = mark.name if mark is not None else ""
    if second is not None or style in ("OLDSTYLE", "JULIAN"):
        return _julian(found.moment, named=second is not None or style == "JULIAN")
    return found


def _is_double(parts: Parts) -> bool:
    """1731/32 and 1731/2: whether the second year is the one after the first."""
    year, second = parts["year"].value, parts["second"]
    digits = second.end - second.start
    return bool(year <= LAST_DOUBLE_YEAR and (year + 1) % 10**digits == second.value)


def _julian(moment: Moment, *, named: bool) -> ex.Expression | None:
    """A Julian day as its Gregorian one; the day as written too where the calendar is named."""
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    gregorian = Moment(*calendars.julian_to_gregorian(moment.year, moment.month, moment.day))
    custom = legal.iso(moment) if named else ""
    method = "julian" if named else ""
    return ex.Fixed(
        Value("when", gregorian, gregorian, custom=custom, calendar="julian", dating_method=method)
    )


def _double_year(parts: Parts) -> ex.Expression | None:
    if _is_double(parts):
        year = parts["year"].value
        moment = Moment(year + 1)
        return ex.Fixed(Value("when", moment, moment, calendar="julian"))
    return _years(parts)


def _years(parts: Parts) -> ex.Expression | None:
    """1790-95, 1801-2: the second year with its century or its decade left out."""
    year, second = parts["year"].value, parts["second"].value
    shared = 10 ** (parts["second"].end - parts["second"].start)
    if second <= year % shared:
        return None
    return ex.Range(ex.Partial(Moment(year)), ex.Partial(Moment(year - year % shared + second)))


def _days(parts: Parts) -> ex.Expression | None:
    """12-14 May 1920; May 6 and 7."""
    first, day = parts["first"].value, parts["day"].value
    if first >= day or (("and" in parts or "next" in parts) and day != first + 1):
        return None
    month, year = value(parts, "month"), value(parts, "year")
    left, right = partial(year, month, first), partial(year, month, day)
    if left is None or right is None:
        return None
    return ex.Range(left, right, "between" in parts)


def _month_year(parts: Parts) -> ex.Expression | None:
    short = parts["year"].name == "SHORT"
    year, month = parts["year"].value, parts["month"].value
    if "second" not in parts:
        return ex.Partial(Moment(year, month), short_year=short)
    if not _is_double(parts):
        return None
    moment = Moment(year + 1 if month <= 3 else year, month)
    return ex.Fixed(Value("when", moment, moment, calendar="julian"))


def _year(parts: Parts) -> ex.Expression | None:
    return ex.Partial(Moment(parts["year"].value), short_year=parts["year"].name == "SHORT")


def _named_year(parts: Parts) -> ex.Expression | None:
    """The year 71."""
    if parts["unit"].value != "year":
        return None
    return ex.Partial(Moment(parts["year"].value), era=1)


def _weekday_day(parts: Parts) -> ex.Expression | None:
    return ex.Partial(Moment(day=parts["day"].value), parts["weekday"].value)


RULES = (
    # ranges with something shared
    Rule(
        "FROM? THE? first:DAYISH UNTIL THE? day:DAYISH OF? month:ANYMONTH "
        "(COMMA? OF? year:YEARS)? (?!SLASH)",
        _days,
    ),
    Rule(
        "between:BETWEEN THE? first:DAYISH AND THE? day:DAYISH OF? month:ANYMONTH "
        "(COMMA? OF? year:YEARS)?",
        _days,
    ),
    Rule(
        "THE? first:DAYISH and:AND THE? day:DAYISH OF? month:ANYMONTH (COMMA? OF? year:YEARS)?",
        _days,
    ),
    Rule(
        "FROM? month:ANYMONTH THE? first:DAYISH UNTIL THE? day:DAYISH (?!ANYMONTH|OF|SLASH) "
        "(COMMA? year:YEARS)?",
        _days,
    ),
    Rule(
        "between:BETWEEN month:ANYMONTH THE? first:DAYISH AND THE? day:DAYISH (?!ANYMONTH|OF) "
        "(COMMA? year:YEARS)?",
        _days,
    ),
    Rule(
        "month:ANYMONTH THE? first:DAYISH and:AND THE? day:DAYISH (?!ANYMONTH|OF|UNIT) "
        "(COMMA? year:YEARS)?",
        _days,
    ),
    Rule(
        "THE? first:DAYISH next:SLASH day:DAYISH OF? month:ANYMONTH (COMMA? OF? year:YEARS)?", _days
    ),
    # whole dates
    Rule(
        f"{_WEEKDAY} THE? day:DAYISH unit:UNIT? (OF|COMMA)? month:ANYMONTH "
        f"{_BEFORE} {_YEAR} {_AFTER}",
        _full,
    ),
    Rule(f"{_WEEKDAY} month:ANYMONTH THE? day:DAYISH {_BEFORE} {_YEAR} {_AFTER}", _full),
    Rule("year:YEAR (SLASH second:NUM2)? COMMA? month:ANYMONTH THE? day:DAYISH", _full),
    Rule("THE? day:DAYISH DOT month:ROMAN DOT year:Y4", _full),
    Rule("day:DAYISH DASH month:ANYMONTH DASH year:Y4", _full),
    # a day and a month
    Rule(f"{_WEEKDAY} THE? day:DAYISH unit:UNIT? of:OF? month:ANYMONTH", _full),
    Rule(f"{_WEEKDAY} month:ANYMONTH THE? day:DAYISH (?!DOT NUM2)", _full),
    # a month and a year
    Rule(
        "month:ANYMONTH COMMA? (OF|IN)? (THE? LORD)? year:YEARS (SLASH second:NUM2)? ", _month_year
    ),
    Rule("month:CAPMONTH COMMA? year:N999 (?!UNITS|DASH|SLASH)", _month_year),
    # centuries, decades, years
    Rule("year:Y4 SLASH second:NUM2 (?!SLASH)", _double_year),
    Rule("year:Y4 DASH second:NUM2 (?!DASH|ANYMONTH|DOT NUM2)", _years),
    Rule("FROM year:Y4 UNTIL second:NUM2 (?!DASH|ANYMONTH|UNIT)", _years),
)

SHARED = (
    Rule("weekday:ANYWEEKDAY THE? day:DAYISH (?!SLASH)", _weekday_day),
    Rule("weekday:ANYWEEKDAY COMMA THE? day:O31", _weekday_day),
    Rule("weekday:WEEKDAYSHORT COMMA day:DAY", _weekday_day),
    Rule("month:CAPMONTH", lambda parts: partial(None, parts["month"].value)),
    Rule("THE LORD COMMA? year:YEAR", _year),
    Rule("THE unit:UNIT year:EARLYYEAR (?!UNITS)", _named_year),
    Rule("(THE UNIT)? year:YEARS (?!UNITS)", _year),
)
"""What stands alone in any language."""

ALONE = (
    *SHARED,
    Rule("weekday:WEEKDAY", lambda parts: ex.Partial(Moment(), parts["weekday"].value)),
    Rule("year:N999 (?!UNITS|SLASH)", _year),
)
