"""Titles: "Mr.", "Lady", "General" belong to the person's name that follows them."""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.forms import NAME, SUFFIXES, WORD, any_of
from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.annotators.names.tables import (
    COMMON,
    COUPLED,
    LOWER_TITLES,
    NOBLE,
    ORG_WORDS,
    PLACE_WORDS,
    STREET_TITLES,
    TITLES,
)
from tei_tools.document.text import Text

_ALL = TITLES | LOWER_TITLES | {title.upper() for title in TITLES}
_TITLE = rf"(?:{any_of(_ALL)}\b\.?[ \n])"
_COUPLE = rf"(?<![Tt]he ){any_of(COUPLED)}\b\.?\s(?:and|&)\s(?={_TITLE})"
_TITLED = re.compile(rf"(?<![\w'’])(?<!\w-)(?:{_COUPLE})?+{_TITLE}{{1,4}}+(?P<name>{NAME})")
_NOBLE_OF = re.compile(
    rf"(?<![\w'’])(?<!\w-){any_of(NOBLE)} (?:of|Of|OF) (?P<name>{WORD}(?: {WORD})?)"
)
_SUFFIX = re.compile(SUFFIXES)
_WORDS = re.compile(r"[^\s]+")
_ENDS_OTHER = PLACE_WORDS | ORG_WORDS


def titles(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """Each title with the name after it as one persName, whatever the model made of it."""
    found = apart([*_titled(text.content, mentions), *_noble(text.content)])
    return apart([*found, *clear_of(mentions, map(place, found))])


def suffixes(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """Persons' names with the "Jr." or "Esq." that follows them."""
    return apart([_suffixed(text.content, mention) for mention in mentions])


def _titled(content: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    persons = {at for m in mentions if m.tag == "persName" for at in range(m.start, m.end)}
    start = 0
    while found := _TITLED.search(content, start):
        start = end = _name_end(content, found.start("name"), found.end("name"))
        if end == found.start("name") or _is_other(content[found.start() : end]):
            continue
        evidence = ["title", "model"] if found.start("name") in persons else ["title"]
        yield Mention(found.start(), end, "persName", frozenset(evidence))


def _noble(content: str) -> Iterator[Mention]:
    for found in _NOBLE_OF.finditer(content):
        if found["name"] not in COMMON:
            yield Mention(found.start(), found.end(), "persName", frozenset({"title"}))


def _name_end(content: str, start: int, end: int) -> int:
    """The end of the name that starts at `start`, before the first word that is no name."""
    kept = start
    for word in _WORDS.finditer(content, start, end):
        bare = word[0].rstrip(".")
        if bare in COMMON or (bare in TITLES and kept > start):
            break
        kept = word.end()
    return kept


def _is_other(name: str) -> bool:
    """Whether a titled name names a place or body: Queen Anne Street, Lord Howe Island."""
    first, *_, last = name.split()
    return first in STREET_TITLES and last in _ENDS_OTHER


def _suffixed(content: str, mention: Mention) -> Mention:
    after = _SUFFIX.match(content, mention.end)
    if mention.tag != "persName" or not after:
        return mention
    return Mention(mention.start, after.end(), mention.tag, mention.evidence)
