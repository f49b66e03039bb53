"""Persons: Homer and Shakespeare are persons wherever their one name stands alone."""

import re
from collections.abc import Sequence

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import UPPER, any_of
from tei_tools.onomasticon.known import PERSONS

_PERSON = re.compile(rf"(?<![\w'’-])(?<!{UPPER}\. ){any_of(PERSONS)}(?!\w|-\w|\.?\s{UPPER})")


def persons(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the known persons whom the model saw as nothing."""
    found = (
        Mention(known.start(), known.end(), "persName", frozenset({"table"}))
        for known in _PERSON.finditer(text.content)
    )
    return apart([*mentions, *clear_of(found, map(place, mentions))])
