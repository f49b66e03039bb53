"""Families: "the Crofts" where Croft is a person, and the partners of "Messrs. Oakes & Tarrant"."""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.names.evidence import Scores, scores
from tei_tools.annotators.names.mention import Mention, apart, clear_of, place
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import NAME, UPPER, WORD, key
from tei_tools.onomasticon.known import FORENAMES, SURNAMES
from tei_tools.onomasticon.tables import COMMON, ORG_WORDS, TITLES

ENOUGH = 3.0
"""What must speak for a surname before its plural with "the" is a family."""

_PLURAL = re.compile(rf"\b[Tt]he (?P<name>{WORD})(?!-|['’]\w| {UPPER}| of\b)")
_MESSRS = re.compile(r"(?i:messrs|messieurs)\b")
_PARTNERS = re.compile(rf"(?:, {NAME}){{0,6}}+,? (?:and|&) {NAME}")
_NAME = re.compile(NAME)
_NO_FAMILY = COMMON | FORENAMES
_NO_PARTNER = COMMON | ORG_WORDS | TITLES


def families(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with families and partners as persons."""
    found = [*_families(text.content, mentions), *_partners(text.content, mentions)]
    return apart([*found, *clear_of(mentions, map(place, found))])


def _families(content: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    seen = scores(content, mentions)
    for found in _PLURAL.finditer(content):
        surnames = [found["name"].removesuffix(end) for end in ("s", "es")]
        if any(one != found["name"] and _is_surname(one, seen) for one in surnames):
            yield Mention(*found.span("name"), "persName", frozenset({"title"}))


def _is_surname(name: str, seen: Scores) -> bool:
    votes = seen.get(key(name), {})
    likely = votes.get("persName", 0) >= ENOUGH or name in SURNAMES
    return (
        name not in _NO_FAMILY
        and likely
        and votes.get("persName", 0) >= 2 / 3 * sum(votes.values())
    )


def _partners(content: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        named = _MESSRS.match(content, mention.start, mention.end)
        partners = _PARTNERS.match(content, mention.end) if named else None
        for found in _NAME.finditer(content, *partners.span()) if partners else ():
            if _NO_PARTNER.isdisjoint(found[0].replace(".", "").split()):
                yield Mention(found.start(), found.end(), "persName", frozenset({"title"}))
