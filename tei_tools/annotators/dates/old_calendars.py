"""Rules for the Roman, Quaker and French Republican calendars, and for regnal years."""

from dataclasses import replace

from tei_tools.annotators.dates import calendars
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.absolute import LAST_DOUBLE_YEAR, partial
from tei_tools.annotators.dates.eras import era_of
from tei_tools.annotators.dates.grammar import Parts, Rule, number, value
from tei_tools.annotators.dates.moment import Moment, Value, when


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
    cardinal = parts["month"].name == "N12"
    if cardinal and parts["unit"].end - parts["unit"].start > 3:
        return None
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


REPUBLICAN = (
    Rule(
        "THE? day:DAYISH month:REPUBLICAN COMMA? (OF THE?)? (AN|unit:UNIT)? year:REPYEAR",
        _republican,
    ),
    Rule("THE? day:DAYISH month:REPUBLICAN", _republican),
)

RULES = (
    Rule(
        "THE? day:DAYISH dayunit:UNIT? (OF|COMMA)? THE? month:O31 unit:UNIT DOT? "
        "(OPEN? CALLED? ANYMONTH CLOSE?)? COMMA? (OF|IN)? year:YEAR",
        _quaker,
    ),
    Rule("month:QUAKERMONTH unit:UNIT COMMA? THE? day:DAYISH (COMMA|DOT)? year:YEAR", _quaker),
    *REPUBLICAN,
    Rule("THE? ides:IDES OF month:ANYMONTH (COMMA? (OF|IN)? year:ANYYEAR era:ERA?)?", _roman_day),
    Rule(
        "THE? year:ORDINAL unit:UNIT OF (THE REIGN OF)? CROWN? ruler:ANYRULER "
        "(THE? number:ROMANTH)?",
        _regnal,
    ),
    Rule("(first:NUM2 AND)? year:NUM2 ruler:ANYRULER number:ROMAN", _regnal),
    Rule("(first:NUM2 AND)? year:NUM2 ruler:RULERSHORT (?!ROMAN)", _regnal),
    Rule("year:NUM2 ruler:RULER COMMA? (?=CIRCA)", _regnal),
)
