"""Epigraphs: a few lines of somebody else's at the head of a division (TEI P5, 4.2.3)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.inline import inline
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.verse import capitals
from tei_tools.reading.wrapping import lined

_CREDIT = re.compile(r"(?:[—–―]|--)\s?[^\W\d_\s].{1,80}")
_LONGEST = 600
_LEAST_INDENT = 2
_LONGEST_CREDIT = 60


def epigraph(chunks: Sequence[Chunk], whole: Chunks) -> tuple[list[Element], int]:
    """The `<epigraph>` with which the chunks begin, and how many of them it takes.

    Sure is what is set in, or in quotation marks, and says below whose it is.
    """
    if not chunks or len(chunks[0].text) > _LONGEST or is_ornament(chunks[0]):
        return [], 0
    first = chunks[0]
    apart = (first.indent >= _LEAST_INDENT and not whole.is_set_in) or first.first[0] in '“"„«'
    if not apart:
        return [], 0
    if len(first.lines) > 1 and _is_credit(first, len(first.lines) - 1):
        quoted = replace(first, lines=first.lines[:-1])
        return [*first.page_breaks(), _cited(quoted, first.lines[-1].text)], 1
    second = chunks[1] if len(chunks) > 2 else None
    if second and len(second.lines) == 1 and not second.pages and _is_credit(second, 0):
        return [*first.page_breaks(), _cited(first, second.text)], 2
    return [], 0


def _is_credit(chunk: Chunk, place: int) -> bool:
    """ "—Byron", or a name in capitals set in further."""
    line = chunk.lines[place]
    if len(line.text) > _LONGEST_CREDIT:
        return False
    capital = line.text.isupper() and line.indent > _LEAST_INDENT and len(line.text.split()) < 6
    return _CREDIT.fullmatch(line.text) is not None or capital


def _cited(quoted: Chunk, credit: str) -> Element:
    """What is quoted, in verse or prose, and the `<bibl>` that says whose it is (3.3.3)."""
    verse = len(quoted.lines) > 1 and capitals(quoted.lines) >= 0.8
    content: tuple[Node, ...] = (
        tuple(Element("l", inline(line.text)) for line in quoted.lines)
        if verse
        else (Element("p", inline(quoted.text) if len(quoted.lines) > 1 else lined(quoted)),)
    )
    bibl = Element("bibl", inline(credit))
    return Element("epigraph", (Element("cit", (Element("quote", content), bibl)),))
