"""Demonyms: Syrian, Londoners, the English, as `<rs type="demonym">`.

A referring string (TEI P5, 3.6.1), for a demonym names neither a place nor a body of people that
an entry of `<listPlace>` or `<listOrg>` could stand for, and may be an adjective.
"""

import re
from collections.abc import Iterator

from tei_tools.annotators.names.peoples import ADJECTIVE, ADJECTIVES, DEMONYM, PERSON
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import any_of
from tei_tools.onomasticon.known import FORENAMES
from tei_tools.onomasticon.tables import TITLES
from tei_tools.span import Span

_NO_NOUN = any_of(
    """a an and as at because but by for from if in into is it of on or so than that the then to was
    were when which while who with""".split()
)
_DESCRIBING = any_of(ADJECTIVES - FORENAMES)
_DESCRIBED = (
    rf"\s(?!{_NO_NOUN}\b)(?:[a-z]|{any_of(TITLES)}\b|{PERSON}\b)"
    rf"|(?:,|\s(?:and|or|&))\s{DEMONYM}\b"
)
_ARTICLE = r"(?:(?<=\b[Tt]he )|(?<=\b[Aa] )|(?<=\b[Aa]n ))"
_DEMONYM = re.compile(
    rf"(?<![\w'’.-])(?:{PERSON}|{_DESCRIBING}(?={_DESCRIBED})|{_ARTICLE}{ADJECTIVE}(?!\s[A-Z]))"
    r"(?![\w-])"
)
ATTRIBUTES = {"type": "demonym", "cert": "high"}


def demonyms(text: Text) -> Iterator[Span]:
    """The demonyms of the English blocks of `text`; the names of languages are left alone."""
    for block in text.blocks:
        if block.lang.lower().startswith("en"):
            for found in _DEMONYM.finditer(text.content, block.start, block.end):
                yield Span(found.start(), found.end(), "rs", ATTRIBUTES)
