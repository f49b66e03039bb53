"""Which dates take the time of a text along with them, and which only look aside."""

import re

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.context import Context
from tei_tools.annotators.dates.entries import begins_line
from tei_tools.annotators.dates.moment import Value

REACH = 12
"""Characters before a year that tell whether the text goes on from it."""

_GOES_ON = re.compile(
    r"\A\Z|\b(?:in|by|of|until|late|early|jahre?|en|nel|anno|année|año)\s\Z|(?:\n|[.!?:;]\s)(?:\w+\s)?\Z",
    re.IGNORECASE,
)


def moves_time(one: ex.Found, content: str, context: Context) -> bool:
    """Whether the text goes on from this date: "in 1941" does, "the 1941 campaign" does not."""
    if context.mode == "diary":
        return _is_entry(one, content)
    if context.time is None:
        return True
    return _MOVES.get(type(one.expression), _always)(one, content, context)


def _always(_: ex.Found, __: str, ___: Context) -> bool:
    return True


def _never(_: ex.Found, __: str, ___: Context) -> bool:
    return False


def _is_entry(one: ex.Found, content: str) -> bool:
    """Whether a diary's date begins its line, and is no "yesterday" with which an entry begins."""
    points = isinstance(one.expression, ex.Shift | ex.Deictic | ex.Window)
    return not points and begins_line(content, one.start)


def _partial(one: ex.Found, content: str, context: Context) -> bool:
    partial = one.expression
    assert isinstance(partial, ex.Partial)
    if partial.weekday is not None and partial.moment.day is None:
        return False
    if context.time is None:
        return True
    if partial.moment.month is not None:
        return partial.moment.year is None or content[one.start - 4 : one.start].lower() != "the "
    return partial.moment.year != context.time.year and goes_on_from(content, one.start)


def _part(one: ex.Found, content: str, context: Context) -> bool:
    part = one.expression
    assert isinstance(part, ex.Part | ex.Bound)
    if isinstance(part, ex.Bound) and part.bound not in ("circa", "until"):
        return False
    inner = ex.Found(one.start, one.end, part.inner)
    return _MOVES.get(type(part.inner), _always)(inner, content, context)


def goes_on_from(content: str, start: int) -> bool:
    """Whether a year alone is one that the text goes on from: "in 1941", "1941: ..."."""
    return _GOES_ON.search(content[max(0, start - REACH) : start]) is not None


def _shift(one: ex.Found, _: str, __: Context) -> bool:
    shift = one.expression
    assert isinstance(shift, ex.Shift)
    return shift.sign > 0 and not shift.from_now


def _deictic(one: ex.Found, _: str, __: Context) -> bool:
    deictic = one.expression
    assert isinstance(deictic, ex.Deictic)
    return deictic.which in ("following", "that")


_MOVES = {
    ex.Partial: _partial,
    ex.Part: _part,
    ex.Bound: _part,
    ex.Shift: _shift,
    ex.Deictic: _deictic,
    ex.Century: _never,
    ex.Decade: _never,
    ex.Window: _never,
    ex.Clock: _never,
}


def is_told(expression: ex.Expression) -> bool:
    """Whether a date has its year in the text, so that its sentence has nothing to add."""
    if isinstance(expression, ex.Partial):
        return expression.moment.year is not None
    return isinstance(expression, ex.Fixed | ex.Century)


def worth_tagging(expression: ex.Expression, value: Value, context: Context) -> bool:
    """Whether an expression is a date though its value is not known: "today" in a story is none."""
    if value.shape or context.mode != "narrative":
        return True
    if isinstance(expression, ex.Shift):
        return expression.count is None or not expression.from_now
    if isinstance(expression, ex.Partial):
        return expression.weekday is None
    return not isinstance(expression, ex.Deictic) or not expression.from_now
