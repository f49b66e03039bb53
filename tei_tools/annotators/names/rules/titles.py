"""Titles: "Mr.", "Lady", "General" belong to the person's name that follows them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.names.evidence import form
from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import NAME, SUFFIXES, TITLE, WORD, any_of
from tei_tools.onomasticon.known import FORENAMES
from tei_tools.onomasticon.tables import (
    COMMON,
    COUPLED,
    COURTESY,
    NOBLE,
    ORG_WORDS,
    PLACE_WORDS,
    STREET_TITLES,
    TITLES,
)

_TITLE = rf"(?:{TITLE}[ \n])"
_COUPLE = rf"(?<![Tt]he ){any_of(COUPLED)}\b\.?\s(?:and|&|or)\s(?={_TITLE})"
_TITLES = re.compile(rf"(?<![\w'’])(?<!\w-)(?:{_COUPLE})?+{_TITLE}{{1,4}}+")
_NOBLE_OF = re.compile(
    rf"(?<![\w'’])(?<!\w-){any_of(NOBLE)} (?:of|Of|OF) (?P<name>{WORD}(?: {WORD})?)"
)
_COURTESY = re.compile(any_of(COURTESY | {title.upper() for title in COURTESY}) + r"\b")
_OWNED = re.compile(r"(?:\b(?:my|his|her|our|your|their|thy|the|an?)|['’]s)\s$", re.IGNORECASE)
_NAME = re.compile(NAME)
_SUFFIX = re.compile(SUFFIXES)
_WORDS = re.compile(r"[^\s]+")
_ENDS_OTHER = PLACE_WORDS | ORG_WORDS

Run = re.Match[str]
"""Titles that follow one another: "The" is none, "Rev. Dr. " are two."""


def titles(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The persons' names with their titles; a courtesy title begins a name of its own."""
    runs = [run for run in _TITLES.finditer(text.content) if not _is_relation(run)]
    apiece = [piece for mention in mentions for piece in _cut(mention, runs)]
    found = apart([*_titled(text.content, runs, apiece), *_noble(text.content)])
    return apart([*found, *clear_of(apiece, map(place, found))])


def suffixes(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """Persons' names with the "Jr." or "Esq." that follows them."""
    return apart([_suffixed(text.content, mention) for mention in mentions])


def _is_relation(run: Run) -> bool:
    """Whether it only says who somebody is: "my cousin" before Percy, not "cousin" alone."""
    before = run.string[max(0, run.start() - 8) : run.start()]
    return run[0].islower() and _OWNED.search(before) is not None


def _cut(mention: Mention, runs: Sequence[Run]) -> Iterator[Mention]:
    """A mention cut before each courtesy title inside it: "Mrs. Rowden Miss James"."""
    first = bisect_right(runs, mention.start, key=lambda run: run.start())
    last = bisect_left(runs, mention.end, key=lambda run: run.end())
    start = mention.start
    for run in runs[first:last]:
        if _COURTESY.match(run[0]):
            yield replace(mention, start=start, end=run.start())
            start = run.start()
    yield replace(mention, start=start)


def _titled(content: str, runs: Sequence[Run], mentions: Sequence[Mention]) -> Iterator[Mention]:
    reach = 0
    for run in runs:
        if run.start() < reach:
            continue
        first = bisect_right(mentions, run.start(), key=lambda m: m.end)
        last = bisect_left(mentions, run.end() + 1, key=lambda m: m.start)
        persons = [m for m in mentions[first:last] if m.tag == "persName" and m.end > run.end()]
        following = mentions[last].start if last < len(mentions) else len(content)
        if persons:
            start = min(run.start(), persons[0].start)
            end = _whole(content, run, persons[0].end, following)
            evidence = frozenset({"title", "model"})
        elif _COURTESY.match(run[0]):
            start, end = run.start(), _name_end(content, run.end())
            evidence = frozenset({"title"})
        else:
            continue
        if end > run.end() and not _is_other(run[0], content[start:end]):
            yield Mention(start, end, "persName", evidence)
            reach = end


def _whole(content: str, run: Run, end: int, following: int) -> int:
    """The end of a titled name that was found, with its surname where it stops at a forename."""
    further = _name_end(content, run.end())
    goes_on = end < further <= following and content[end] == " "
    is_forename = content[run.end() : end].rsplit(" ", maxsplit=1)[-1] in FORENAMES
    return further if goes_on and is_forename and " " not in content[end + 1 : further] else end


def _noble(content: str) -> Iterator[Mention]:
    for found in _NOBLE_OF.finditer(content):
        if found["name"] not in COMMON:
            yield Mention(found.start(), found.end(), "persName", frozenset({"title"}))


def _name_end(content: str, start: int) -> int:
    """The end of the name that starts at `start`, before the first word that is no name."""
    kept = start
    name = _NAME.match(content, start)
    for word in _WORDS.finditer(content, *name.span()) if name else ():
        bare = word[0].rstrip(".")
        is_initial = len(bare) == 1 and word[0] != bare
        if (bare in COMMON and not is_initial) or (bare in TITLES and kept > start):
            break
        kept = word.end()
    return kept


def _is_other(title: str, name: str) -> bool:
    """Whether a titled name names a place or body: Queen Anne Street, Lord Howe Island."""
    first, *_, last = name.split()
    return first in STREET_TITLES and (last in _ENDS_OTHER or bool(form(name[len(title) :])))


def _suffixed(content: str, mention: Mention) -> Mention:
    after = _SUFFIX.match(content, mention.end)
    if mention.tag != "persName" or not after:
        return mention
    return Mention(mention.start, after.end(), mention.tag, mention.evidence)
