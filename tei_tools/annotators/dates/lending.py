"""Dates that share the year of the one that follows them."""

from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.dates import expressions as ex


def with_year_of(left: ex.Expression, right: ex.Expression) -> ex.Expression:
    """A month or day with the year of the one that follows it: April (and May 1850)."""
    if isinstance(left, ex.Part):
        return replace(left, inner=with_year_of(left.inner, right))
    if isinstance(right, ex.Part):
        return with_year_of(left, right.inner)
    if not isinstance(left, ex.Partial) or not isinstance(right, ex.Partial):
        return left
    one, two = left.moment, right.moment
    if one.month is None or one.year is not None or two.year is None or two.month is None:
        return left
    before = (one.month, one.day or 0) > (two.month, two.day or 31)
    return replace(left, moment=replace(one, year=two.year - before))


LINKS = ("and", "or", ",", ", and", ", or", "&", "und", "oder", "et", "ou", "e", "o", "y")
"""What stands between dates of which the last has the year."""


def lend_years(found: Sequence[ex.Found], text: str) -> list[ex.Found]:
    """The expressions with the year of the next one where only that has it."""
    lent = list(found)
    for place in range(len(lent) - 2, -1, -1):
        one, two = lent[place], lent[place + 1]
        if text[one.end : two.start].strip() in LINKS:
            lent[place] = replace(one, expression=with_year_of(one.expression, two.expression))
    return lent
