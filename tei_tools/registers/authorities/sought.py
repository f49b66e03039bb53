"""Sought: an entity of documents with what they tell of it, to be found in an authority."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tei_tools.document.source import Document
from tei_tools.registers.authorities.facts import Facts, first
from tei_tools.registers.authorities.numbers import Number, numbers
from tei_tools.registers.authorities.point import Point
from tei_tools.registers.authorities.years import Years
from tei_tools.registers.register import Entity
from tei_tools.registers.table import Row, entity_rows

Key = tuple[str, str]
"""The id and the kind of an entity: what is one in several documents."""


@dataclass(frozen=True, slots=True)
class Sought:
    """An entity, its years and place as its entries tell them, and its known numbers.

    `written` is the last year in which the earliest text that speaks of it can have been written;
    of whom only notes speak, that says nothing.
    `doubted` are those of the numbers that a machine or an editor was not sure of (@cert), as
    `is_placed` says that the point is beyond doubt. `is_area` says that a place's name is that of
    a region or country, or of a river.
    """

    row: Row
    birth: Years | None = None
    death: Years | None = None
    floruit: Years | None = None
    written: int | None = None
    point: Point | None = None
    is_placed: bool = True
    numbers: frozenset[Number] = frozenset()
    doubted: frozenset[Number] = frozenset()
    is_area: bool = False

    @property
    def trusted(self) -> frozenset[Number]:
        """The numbers that nobody doubts."""
        return self.numbers - self.doubted

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return self.entity.id, self.entity.kind

    @property
    def entity(self) -> Entity:
        """The entity itself."""
        return self.row.entity


def all_sought(documents: Sequence[Document]) -> list[Sought]:
    """The entities that documents list, in their order, each with what all of them tell."""
    told = [Facts(document) for document in documents]
    return [_sought(row, told) for row in entity_rows(documents)]


def _sought(row: Row, told: Sequence[Facts]) -> Sought:
    key = (row.entity.id, row.entity.kind)
    knowing = [one for one in told if key in one.entries]
    return Sought(
        row,
        first(one.dated(key, "birth") for one in knowing),
        first(one.dated(key, "death") for one in knowing),
        first(one.dated(key, "floruit") for one in knowing),
        _earliest(one.written for one in told if row.entity.id in one.spoken_of),
        first(one.point(key) for one in knowing),
        not any(one.is_doubted(key, "location") for one in knowing),
        numbers(row.entity.idnos).union(*(one.numbers(key) for one in knowing)),
        frozenset().union(*(one.doubted(key) for one in knowing)),
        any(one.is_area(key) for one in knowing),
    )


def _earliest(found: Iterable[int | None]) -> int | None:
    return min((one for one in found if one is not None), default=None)
