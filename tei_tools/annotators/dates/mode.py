"""How a text tells time: its own date, and whether it is a letter, a story or a diary."""

import re
from collections.abc import Sequence
from itertools import islice

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import legal
from tei_tools.annotators.dates.context import Context, Mode
from tei_tools.annotators.dates.entries import LINE, is_diary, line_before
from tei_tools.annotators.dates.moment import Moment
from tei_tools.annotators.dates.numeric import order_told
from tei_tools.document.text import Block, Text

_WRITTEN = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?")
SPARSE = 4000
"""Characters to a year from which on a text is a tale and no history."""
SHORT_MEMORY = 1000
"""Characters for which a tale holds a year that it has named."""
DATED_SHARE = 0.3
"""The share of its dates that must be near the date of writing, or point at it, in a dated text."""
UNDATED_SHARE = 0.6
"""The same where the date of writing is not known."""
OPENING = 600
"""Characters in which a letter, despatch or report names its own date."""

MAX_DATELINES = 8
"""Blocks that are looked at for the date of a text."""
DATELINES = frozenset(("dateline", "opener", "date", "docDate", "head", "byline", "closer"))


def moment(written: str) -> Moment | None:
    """The moment of an ISO date, as far as it goes; None for anything else."""
    found = _WRITTEN.match(written)
    if found is None or not legal.legal({"when": found[0]}):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    return Moment(year, month, day)


def document_date(text: Text, found: Sequence[ex.Found]) -> Moment | None:
    """The date of the text, else the first whole date of a dateline or a line near its start."""
    if text.date:
        return moment(text.date)
    datelines = _datelines(text.blocks)
    for one in found:
        in_dateline = any(block.start <= one.start < block.end for block in datelines)
        if not in_dateline and one.start >= OPENING:
            continue
        day = _whole_day(one.expression)
        if day is not None and (in_dateline or _is_line(text.content, one)):
            return day
    return None


def _datelines(blocks: Sequence[Block]) -> list[Block]:
    """The first blocks that may tell when a text was written."""
    told = (block for block in blocks if block.tag in DATELINES)
    near = (block for block in told if block.start < OPENING or block.tag == "dateline")
    return list(islice(near, MAX_DATELINES))


def letter_heads(text: Text) -> frozenset[int]:
    """Where the blocks begin that may tell the day of a letter: the datelines of openers."""
    return frozenset(
        block.start
        for block in text.blocks
        if block.tag == "dateline" and "opener" in block.path and not block.aside
    )


def _whole_day(expression: ex.Expression) -> Moment | None:
    if isinstance(expression, ex.Timed):
        return _whole_day(expression.date)
    if isinstance(expression, ex.Partial) and not expression.short_year:
        known = expression.moment.year is not None and expression.moment.day is not None
        return expression.moment if known else None
    if isinstance(expression, ex.Fixed) and expression.value.shape == "when":
        first = expression.value.first
        return first if first is not None and first.day is not None else None
    return None


_ROUND = re.compile(r"[\w.,;:'’\[\] —–-]{0,60}")
_SENTENCE = re.compile(r"\b(?:on|in|of|since|until|from|by|to|was|is|and)\s*\Z", re.IGNORECASE)


def _is_line(content: str, one: ex.Found) -> bool:
    """Whether a date stands at the end of a short line ("London, April 9, 1861.")."""
    before, after = line_before(content, one.start), content[one.end : one.end + LINE]
    after = after.split("\n", 1)[0]
    return (
        len(before) < LINE
        and len(after.strip()) <= 3
        and not _SENTENCE.search(before)
        and _ROUND.fullmatch(before) is not None
    )


def mode_of(found: Sequence[ex.Found], content: str, now: Moment | None) -> Mode:
    """The mode that a text's own dates speak for."""
    if is_diary(found, content):
        return "diary"
    if now is not None and any(_whole_day(one.expression) == now for one in found[:4]):
        return "dated"
    said = [one.expression for one in found if not isinstance(one.expression, ex.Fixed)]
    years = [year for one in said if (year := _year(one)) is not None]
    near = sum(abs(year - now.year) <= 1 for year in years) if now and now.year else 0
    if not years and now is not None:
        return "dated"
    speaks = near + sum(_points_at_now(one) for one in said)
    share = DATED_SHARE if now is not None else UNDATED_SHARE
    return "dated" if speaks > share * len(said) else "narrative"


def _year(expression: ex.Expression) -> int | None:
    if isinstance(expression, ex.Partial) and not expression.short_year:
        return expression.moment.year
    if isinstance(expression, ex.Range | ex.Part | ex.Bound | ex.Timed):
        inner = {ex.Range: "right", ex.Timed: "date"}.get(type(expression), "inner")
        return _year(getattr(expression, inner))
    return None


def _points_at_now(expression: ex.Expression) -> int:
    """How much an expression speaks for a date of writing; "today" half as much as the others."""
    if isinstance(expression, ex.Shift):
        return expression.from_now * (2 if expression.count else 1)
    if isinstance(expression, ex.Deictic):
        return 2 * expression.from_now
    if isinstance(expression, ex.DayOf):
        return 2 * (expression.month in ("last", "this", "next"))
    return 0


def first_context(
    text: Text,
    found: Sequence[ex.Found],
    *,
    now: Moment | None,
    mode: Mode | None,
    day_first: bool | None,
) -> Context:
    """The context at the start of a text; what is given goes before what the text tells."""
    date = now or document_date(text, found)
    mode = mode or mode_of(found, text.content, date)
    if day_first is None:
        day_first = order_told(text.content[one.start : one.end] for one in found)
    context = Context(date, mode, day_first, time=date if mode == "dated" else None)
    years = sum(_year(one.expression) is not None for one in found)
    if len(text.content) > SPARSE * years:
        context.memory = SHORT_MEMORY
    return context
