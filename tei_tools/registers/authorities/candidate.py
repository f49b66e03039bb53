"""Candidate: a record of an authority that may be of the one who is sought."""

from dataclasses import dataclass

from tei_tools.registers.authorities.numbers import Number
from tei_tools.registers.authorities.point import Point
from tei_tools.registers.authorities.years import Years
from tei_tools.registers.register import Kind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record: `number` is the authority's own, `numbers` are those that others give it.

    `kinds` says what it can be: a university is an organisation, and a place on the map.
    """

    number: str
    name: str
    variants: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    description: str = ""
    birth: Years | None = None
    death: Years | None = None
    point: Point | None = None
    numbers: frozenset[Number] = frozenset()
    is_settlement: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and then its variants."""
        return (self.name, *self.variants)

    @property
    def said(self) -> str:
        """Name, years and description, to be read by a person."""
        lived = "–".join(str(one) if one else "?" for one in (self.birth, self.death))
        told = (self.name, lived if self.birth or self.death else "", self.description)
        return ", ".join(filter(None, told))
