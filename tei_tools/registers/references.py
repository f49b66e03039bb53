"""References: the tags of a document that name somebody, and whom they mean."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei_tools.document.source import TEI, Document, Element
from tei_tools.registers.register import KINDS

MACHINE = "#tei_tools"
"""What @resp of a tag holds that a machine set and no person has reviewed."""

ENTRIES = frozenset(("person", "personGrp", "place", "org"))
NEAR = 40
"""Characters of context on either side."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A name in a document: its element, or the linked parts of one name (TEI P5 17.3).

    `number` counts the names of the document from 1; `entity` is the id to which it refers, "" for
    none; `ours` says whether a machine set the tag and no person has reviewed it.
    """

    number: int
    elements: tuple[Element, ...]
    entity: str
    words: str
    context: str
    ours: bool


def references(document: Document) -> list[Reference]:
    """The names of persons, places and organisations in a document, those of entries left out."""
    parts: dict[str, list[Element]] = {}
    for element in _names(document):
        chain = element.attributes.get("xml:id", "").rpartition(".")[0]
        is_part = chain and {"next", "prev"} & element.attributes.keys()
        parts.setdefault(chain if is_part else f" {element.index}", []).append(element)
    reading = _Reading(document)
    return [_reference(n, some, reading) for n, some in enumerate(parts.values(), 1)]


def is_ours(element: Element) -> bool:
    """Whether a machine set the element and nobody has reviewed it."""
    return element.attributes.get("resp", "").split() == [MACHINE]


def _names(document: Document) -> Iterator[Element]:
    within: set[int] = set()
    for element in document.elements:
        if element.parent in within or element.name in ENTRIES:
            within.add(element.index)
        elif element.name in KINDS and element.namespace == TEI:
            yield element


def _reference(number: int, elements: Sequence[Element], reading: "_Reading") -> Reference:
    first, last = elements[0], elements[-1]
    pointers = first.attributes.get("ref", "").split()
    words = " ".join(reading.between(one.content_start, one.content_end) for one in elements)
    before = reading.between(max(0, first.start - 4 * NEAR), first.start)[-NEAR:]
    after = reading.between(last.end, last.end + 4 * NEAR)[:NEAR]
    return Reference(
        number,
        tuple(elements),
        next((one[1:] for one in pointers if one.startswith("#")), ""),
        " ".join(words.split()),
        f"{before} [{words}] {after}".strip(),
        all(map(is_ours, elements)),
    )


class _Reading:
    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._pieces = document.index.pieces
        self._ends = [piece.end for piece in self._pieces]

    def between(self, start: int, end: int) -> str:
        """The characters that are read between two places of the source, white space made one."""
        found = []
        number = bisect_left(self._ends, start + 1)
        while number < len(self._pieces) and self._pieces[number].start < end:
            piece = self._pieces[number]
            exact = self._source[max(start, piece.start) : min(end, piece.end)]
            found.append(exact if piece.reading is None else piece.reading[: end - start])
            number += 1
        return " ".join("".join(found).split())
