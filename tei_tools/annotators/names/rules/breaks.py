"""Breaks: a name that the end of a line broke goes on after its hyphen: Liver-, pool."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention, apart
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import LETTER, UPPER

_SMALL = "(?:a|and|he|in|is|it|of|or|she|the|to|was)"
_BROKEN = re.compile(
    rf"(?<![\w'’-]){UPPER}{LETTER}{{0,30}}+[-¬\u00ad](?:[ \t]?\n[ \t]{{0,8}}| )"
    rf"(?!{_SMALL}\b)(?=[a-z]){LETTER}{{1,30}}+"
)


def breaks(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each with the whole of the broken words that it touches."""
    broken = list(_BROKEN.finditer(text.content))
    return apart([_whole(mention, broken) for mention in mentions])


def _whole(mention: Mention, broken: Sequence[re.Match[str]]) -> Mention:
    first = bisect_right(broken, mention.start, key=lambda word: word.end())
    last = bisect_left(broken, mention.end, key=lambda word: word.start())
    touched = broken[first:last]
    if not touched:
        return mention
    start = min(mention.start, touched[0].start())
    return replace(mention, start=start, end=max(mention.end, touched[-1].end()))
