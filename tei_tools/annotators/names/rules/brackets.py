"""Brackets: a name that an editor's insertion begins goes on after it: [Mr. John] Smith."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import WORD
from tei_tools.onomasticon.tables import COMMON

_ACROSS = re.compile(rf"(?<![\w'’])(?P<inside>{WORD})\] (?P<outside>{WORD})")


def brackets(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, persons' names on both sides of a closing bracket made one."""
    across = [f for f in _ACROSS.finditer(text.content) if f["outside"] not in COMMON]
    joined = [m for found in across if (m := _joined(found, mentions))]
    return apart([*joined, *clear_of(mentions, map(place, joined))])


def _joined(found: re.Match[str], mentions: Sequence[Mention]) -> Mention | None:
    """The one name that a person's name touching either side makes, None where none does."""
    first = bisect_right(mentions, found.start(), key=lambda m: m.end)
    last = bisect_left(mentions, found.end(), key=lambda m: m.start)
    touching = mentions[first:last]
    if not any(mention.tag == "persName" for mention in touching):
        return None
    evidence: frozenset[str] = frozenset()
    return Mention(
        min(found.start(), touching[0].start),
        max(found.end(), touching[-1].end),
        "persName",
        evidence.union(*(mention.evidence for mention in touching)),
    )
