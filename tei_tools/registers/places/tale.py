"""is_tale: whether a text tells a story, whose places may be made up."""

import re

LONGEST = 200_000
"""Characters that are looked at."""

_SPEECH = re.compile(r"\b(?:said|replied|cried|exclaimed|answered|asked|whispered|murmured)\b")
_NUMBER = re.compile(r"\b\d")
_WORD = re.compile(r"\b\w")
SPEAKING, COUNTING = 1.0, 2.5
"""Words of speech, and numbers, in a thousand words: a tale has more of those, fewer of these."""


def is_tale(content: str) -> bool:
    """Whether people speak in it, and little is counted."""
    seen = content[:LONGEST]
    words = sum(1 for _ in _WORD.finditer(seen)) or 1
    said, numbers = (
        sum(1 for _ in found.finditer(seen)) * 1000 / words for found in (_SPEECH, _NUMBER)
    )
    return said >= SPEAKING and numbers <= COUNTING
