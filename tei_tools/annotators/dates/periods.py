"""Rules for decades, centuries, seasons and feasts."""

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.eras import era_of
from tei_tools.annotators.dates.grammar import Parts, Rule, number, value
from tei_tools.annotators.dates.moment import Moment, Value
from tei_tools.annotators.dates.months import SEASONS


def decade(parts: Parts) -> ex.Expression | None:
    """The 1840s, the forties, the 440s BC; the 1800s are a century."""
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


def season(parts: Parts) -> ex.Expression | None:
    """The summer of 1905, winter 1776-77, the spring of 480 BC."""
    name, year, second = value(parts, "season"), number(parts, "year"), number(parts, "second")
    if second is not None and (year is None or second % 100 != (year + 1) % 100):
        return None
    if second is not None and SEASONS[name][0] != 12:
        return None
    if "year" in parts and parts["year"].name == "SHORT":
        return ex.Season(name, year, short_year=True)
    if "era" in parts and year is not None:
        year *= era_of(parts)
    return ex.Season(name, year)


def _feast(parts: Parts) -> ex.Expression | None:
    if "year" in parts and parts["year"].name == "SHORT":
        return None
    return ex.Feast(parts["feast"].value, number(parts, "year"))


RULES = (
    Rule("THE? season:ANYSEASON (OF|IN|COMMA)? year:ANYYEAR (SLASH ANYYEAR)? era:ERA", season),
    Rule("THE? season:ANYSEASON OF year:N999 (?!UNITS)", season),
    Rule("THE? season:ANYSEASON (OF|IN|COMMA)? year:YEARS ((DASH|SLASH) second:NUM2)?", season),
    Rule("year:YEARS season:ANYSEASON", season),
    Rule("feast:FEAST (OF|COMMA|IN)? year:YEARS", _feast),
    Rule("feast:FEAST", _feast),
    Rule("THE? first:O31 (UNTIL|AND|OR|SLASH) THE? last:O31 DASH? ANYCENTURY era:ERA?", _century),
    Rule("THE? last:O31 DASH? ANYCENTURY era:ERA?", _century),
    Rule("THE? APOSTROPHE? decade:DECADE era:BC?", decade),
)

SEASON_ALONE = (Rule("THE? season:ANYSEASON", season),)
