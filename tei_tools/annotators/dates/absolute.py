"""Rules for dates of the calendar: days, months, years, decades, centuries, seasons, feasts."""

from dataclasses import replace

from tei_tools.annotators.dates import calendars, legal
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.grammar import Parts, Rule, number, value
from tei_tools.annotators.dates.moment import NOTHING, Moment, Value, when
from tei_tools.annotators.dates.months import SEASONS

LAST_DOUBLE_YEAR = 1752
"""England began its years in March until 1751."""

LONGEST_LIFE = 120
"""Years that a pair of years in brackets may be apart."""

_WEEKDAY = "(weekday:ANYWEEKDAY COMMA? (ON)?)?"
_YEAR = "COMMA? (IN? THE LORD COMMA?|OF|IN|AD)? year:YEARS (SLASH second:NUM2)?"
_BEFORE = "(OPEN mark:STYLE CLOSE)?"
_AFTER = "(COMMA? OPEN? late:STYLE CLOSE?)?"


def partial(
    year: int | None, month: int | None = None, day: int | None = None
) -> ex.Partial | None:
    """A date as written, None where the month has no such day."""
    if day is not None and month is not None and not 1 <= day <= _length(year, month):
        return None
    return ex.Partial(Moment(year, month, day))


def _length(year: int | None, month: int) -> int:
    return calendars.month_length(4 if year is None else year, month)


def shortened(date: ex.Partial, year: int) -> ex.Partial:
    """A date with a year of two digits."""
    return replace(date, moment=replace(date.moment, year=year), short_year=True)


def era_of(parts: Parts, name: str = "era") -> int:
    """-1 for BC, 1 for AD, 0 where it is not said."""
    token = parts.get(name)
    return 0 if token is None else -1 if token.name == "BC" else 1


def _full(parts: Parts) -> ex.Expression | None:
    """Day, month and year, in the calendar that the text names."""
    if "unit" in parts and value(parts, "unit") != "day":
        return None
    year, second = value(parts, "year"), value(parts, "second")
    short = "year" in parts and parts["year"].name == "SHORT"
    mark = parts.get("mark") or parts.get("late")
    if second is not None and not _is_double(year, second):
        return None
    if year is None and parts["month"].name == "MAYLOW" and "of" not in parts:
        return None
    found = partial(None if short else year, value(parts, "month"), value(parts, "day"))
    if found is None:
        return ex.Fixed(NOTHING) if year is not None else None
    if short:
        return shortened(found, year)
    found = replace(found, weekday=value(parts, "weekday"))
    if second is not None and value(parts, "month") <= 3:
        found = replace(found, moment=replace(found.moment, year=year + 1))
    style = mark.name if mark is not None else ""
    if second is not None or style in ("OLDSTYLE", "JULIAN"):
        return _julian(found.moment, named=second is not None or style == "JULIAN")
    return found


def _is_double(year: int, second: int) -> bool:
    return year <= LAST_DOUBLE_YEAR and (year + 1) % 100 == second % 100


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
    year, second = parts["year"].value, parts["second"].value
    if _is_double(year, second):
        moment = Moment(year + 1)
        return ex.Fixed(Value("when", moment, moment, calendar="julian"))
    return _years(parts)


def _years(parts: Parts) -> ex.Expression | None:
    """1790-95: the second year with its century left out."""
    year, second = parts["year"].value, parts["second"].value
    width = parts["second"].end - parts["second"].start
    if second <= year % 100 or width != 2 or "twelve" in parts:
        return None
    return ex.Range(ex.Partial(Moment(year)), ex.Partial(Moment(year - year % 100 + second)))


def _before_christ(parts: Parts) -> ex.Expression | None:
    era = era_of(parts)
    year = parts["year"].value
    if not 0 < year < 20000:
        return None
    if "day" in parts or "month" in parts:
        found = partial(era * year, value(parts, "month"), value(parts, "day"))
        return found and replace(found, era=era)
    return ex.Partial(Moment(era * year), era=era)


