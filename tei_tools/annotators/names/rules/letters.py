"""Letters: who is greeted and who signs is a person, known or not."""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.annotators.names.rules.labels import is_role
from tei_tools.document.text import Block, Text
from tei_tools.onomasticon.forms import LETTER, NAME, PART, any_of
from tei_tools.onomasticon.known import AMBIGUOUS, FORENAMES
from tei_tools.onomasticon.tables import COMMON, GROUPS, ORG_WORDS, PLACE_WORDS, TITLES

_GREETED = re.compile(rf"(?:[Mm]y )?(?:[Vv]ery )?[Dd]ear(?:est)? (?P<name>{NAME})\s?[,:;!.—-]")
_ALONE = re.compile(rf"(?P<name>{any_of(FORENAMES - AMBIGUOUS)})(?:[,!]|[ .]?\n|[ .]?$)")
_SIGNED = re.compile(rf"(?P<name>{PART}(?: {PART}){{0,3}}+)[,.]?$")
_BY = re.compile(rf"(?:[Bb]y |BY )?(?P<name>{PART}(?: {PART}){{1,3}}+)[,.]?$")
_SPEAKER = re.compile(rf"(?P<name>{PART}(?: {PART}){{0,3}}+)[,.:]?$")

_LETTERS = re.compile(rf"{LETTER}++")

PATTERNS = {"signed": _SIGNED, "byline": _BY, "speaker": _SPEAKER}
"""How a block of a kind names a person; "Dear X," is looked for in every other."""

_NO_PERSON = COMMON | PLACE_WORDS | ORG_WORDS


def letters(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the persons of salutations, signatures, bylines and speakers.

    A forename before a comma, or alone on its line, is a person where the model saw nothing.
    Speakers who are many, such as "ALL" and "A VOICE", are none, nor is "Interviewer".
    """
    found = [m for b in text.blocks for m in _named(text.content, b, PATTERNS.get(b.tag, _GREETED))]
    whole = {place(m) for m in found}
    seen = (place(m) for m in mentions if m.tag == "persName" and place(m) not in whole)
    new = clear_of(found, seen)
    kept = apart([*new, *clear_of(mentions, map(place, new))])
    alone = (m for block in text.blocks for m in _named(text.content, block, _ALONE))
    groups = (b for b in text.blocks if b.tag == "speaker" and _is_group(text.content, b))
    return clear_of(
        apart([*kept, *clear_of(alone, map(place, kept))]), ((b.start, b.end) for b in groups)
    )


def _is_group(content: str, block: Block) -> bool:
    words = _LETTERS.findall(content, block.start, block.end)
    return all(word.casefold() in GROUPS for word in words) or is_role(words)


def _named(content: str, block: Block, pattern: re.Pattern[str]) -> Iterator[Mention]:
    found = pattern.match(content, block.start, block.end)
    words = re.findall(r"\w+", found["name"]) if found else []
    if found and _NO_PERSON.isdisjoint(words) and not TITLES.issuperset(words):
        yield Mention(found.start("name"), found.end("name"), "persName", frozenset({"letter"}))
