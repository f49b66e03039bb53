"""Roles: what the styles of word processors say that a paragraph is."""

import re
from collections.abc import Iterable

from tei_tools.importing.paragraph import PLAIN

Role = tuple[str, int]
"""A role of Paragraph, and the level of a heading."""

_HEADING = re.compile(
    r"(?:heading|head|überschrift|titre|título|titolo|kop|rubrik|überschriften?)\s?(\d)(?:\s?char)?"
)
_ROLES: tuple[tuple[str, str], ...] = (
    (r"(?:book )?title|titel|titre|título|titolo", "title"),
    (r"subtitle|untertitel|sous-titre|subtítulo|sottotitolo", "subtitle"),
    (r"author|byline|autor|auteur|autore", "author"),
    (r"date|dateline|datum", "dateline"),
    (r"salutation|salute|anrede|grußformel", "salute"),
    (r"signature|closing|unterschrift|valediction", "signed"),
    (r"verse(?: line)?|poem|poetry|stanza|vers|strophe|gedicht|poésie|poesía|poesia|lyrics?",
     "verse"),
    (r"(?:intense |block |long )?(?:quote|quotations?)|block text|zitat|citation|cita|citazione"
     r"|epigraph|extract", "quote"),
    (r"html preformatted|preformatted(?: text)?|source code|code(?: block)?|macro text|listing",
     "code"),
    (r"list continue\s?\d?", "continued"),
    (r"list (?:bullet|number)\s?\d?|list\s?\d?|numbering \d.*|list \d.*|liste?", "item"),
    (r"caption|illustration|figure|beschriftung|légende", "caption"),
    (r"chapter(?: title)?|kapitel(?:überschrift)?|chapitre", "head"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), role) for pattern, role in _ROLES)


def role(names: Iterable[str]) -> Role:
    """The role of a paragraph whose style, and those on which it is based, have these names."""
    for name in names:
        words = " ".join(name.replace("_", " ").replace("-", " ").casefold().split())
        if found := _HEADING.fullmatch(words):
            return "head", max(1, int(found[1]))
        for pattern, known in _PATTERNS:
            if pattern.fullmatch(words):
                return known, 1 if known == "head" else 0
    return PLAIN, 0


def list_level(name: str) -> int:
    """The level, from 0, that the name of a list's style ends with: "List Bullet 2"."""
    return max(0, int(name[-1]) - 1) if name[-1:].isdecimal() else 0
