"""Periodicals: The Times in italics is a title, and a name inside a title is no name."""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.mention import Mention, clear_of
from tei_tools.document.text import Text
from tei_tools.onomasticon.tables import PERIODICALS

_ITALIC = re.compile(r"(?<!\w)([*_])(?=\w)([^*_\n]{1,80}+)\1(?!\w)")
_WORD = re.compile(r"\w+")


def periodicals(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that touch the title of a periodical or a tagged title."""
    return clear_of(mentions, _titles(text))


def _titles(text: Text) -> Iterator[tuple[int, int]]:
    for span in text.tagged:
        name = text.content[span.start : span.end]
        if span.tag == "title" or (span.tag in ("hi", "emph") and _is_periodical(name)):
            yield span.start, span.end
    for found in _ITALIC.finditer(text.content):
        if _is_periodical(found[2]):
            yield found.span()


def _is_periodical(name: str) -> bool:
    return len(name) <= 80 and not PERIODICALS.isdisjoint(_WORD.findall(name))
