"""Vessels: a ship is neither a person nor a place nor an organisation, whatever her name."""

import re
from collections.abc import Sequence, Set

from tei_tools.annotators.names.mention import Mention, apart, clear_of
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import WORD, any_of, key
from tei_tools.onomasticon.tables import VESSELS

_SHIP = r"(?<![\w.])(?:H\. ?M\. ?S\.|S\. ?S\.|U\. ?S\. ?S\.|HMS|SS|USS)"
_CRAFT = (
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Mm]y|[Tt]his|[Aa]n?) (?:[a-z]{1,20} ){0,2}"
    + any_of(VESSELS)
)
_THE = re.compile(r"\bthe [\"“*_'‘]?$")
_VESSEL = re.compile(
    rf"(?:{_SHIP}|{_CRAFT}"
    rf"|\b(?:[Oo]n board|[Aa]board)(?: of)?(?: the)?) [\"“*_'‘]?(?P<name>{WORD}(?: {WORD})?|[a-z]+)"
)
_ROYAL = re.compile(
    _CRAFT + r" [\"“*_'‘]?"
    r"(?P<name>(?:Queen|King|Prince|Princess|Duke|Duchess|Earl|Lord|Lady|Sir) [^\W\d_])"
)
"""A ship whose name is a great person's with the title."""
_MARKED = re.compile(rf"\b[Tt]he (?P<mark>[*_])(?P<name>{WORD}(?: {WORD})?)(?P=mark)(?!\w)")


def vessels(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those of a ship: after such a word, or by her name with "the"."""
    found = [*_VESSEL.finditer(text.content), *_MARKED.finditer(text.content)]
    names = {key(ship["name"]) for ship in found}
    royal = {ship.start("name") for ship in _ROYAL.finditer(text.content)}
    mentions = [mention for mention in mentions if mention.start not in royal]
    elsewhere = [m for m in mentions if not _is_ship(text.content, m, names)]
    return apart(
        [
            *clear_of(
                (m for m in elsewhere if "title" not in m.evidence), (f.span() for f in found)
            ),
            *(m for m in elsewhere if "title" in m.evidence),
        ]
    )


def _is_ship(content: str, mention: Mention, names: Set[str]) -> bool:
    before = content[max(0, mention.start - 6) : mention.start].lower()
    is_named = key(content[mention.start : mention.end]) in names
    return is_named and _THE.search(before) is not None
