"""Authors: "Soph." and "Thuc." in a commentary are the ancient authors, their stop included."""

import re
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of
from tei_tools.onomasticon.known import AUTHORS

ENOUGH = 2
"""Different authors that a text must abbreviate before we believe that it cites them."""

_AUTHOR = re.compile(rf"(?<![\w.]){any_of(AUTHORS)}\.(?=\s)")


def authors(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the abbreviated ancient authors that the text cites."""
    cited = list(_AUTHOR.finditer(text.content))
    if len({found[0] for found in cited}) < ENOUGH:
        return list(mentions)
    new = [Mention(f.start(), f.end(), "persName", frozenset({"table"})) for f in cited]
    return apart([*new, *clear_of(mentions, map(place, new))])
