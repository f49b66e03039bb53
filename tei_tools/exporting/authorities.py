"""Authorities: the addresses of whom an element's @ref means."""

from collections.abc import Iterator
from urllib.parse import urljoin

from tei_tools.document.source import Document
from tei_tools.registers.authorities.numbers import PAGES, authority_number
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import read_standoff

_SCHEMES = ("http://", "https://", "urn:")


class Authorities:
    """The entities that a document lists, and where the web knows them.

    `address` is that of the document itself, "" where it has none.
    """

    def __init__(self, document: Document, address: str = "") -> None:
        self._register = read_standoff(document.source)
        self._address = address

    def addresses(self, references: str) -> list[str]:
        """The IRIs for the pointers of @ref, each once: authority files before the document."""
        found = [iri for pointer in references.split() for iri in self._of(pointer)]
        return list(dict.fromkeys(found))

    def _of(self, pointer: str) -> Iterator[str]:
        entity = self._register.by_id(pointer) if pointer.startswith("#") else None
        if entity:
            yield from _pages(entity)
        if pointer.startswith(_SCHEMES):
            yield pointer
        elif self._address:
            yield urljoin(self._address, pointer)


def _pages(entity: Entity) -> Iterator[str]:
    for kind, value in entity.idnos:
        number = authority_number(kind, value)
        if number:
            yield PAGES[number[0]] + number[1]
        elif value.startswith(_SCHEMES):
            yield value
