"""Dates and times, tagged `date` and `time` with their TEI values.

To add a form: give its words a class in `lexicon.py` (or a reader in `lexer.py`), write a template
and a reader in the family's file (`absolute`, `relative`, `clock`, `numeric`, `ranges`), say what
it is worth in `resolve.py` if its expression is a new one, and put cases that should be tagged and
cases that should be left alone into `tests/dates/fixtures/`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import legal
from tei_tools.annotators.dates.calendars import CALENDARS
from tei_tools.annotators.dates.context import Context, Mode, Tense
from tei_tools.annotators.dates.entries import is_told_of
from tei_tools.annotators.dates.headed import headed
from tei_tools.annotators.dates.languages import DIGITS, grammars, primary
from tei_tools.annotators.dates.mode import first_context, letter_heads, moment
from tei_tools.annotators.dates.moment import NOTHING, Moment, Value
from tei_tools.annotators.dates.reading import grammar_of, read
from tei_tools.annotators.dates.resolve import resolve
from tei_tools.annotators.dates.story import is_told, moves_time, worth_tagging
from tei_tools.annotators.dates.tense import tense_at
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError
from tei_tools.span import Span

__all__ = ["CALENDARS", "dates", "dates_with", "first_date", "value_of", "valued"]

MODES: dict[str, Mode | None] = {
    "auto": None,
    "dated": "dated",
    "narrative": "narrative",
    "diary": "diary",
}
"""Setting -> how the text tells time; None to find out."""
TAGGED = frozenset(("date", "time", "docDate", "origDate"))
"""Elements in which no date is tagged again."""


def dates(text: Text) -> Iterable[Span | Diagnostic]:
    """Spans tagged `date` or `time`, with legal TEI values where they can be known and @cert."""
    return _spans(text, None, "auto", None)


def dates_with(
    date: str | None = None, mode: str = "auto", day_first: bool | None = None
) -> Annotator:
    """An annotator of dates for texts written on `date` (ISO 8601), told in `mode`.

    `mode` is "dated" (letters, news), "narrative", "diary" or "auto"; `day_first` says how
    5/6/1920 is read, None to leave it without a value. Raises ConfigError for other settings.
    """
    if mode not in MODES:
        raise ConfigError(f"The mode of dates is one of {', '.join(MODES)}, not {mode!r}.")
    now = moment(date) if date else None
    if date and now is None:
        raise ConfigError(
            f"Write the date of the text as 1861-04-09, 1861-04 or 1861, not {date!r}."
        )
    return lambda text: _spans(text, now, mode, day_first)


def first_date(text: str, language: str = "en") -> str:
    """The ISO value of a line's first date: "1861-04-09" for "London, April 9, 1861."; or ""."""
    for _, written in valued(text, language):
        value = written.get("when") or written.get("from") or written.get("notBefore")
        if value is not None:
            return value
    return ""


def value_of(expression: str, language: str = "en") -> dict[str, str]:
    """The TEI attributes of a string that is one date ("28 May through 1 June 1863"); or none."""
    return next((written for _, written in valued(expression.strip(), language)), {})


def valued(
    text: str, language: str = "en", day_first: bool | None = None
) -> Iterator[tuple[ex.Found, dict[str, str]]]:
    """The dates of a string by themselves, each with its TEI attributes; none where it has none."""
    for found in read(text, 0, len(text), grammar_of(language)):
        yield found, legal.attributes(resolve(found.expression, Context(day_first=day_first)))


def _spans(
    text: Text, now: Moment | None, mode: str, day_first: bool | None
) -> Iterator[Span | Diagnostic]:
    yield from _unread(text)
    found = headed(text, [one for block in text.blocks for one in _read(text, block)])
    context = first_context(text, found, now=now, mode=MODES[mode], day_first=day_first)
    tagged = _Tagged(text)
    heads = set() if now else letter_heads(text)
    for one in found:
        context.arrive(one.start)
        context.is_told = is_told_of(text.content, one.start)
        if not is_told(one.expression):
            context.tense = _tense(text, one)
        value = resolve(one.expression, context)
        context.name(value)
        if heads and text.blocks_over(one.start, one.end)[0].start in heads:
            context.begin_letter(value)
        if moves_time(one, text.content, context):
            context.remember(value, one.start)
        if not tagged.covers(one) and worth_tagging(one.expression, value, context):
            yield _span(one, value, text.content[one.end : one.end + 2])


def _read(text: Text, block: Block) -> Iterator[ex.Found]:
    return read(text.content, block.start, block.end, grammar_of(block.lang))


def _tense(text: Text, one: ex.Found) -> Tense:
    """The tense about a date; not told where the language has other verbs than English."""
    block = text.blocks_over(one.start, one.end)[0]
    return tense_at(text.content, one.start, one.end) if primary(block.lang) == "en" else ""


def _unread(text: Text) -> Iterator[Diagnostic]:
    """One notice for all languages of the text in which only digits are read."""
    languages = dict.fromkeys(block.lang for block in text.blocks)
    without = [one for one in languages if grammar_of(one) is DIGITS]
    if without:
        named = ", ".join(f'"{one}"' for one in without)
        yield Diagnostic(
            "no-dates-grammar",
            "info",
            f"Only dates in digits are tagged in text of the language {named}.",
            f"Dates in words are read in {', '.join(('en', *grammars()))}.",
        )


def _span(one: ex.Found, value: Value, after: str) -> Span:
    attributes = legal.attributes(value)
    if not attributes:
        value = replace(NOTHING, doubtful=value.doubtful)
    tag = "time" if _is_time(one.expression, value) else "date"
    return Span(one.start, one.end, tag, attributes | {"cert": _cert(value, after)})


def _is_time(expression: ex.Expression, value: Value) -> bool:
    if isinstance(expression, ex.Clock):
        return True
    if isinstance(expression, ex.Range):
        return isinstance(expression.left, ex.Clock)
    if isinstance(expression, ex.Bound):
        return _is_time(expression.inner, value)
    return value.duration.startswith("PT")


def _cert(value: Value, after: str) -> str:
    """low where it is questioned or may be another, medium if inferred, near or not known."""
    if value.doubtful or after in ("?]", "?)"):
        return "low"
    return "medium" if value.inferred or not value.shape or value.precision else "high"


class _Tagged:
    """The elements of a text in which no date is tagged."""

    def __init__(self, text: Text) -> None:
        self._spans = sorted((span.start, span.end) for span in text.tagged if span.tag in TAGGED)
        self._next = 0

    def covers(self, one: ex.Found) -> bool:
        """Whether an expression touches such an element; asked in the order of the text."""
        while self._next < len(self._spans) and self._spans[self._next][1] <= one.start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] < one.end
