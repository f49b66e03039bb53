"""Poems: a title, a byline, stanzas; several poems or parts under heads of their own."""

from collections.abc import Sequence
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.books import LISTED, divided, listed
from tei_tools.reading.divisions import is_trailer, split
from tei_tools.reading.headings import heading, is_numeral, is_title, numbered_title
from tei_tools.reading.inline import inline
from tei_tools.reading.margins import beside_verse, with_margins
from tei_tools.reading.openings import byline_name, line_date, opening
from tei_tools.reading.paragraphs import is_ornament, milestone
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, element
from tei_tools.reading.verse import capitals, stanza
from tei_tools.reading.wrapping import lined, unwrapped

_PROSE = 60
"""Lines of prose are as long as this, in characters, and few lines of verse are."""


def poem(chunks: Chunks) -> Parts:
    """The Parts of a text in verse, the numbers beside its lines in their @n."""
    return with_margins(_poem, chunks, beside_verse)


def _poem(chunks: Chunks) -> Parts:
    if split(chunks.all)[1]:
        return divided(chunks, _fill)
    all_chunks = chunks.all
    start = opening(all_chunks)
    text = all_chunks[start.taken :]
    places = [place for place in range(len(text) - 1) if _is_head(text, place)]
    first = places[0] if places else len(text)
    inner = [part for chunk in text[:first] for part in _content(chunk)]
    bounds = pairwise([*places, len(text)])
    divisions = [_division(text[begin:end]) for begin, end in bounds]
    body = element("div", *start.elements, *inner, *divisions, type="poem")
    return Parts((body,), title=start.title, author=start.author, date=start.date)


def _fill(kind: str, chunks: Sequence[Chunk]) -> list[Element]:
    if kind in LISTED:
        return listed(kind, chunks)
    return [part for chunk in chunks for part in _content(chunk)]


def _is_head(text: Sequence[Chunk], place: int) -> bool:
    """A short line before a stanza: a numeral, a numbered heading, capitals, or set well apart."""
    chunk, after = text[place], text[place + 1]
    if len(chunk.lines) > 1 or is_ornament(chunk) or len(after.lines) < 2:
        return False
    if is_numeral(chunk.first) or heading(chunk.first) or numbered_title(chunk.first):
        return True
    return is_title(chunk) and (chunk.text.isupper() or chunk.gap > max(1, after.gap))


def _division(chunks: Sequence[Chunk]) -> Element:
    head = Element("head", lined(chunks[0]))
    kind = "part" if is_numeral(chunks[0].first) else "poem"
    inner = [part for chunk in chunks[1:] for part in _content(chunk)]
    return element("div", *chunks[0].page_breaks(), head, *inner, type=kind)


def _content(chunk: Chunk) -> list[Element]:
    return [*chunk.page_breaks(), _block(chunk)]


def _block(chunk: Chunk) -> Element:
    if is_ornament(chunk):
        return milestone(chunk)
    if len(chunk.lines) == 1 and _is_aside(chunk):
        return Element("p", inline(chunk.text))
    if _is_wrapped(chunk):
        return Element("p", unwrapped(chunk))
    return stanza(chunk, "stanza")


def _is_wrapped(chunk: Chunk) -> bool:
    """Prose among poems: long lines that go on in small letters."""
    longest = max(len(line.text) for line in chunk.lines)
    return len(chunk.lines) > 1 and longest >= _PROSE and capitals(chunk.lines[1:]) < 0.5


def _is_aside(chunk: Chunk) -> bool:
    """A line between stanzas that is none: the end told, a name, a date, a long note."""
    named = byline_name(chunk) or line_date(chunk)
    return is_trailer(chunk) or bool(named) or chunk.text.isdigit() or len(chunk.text) > 100
