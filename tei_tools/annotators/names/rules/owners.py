"""Owners: "Regent's Park" is one name, a possessive and what it owns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.evidence import form
from tei_tools.annotators.names.mention import Mention, apart
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of
from tei_tools.onomasticon.tables import ORG_WORDS, PLACE_WORDS

_OWNED = re.compile(rf"['’]s? (?:{any_of(PLACE_WORDS | ORG_WORDS)})(?![\w'’-])")


def owners(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each with the capitalised place or body that it owns."""
    return apart([_owning(text.content, mention) for mention in mentions])


def _owning(content: str, mention: Mention) -> Mention:
    owned = _OWNED.match(content, mention.end)
    if not owned:
        return mention
    tag = form(content[mention.start : owned.end()]) or mention.tag
    return replace(mention, end=owned.end(), tag=tag, evidence=frozenset({"form"}))