def _eras(parts: Parts) -> ex.Expression | None:
    """499-493 BC; 776 BC to 394 AD."""
    era = era_of(parts)
    first_era = era_of(parts, "first_era") or era
    left, right = first_era * parts["first"].value, era * parts["year"].value
    if left >= right:
        return None
    return ex.Range(
        ex.Partial(Moment(left), era=first_era),
        ex.Partial(Moment(right), era=era),
        "between" in parts,
    )


def _life(parts: Parts) -> ex.Expression | None:
    """(837-908), (460-445): years of three digits between brackets, BC where they fall."""
    left, right = parts["first"].value, parts["year"].value
    era = 1 if left < right else -1
    if not 0 < abs(right - left) < LONGEST_LIFE:
        return None
    begun: ex.Expression = ex.Partial(Moment(era * left))
    begun = ex.Bound("circa", begun) if "circa" in parts else begun
    return ex.Range(begun, ex.Partial(Moment(era * right)))


def _days(parts: Parts) -> ex.Expression | None:
    """12-14 May 1920; May 6 and 7."""
    first, day = parts["first"].value, parts["day"].value
    if first >= day or ("and" in parts and day != first + 1):
        return None
    month, year = value(parts, "month"), value(parts, "year")
    left, right = partial(year, month, first), partial(year, month, day)
    if left is None or right is None:
        return None
    return ex.Range(left, right, "between" in parts)


def _roman_day(parts: Parts) -> ex.Expression | None:
    """The Ides of March."""
    month, day = parts["month"].value, 1
    if parts["ides"].value in ("ides", "nones"):
        day = (15 if month in _FULL_MONTHS else 13) - 8 * (parts["ides"].value == "nones")
    year = number(parts, "year")
    era = era_of(parts)
    if year is not None and "era" not in parts and year < 1000:
        return None
    return partial(year and year * (era or 1), month, day)


_FULL_MONTHS = (3, 5, 7, 10)
"""Months whose Ides are the fifteenth."""


def _month_year(parts: Parts) -> ex.Expression | None:
    short = parts["year"].name == "SHORT"
    year, month = parts["year"].value, parts["month"].value
    second = value(parts, "second")
    if second is None:
        return ex.Partial(Moment(year, month), short_year=short)
    if not _is_double(year, second):
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


def _decade(parts: Parts) -> ex.Expression | None:
    first = parts["decade"].value
    if "era" in parts and era_of(parts) < 0:
        return ex.Fixed(Value("span", Moment(-first - 9), Moment(-first)))
    if first < 100:
        return ex.Decade(first)
    length = 100 if first % 100 == 0 and first != 2000 else 10
    return ex.Fixed(Value("span", Moment(first), Moment(first + length - 1)))


def _century(parts: Parts) -> ex.Expression | None:
    last = number(parts, "last")
    first = number(parts, "first") or last
    if first is None or last is None or first > 21 or last > 21:
        return None
    return ex.Century(first, era_of(parts), last if last != first else None)


def _season(parts: Parts) -> ex.Expression | None:
    name, year, second = value(parts, "season"), number(parts, "year"), number(parts, "second")
    if second is not None and (year is None or second % 100 != (year + 1) % 100):
        return None
    if second is not None and SEASONS[name][0] != 12:
        return None
    if "year" in parts and parts["year"].name == "SHORT":
        return None
    if "era" in parts and year is not None:
        year *= era_of(parts)
    return ex.Season(name, year)


def _feast(parts: Parts) -> ex.Expression | None:
    if "year" in parts and parts["year"].name == "SHORT":
        return None
    return ex.Feast(parts["feast"].value, number(parts, "year"))


def _weekday_day(parts: Parts) -> ex.Expression | None:
    return ex.Partial(Moment(day=parts["day"].value), parts["weekday"].value)


def _regnal(parts: Parts) -> ex.Expression | None:
    """A year of a reign, in the calendar of the time; its citation as well where it is one."""
    if "unit" in parts and value(parts, "unit") != "year":
        return None
    ruler = (parts["ruler"].value, number(parts, "number") or 1)
    year = parts["year"].value
    days = calendars.regnal_year(ruler, year)
    if days is None:
        return None
    session = calendars.regnal_year(ruler, parts["first"].value) if "first" in parts else days
    if session is None:
        return None
    first, last = Moment(*session[0]), Moment(*days[1])
    custom = "" if "unit" in parts else f"{_SHORT_RULERS[ruler[0]]}{ruler[1]}:{year}"
    return ex.Fixed(
        Value("within", first, last, custom=custom, dating_method="regnal" if custom else "")
    )


