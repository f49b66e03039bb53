"""Parties: the address under which an authority file knows a person, organisation or place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tei_tools.document.source import Document
from tei_tools.registers.authorities.numbers import PAGES, authority_number
from tei_tools.registers.references import references
from tei_tools.registers.register import Entity, Kind, Register, name_key
from tei_tools.registers.standoff import read_standoff

PREFERRED: Mapping[Kind, Sequence[str]] = {
    "person": ("gnd", "viaf", "wikidata"),
    "org": ("gnd", "viaf", "wikidata"),
    "place": ("geonames", "gnd", "wikidata"),
}
"""Authorities in the order in which one is taken: those that CMIF recommends first."""

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]{1,500}")


class Parties:
    """The entities that a document lists and a register knows, and how its names refer to them."""

    def __init__(self, document: Document, register: Register | None = None) -> None:
        own = read_standoff(document.source)
        self._registers = (own, register) if register else (own,)
        self._meant = _meant(document)

    def address(self, name: str, kind: Kind, pointers: Sequence[str] = ()) -> str:
        """The authority's address of whom a name means; "" where none is known.

        `pointers` are those of its @ref. Without one the names of the text are asked, and then the
        registers for the name, the document's own first; where one of them knows several of that
        name, nothing is said.
        """
        for pointer in pointers:
            if _ADDRESS.fullmatch(pointer):
                return pointer
        meant = self._meant.get(name_key(name), set())
        local = [one for one in pointers if one.startswith("#")] or sorted(meant)
        found = [*self._by_id(local), *self._by_name(name, kind)] if len(local) < 2 else []
        return next((_address(one) for one in found if one.kind == kind and _address(one)), "")

    def _by_id(self, pointers: Iterable[str]) -> Iterator[Entity]:
        for pointer in pointers:
            yield from filter(None, (one.by_id(pointer) for one in self._registers))

    def _by_name(self, name: str, kind: Kind) -> list[Entity]:
        listed = [register.by_name(name, kind) for register in self._registers]
        return (
            []
            if any(len(some) > 1 for some in listed)
            else [one for some in listed for one in some]
        )


def _meant(document: Document) -> Mapping[str, set[str]]:
    """The entities to which each name of the text refers."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in references(document):
        if one.entity:
            found[name_key(one.words)].add(one.entity)
    return found


def _address(entity: Entity) -> str:
    numbers = dict(filter(None, (authority_number(*idno) for idno in entity.idnos)))
    for authority in PREFERRED[entity.kind]:
        if authority in numbers:
            return f"{PAGES[authority]}{numbers[authority]}"
    return next((value for _, value in entity.idnos if _ADDRESS.fullmatch(value)), "")
