"""Corrected: the names that editors have tagged in TEI, as examples."""

from collections.abc import Iterable, Iterator

from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.training.example import Example, Name

KINDS = {"persName": "person", "placeName": "place", "orgName": "org", "geogName": "place"}
"""The elements that are names (TEI P5, 14.2), and the type of each."""

TYPED = {"person": "person", "place": "place", "org": "org"}
"""The values of @type that make a `<name>` or `<rs>` one of these."""

PART = 6_000
"""Characters of a text that make one example: enough to compare words within it."""


def corrected(documents: Iterable[Document]) -> list[Example]:
    """The examples of documents whose names have all been checked.

    A document is cut between blocks, so that parts of it can be kept apart. A type that no
    document has counts as not looked for. Where names stand in names, the outermost is learnt.
    """
    parts = [part for document in documents for part in _parts(read_text(document))]
    kinds = frozenset(kind for _, names in parts for *_, kind in names)
    return [Example(text, tuple(names), kinds) for text, names in parts]


def _parts(text: Text) -> Iterator[tuple[str, list[Name]]]:
    names = _outermost(text)
    first, start = 0, text.blocks[0].start if text.blocks else 0
    for number, block in enumerate(text.blocks, 1):
        if block.end - start < PART and number < len(text.blocks):
            continue
        last = first
        while last < len(names) and names[last][1] <= block.end:
            last += 1
        yield (
            text.content[start : block.end],
            [(a - start, b - start, kind) for a, b, kind in names[first:last] if a >= start],
        )
        first = last
        if number < len(text.blocks):
            start = text.blocks[number].start


def _outermost(text: Text) -> list[Name]:
    found = []
    far = 0
    for span in sorted(text.tagged, key=lambda span: (span.start, -span.end)):
        kind = KINDS.get(span.tag) or (
            TYPED.get(span.attributes.get("type", "")) if span.tag in ("name", "rs") else None
        )
        if kind and span.start >= far and span.start < span.end:
            found.append((span.start, span.end, kind))
            far = span.end
    return found
