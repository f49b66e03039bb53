"""chronology: the dates of documents in the order of time, each with its words and their context.

The order is that of the days on which dates begin; of those that begin together the longest comes
first (1848, then 1848-01, then 1848-01-01), and what is alike stands as in the documents. A date
of which only the end is known (@to, @notAfter) stands where it ends. Zones are not reckoned.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tei_tools.annotators.dates import legal
from tei_tools.annotators.dates.moment import Moment, last_day, number
from tei_tools.document.linked import joined
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.span import Span

DATES = frozenset({"date", "time", "docDate", "origDate"})
"""The elements that are listed where they stand in the text (TEI P5, 3.6.4, 4.6 and 11.3)."""

VALUES = ("when", "from", "to", "notBefore", "notAfter", "dur")
"""Dating attributes in the order in which they are told; each may end in "-iso" as well."""

AROUND = 48
"""Characters of context on either side."""

_POINT = re.compile(
    r"(?P<date>(?P<year>-?\d{4,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?)?"
    r"(?:Z|[+-]\d\d:\d\d)?"
)
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Entry:
    """One date of a document.

    `value` holds its dating attributes as they stand, empty where it has none; `words` is its
    text, `context` the text around it; `document` is the path, `line` counts from 1.
    """

    value: Mapping[str, str]
    words: str
    context: str
    document: str
    line: int

    @property
    def order(self) -> tuple[int, int] | None:
        """The seconds at which the date begins and, negative, ends; None without a year."""
        ends = extent(self.value)
        return ends and (ends[0], -ends[1])


def chronology(documents: Iterable[Document], *, undated: bool = True) -> list[Entry]:
    """The dates of the documents in the order of time, those without a year last or left out."""
    entries = [entry for document in documents for entry in dates_of(document)]
    dated = sorted((one for one in entries if one.order), key=lambda one: one.order or (0, 0))
    return dated + [one for one in entries if undated and not one.order]


def dates_of(document: Document) -> Iterator[Entry]:
    """The dates of one document's text, in its own order."""
    text = read_text(document)
    tagged = [
        Span(*text.extents[one.index], one.name, one.attributes)
        for one in document.elements
        if one.name in DATES and one.index in text.extents
    ]
    for span in _innermost(list(joined(tagged))):
        line, _ = document.position(text.run_at(span.start).source_start)
        words = text.content[span.start : span.end]
        yield Entry(_value(span), words, _context(text, span), document.path, line)


def extent(value: Mapping[str, str]) -> tuple[int, int] | None:
    """The first and last second of a date's attributes, counted from a day long ago; or None.

    Where one end is not told the other stands for both.
    """
    told = {name: value.get(name) or value.get(f"{name}-iso", "") for name in VALUES}
    if told["when"]:
        first, _, last = told["when"].partition("/")
        ends = _seconds(first), _seconds(last or first)
    else:
        ends = (
            _seconds(told["from"] or told["notBefore"]),
            _seconds(told["to"] or told["notAfter"]),
        )
    first_end, last_end = ends[0] or ends[1], ends[1] or ends[0]
    if first_end is None or last_end is None:
        return None
    begun = first_end[0] if ends[0] else first_end[1]
    return begun, max(begun, last_end[1])


def _seconds(written: str) -> tuple[int, int] | None:
    """The first and last second of a point in time as XML Schema or ISO 8601 write it."""
    found = _POINT.fullmatch(written)
    if found is None or not legal.legal({"when": found["date"]}):
        return None
    year, month, day, hour, minute, second = (
        int(part) if part else None for part in found.group(*_POINT.groupindex)[1:]
    )
    moment = Moment(year, month, day)
    if hour is None:
        return number(moment) * _DAY, number(last_day(moment)) * _DAY + _DAY - 1
    begun = number(moment) * _DAY + hour * 3600 + (minute or 0) * 60 + (second or 0)
    return begun, begun if second is not None else begun + 59


def _innermost(spans: list[Span]) -> Iterator[Span]:
    """The spans but for those without a value that only hold another (`<docDate><date/>`)."""
    for place, span in enumerate(spans):
        after = spans[place + 1] if place + 1 < len(spans) else None
        holds = after is not None and after.start < span.end
        if _value(span) or not holds:
            yield span


def _value(span: Span) -> dict[str, str]:
    names = (full for name in VALUES for full in (name, f"{name}-iso"))
    return {name: span.attributes[name] for name in names if name in span.attributes}


def _context(text: Text, span: Span) -> str:
    """The span's block, cut at words to what stands near the span."""
    block = text.blocks_over(span.start, span.end)[0]
    start, end = max(block.start, span.start - AROUND), min(block.end, span.end + AROUND)
    before, after = text.content[start : span.start], text.content[span.end : end]
    if start > block.start:
        before = "…" + (before.split(" ", 1)[1] if " " in before else before)
    if end < block.end:
        after = (after.rsplit(" ", 1)[0] if " " in after else after) + "…"
    return f"{before}{text.content[span.start : span.end]}{after}".replace("\n", " ")
