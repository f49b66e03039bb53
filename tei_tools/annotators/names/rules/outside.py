"""Outside: whose a person is and what he is like is no part of his name: old Banjo."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention
from tei_tools.annotators.names.peoples import DEMONYM
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import PARTICLES, UPPER, any_of
from tei_tools.onomasticon.known import COUNTRY_LETTERS
from tei_tools.onomasticon.tables import ABBREVIATED, LOWER_TITLES, TITLES

_OF_NAMES = {word for word in PARTICLES | LOWER_TITLES if word.islower()} | {"d", "l"}
_BEFORE = (
    re.compile(rf"(?:(?!(?:{any_of(_OF_NAMES)})\b)[a-z]+[ -])++(?={UPPER})"),
    re.compile(rf"(?:{DEMONYM}|{any_of(COUNTRY_LETTERS)}) (?={any_of(TITLES)}\b)"),
    re.compile(
        rf"{any_of((TITLES | LOWER_TITLES) - ABBREVIATED)}(?:\.\s|\n(?=\w+ of ))",
    ),
)
"""Adjectives; whose president somebody is; a title that ends a sentence, or stands over a body."""

_OWNED = re.compile(r"['’]s\s")


def outside(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, persons' without words before them, and without what they own."""
    return [_alone(text.content, m) if m.tag == "persName" else m for m in mentions]


def _alone(content: str, mention: Mention) -> Mention:
    start, end = mention.start, mention.end
    owned = _OWNED.search(content, start, end)
    end = owned.start() if owned else end
    for before in _BEFORE:
        found = before.match(content, start, end)
        start = found.end() if found else start
    return replace(mention, start=start, end=end)
