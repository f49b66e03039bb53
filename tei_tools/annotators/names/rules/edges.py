"""Edges: where a name starts and ends; marks, possessives and glued words go outside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention, apart
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import INITIALS, SUFFIX, UPPER, WORD, any_of
from tei_tools.onomasticon.known import COUNTRY_LETTERS, FORENAMES, PLACES
from tei_tools.onomasticon.tables import (
    COMMON,
    COUPLED,
    COURTESY,
    ENDEARMENTS,
    GENERIC,
    POSSESSED,
    POST_NOMINALS,
    TITLES,
)

_MARKS = (
    r"\sv(?:s|ersus)?\.?\s|--+|[—–―]|\n\n|;|\s[/|]\s|[\[({<>})]|\](?! ?\w)|[“”\"]"
    r"|, (?=and\b)|\s{2,}"
)
_SMALL = any_of("and or but to for from with by at in on as if when while that than".split())
_SPLIT = re.compile(_MARKS)
_SPLIT_PLACES = re.compile(rf"{_MARKS}|,\s(?={any_of(PLACES)}(?![\w-]))")
_SPLIT_PERSONS = re.compile(rf"{_MARKS}|,\s(?!{SUFFIX})|\s{_SMALL}\s")
"""What never stands inside a name; "]" may: [President Hassan] Rouhani."""

SPLITS = {"persName": _SPLIT_PERSONS, "placeName": _SPLIT_PLACES, "orgName": _SPLIT}

LONGEST = 20
"""Characters of the longest title that is coupled, and more."""

_COUPLE = re.compile(rf"(?<!\w){any_of(COUPLED)}\.?$")
"""A title before "and": Mr. and Mrs. Smith is one name."""

_BEFORE = re.compile(
    r"(?:\W++|(?:the|The|THE|a|an|A|An|and|And|of|Of|old|merry|"
    + "|".join(sorted(ENDEARMENTS))
    + r")\s|['’]s\s)+"
)
_OFFICES = TITLES - COURTESY
_NO_NAMES = COMMON | TITLES
_AFTER = re.compile(r"(?:['’][sS]?|[^\w.]|\s(?:of|the|and|in|at|to))$")
_SHORTENED = re.compile(
    rf"(?:\b{UPPER}|\b{any_of(('Co', 'Inc', 'Ltd', 'Corp', 'Bros', *POST_NOMINALS))})$"
)
_LANDS = PLACES | COUNTRY_LETTERS
"""Whose administration is that of a land, not of a person: the Obama administration."""

_CAPITAL = re.compile(WORD)
_LOWER = re.compile(r"[a-z]")
_INVERTED = re.compile(
    rf"{WORD}, (?:{any_of(FORENAMES)}|{INITIALS})(?:,? (?:{INITIALS}|{WORD}))?(?:,? {SUFFIX})?\.?"
)
"""A surname before its forenames, as lists have it: Townsend, George."""


def edges(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions cut at marks that no name holds, without the marks and small words around them."""
    pieces = (piece for mention in mentions for piece in _pieces(text.content, mention))
    return apart([piece for piece in pieces if piece.start < piece.end])


def _pieces(content: str, mention: Mention) -> Iterator[Mention]:
    start = mention.start
    if mention.tag == "persName" and _INVERTED.fullmatch(content, mention.start, mention.end):
        yield _trimmed(content, mention)
        return
    for found in SPLITS[mention.tag].finditer(content, mention.start, mention.end):
        if _COUPLE.search(content, max(mention.start, found.start() - LONGEST), found.start()):
            continue
        yield _trimmed(content, replace(mention, start=start, end=found.start()))
        start = found.end()
    yield _trimmed(content, replace(mention, start=start))


def _trimmed(content: str, mention: Mention) -> Mention:
    start, end = mention.start, mention.end
    if before := _BEFORE.match(content, start, end):
        start = before.end()
    while start < end and (after := _AFTER.search(content, max(start, end - 4), end)):
        end = after.start()
    if content[end : end + 1] == "." and _SHORTENED.search(content, start, end):
        end += 1
    whole, end = end, _last_capital(content, start, end, mention.tag)
    if content[end:whole].strip() in POSSESSED and content[start:end] not in _LANDS:
        mention = replace(mention, tag="persName")
    if not _named(content[start:end], mention.tag):
        return replace(mention, start=start, end=start)
    return replace(mention, start=start, end=end)


def _last_capital(content: str, start: int, end: int, tag: str) -> int:
    """The end of a name before the words in lower case that trail it; a place may have them.

    A person has no number either: Schatzker 4.
    """
    last = start
    for word in _CAPITAL.finditer(content, start, end):
        last = word.end()
    trails = tag == "persName" or (tag == "orgName" and _LOWER.search(content, last, end))
    return last if trails and content[last:end] not in ("", ".") else end


def _named(name: str, tag: str) -> bool:
    """Whether it can be a name: a place may be written without a capital, nobody else."""
    words = name.split()
    is_loud = name.isupper() and name not in COUNTRY_LETTERS
    if (name.capitalize() if is_loud else name.rstrip(".")) in GENERIC[tag]:
        return False
    if len(words) > 1 and (
        COMMON.issuperset(words)
        or (tag == "persName" and words[0] in _OFFICES and _NO_NAMES.issuperset(words))
    ):
        return False
    return bool(_CAPITAL.search(name)) or (tag == "placeName" and name.isalpha())
