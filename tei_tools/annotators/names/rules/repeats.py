"""Repeats: a name that the document tells clearly is tagged wherever it stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tei_tools.annotators.names.evidence import scores
from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import LETTER, WORD, key
from tei_tools.onomasticon.tables import COMMON, ORG_WORDS, PLACE_WORDS, TITLES

ENOUGH = 4.0
"""What must speak for a name before it is tagged where the model saw none."""

LONGEST = 5
"""Words of the longest name that is looked for."""

_WORD = re.compile(rf"{WORD}|{LETTER}++")
_NO_NAME = COMMON | PLACE_WORDS | ORG_WORDS | TITLES

Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
"""The names that begin with a word: their words and tag, the longest first."""


def repeats(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, and every other place where one of their names stands with a capital."""
    words = list(_WORD.finditer(text.content))
    names = _names(text.content, mentions, Counter(word[0] for word in words))
    found = _found(words, names, text.content)
    return apart([*mentions, *clear_of(found, map(place, mentions))])


def _names(content: str, mentions: Sequence[Mention], words: Counter[str]) -> Names:
    """The names worth looking for; a word that is also common in lower case is none."""
    seen = scores(content, mentions)
    names: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, votes in seen.items():
        parts = tuple(_WORD.findall(name))
        tag = max(votes, key=lambda tag: (votes[tag], tag))
        if parts and _clear(parts, votes, tag, words):
            names[parts[0]].append((parts, tag))
    return {first: sorted(some, key=lambda name: -len(name[0])) for first, some in names.items()}


def _clear(
    parts: tuple[str, ...], votes: Mapping[str, float], tag: str, words: Counter[str]
) -> bool:
    if votes[tag] < ENOUGH or votes[tag] < 0.6 * sum(votes.values()) or len(parts) > LONGEST:
        return False
    if len(parts) > 1:
        return True
    capital = parts[0].capitalize()
    return (
        len(parts[0]) > 2
        and capital not in _NO_NAME
        and words[parts[0]] * 2 < words[capital] + words[parts[0].upper()]
    )


def _found(words: Sequence[re.Match[str]], names: Names, content: str) -> Iterator[Mention]:
    for index, word in enumerate(words):
        if not word[0][0].isupper():
            continue
        for parts, tag in names.get(key(word[0]), ()):
            last = index + len(parts) - 1
            if last < len(words) and _stands(words, index, parts, content):
                yield Mention(word.start(), words[last].end(), tag, frozenset({"repeated"}))
                break


def _stands(
    words: Sequence[re.Match[str]], index: int, parts: tuple[str, ...], content: str
) -> bool:
    for offset, part in enumerate(parts):
        if key(words[index + offset][0]) != part:
            return False
    gaps = content[words[index].start() : words[index + len(parts) - 1].end()]
    return len(gaps) <= sum(map(len, parts)) + 3 * len(parts) and "\n\n" not in gaps
