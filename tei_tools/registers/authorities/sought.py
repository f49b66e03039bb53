"""Sought: an entity of documents with what they tell of it, to be found in an authority."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tei_tools.document.source import TEI, Document, Element
from tei_tools.registers.authorities.numbers import Number, numbers
from tei_tools.registers.authorities.point import Point, point_of_geo
from tei_tools.registers.authorities.years import Years, years
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import NAME_ELEMENTS, EntryReader
from tei_tools.registers.table import Row, entity_rows

Value = TypeVar("Value")

FROM = ("when", "notBefore", "from", "when-iso", "notBefore-iso", "from-iso")
TO = ("when", "notAfter", "to", "when-iso", "notAfter-iso", "to-iso")
POINTERS = ("ref", "sameAs", "corresp")
DATED = (("creation", "correspAction", "origDate"), ("sourceDesc",), ("dateline", "docDate"))
"""Elements in which the day of writing stands, the surest first."""

OPEN = 120
"""Years after a date that has only a beginning, or before one that has only an end."""

NEAR = 200
"""Elements that are looked at inside one in which a date may stand."""


@dataclass(frozen=True, slots=True)
class Sought:
    """An entity, its years and place as its entries tell them, and its known numbers.

    `written` is the last year in which the earliest document that lists it can have been written.
    `is_area` says that a place's name is that of a region or country, or of a river.
    """

    row: Row
    birth: Years | None = None
    death: Years | None = None
    floruit: Years | None = None
    written: int | None = None
    point: Point | None = None
    numbers: frozenset[Number] = frozenset()
    is_area: bool = False

    @property
    def entity(self) -> Entity:
        """The entity itself."""
        return self.row.entity


def all_sought(documents: Sequence[Document]) -> list[Sought]:
    """The entities that documents list, in their order, each with what all of them tell."""
    told = [_Facts(document) for document in documents]
    return [_sought(row, told) for row in entity_rows(documents)]


def _sought(row: Row, told: Sequence["_Facts"]) -> Sought:
    key = (row.entity.id, row.entity.kind)
    knowing = [one for one in told if key in one.entries]
    return Sought(
        row,
        _first(one.dated(key, "birth") for one in knowing),
        _first(one.dated(key, "death") for one in knowing),
        _first(one.dated(key, "floruit") for one in knowing),
        min((one.written for one in knowing if one.written is not None), default=None),
        _first(one.point(key) for one in knowing),
        numbers(row.entity.idnos).union(*(one.numbers(key) for one in knowing)),
        any(one.is_area(key) for one in knowing),
    )


class _Facts:
    """What the entries of one document tell beside names."""

    def __init__(self, document: Document) -> None:
        self._elements = document.elements
        self._children: defaultdict[int, list[Element]] = defaultdict(list)
        self._reader = EntryReader(document)
        self.entries: dict[tuple[str, str], Element] = {}
        for element in document.elements:
            self._children[element.parent].append(element)
            name = element.attributes.get("xml:id")
            if name and element.name in NAME_ELEMENTS and element.namespace == TEI:
                self.entries.setdefault((name, element.name), element)
        self.written = self._written()

    def dated(self, key: tuple[str, str], name: str) -> Years | None:
        """The years of a birth, death or floruit."""
        return _first(self._years(one) for one in self._of(key) if one.name == name)

    def point(self, key: tuple[str, str]) -> Point | None:
        """Where a place is, by `<location>` with `<geo>`."""
        return _first(
            point_of_geo(self._reader.text(inner))
            for one in self._of(key)
            if one.name == "location"
            for inner in self._children[one.index]
            if inner.name == "geo"
        )

    def numbers(self, key: tuple[str, str]) -> frozenset[Number]:
        """The numbers to which the entry and its names point."""
        holders = (self.entries[key], *self._of(key))
        return numbers(
            ("", word)
            for one in holders
            for name in POINTERS
            for word in one.attributes.get(name, "").split()
        )

    def is_area(self, key: tuple[str, str]) -> bool:
        """Whether a place is named as a country, region or feature of the landscape."""
        named = {one.name for one in self._of(key)}
        return "settlement" not in named and bool(named & {"country", "region", "geogName"})

    def _written(self) -> int | None:
        """The last year in which the document's text can have been written."""
        for names in DATED:
            holders = (one for one in self._elements if one.name in names and one.namespace == TEI)
            dates = [self._years(date) for one in holders for date in self._dates(one)]
            if known := [one.latest for one in dates if one is not None]:
                return max(known)
        return None

    def _of(self, key: tuple[str, str]) -> list[Element]:
        return self._children[self.entries[key].index]

    def _dates(self, element: Element) -> Iterator[Element]:
        """An element and the dates inside it."""
        yield element
        for inner in self._elements[element.index + 1 : element.index + 1 + NEAR]:
            if inner.start >= element.end:
                return
            if inner.name in ("date", "origDate"):
                yield inner

    def _years(self, element: Element) -> Years | None:
        """The years that an element's attributes tell, or else the words of a date."""
        first, last = (
            _first(years(element.attributes.get(name, "")) for name in names)
            for names in (FROM, TO)
        )
        if first and last:
            return Years(first.earliest, max(first.earliest, last.latest))
        if first:
            return Years(first.earliest, first.latest + OPEN)
        if last:
            return Years(last.earliest - OPEN, last.latest)
        is_date = element.name in ("date", "origDate", "birth", "death", "floruit")
        return years(self._reader.text(element)) if is_date else None


def _first(found: Iterable[Value | None]) -> Value | None:
    return next((one for one in found if one is not None), None)
