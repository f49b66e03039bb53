"""Headlines: kicker, headline, lead, byline and dateline with which an article begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.datelines import date_in, is_place
from tei_tools.reading.headings import is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import (
    Opening,
    begins_with_title,
    byline,
    byline_name,
    dated,
    line_date,
    opening,
    plain,
)
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.tree import Element
from tei_tools.reading.wrapping import lined

_KICKER_WORDS = 4
_KICKER = 32
_LEAD = range(40, 500)
"""A lead has so many characters."""
_AFTER_DATE = re.compile(
    r"\.?(?:\s?[(\[][^()\[\]]{2,40}[)\]])?(?:\.?\s?(?:[—–]|--?)\s?(?=\S)|\.\s(?=[A-ZÀ-Þ“\"„«(]))"
)
_NEAR = 90
"""So far into the text a dateline may reach."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A dateline that begins a paragraph, the paragraph without it, and its date, "" or ISO."""

    dateline: str
    chunk: Chunk
    when: str


def headline(chunks: Sequence[Chunk]) -> Opening:
    """The elements that open an article, in their order: as `opening`, and what newspapers add.

    A short line above the headline is a kicker; lines between it and a byline or dateline are
    subtitles and leads (`<argument>`); a date may stand first of all.
    """
    elements: list[Element] = []
    place = 0
    date = ""
    known = line_date(chunks[0])
    if known and len(chunks) > 2 and begins_with_title(chunks[1:]):
        elements = [*chunks[0].page_breaks(), dated(chunks[0])]
        date, place = known.when, 1
    kicked = _is_kicker(chunks[place:])
    if kicked:
        elements += _head(chunks[place], "kicker")
        place += 1
    leads = _leads(chunks[place:])
    if not (leads or kicked):
        found = opening(chunks[place:])
        return replace(
            found,
            elements=(*elements, *found.elements),
            taken=found.taken + place if found.taken else 0,
            date=found.date or date,
        )
    return _led(chunks, place, leads, elements, date)


def run_in_dateline(chunk: Chunk) -> Dated | None:
    """The dateline in "LONDON, March 3 (Reuters) — The ..."; None where there is none."""
    text = chunk.first
    found = date_in(text[:_NEAR])
    if not found or not found.start or not is_place(text[: found.start]):
        return None
    end = found.end - (text[found.end - 1] == ".")  # also of "12. Februar. Das Schiff"
    after = _AFTER_DATE.match(text, end)
    if not after or not any(map(str.isalpha, text[: found.start])) or after.end() >= len(text):
        return None
    line = replace(chunk.lines[0], text=text[after.end() :].lstrip(), indent=0)
    rest = replace(chunk, lines=(line, *chunk.lines[1:]), pages=())
    return Dated(text[: after.end()].rstrip(), rest, found.when)


def _led(
    chunks: Sequence[Chunk], place: int, leads: int, elements: Sequence[Element], date: str
) -> Opening:
    """The opening from the headline on: subtitles and leads below it, then byline and dateline."""
    title = chunks[place]
    made = [*elements, *_head(title, "main")]
    for chunk in chunks[place + 1 : place + 1 + leads]:
        made += _head(chunk, "sub") if is_title(chunk) else _lead(chunk)
    place += 1 + leads
    author = ""
    while place < len(chunks) - 1:
        by, when = byline_name(chunks[place]), line_date(chunks[place])
        if (by and author) or (when and date) or not (by or when):
            break
        made += [
            *chunks[place].page_breaks(),
            byline(chunks[place]) if by else dated(chunks[place]),
        ]
        author, date = author or by, date or (when.when if when else "")
        place += 1
    return Opening(tuple(made), place, plain(title), author, date)


def _head(chunk: Chunk, kind: str) -> list[Element]:
    return [*chunk.page_breaks(), Element("head", lined(chunk), {"type": kind})]


def _lead(chunk: Chunk) -> list[Element]:
    """An `<argument>` (TEI P5, 4.2.3): what is to follow, in short."""
    return [*chunk.page_breaks(), Element("argument", (Element("p", inline(chunk.text)),))]


def _is_kicker(chunks: Sequence[Chunk]) -> bool:
    """A few words in capitals, or ended by a colon, right above a longer headline."""
    if len(chunks) < 3 or len(chunks[0].lines) > 1 or is_ornament(chunks[0]):
        return False
    words = chunks[0].text
    short = len(words) <= _KICKER and len(words.split()) <= _KICKER_WORDS
    marked = words.isupper() or (words[-1] == ":" and words[0].isupper())
    headed = begins_with_title(chunks[1:]) and len(chunks[1].text) > len(words)
    return short and marked and headed and not (line_date(chunks[0]) or byline_name(chunks[0]))


def _leads(chunks: Sequence[Chunk]) -> int:
    """How many chunks stand between the headline and a byline or dateline; two at most."""
    if len(chunks) < 4 or not begins_with_title(chunks):
        return 0
    for count in (1, 2):
        between, below = chunks[1 : 1 + count], chunks[1 + count : 2 + count]
        if not all(map(_is_lead, between)):
            return 0
        if below and (byline_name(below[0]) or line_date(below[0])):
            return count
    return 0


def _is_lead(chunk: Chunk) -> bool:
    other = byline_name(chunk) or line_date(chunk) or is_ornament(chunk)
    return not other and (is_title(chunk) or len(chunk.text) in _LEAD)
