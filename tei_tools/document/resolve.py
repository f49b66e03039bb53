"""resolve: which of the Spans that annotators found stand together in one tree."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.span import Span

KINDS: Mapping[str, str] = {
    **dict.fromkeys(
        "persName placeName orgName name rs geogName country region settlement district bloc "
        "forename surname roleName addName genName nameLink geogFeat objectName eventName".split(),
        "name",
    ),
    **dict.fromkeys(("date", "time"), "date"),
    **dict.fromkeys(("q", "said", "quote", "soCalled", "mentioned"), "quotation"),
    "title": "title",
}
"""What kind of thing an element tags; any other is of the kind "other"."""

APART: Mapping[str, frozenset[str]] = {
    "name": frozenset({"name", "date", "title"}),
    "date": frozenset({"name", "date", "title"}),
    "title": frozenset({"name", "date", "title"}),
    "quotation": frozenset(),
    "other": frozenset(),
}
"""The nesting policy: kinds that neither stand in one another nor overlap; outermost first."""


def kind(tag: str) -> str:
    """The kind of thing that `<tag>` tags."""
    return KINDS.get(tag, "other")


class Resolved(NamedTuple):
    """The spans that stand together, in document order, and what was said of the others."""

    spans: list[Span]
    diagnostics: list[Diagnostic]


def resolve(spans: Iterable[Span]) -> Resolved:
    """The spans that may stand together: nested or apart, and nested as APART allows.

    Of two phrases that overlap the longer stays, then the one found first; of two quotations
    that cross, the one that begins first; a phrase that crosses a quotation goes.
    """
    found = sorted(spans, key=document_order)
    diagnostics: list[Diagnostic] = []
    quotations = _uncrossed([one for one in found if kind(one.tag) == "quotation"], diagnostics)
    phrases = []
    for span, crosses in _crossing(
        _outermost([one for one in found if kind(one.tag) != "quotation"]), quotations
    ):
        if crosses:
            diagnostics.append(_dropped(span, "it crosses the edge of a quotation"))
        else:
            phrases.append(span)
    return Resolved(sorted(quotations + phrases, key=document_order), diagnostics)


def document_order(span: Span) -> tuple[int, int, bool]:
    """Sorts spans by their start, the outer before the inner, quotations outermost."""
    return span.start, -span.end, kind(span.tag) != "quotation"


def _uncrossed(quotations: Sequence[Span], diagnostics: list[Diagnostic]) -> list[Span]:
    """Quotations nested or apart; one that crosses an earlier one is left out, and that said."""
    kept: list[Span] = []
    around: list[Span] = []
    for span in quotations:
        while around and around[-1].end <= span.start:
            around.pop()
        if around and (span.start, span.end) == (around[-1].start, around[-1].end):
            continue
        if around and span.end > around[-1].end:
            diagnostics.append(_dropped(span, "it crosses another quotation"))
            continue
        around.append(span)
        kept.append(span)
    return kept


def _outermost(phrases: Sequence[Span]) -> list[Span]:
    """Phrases of which no two overlap that are to stand apart: the longest, then the first."""
    length = max((span.end for span in phrases), default=0)
    taken = {of_kind: bytearray(length) for of_kind in map(kind, {one.tag for one in phrases})}
    kept: list[Span] = []
    for span in sorted(phrases, key=lambda one: one.start - one.end):
        of_kind = kind(span.tag)
        rivals = (APART[of_kind] or {of_kind}) & taken.keys()
        if any(taken[rival].find(1, span.start, span.end) >= 0 for rival in rivals):
            continue
        taken[of_kind][span.start : span.end] = b"\1" * (span.end - span.start)
        kept.append(span)
    return kept


def _crossing(phrases: Iterable[Span], quotations: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """Each phrase, and whether a quotation begins in it and goes on, or ends in it only."""
    by_start = sorted((one.start, one.end) for one in quotations)
    by_end = sorted((one.end, one.start) for one in quotations)
    for span in phrases:
        beginning = by_start[_first(by_start, span.start + 1) : _first(by_start, span.end)]
        ending = by_end[_first(by_end, span.start + 1) : _first(by_end, span.end)]
        goes_on = any(end > span.end for _, end in beginning)
        yield span, goes_on or any(start < span.start for _, start in ending)


def _first(pairs: Sequence[tuple[int, int]], least: int) -> int:
    return bisect_left(pairs, (least, -1))


def _dropped(span: Span, why: str) -> Diagnostic:
    return Diagnostic("span-dropped", "info", f"A <{span.tag}> was found but not tagged: {why}.")
