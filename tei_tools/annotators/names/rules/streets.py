"""Streets: "Downing-street" and "Holland-house" are one name, as old newspapers write it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention, apart
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of
from tei_tools.onomasticon.tables import PLACE_WORDS

_JOINED = re.compile(rf"[-‐‑](?:{any_of(map(str.lower, PLACE_WORDS))})(?![\w-])")


def streets(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each with the word of place that a hyphen joins to it."""
    return apart([_street(text.content, mention) for mention in mentions])


def _street(content: str, mention: Mention) -> Mention:
    joined = _JOINED.match(content, mention.end)
    if not joined:
        return mention
    evidence = mention.evidence | {"form"}
    return replace(mention, end=joined.end(), tag="placeName", evidence=evidence)
