"""Maiden names: what follows "née" is a person's name, whatever else it may be."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import WORD

_MAIDEN = re.compile(rf"\b[Nn]ée[ \n](?P<name>{WORD})")


def maiden(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the names after "née" as persons' names."""
    starts = {found.start("name") for found in _MAIDEN.finditer(text.content)}
    known = [
        replace(one, tag="persName", evidence=one.evidence | {"title"})
        if one.start in starts
        else one
        for one in mentions
    ]
    found = (
        Mention(*one.span("name"), "persName", frozenset({"title"}))
        for one in _MAIDEN.finditer(text.content)
    )
    return apart([*known, *clear_of(found, map(place, known))])
