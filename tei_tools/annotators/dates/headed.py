"""headed: the days and months that stand alone as heads, as those of a diary do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.moment import Moment
from tei_tools.annotators.dates.reading import grammar_of, read
from tei_tools.document.text import Block, Text

LONGEST = 40
"""Characters of a head that is nothing but a year, a month or a day."""

FEWEST = 2
"""Days that stand alone under months, so that their numbers are days."""

_DAY = re.compile(r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|d)?\b")
_STOPS = ".,:;)—–- "
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def headed(text: Text, found: Sequence[ex.Found]) -> list[ex.Found]:
    """What was read, with the days of a month under whose name they stand.

    "8" and "Sunday 8" under the head "March", which stands under "1874", are 8 March 1874.
    """
    days = {one.start: one for one in _days(text, found)}
    alone = sum(start not in {one.start for one in found} for start in days)
    if alone < FEWEST:
        return list(found)
    kept = [one for one in found if one.start not in days]
    return sorted([*kept, *days.values()], key=lambda one: one.start)


def _days(text: Text, found: Sequence[ex.Found]) -> Iterator[ex.Found]:
    known = {one.start: one for one in found}
    year: int | None = None
    month: Moment | None = None
    last = 0
    for block in text.blocks:
        if block.tag != "head" or block.end - block.start > LONGEST:
            continue
        words = text.content[block.start : block.end].rstrip(_STOPS)
        end = block.start + len(words)
        if _YEAR.fullmatch(words):
            year, month = int(words), None
        elif named := _month(words, block):
            month = replace(named, year=named.year or year)
            last = 0
            yield ex.Found(block.start, end, ex.Partial(month))
        elif month and (day := _day(words, known.get(block.start))) > last:
            last = day
            end = known[block.start].end if block.start in known else end
            weekday = _weekday(known.get(block.start))
            yield ex.Found(block.start, end, ex.Partial(replace(month, day=day), weekday))


def _month(words: str, block: Block) -> Moment | None:
    """The month that a head names, with its year if it tells that."""
    told = f"1 {words}"
    for one in read(told, 0, len(told), grammar_of(block.lang)):
        partial = one.expression
        if (one.start, one.end) == (0, len(told)) and isinstance(partial, ex.Partial):
            moment = partial.moment
            is_month = moment.month is not None and partial.weekday is None and moment.day == 1
            return replace(moment, day=None) if is_month else None
    return None


def _day(words: str, known: ex.Found | None) -> int:
    """The day that a head is, with or without its weekday; 0 where it is none."""
    found = _DAY.fullmatch(words)
    if found:
        return int(found["day"])
    partial = known.expression if known else None
    if isinstance(partial, ex.Partial) and partial.moment.month is None:
        return partial.moment.day or 0
    return 0


def _weekday(known: ex.Found | None) -> int | None:
    return known.expression.weekday if known and isinstance(known.expression, ex.Partial) else None
