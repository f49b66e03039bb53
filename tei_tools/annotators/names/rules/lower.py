"""Lower case: a word that the text writes small, and large only where a sentence begins."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from tei_tools.annotators.names.mention import Mention
from tei_tools.annotators.names.rules.openers import opens
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import LETTER
from tei_tools.onomasticon.known import FORENAMES, PERSONS, PLACES

CARELESS = 20
"""A text with one name in so many in lower case leaves capitals out, and its case tells nothing."""

_KNOWN = FORENAMES | PERSONS | PLACES
_WORD = re.compile(rf"(?<![\w@.]){LETTER}++(?!\w|@|\.\w)")
_MARKED = ("(", "[", "*", "_")
"""What stands before a word that is set off, whose capital is its own."""


def lower(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without such words: "Hitherto" is none where "hitherto" stands elsewhere."""
    content = text.content
    seen = [content[mention.start : mention.end] for mention in mentions]
    small = {word for word in seen if word.islower()}
    if not seen or sum(word in small for word in seen) * CARELESS > len(seen):
        return list(mentions)
    words = list(_WORD.finditer(content))
    written = Counter(word[0] for word in words)
    tagged = Counter(seen)
    often = {one for one in small if written[one] + written[one.capitalize()] > tagged[one]}
    inside = Counter(word[0] for word in words if not _begins(content, word.start()))
    return [
        mention
        for mention, word in zip(mentions, seen, strict=True)
        if word not in often or word.capitalize() in _KNOWN
        if not (_is_small(word, written, inside) and _may_be_none(content, mention, word, small))
    ]


def _is_small(word: str, written: Collection[str], inside: Counter[str]) -> bool:
    """Whether the text has a single word in lower case, and within sentences only so."""
    is_known = word in _KNOWN or word.capitalize() in _KNOWN
    return not is_known and word.lower() in written and inside[word.capitalize()] == 0


def _may_be_none(content: str, mention: Mention, word: str, small: Collection[str]) -> bool:
    """Whether nothing else says that it is a name: its own capitals, or how it stands elsewhere."""
    if "title" in mention.evidence or (word.isupper() and len(word) > 1):
        return False
    is_named = word not in small and word.lower() in small
    return not is_named and _begins(content, mention.start)


def _begins(content: str, start: int) -> bool:
    """Whether a sentence or a speech begins."""
    return opens(content, start) and content[max(0, start - 1) : start] not in _MARKED