_SHORT_RULERS = {name: name[:4].capitalize() for name, _ in calendars.ACCESSIONS} | {
    "elizabeth": "Eliz",
    "victoria": "Vict",
    "george": "Geo",
    "henry": "Hen",
    "edward": "Edw",
    "charles": "Chas",
    "james": "Jas",
    "richard": "Ric",
    "william": "Will",
}


def _republican(parts: Parts) -> ex.Expression | None:
    year, month, day = number(parts, "year"), parts["month"].value, number(parts, "day")
    if "unit" in parts and value(parts, "unit") != "year":
        return None
    if year is None or day is None:
        return ex.Fixed(Value())
    days = calendars.republican_to_gregorian(year, month, day)
    if days is None:
        return None
    moment = Moment(*days)
    custom = f"{year:04d}-{month:02d}-{day:02d}"
    return ex.Fixed(
        Value("when", moment, moment, custom=custom, calendar="frrep", dating_method="frrep")
    )


def _quaker(parts: Parts) -> ex.Expression | None:
    """Months by number; before 1752 the first of them is March, and the days are Julian."""
    if parts["unit"].value != "month" or value(parts, "dayunit") not in (None, "day"):
        return None
    year, month, day = number(parts, "year"), number(parts, "month"), number(parts, "day")
    if year is None or month is None or not 1 <= month <= 12:
        return None
    old = year < LAST_DOUBLE_YEAR
    if old:
        year, month = year + (month > 10), (month + 1) % 12 + 1
    found = partial(year, month, day)
    if found is None:
        return None
    if not old or day is None:
        return ex.Fixed(replace(when(found.moment), calendar="quaker"))
    moment = Moment(*calendars.julian_to_gregorian(year, month, day))
    return ex.Fixed(replace(when(moment), calendar="quaker"))


