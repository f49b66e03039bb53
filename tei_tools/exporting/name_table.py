"""The table of names: a row for each name in a document, with where it stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tei_tools.document.index import Element
from tei_tools.exporting.cells import rows_as_csv
from tei_tools.exporting.kinds import NAMES, PARTS
from tei_tools.exporting.reading import Reading, Tag
from tei_tools.exporting.request import Request
from tei_tools.span import Span

COLUMNS = ("document", "element", "text", "ref", "cert", "xml:id", "line", "chapter", "context")
HEADING = rows_as_csv([COLUMNS])

NEAR = 40
"""Characters of context on either side."""

_DIVISIONS = frozenset(["div", *(f"div{level}" for level in range(1, 8))])


def name_table(reading: Reading, request: Request) -> bytes:
    """A row of CSV for each name, without the heading.

    `line` is that of the tag in the file, from 1; `chapter` the heads of the divisions around it,
    outermost first; `context` the name in square brackets between what stands around it.
    """
    heads = _heads(reading)
    tags = reading.wanted(request, NAMES)
    kept = tags if request.tags else list(_whole(tags))
    return rows_as_csv(_row(reading, one, heads) for one in kept)


def _whole(tags: Sequence[Tag]) -> Iterator[Tag]:
    """The names; parts of names only where no name stands around them."""
    end = 0
    for one in tags:
        if one.span.tag not in PARTS:
            end = max(end, one.span.end)
        elif one.span.end <= end:
            continue
        yield one


class _Head(NamedTuple):
    """The division that begins at a place of the source, and the words of its head."""

    start: int
    division: Element
    words: str


def _heads(reading: Reading) -> list[_Head]:
    """The heads of divisions, in document order; the first of each."""
    elements, extents = reading.document.elements, reading.text.extents
    found: dict[int, _Head] = {}
    for one in elements:
        if one.name == "head" and one.index in extents and one.parent not in found:
            parent = elements[one.parent]
            if parent.name in _DIVISIONS:
                words = " ".join(reading.text.content[slice(*extents[one.index])].split())
                found[one.parent] = _Head(parent.start, parent, words)
    return sorted(found.values())


def _row(reading: Reading, tag: Tag, heads: Sequence[_Head]) -> tuple[str, ...]:
    span, attributes = tag.span, tag.span.attributes
    return (
        reading.name,
        span.tag,
        " ".join(reading.words(span).split()),
        attributes.get("ref", ""),
        attributes.get("cert", ""),
        attributes.get("xml:id", ""),
        str(reading.document.position(tag.element.start)[0]),
        " / ".join(_chapter(reading, tag.element, heads)),
        _context(reading, span),
    )


def _chapter(reading: Reading, element: Element, heads: Sequence[_Head]) -> Iterator[str]:
    """The heads of the divisions around an element, outermost first."""
    around = set()
    number = element.parent
    while number >= 0:
        around.add(number)
        number = reading.document.elements[number].parent
    last = bisect_right(heads, element.start, key=lambda one: one.start)
    return (one.words for one in heads[:last] if one.division.index in around)


def _context(reading: Reading, span: Span) -> str:
    """The words in square brackets, with those before and after them in their block."""
    content = reading.text.content
    blocks = reading.text.blocks_over(span.start, span.end)
    start = max(blocks[0].start if blocks else 0, span.start - NEAR)
    end = min(blocks[-1].end if blocks else len(content), span.end + NEAR)
    parts = (content[start : span.start], reading.words(span), content[span.end : end])
    before, words, after = (part.replace("\n", " ") for part in parts)
    return f"{before}[{words}]{after}".strip()
