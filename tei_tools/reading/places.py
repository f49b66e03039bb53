"""in_text: what is said of the TEI made of a text, with the line and column of that text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from itertools import accumulate

from tei_tools.diagnostic import Diagnostic

_TAG = re.compile(r"<[^>]*>")
_INK = re.compile(r"\S+")
_SEEN = (40, 20, 8, 4)
"""So many characters of ink tell a place from others near it: fewer where markup follows."""

_NEAR = (4_000, 200_000)
"""How far off a place is looked for: notes stand elsewhere in the text than in the document."""

_READ = 2_000
"""In so many characters of XML there are enough of ink."""


def in_text(told: Sequence[Diagnostic], xml: str, text: str) -> tuple[Diagnostic, ...]:
    """The Diagnostics of `xml`, which was made of `text`, with where that stands in `text`.

    The words at the place are looked for as near as can be to where they must be; where they are
    not found, line and column are 0.
    """
    if not any(one.line for one in told):
        return tuple(told)
    places = _Places(xml, text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(places.moved(one) if one.line else one for one in told)


class _Places:
    """Where the ink of a document stands in the text that it was made of."""

    def __init__(self, xml: str, text: str) -> None:
        self._xml = xml
        self._xml_lines, self._lines = _starts(xml), _starts(text)
        self._words = [found.span() for found in _INK.finditer(text)]
        self._inked = [0, *accumulate(end - start for start, end in self._words)]
        self._ink = "".join(text.split())
        self._begin = self._read = max(0, xml.find("<text"))
        self._place = 0

    def moved(self, one: Diagnostic) -> Diagnostic:
        """The Diagnostic with the line and column of the text."""
        offset = self._xml_lines[one.line - 1] + one.column - 1
        self._go(offset)
        seen = _ink(self._xml[offset : offset + _READ])
        found = next((place for size in _SEEN if (place := self._near(seen[:size])) >= 0), -1)
        if found < 0:
            return replace(one, line=0, column=0)
        self._place = found
        word = bisect_right(self._inked, found) - 1
        place = self._words[word][0] + found - self._inked[word]
        line = bisect_right(self._lines, place)
        return replace(one, line=line, column=place - self._lines[line - 1] + 1)

    def _go(self, offset: int) -> None:
        """Go on to where the ink at the offset of the document must be in that of the text."""
        if offset < self._read:
            self._read, self._place = self._begin, 0
        self._place += len(_ink(self._xml[self._read : offset]))
        self._read = max(offset, self._begin)

    def _near(self, words: str) -> int:
        """Where the words stand nearest to the place gone to; -1 where they do not."""
        for reach in _NEAR if words else ():
            low, high = max(0, self._place - reach), self._place + reach
            after = self._ink.find(words, self._place, high)
            before = self._ink.rfind(words, low, self._place + len(words) - 1)
            if found := [one for one in (after, before) if one >= 0]:
                return min(found, key=lambda one: abs(one - self._place))
        return -1


def _ink(xml: str) -> str:
    """What of a stretch of XML is neither markup nor white space."""
    return "".join(unescape(_TAG.sub("", xml)).split())


def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]
