"""is_tale: whether a text tells a story, whose places may be made up."""

import re

from tei_tools.document.text import Block, Text

LONGEST = 200_000
"""Characters that are looked at."""

_SPEECH = re.compile(r"\b(?:said|replied|cried|exclaimed|answered|asked|whispered|murmured)\b")
_NUMBER = re.compile(r"\b\d")
_WORD = re.compile(r"\b\w")
SPEAKING, COUNTING = 1.0, 2.5
"""Words of speech, and numbers, in a thousand words: a tale has more of those, fewer of these."""


LETTER = 20_000
"""Characters to an opener up to which a text that begins with one is letters: a novel may open
with a letter, too, and goes on without."""


def is_tale(text: Text) -> bool:
    """Whether people speak in it, and little is counted; letters are no tale, whoever speaks."""
    seen = text.content[:LONGEST]
    words = sum(1 for _ in _WORD.finditer(seen)) or 1
    said, numbers = (
        sum(1 for _ in found.finditer(seen)) * 1000 / words for found in (_SPEECH, _NUMBER)
    )
    return said >= SPEAKING and numbers <= COUNTING and not _is_letters(text)


def _is_letters(text: Text) -> bool:
    """Whether it begins with the opener of a letter, and has one every few pages (TEI P5, 4.2.2).

    A heading, and what stands in front, may come before.
    """
    told = [one for one in text.blocks if one.tag != "head" and "front" not in one.path]
    if not told or not _is_opener(told[0]):
        return False
    openers = {one.group for one in told if _is_opener(one)}
    return len(text.content) <= LETTER * len(openers)


def _is_opener(block: Block) -> bool:
    return block.tag == "opener" or "opener" in block.path
