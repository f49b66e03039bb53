"""Rules that other languages share with English, and those that they have for themselves."""

import re
from dataclasses import replace

from tei_tools.annotators.dates import (
    absolute,
    calendars,
    eras,
    numeric,
    old_calendars,
    periods,
    ranges,
)
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.eras import era_of
from tei_tools.annotators.dates.grammar import Level, Parts, Rule, number, value
from tei_tools.annotators.dates.moment import Moment, Value

LONG_MONTHS = (3, 5, 7, 10)
"""Months whose Nones are the 7th and whose Ides are the 15th."""


def _widened(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """English rules for languages in which one word is "of" and "from" (du, del).

    No comma stands between a day and its month: "H. 1, Januar 1892" is a number of a journal.
    """
    return tuple(
        replace(
            rule,
            template=re.sub(
                r"\b(OF|FROM)\b", r"\1LIKE", rule.template.replace("(OF|COMMA)? month", "OF? month")
            ),
        )
        for rule in rules
    )


def _century(parts: Parts) -> ex.Expression | None:
    last = number(parts, "last")
    first = number(parts, "first") or last
    if first is None or last is None or not 0 < first <= last <= 21:
        return None
    return ex.Century(first, era_of(parts), last if last != first else None)


def _decade(parts: Parts) -> ex.Expression | None:
    """Les années 1920, gli anni Venti, los años 20."""
    first = parts["decade"].value
    if first % 10:
        return None
    if first < 100:
        return ex.Decade(first)
    return ex.Fixed(Value("span", Moment(first), Moment(first + 9)))


def _day(parts: Parts) -> ex.Expression | None:
    """12. V. 1920; XII Maii MDCXX."""
    month = parts["month"].value
    return absolute.partial(value(parts, "year"), month, parts["day"].value) if month < 13 else None


def _roman_day(parts: Parts) -> ex.Expression | None:
    """III Kal. Maias, Idibus Martiis: days counted back from one of three, both ends counted."""
    month, year = parts["month"].value, value(parts, "year")
    back = value(parts, "day") or 1
    mark = str(parts["mark"].value)[:2]
    long = month in LONG_MONTHS
    if mark == "ka":
        month, year, last = _month_before(month, year)
        day = last + 2 - back
        if back == 1:
            month, day = month % 12 + 1, 1
            year = year + 1 if year is not None and month == 1 else year
    else:
        day = {"id": 15 if long else 13, "no": 7 if long else 5}[mark] + 1 - back
    return absolute.partial(year, month, day) if day > 0 else None


def _month_before(month: int, year: int | None) -> tuple[int, int | None, int]:
    """The month before, its year and its last day."""
    if month == 1:
        return 12, year and year - 1, 31
    return month - 1, year, calendars.month_length(year or 1, month - 1)


def _between_years(parts: Parts) -> ex.Expression | None:
    """Tra il 1914 e il 1918."""
    first, last = parts["first"].value, parts["last"].value
    left, right = ex.Partial(Moment(first)), ex.Partial(Moment(last))
    return ex.Range(left, right, within=True) if first < last else None


_OWN = (
    Rule("BETWEEN THE first:Y4 AND THE last:Y4 (?!UNITS)", _between_years),
    Rule("THE? season:ANYSEASON OF? year:Y4 (DASH|SLASH) second:Y4", periods.season),
    Rule("AD year:ANYYEAR COMMA? THE day:SMALLDAY OF? month:ANYMONTH", _day),
    Rule(
        "day:SMALLDAY? DOT? mark:IDES month:ANYMONTH (COMMA? AD? year:YEARS)?",
        _roman_day,
    ),
    Rule("day:O31 DOT? month:ROMANTH DOT? year:Y4", _day),
    Rule("THE? day:ROMAN DOT? month:ANYMONTH COMMA? AD? year:YEARS", _day),
    Rule(
        "THE? first:ROMAN DOT? (UNTIL|AND|OR|SLASH) last:ROMAN DOT? ANYCENTURY era:ERA?", _century
    ),
    Rule("THE? last:ROMAN DOT? ANYCENTURY era:ERA?", _century),
    Rule("THE? ANYCENTURY first:ROMAN (UNTIL|AND|OR|SLASH) last:ROMAN era:ERA?", _century),
    Rule("THE? ANYCENTURY last:ROMAN era:ERA?", _century),
    Rule("THE? decade:DECADE UNIT", periods.decade),
    Rule("THE? DECADEWORD OFLIKE? THE? APOSTROPHE? decade:TENS", _decade),
)

NUMERIC = (Level(*numeric.RULES),)
FIRST = (
    Level(
        *numeric.RULES,
        *_OWN,
        *_widened(old_calendars.REPUBLICAN),
        *_widened(eras.DATED),
        *_widened(absolute.RULES),
        *_widened(periods.RULES),
        *_widened(eras.RULES),
        *_widened(absolute.SHARED),
    ),
    Level(*_widened(ranges.PARTS)),
)
LAST = tuple(Level(*_widened(rules)) for rules in (ranges.HEDGES, ranges.RANGES, ranges.BOUNDS))
