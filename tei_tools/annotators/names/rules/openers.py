"""Openers: a word that has its capital from the sentence it opens is no part of a name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tei_tools.annotators.names.forms import LETTER
from tei_tools.annotators.names.known import FORENAMES, PERSONS, PLACES
from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text

_WORD = re.compile(rf"{LETTER}++")
_OPENS = re.compile(r"(?:^|[.!?:;\n\"“”‘(\[*_—–]|--|- )['’\s]*$")
_KNOWN = FORENAMES | PERSONS | PLACES

Counts = Mapping[str, int]


def openers(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without such words; the document tells them by its lower case."""
    counts = Counter(found[0] for found in _WORD.finditer(text.content))
    return [kept for mention in mentions for kept in _kept(text.content, mention, counts)]


def _kept(content: str, mention: Mention, counts: Counts) -> Iterator[Mention]:
    first = _WORD.match(content, mention.start, mention.end)
    if not first or not _is_common(first[0], counts):
        yield mention
        return
    if first.end() == mention.end:
        return
    if content[first.end()] == " " and opens(content, mention.start):
        yield replace(mention, start=first.end() + 1)
    else:
        yield mention


def _is_common(word: str, counts: Counts) -> bool:
    """Whether the document has the word in lower case no less than with a capital."""
    return word not in _KNOWN and word[0].isupper() and counts[word.lower()] >= counts[word] > 0


def opens(content: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation opens at `start`."""
    return bool(_OPENS.search(content, max(0, start - 6), start)) or start == 0
