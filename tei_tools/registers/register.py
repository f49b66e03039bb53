"""Register: the persons, places and organisations that names may mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tei_tools.registers.rejection import Rejection

Kind = Literal["person", "place", "org"]

_ACRONYM_STOP = re.compile(r"(?<=\b\w)\.(?=\w\b)")

KINDS: Mapping[str, Kind] = {"persName": "person", "placeName": "place", "orgName": "org"}
"""What each element of a name names (TEI P5 14.2)."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place is: `geo` is latitude and longitude in degrees (WGS84; TEI P5 14.3.4).

    `certainty` is the @cert of that, "" where there is no doubt or nobody said.
    """

    geo: str
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation: `id` is its xml:id, an NCName.

    `variants` are other forms of its name; `idnos` are authority numbers as (type, value), such
    as ("GND", "118540238"), the type "" where it has none. `birth` and `death` are days, months or
    years (ISO 8601), or words: "about 1760". `group` says what persons it is who share one name:
    "family", "couple"; "" for a single one. `location` is a place's, where it is known.
    """

    id: str
    kind: Kind
    name: str
    variants: tuple[str, ...] = ()
    idnos: tuple[tuple[str, str], ...] = ()
    note: str = ""
    birth: str = ""
    death: str = ""
    group: str = ""
    location: Location | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and then its variants."""
        return (self.name, *self.variants)


@dataclass(frozen=True)
class Register:
    """Entities in a stable order, of several with one id the first; and what is none of them."""

    entities: tuple[Entity, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    _by_id: Mapping[str, Entity] = field(init=False, repr=False, compare=False)
    _by_name: Mapping[tuple[str, str], tuple[Entity, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        by_id: dict[str, Entity] = {}
        for entity in self.entities:
            by_id.setdefault(entity.id, entity)
        by_name: dict[tuple[str, str], dict[str, Entity]] = {}
        for entity in by_id.values():
            for name in entity.names:
                by_name.setdefault((entity.kind, name_key(name)), {})[entity.id] = entity
        object.__setattr__(self, "entities", tuple(by_id.values()))
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(
            self, "_by_name", {key: tuple(found.values()) for key, found in by_name.items()}
        )

    def by_id(self, identifier: str) -> Entity | None:
        """The entity with that id, with or without a "#" before it."""
        return self._by_id.get(identifier.removeprefix("#"))

    def by_name(self, name: str, kind: Kind) -> tuple[Entity, ...]:
        """The entities of a kind that have that name or variant, case and white space aside."""
        return self._by_name.get((kind, name_key(name)), ())

    def with_entities(self, more: Iterable[Entity]) -> "Register":
        """The register with more entities at its end."""
        return Register((*self.entities, *more), self.rejected)


def name_key(name: str) -> str:
    """A name made equal to its other spellings: case, white space, apostrophes and stops aside."""
    plain = _ACRONYM_STOP.sub("", name.replace("’", "'")).replace(".", " ")
    return " ".join(plain.casefold().split())
