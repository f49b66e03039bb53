"""Works: a name in the title of a book names no one: the Life of Johnson, "read Emma"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.mention import Mention, clear_of
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import INITIALS, SHORT, WORD, any_of, key
from tei_tools.onomasticon.known import PERSONS
from tei_tools.onomasticon.tables import ABBREVIATED, WORKS

_SMALL = "(?:and|at|from|in|into|of|on|over|overland|the|through|to|under|with|&)"
_PART = rf"(?:{_SMALL}|{any_of(ABBREVIATED)}\.|{SHORT}|{INITIALS}|{WORD}(?!['’]s))"
_WORK = re.compile(rf"(?<![\w'’-]){any_of(WORKS)}(?: {_SMALL}){{1,3}}+(?: {_PART}){{1,10}}+")
_BEFORE = re.compile(r"(?:(?<![\w'’])[a-z]+,?|['’]s|[(&“\"‘_*]|-) ?$")
_READ = re.compile(r"\b(?:read|reading|re-read|reread)\s$", re.IGNORECASE)


def works(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those in a book's title that stands in a sentence.

    A single name after "read" is a title where the text has it nowhere else.
    """
    elsewhere = clear_of(mentions, _titles(text.content))
    names = Counter(_name(text.content, mention) for mention in elsewhere)
    read = Counter(_name(text.content, m) for m in elsewhere if _is_read(text.content, m))
    return [m for m in elsewhere if read[name := _name(text.content, m)] < max(1, names[name])]


def _titles(content: str) -> Iterator[tuple[int, int]]:
    for found in _WORK.finditer(content):
        if _BEFORE.search(content, max(0, found.start() - 20), found.start()):
            yield found.span()


def _name(content: str, mention: Mention) -> str:
    return key(content[mention.start : mention.end])


def _is_read(content: str, mention: Mention) -> bool:
    """Whether it is all that somebody reads: neither an author whom all know, nor an owner."""
    name = content[mention.start : mention.end]
    return (
        " " not in name
        and name not in PERSONS
        and content[mention.end : mention.end + 1] not in ("'", "’")
        and _READ.search(content, max(0, mention.start - 9), mention.start) is not None
    )
