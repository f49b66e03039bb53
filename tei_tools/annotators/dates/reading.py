"""Text to expressions: tokens, then level after level of the grammar."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tei_tools.annotators.dates import (
    absolute,
    clock,
    eras,
    lexicon,
    numeric,
    old_calendars,
    periods,
    ranges,
    relative,
)
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates.believable import believable
from tei_tools.annotators.dates.grammar import Grammar, Level, Run
from tei_tools.annotators.dates.languages import DIGITS, grammars, primary
from tei_tools.annotators.dates.lending import lend_years
from tei_tools.annotators.dates.lexer import tokens
from tei_tools.annotators.dates.surroundings import POINT_BEFORE, REACH
from tei_tools.annotators.dates.token import Token

CHUNK = 20_000
"""Characters that are read at once; a chunk ends at white space."""

_FIRST = (
    Level(
        *numeric.RULES,
        *old_calendars.RULES,
        *eras.DATED,
        *relative.RULES,
        *absolute.RULES,
        *periods.RULES,
        *eras.RULES,
        *absolute.ALONE,
        *periods.SEASON_ALONE,
        *clock.CLOCKS,
    ),
    Level(*relative.POINTED, *clock.LENGTHS),
    Level(*ranges.PARTS),
)
_LAST = (Level(*ranges.HEDGES), Level(*ranges.RANGES), Level(*ranges.BOUNDS))

ENGLISH = Grammar(tokens, _FIRST, _LAST, believable)

_RUN = re.compile(f"[^{lexicon.OTHER}]+")
_TRIGGER = re.compile(f"[{''.join(sorted(lexicon.TRIGGERS))}]")


def grammar_of(language: str) -> Grammar:
    """The grammar of a language (BCP 47); that of dates in digits where it has none."""
    name = primary(language)
    return ENGLISH if name == "en" else grammars().get(name, DIGITS)


def read(text: str, start: int, end: int, grammar: Grammar = ENGLISH) -> Iterator[ex.Found]:
    """The expressions of time in a stretch of text, in order, none over another."""
    for first, last in _chunks(text, start, end):
        for run in _runs(text, first, last, grammar):
            yield from _expressions(run, text, grammar)


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of a size that keeps the tokens few, cut at white space where there is some."""
    while end - start > CHUNK:
        cut = max(text.rfind(" ", start, start + CHUNK), text.rfind("\n", start, start + CHUNK))
        stop = text.rfind(". ", start, start + CHUNK)
        cut = stop + 1 if stop > start + CHUNK // 2 else cut
        cut = cut if cut > start else start + CHUNK
        yield start, cut
        start = cut
    yield start, end


def _runs(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Run]:
    """Rows of tokens that dates are made of, those with a trigger only."""
    items = grammar.tokens(text, start, end)
    codes = Run.of(items).codes
    for found in _RUN.finditer(codes):
        if _TRIGGER.search(codes, found.start(), found.end()):
            yield Run(found[0], tuple(items[found.start() : found.end()]))


def _expressions(run: Run, text: str, grammar: Grammar) -> Iterator[ex.Found]:
    """What the levels make of a run, with what only looks like a date left out midway."""
    for level in grammar.first:
        run = level.apply(run)
    run = _believed(run, text, grammar)
    for level in grammar.last:
        run = level.apply(run)
    found = [
        ex.Found(item.start, item.end, _shaped(item, text))
        for item in run.items
        if item.name in _KINDS and not isinstance(item.value, int | str | tuple)
    ]
    yield from lend_years(found, text)


def _shaped(item: Token, text: str) -> ex.Expression:
    """ "between" bounds a point ("written between"); "evening" tells which 5 o'clock."""
    expression: ex.Expression = item.value
    before = text[max(0, item.start - REACH) : item.start]
    if isinstance(expression, ex.Clock | ex.Timed) and expression.is_either:
        inside = text[item.start : item.end] if isinstance(expression, ex.Timed) else ""
        return clock.told_by(expression, before + inside)
    if isinstance(expression, ex.Range) and expression.within:
        return replace(expression, within=POINT_BEFORE.search(before) is not None)
    return expression


_KINDS = frozenset("DATE DAYDATE MONTHDATE YEARDATE PERIOD RELATIVE EVENT LENGTH TIME".split())


def _believed(run: Run, text: str, grammar: Grammar) -> Run:
    """The run with what only looks like a date made nothing again."""
    items = [
        item
        if item.name not in _KINDS or grammar.believable(item, text)
        else item._replace(name=lexicon.OTHER)
        for item in run.items
    ]
    return Run.of(items)
