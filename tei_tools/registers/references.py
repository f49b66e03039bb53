"""References: the tags of a document that name somebody, and whom they mean."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tei_tools.document.source import TEI, Document, Element
from tei_tools.registers.register import KINDS, Kind

MACHINE = "#tei_tools"
"""What @resp of a tag holds that a machine set and no person has reviewed."""

ENTRIES: Mapping[str, Kind] = {
    "person": "person",
    "personGrp": "person",
    "place": "place",
    "org": "org",
}
"""The elements that @ref may point to, and what they are entries of."""

GENERAL = frozenset(("rs", "name"))
"""Elements that tell by @type, or by whom they refer to, what they name (TEI P5 14.2)."""

TYPES: Mapping[str, Kind] = {
    **dict.fromkeys(("person", "pers", "people", "character"), "person"),
    **dict.fromkeys(("place", "geo", "city", "country"), "place"),
    **dict.fromkeys(("org", "organisation", "organization"), "org"),
}
"""What @type of such an element says."""

PARTS = frozenset(("forename", "surname", "roleName", "addName", "genName", "nameLink"))
"""The elements of parts of a person's name (TEI P5 14.2.1)."""

_WHITE = re.compile(r"\s+")
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
    kind: Kind
    entity: str
    before: str
    words: str
    after: str
    ours: bool

    @property
    def tag(self) -> str:
        """The name of its element."""
        return self.elements[0].name

    @property
    def context(self) -> str:
        """Its words in square brackets, with those before and after them."""
        return f"{self.before}[{self.words}]{self.after}".strip()


def references(document: Document) -> list[Reference]:
    """The names of persons, places and organisations in a document, those of entries left out."""
    entries = {
        element.attributes["xml:id"]: ENTRIES[element.name]
        for element in document.elements
        if element.name in ENTRIES and "xml:id" in element.attributes
    }
    parts: dict[str, list[Element]] = {}
    kinds: dict[str, Kind] = {}
    for element, kind in _names(document, entries):
        chain = element.attributes.get("xml:id", "").rpartition(".")[0]
        is_part = chain and {"next", "prev"} & element.attributes.keys()
        key = chain if is_part else f" {element.index}"
        parts.setdefault(key, []).append(element)
        kinds.setdefault(key, kind)
    reading = Reading(document)
    return [
        _reference(number, some, kinds[key], reading)
        for number, (key, some) in enumerate(parts.items(), 1)
    ]


def is_ours(element: Element) -> bool:
    """Whether a machine set the element and nobody has reviewed it."""
    return element.attributes.get("resp", "").split() == [MACHINE]


def _names(document: Document, entries: Mapping[str, Kind]) -> Iterator[tuple[Element, Kind]]:
    within: set[int] = set()
    for element in document.elements:
        if element.parent in within or element.name in ENTRIES:
            within.add(element.index)
        elif element.namespace == TEI and (kind := _kind(element, entries)):
            yield element, kind


def _kind(element: Element, entries: Mapping[str, Kind]) -> Kind | None:
    """What an element names; None for what is no name of ours."""
    if element.name in GENERAL:
        said = TYPES.get(element.attributes.get("type", ""))
        return said or entries.get(_entity(element))
    return KINDS.get(element.name)


def _entity(element: Element) -> str:
    pointers = element.attributes.get("ref", "").split()
    return next((one[1:] for one in pointers if one.startswith("#")), "")


def _reference(
    number: int, elements: Sequence[Element], kind: Kind, reading: "Reading"
) -> Reference:
    first, last = elements[0], elements[-1]
    words = " ".join(reading.between(one.content_start, one.content_end) for one in elements)
    part = reading.part(first)
    before = reading.spaced(max(part.content_start, first.start - 4 * NEAR), first.start)[-NEAR:]
    after = reading.spaced(last.end, min(part.content_end, last.end + 4 * NEAR))[:NEAR]
    return Reference(
        number,
        tuple(elements),
        kind,
        _entity(first),
        before,
        " ".join(words.split()),
        after,
        all(map(is_ours, elements)),
    )


class Reading:
    """What is read of a document's source, and where."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._elements = document.elements
        self._pieces = document.index.pieces
        self._ends = [piece.end for piece in self._pieces]

    def part(self, element: Element) -> Element:
        """The child of the root in which an element stands: header, text, stand-off."""
        while element.parent > 0:
            element = self._elements[element.parent]
        return element

    def between(self, start: int, end: int) -> str:
        """The characters that are read between two places of the source, white space made one."""
        return self.spaced(start, end).strip()

    def spaced(self, start: int, end: int) -> str:
        """The same with white space at either end."""
        found = []
        number = bisect_left(self._ends, start + 1)
        while number < len(self._pieces) and self._pieces[number].start < end:
            piece = self._pieces[number]
            exact = self._source[max(start, piece.start) : min(end, piece.end)]
            found.append(exact if piece.reading is None else piece.reading[: end - start])
            number += 1
        return _WHITE.sub(" ", "".join(found))
