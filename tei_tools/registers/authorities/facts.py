"""Facts: what the entries of one document tell of entities beside their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from tei_tools.document.source import TEI, Document, Element
from tei_tools.registers.authorities.numbers import Number, numbers
from tei_tools.registers.authorities.point import Point, point_of_geo
from tei_tools.registers.authorities.years import ABOUT, Years, years
from tei_tools.registers.standoff import NAME_ELEMENTS, EntryReader

Value = TypeVar("Value")

FROM = ("when", "notBefore", "from", "when-iso", "notBefore-iso", "from-iso")
TO = ("when", "notAfter", "to", "when-iso", "notAfter-iso", "to-iso")
POINTERS = ("ref", "sameAs", "corresp")
DATED = (
    ("creation", "correspAction"),
    ("bibl", "biblStruct", "biblFull"),
    ("dateline", "docDate"),
)
"""Elements in which the day of writing stands, the surest first; of books, only the source."""

SOURCES = frozenset(("sourceDesc", "listBibl"))
"""In what a book stands that is the source."""

OPEN = 120
"""Years after a date that has only a beginning, or before one that has only an end."""

NEAR = 200
"""Elements that are looked at inside one in which a date may stand."""


class Facts:
    """What a document's entries tell, by id and kind; when it was written and whom it speaks of."""

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
        self.spoken_of = frozenset(self._spoken_of())

    def dated(self, key: tuple[str, str], name: str) -> Years | None:
        """The years of a birth, death or floruit."""
        found = next((one for one in self._of(key) if one.name == name), None)
        told = self._years(found) if found else None
        if told and found and _is_doubted(found):
            return Years(told.earliest - ABOUT, told.latest + ABOUT)
        return told

    def point(self, key: tuple[str, str]) -> Point | None:
        """Where a place is, by `<location>` with `<geo>` that names no other place."""
        locations = [self._children[one.index] for one in self._of(key) if one.name == "location"]
        return first(
            point_of_geo(self._reader.text(inner))
            for children in locations
            if not any(one.name in NAME_ELEMENTS["place"] for one in children)
            for inner in children
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

    def doubted(self, key: tuple[str, str]) -> frozenset[Number]:
        """The numbers that are said to be less than sure."""
        return numbers(
            (one.attributes.get("type", ""), self._reader.text(one))
            for one in self._of(key)
            if one.name == "idno" and _is_doubted(one)
        )

    def is_doubted(self, key: tuple[str, str], name: str) -> bool:
        """Whether what an entry tells in elements of that name is said to be less than sure."""
        return any(one.name == name and _is_doubted(one) for one in self._of(key))

    def is_area(self, key: tuple[str, str]) -> bool:
        """Whether a place is named as a country, region or feature of the landscape."""
        named = {one.name for one in self._of(key)}
        return "settlement" not in named and bool(named & {"country", "region", "geogName"})

    def _written(self) -> int | None:
        """The last year in which the document's text can have been written."""
        for names in DATED:
            holders = (one for one in self._elements if one.name in names and self._is_source(one))
            dates = [self._years(date) for one in holders for date in self._dates(one)]
            if known := [one.latest for one in dates if one is not None]:
                return max(known)
        return None

    def _is_source(self, element: Element) -> bool:
        """Whether an element is no book at all, or the one from which the text is taken."""
        parent = self._elements[element.parent].name if element.parent >= 0 else ""
        return element.name not in DATED[1] or parent in SOURCES

    def _spoken_of(self) -> Iterator[str]:
        """The ids to which the words of the text refer, those of its notes left out."""
        body = silent = 0
        for element in self._elements:
            if element.name == "body":
                body = max(body, element.end)
            elif element.name == "note":
                silent = max(silent, element.end)
            elif silent <= element.start < body:
                for word in element.attributes.get("ref", "").split():
                    yield word.rpartition("#")[2]

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
        begin, end = (
            first(years(element.attributes.get(name, "")) for name in names) for names in (FROM, TO)
        )
        if begin and end:
            return Years(begin.earliest, max(begin.earliest, end.latest))
        if begin:
            return Years(begin.earliest, begin.latest + OPEN)
        if end:
            return Years(end.earliest - OPEN, end.latest)
        is_date = element.name in ("date", "origDate", "birth", "death", "floruit")
        return years(self._reader.text(element)) if is_date else None


def _is_doubted(element: Element) -> bool:
    has = element.attributes.get
    return has("cert", "high") != "high" or has("precision", "high") != "high"


def first(found: Iterable[Value | None]) -> Value | None:
    """The first that is known, or None."""
    return next((one for one in found if one is not None), None)
