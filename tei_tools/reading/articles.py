"""Articles: a title with its dateline and byline, sections under heads, a name at the end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.divisions import ending
from tei_tools.reading.headings import is_title, numbered_title
from tei_tools.reading.headlines import headline, run_in_dateline
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import Opening, byline, is_name, line_date, opening
from tei_tools.reading.paragraphs import is_prose, paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, element
from tei_tools.reading.wrapping import lined

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?://|\bwww\.\w|\d{3}[ -]?\d{3,}")
_REACHED = re.compile(
    r"\W{0,2}(?:(?:to|you can|please|for more).{1,30})?(?:contact|reach|write to|e-?mail"
    r"|follow|send|letters to|tel(?:ephone)?\b|phone|comments|kontakt|schreiben|redaktion"
    r"|leserbriefe|contacte|écrire)",
    re.IGNORECASE,
)
_FOOT = 4
"""How many short chunks may stand below the name at the end."""


def article(chunks: Chunks) -> Parts:
    """The Parts of an article: one division, its foot in the back."""
    whole = chunks.paragraphs
    start = headline(whole.all)
    text, name, foot = ended(whole.all[start.taken :])
    dateline, rest, when = _dated(text)
    inner = _sections(rest, whole)
    close = [part for chunk in name for part in (*chunk.page_breaks(), byline(chunk))]
    body = element("div", *start.elements, *dateline, *inner, *close, type="article")
    back = element("div", *paragraphs(foot, whole), type="notice")
    return Parts(
        (body,),
        back=(back,) if foot else (),
        title=start.title,
        author=start.author or "".join(chunk.text for chunk in name),
        date=start.date or when,
    )


def _dated(chunks: Sequence[Chunk]) -> tuple[list[Element], Sequence[Chunk], str]:
    """The dateline that begins the first paragraph, the text without it, and its date."""
    found = run_in_dateline(chunks[0]) if chunks else None
    if not found:
        return [], chunks, ""
    made = Element("dateline", inline(found.dateline), {"rend": "run-in"})
    return [*chunks[0].page_breaks(), made], [found.chunk, *chunks[1:]], found.when


def plain_text(chunks: Chunks) -> Parts:
    """The Parts of a text of which only the paragraphs are sure, and a title if it has one."""
    whole = chunks.paragraphs
    start = opening(whole.all) if len(whole.all) > 2 else Opening()
    content = whole.all[start.taken :]
    made = ending("", content, lambda _, part: paragraphs(part, whole))
    return Parts((*start.elements, *made), title=start.title, date=start.date, author=start.author)


def heads(chunks: Sequence[Chunk], whole: Chunks) -> list[int]:
    """The places of section heads: numbered from 1, or short lines between longer paragraphs."""
    inner = range(len(chunks) - 1)
    numbered = [
        (place, number)
        for place in inner
        if len(chunks[place].lines) == 1 and (number := numbered_title(chunks[place].text))
    ]
    if len(numbered) > 1 and [number for _, number in numbered] == [*range(1, len(numbered) + 1)]:
        return [place for place, _ in numbered]
    return [
        place
        for place in inner[1:]
        if _is_head(chunks[place - 1], chunks[place], chunks[place + 1], whole)
    ]


def _is_head(above: Chunk, chunk: Chunk, below: Chunk, whole: Chunks) -> bool:
    if len(chunk.lines) > 1 or not is_title(chunk) or line_date(chunk):
        return False
    finished = above.last[-1] in ".!?:\"'”’)" and len(above.text) > len(chunk.text)
    apart = chunk.gap > 0 or below.gap > 0 or chunk.text.isupper()
    goes_on = len(below.text) >= max(80, 2 * len(chunk.text)) and below.first[0].isupper()
    return finished and apart and goes_on and is_prose(below, whole)


def _sections(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    places = heads(chunks, whole)
    made = paragraphs(chunks[: places[0] if places else len(chunks)], whole)
    for start, end in pairwise([*places, len(chunks)]):
        chunk = chunks[start]
        head = Element("head", lined(chunk))
        content = paragraphs(chunks[start + 1 : end], whole)
        made.append(element("div", *chunk.page_breaks(), head, *content, type="section"))
    return made


def ended(
    chunks: Sequence[Chunk],
) -> tuple[Sequence[Chunk], Sequence[Chunk], Sequence[Chunk]]:
    """The text, the name that ends it, and the foot below the name; the last two may be empty."""
    last = len(chunks) - 1
    for place in range(last, max(0, last - _FOOT), -1):
        chunk = chunks[place]
        below = chunks[place + 1].text if place < last else ""
        named = len(chunk.lines) == 1 and is_name(chunk.text) and len(below) < 80
        among = any(is_name(one.text) for one in chunks[place + 1 :])
        if named and not among and len(chunks[place - 1].text) > 80:
            return chunks[:place], chunks[place : place + 1], chunks[place + 1 :]
        if len(chunk.text) > 200:
            break
    end = len(chunks)
    while end > 1 and last - end < _FOOT and _is_contact(chunks[end - 1]):
        end -= 1
    return chunks[:end], (), chunks[end:]


def _is_contact(chunk: Chunk) -> bool:
    """How the author or the paper is to be reached: an address, under words that offer it."""
    text = chunk.text
    alone = len(text.split()) == 1
    return len(text) < 200 and bool(_ADDRESS.search(text)) and (alone or bool(_REACHED.match(text)))
