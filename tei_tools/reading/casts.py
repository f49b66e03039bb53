"""Casts: who plays or speaks, a role a line (TEI P5, 7.1.4)."""

import re

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.inline import inline
from tei_tools.reading.signs import plain
from tei_tools.reading.speakers import Labels
from tei_tools.reading.tree import Element

_ITEM = re.compile(
    r"(?P<role>(?:\d{1,2}\s)?[^\W\d_][^,;:()\[\]—–*_]{0,50}?)"
    r"(?:(?P<mark>,\s|:\s|\s?[—–]\s?|\s-+\s|\s?\.{2,}\s?)(?P<rest>\S.{0,300}?))?(?P<stop>[.;]?)"
)
_LEAST = 3
_MOST_WORDS = 5


def cast_item(line: str) -> Element:
    """A `<castItem>`, role and description apart where a mark parts them."""
    found = _ITEM.fullmatch(line)
    if not found or not _is_role(found["role"]):
        return Element("castItem", inline(line))
    parts = [Element("role", (found["role"],))]
    if not found["rest"]:
        return Element("castItem", (*parts, *filter(None, [found["stop"]])))
    description = Element("roleDesc", inline(found["rest"]))
    return Element("castItem", (*parts, found["mark"], description, *filter(None, [found["stop"]])))


def is_cast(chunk: Chunk, known: Labels) -> bool:
    """Three lines or more that each begin with the name of somebody who speaks."""
    labels = {label.casefold() for label in known.all}
    roles = [found["role"] for line in chunk.lines if (found := _ITEM.fullmatch(line.text))]
    speaking = sum(role.casefold() in labels for role in roles)
    return speaking >= _LEAST and speaking * 2 > len(chunk.lines)


def _is_role(words: str) -> bool:
    """A name or an office: few words, the first with a capital, and no sentence."""
    parts = plain(words).split()
    named = not parts[0][0].islower() and (parts[-1][0].isupper() or len(parts) < _MOST_WORDS)
    return len(parts) <= _MOST_WORDS and named and words == plain(words)