EARLY = (
    # Quaker: the 8th day of the 3rd month called May 1660
    Rule(
        "THE? day:DAYISH dayunit:UNIT? (OF|COMMA)? THE? month:O31 unit:UNIT DOT? "
        "(OPEN? CALLED? ANYMONTH CLOSE?)? COMMA? (OF|IN)? year:YEAR",
        _quaker,
    ),
    Rule("month:O31 unit:UNIT COMMA? THE? day:DAYISH COMMA? year:YEAR", _quaker),
    # before Christ
    Rule("THE? day:DAYISH OF? month:ANYMONTH COMMA? (OF|IN)? year:ANYYEAR era:ERA", _before_christ),
    Rule("month:ANYMONTH THE? day:DAYISH COMMA year:ANYYEAR era:ERA", _before_christ),
    Rule("month:ANYMONTH (COMMA|OF)? year:ANYYEAR era:ERA", _before_christ),
)

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
    # whole dates
    Rule(
        f"{_WEEKDAY} THE? day:DAYISH unit:UNIT? (OF|COMMA)? month:ANYMONTH "
        f"{_BEFORE} {_YEAR} {_AFTER}",
        _full,
    ),
    Rule(f"{_WEEKDAY} month:ANYMONTH THE? day:DAYISH {_BEFORE} {_YEAR} {_AFTER}", _full),
    Rule("year:YEAR COMMA? month:ANYMONTH THE? day:DAYISH", _full),
    Rule("THE? day:DAYISH DOT month:ROMAN DOT year:Y4", _full),
    Rule(
        "THE? day:DAYISH month:REPUBLICAN COMMA? (OF THE?)? (AN|unit:UNIT)? year:REPYEAR",
        _republican,
    ),
    Rule("THE? day:DAYISH month:REPUBLICAN", _republican),
    # a day and a month
    Rule(f"{_WEEKDAY} THE? day:DAYISH unit:UNIT? of:OF? month:ANYMONTH", _full),
    Rule(f"{_WEEKDAY} month:ANYMONTH THE? day:DAYISH (?!DOT NUM2)", _full),
    # a month and a year
    Rule(
        "month:ANYMONTH COMMA? (OF|IN)? (THE? LORD)? year:YEARS (SLASH second:NUM2)? ", _month_year
    ),
    Rule("month:ANYMONTH COMMA? year:N999 (?!UNITS|DASH|SLASH)", _month_year),
    Rule("THE? ides:IDES OF month:ANYMONTH (COMMA? (OF|IN)? year:ANYYEAR era:ERA?)?", _roman_day),
    # parts of years
    Rule("THE? season:ANYSEASON (OF|IN|COMMA)? year:ANYYEAR (SLASH ANYYEAR)? era:ERA", _season),
    Rule("THE? season:ANYSEASON OF year:N999 (?!UNITS)", _season),
    Rule("THE? season:ANYSEASON (OF|IN|COMMA)? year:YEARS ((DASH|SLASH) second:NUM2)?", _season),
    Rule("year:YEARS season:ANYSEASON", _season),
    Rule("feast:FEAST (OF|COMMA|IN)? year:YEARS", _feast),
    Rule("feast:FEAST", _feast),
    # reigns
    Rule(
        "THE? year:ORDINAL unit:UNIT OF (THE REIGN OF)? CROWN? ruler:ANYRULER "
        "(THE? number:ROMANTH)?",
        _regnal,
    ),
    Rule("(first:NUM2 AND)? year:NUM2 ruler:ANYRULER number:ROMAN", _regnal),
    Rule("(first:NUM2 AND)? year:NUM2 ruler:RULERSHORT (?!ROMAN)", _regnal),
    Rule("year:NUM2 ruler:RULER COMMA? (?=CIRCA)", _regnal),
    # centuries, decades, years
    Rule("THE? first:O31 (UNTIL|AND|OR) THE? last:O31 DASH? ANYCENTURY era:ERA?", _century),
    Rule("THE? last:O31 DASH? ANYCENTURY era:ERA?", _century),
    Rule("THE? APOSTROPHE? decade:DECADE era:BC?", _decade),
    Rule("FROM? first:ERAYEAR first_era:ERA? UNTIL year:ERAYEAR era:ERA", _eras),
    Rule("between:BETWEEN first:ERAYEAR first_era:ERA? AND year:ERAYEAR era:ERA", _eras),
    Rule("year:ERAYEAR era:ERA", _before_christ),
    Rule("era:AD year:ANYYEAR", _before_christ),
    Rule("era:BC year:ANYYEAR (?!ERA)", _before_christ),
    Rule("circa:CIRCA first:N999 DASH year:LIFEYEAR", _life),
    Rule("(?<=OPEN) first:N999 DASH year:LIFEYEAR (?=CLOSE)", _life),
    Rule("year:Y4 SLASH second:NUM2", _double_year),
    Rule("year:Y4 DASH second:NUM2 (?!DASH|ANYMONTH|DOT NUM2)", _years),
    Rule("FROM year:Y4 UNTIL second:NUM2 (?!DASH|ANYMONTH|UNIT)", _years),
    Rule("weekday:ANYWEEKDAY THE? day:DAYISH", _weekday_day),
    Rule("weekday:ANYWEEKDAY COMMA THE? day:O31", _weekday_day),
    Rule("weekday:WEEKDAYSHORT COMMA day:DAY", _weekday_day),
    Rule("month:CAPMONTH", lambda parts: partial(None, parts["month"].value)),
    Rule("THE LORD COMMA? year:YEAR", _year),
    Rule("THE unit:UNIT year:EARLYYEAR (?!UNITS)", _named_year),
    Rule("(THE UNIT)? year:YEARS (?!UNITS)", _year),
    Rule("THE? season:ANYSEASON", _season),
    Rule("weekday:WEEKDAY", lambda parts: ex.Partial(Moment(), parts["weekday"].value)),
    Rule("year:N999 (?!UNITS|SLASH)", _year),
)
