"""Evidence: what a whole document says about each of its names, added up."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tei_tools.annotators.names.mention import Mention
from tei_tools.onomasticon.forms import UPPER, WORD, any_of, bare, key
from tei_tools.onomasticon.known import (
    AMBIGUOUS,
    COUNTRY_LETTERS,
    FORENAMES,
    ORGANISATIONS,
    PERSONS,
    PLACES,
)
from tei_tools.onomasticon.tables import (
    BODIES,
    COMMON,
    ESTATES,
    ORG_WORDS,
    PLACE_FIRST,
    PLACE_NOUNS,
    PLACE_WORDS,
    POSSESSED,
    WHITHER,
)

Scores = Mapping[str, Mapping[str, float]]
"""Of each name (as forms.key writes it), what speaks for each tag."""

Sighting = tuple[str, str, float]
"""A name, a tag that something speaks for, and how much."""

Context = tuple[re.Pattern[str], str, float]

MODEL, TITLED, PART, KNOWN_PART = 2.0, 3.0, 0.5, 2.0
"""Weights: seen by the model, with a title, as part of a longer name, of a sure one."""

TABLE, TABLE_SHARE = 2.0, 0.5
"""Weights of a table: once, and for all else that speaks of the name, its share of that."""

_ALONE = rf"(?!['’]s|[ -]{UPPER})"
_AFTER = any_of("and or is was are were in at on to from by where which for with near".split())
_NOUNS_AFTER = any_of(word.lower() for word in PLACE_WORDS)

CONTEXTS: tuple[Context, ...] = (
    (re.compile(rf"\b{any_of(WHITHER)} (?P<name>{WORD}){_ALONE}"), "placeName", 1.0),
    (re.compile(rf"\b[Tt]he (?P<name>{WORD})(?=[,.;:)]| {_AFTER}\b)"), "persName", -1.0),
    (re.compile(rf"\b[Tt]he (?P<name>{WORD}) {any_of(POSSESSED)}\b"), "persName", 3.0),
    (re.compile(rf"(?<![\w'’])(?P<name>{WORD}) {_NOUNS_AFTER}\b"), "placeName", 1.0),
    (re.compile(rf"\b{any_of(PLACE_NOUNS)} (?:of )?(?P<name>{WORD})"), "placeName", 2.0),
)
"""Words around a name that tell its kind, where something else says that it is a name."""

_TABLES = tuple(
    (frozenset(key(name) for name in table), tag, weight)
    for table, tag, weight in (
        (FORENAMES - AMBIGUOUS, "persName", TABLE),
        (PERSONS - AMBIGUOUS, "persName", TABLE),
        (PLACES - AMBIGUOUS, "placeName", 2 * TABLE),
        (COUNTRY_LETTERS, "placeName", 2 * TABLE),
        (PLACES & AMBIGUOUS, "placeName", 0.75 * TABLE),
        (ORGANISATIONS, "orgName", TABLE),
    )
)
_FORENAME_KEYS = _TABLES[0][0]


def form(name: str) -> str:
    """The tag that a name's own words decide, "" where they do not: Baker Street is a place."""
    words = name.replace("-", " ").split()
    if len(words) < 2:
        return ""
    head = words[0] if words[1] == "of" else words[-1].rstrip(".").capitalize()
    before = "of" if words[1] == "of" else words[-2]
    if before in BODIES.get(head, ()):
        return "orgName"
    if words[0] in PLACE_FIRST or head in PLACE_WORDS:
        return "placeName"
    return "orgName" if head in ORG_WORDS else ""


def scores(content: str, mentions: Sequence[Mention]) -> Scores:
    """What speaks for each tag, of every name that is mentioned."""
    total: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name, tag, weight in _from_mentions(content, mentions):
        total[key(name)][tag] += weight
    for name, tag, weight in _from_contexts(content):
        if (known := key(name)) in total:
            total[known][tag] += weight
    for name, votes in total.items():
        others = sum(max(0.0, weight) for weight in votes.values())
        for tag, weight in _from_tables(name):
            votes[tag] += weight * (1 + TABLE_SHARE * others)
    return total


def _from_mentions(content: str, mentions: Sequence[Mention]) -> Iterator[Sighting]:
    for mention in mentions:
        name = bare(content[mention.start : mention.end])
        titled = "title" in mention.evidence
        yield name, mention.tag, TITLED if titled else MODEL
        if mention.tag == "persName" and not form(name):
            yield from _from_parts(name.split(), titled)
        owner, _, estate = name.rpartition(" ")
        if owner and estate in ESTATES:
            yield owner, "placeName", MODEL


def _from_parts(words: Sequence[str], titled: bool) -> Iterator[Sighting]:
    """What a person's full name says of its forename and its surname."""
    if len(words) < 2:
        return
    is_forename = words[0] in FORENAMES
    yield words[-1], "persName", KNOWN_PART if titled or is_forename else PART
    yield words[0], "persName", KNOWN_PART if is_forename else PART


def _from_contexts(content: str) -> Iterator[Sighting]:
    for pattern, tag, weight in CONTEXTS:
        for found in pattern.finditer(content):
            if found["name"] not in COMMON:
                yield found["name"], tag, weight


def _from_tables(name: str) -> Iterator[tuple[str, float]]:
    """What the tables say of a name (as forms.key writes it)."""
    for table, tag, weight in _TABLES:
        if name in table:
            yield tag, weight
    first, _, rest = name.partition(" ")
    if rest and first in _FORENAME_KEYS:
        yield "persName", TABLE
