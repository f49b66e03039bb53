"""Rules for years before Christ and Anno Domini, and for lives in brackets."""

from dataclasses import replace

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.absolute import partial
from tei_tools.annotators.dates.grammar import Parts, Rule, value
from tei_tools.annotators.dates.moment import Moment

LONGEST_LIFE = 120
"""Years that a pair of years in brackets may be apart."""


def era_of(parts: Parts, name: str = "era") -> int:
    """-1 for BC, 1 for AD, 0 where it is not said."""
    token = parts.get(name)
    return 0 if token is None else -1 if token.name == "BC" else 1


def _before_christ(parts: Parts) -> ex.Expression | None:
    era = era_of(parts)
    year = parts["year"].value
    if not 0 < year < 20000 or value(parts, "unit") not in (None, "year"):
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


DATED = (
    Rule("THE? day:DAYISH OF? month:ANYMONTH COMMA? (OF|IN)? year:ANYYEAR era:ERA", _before_christ),
    Rule("month:ANYMONTH THE? day:DAYISH COMMA year:ANYYEAR era:ERA", _before_christ),
    Rule("month:ANYMONTH (COMMA|OF)? year:ANYYEAR era:ERA", _before_christ),
)

RULES = (
    Rule("FROM? first:ERAYEAR first_era:ERA? UNTIL year:ERAYEAR era:ERA", _eras),
    Rule("between:BETWEEN first:ERAYEAR first_era:ERA? AND year:ERAYEAR era:ERA", _eras),
    Rule("(THE unit:UNIT)? year:ERAYEAR era:ERA", _before_christ),
    Rule("era:AD year:ANYYEAR", _before_christ),
    Rule("era:BC year:ANYYEAR (?!ERA)", _before_christ),
    Rule("circa:CIRCA first:N999 DASH year:LIFEYEAR", _life),
    Rule("(?<=OPEN) first:N999 DASH year:LIFEYEAR (?=CLOSE)", _life),
)
