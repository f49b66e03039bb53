"""Openers: a word that has its capital from the sentence it opens is no part of a name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import LETTER, UPPER, any_of
from tei_tools.onomasticon.known import FORENAMES, PERSONS, PLACES
from tei_tools.onomasticon.tables import COURTESY, OPENING

_WORD = re.compile(rf"{LETTER}++")
_OPENS = re.compile(r"(?:^|[.!?:;\n\"“”‘(\[*_—–]|--|- )['’\s]*$")
_KNOWN = FORENAMES | PERSONS | PLACES

_AFTER_INITIAL = re.compile(
    rf"(?:{any_of(COURTESY)}\.? )?{UPPER}\.(?P<rest> (?P<word>{LETTER}{{2,}}+)(?!\.)(?:.|\n)*)"
)
_OBJECT = re.compile(r" (?:it|him|them|me|us|her|the|an?|my|his|our|their|your|this|that|to)\b")
_PAST = re.compile(r"[A-Z][a-z]{2,}ed")

Counts = Mapping[str, int]


def openers(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without such words; the document tells them by its lower case."""
    counts = Counter(found[0] for found in _WORD.finditer(text.content))
    return [
        kept
        for mention in mentions
        for kept in _kept(text.content, _ended(text.content, mention, counts), counts)
    ]


def _ended(content: str, mention: Mention, counts: Counts) -> Mention:
    """The mention without the sentence that opens in it: "Miss T. Burned it"."""
    found = _AFTER_INITIAL.fullmatch(content, mention.start, mention.end)
    if not found:
        return mention
    word, after = found["word"], found.end("word")
    is_verb = _PAST.fullmatch(word) and word not in _KNOWN and _OBJECT.match(content, after)
    if word in OPENING or is_verb or _is_common(word, counts):
        return replace(mention, end=found.start("rest"))
    return mention


def _kept(content: str, mention: Mention, counts: Counts) -> Iterator[Mention]:
    first = _WORD.match(content, mention.start, mention.end)
    is_alone = first is not None and first.end() == mention.end
    if not first or not (first[0] in OPENING or _is_common(first[0], counts)):
        yield mention
    elif not is_alone and content[first.end()] == " " and opens(content, mention.start):
        yield replace(mention, start=first.end() + 1)
    elif not is_alone:
        yield mention


def _is_common(word: str, counts: Counts) -> bool:
    """Whether the document has the word in lower case more often than with a capital."""
    return word not in _KNOWN and word[0].isupper() and counts[word.lower()] > counts[word] > 0


def opens(content: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation opens at `start`."""
    return bool(_OPENS.search(content, max(0, start - 6), start)) or start == 0
