"""References: the tags of a document that name somebody, and whom they mean."""

import re
from bisect import bisect_left, bisect_right
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

FARTHEST = 400
"""Pieces of text among which they are looked for."""


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
    before, after = reading.before(first, part), reading.after(last, part)
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
        self._asides: dict[int, int] = {-1: -1}

    def part(self, element: Element) -> Element:
        """The child of the root in which an element stands; of the header what is around it."""
        around = self._elements[max(element.parent, 0)]
        while element.parent > 0:
            element = self._elements[element.parent]
        return around if element.name == "teiHeader" else element

    def before(self, element: Element, part: Element) -> str:
        """The characters before an element in a part, NEAR at most, notes on the way left out."""
        last = bisect_right(self._ends, element.start) - 1
        found = self._near(range(last, -1, -1), element, part)
        return _WHITE.sub(" ", "".join(reversed(found)))[-NEAR:]

    def after(self, element: Element, part: Element) -> str:
        """The same after it."""
        first = bisect_right(self._ends, element.end)
        found = self._near(range(first, len(self._pieces)), element, part)
        return _WHITE.sub(" ", "".join(found))[:NEAR]

    def _near(self, numbers: range, element: Element, part: Element) -> list[str]:
        """The pieces of the same text in the order of their numbers, until there are enough."""
        aside = self._aside(element.index)
        found: list[str] = []
        ink = 0
        for number in numbers[:FARTHEST]:
            piece = self._pieces[number]
            if ink >= NEAR or not part.content_start <= piece.start < part.content_end:
                break
            if self._aside(piece.parent) == aside:
                read = self._source[piece.start : piece.end]
                found.append(read if piece.reading is None else piece.reading)
                ink += len(found[-1].strip())
        return found

    def _aside(self, number: int) -> int:
        """The number of the note in which an element stands, or which it is; -1 for none."""
        path = []
        while number not in self._asides and self._elements[number].name != "note":
            path.append(number)
            number = self._elements[number].parent
        found = self._asides.setdefault(number, number)
        self._asides.update(dict.fromkeys(path, found))
        return found

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
