"""Mention: a name on its way through the rules."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tei_tools.document.text import Text


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name found at `content[start:end]`, end exclusive; `tag` is the TEI element.

    `evidence` says what found it or speaks for it: "model", "title", "letter", "table", "form",
    "repeated".
    """

    start: int
    end: int
    tag: str
    evidence: frozenset[str] = frozenset()


Rule = Callable[[Text, Sequence[Mention]], list[Mention]]
"""Takes the mentions of a Text, in order and apart from one another, and gives better ones."""


def apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in order without overlaps: of two, the longer stays, then the earlier."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end, m.tag)):
        while kept and mention.start < kept[-1].end and _length(kept[-1]) < _length(mention):
            kept.pop()
        if not (kept and mention.start < kept[-1].end):
            kept.append(mention)
    return kept


def clear_of(mentions: Iterable[Mention], places: Iterable[tuple[int, int]]) -> list[Mention]:
    """The mentions that share no character with any of the places (start, end)."""
    starts, ends, far = [], [], 0
    for start, end in sorted(places):
        far = max(far, end)
        starts.append(start)
        ends.append(far)
    return [m for m in mentions if _is_clear(m, starts, ends)]


def _is_clear(mention: Mention, starts: Sequence[int], ends: Sequence[int]) -> bool:
    before = bisect_right(starts, mention.end - 1)
    return before == 0 or ends[before - 1] <= mention.start


def place(mention: Mention) -> tuple[int, int]:
    """Start and end of a mention."""
    return mention.start, mention.end


def _length(mention: Mention) -> int:
    return mention.end - mention.start
