"""Places: a well-known place after "in" or "from" is one, whatever the model saw."""

import re
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import UPPER, any_of
from tei_tools.onomasticon.known import PLACES

BEFORE = frozenset(
    "in In into to To from From at At near Near through via towards toward for reached left".split()
)

_KNOWN = any_of(PLACES)
_AFTER = rf"(?!\w|-\w|['’]s|\.? {UPPER}|\s(?:the|a|an|this|that|it|him|her|them)\b)"
_PLACE = re.compile(rf"(?<![\w'’])(?:{any_of(BEFORE)} )(?P<name>{_KNOWN}){_AFTER}")


def places(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the known places that a word of place comes before."""
    found = [
        Mention(known.start("name"), known.end("name"), "placeName", frozenset({"table"}))
        for known in _PLACE.finditer(text.content)
    ]
    free = clear_of(found, (place(m) for m in mentions if m.tag == "persName"))
    return apart([*free, *clear_of(mentions, map(place, free))])
