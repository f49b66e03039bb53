"""Merging: the registers of several documents as one, each entity once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tei_tools.registers.identifiers import Identifiers
from tei_tools.registers.person_name import person_name
from tei_tools.registers.register import Entity, Register, name_key

Mark = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """One register of several; `ids` tells for each of those the new id of each old one."""

    register: Register
    ids: tuple[dict[str, str], ...]


def merged(registers: Iterable[Register]) -> Register:
    """One register with the entities of all, those that are one made one.

    Two are one where they share an authority number, or where their kind and name are equal and
    their numbers do not speak against it; of persons the name must be full, for each document may
    have a "Mr. Smith" of its own. An entity keeps its id unless another has it.
    """
    return merging(registers).register


def merging(registers: Iterable[Register], reserved: Iterable[str] = ()) -> Merged:
    """As `merged`, with what became of each id; none that comes out is `reserved`."""
    given = list(registers)
    identifiers = Identifiers()
    taken = set(reserved)
    entities: list[Entity] = []
    where: dict[Mark, int] = {}
    ids: list[dict[str, str]] = []
    for register in given:
        ids.append({})
        for entity in register.entities:
            place = _place(entity, entities, where)
            if place is None:
                place = len(entities)
                fresh = entity.id not in taken
                name = entity.id if fresh else _free(identifiers, entity, taken)
                taken.add(name)
                entities.append(replace(entity, id=name))
            else:
                entities[place] = joined_entity(entities[place], entity)
            where.update((mark, place) for mark in _marks(entity) if mark not in where)
            ids[-1][entity.id] = entities[place].id
    return Merged(Register(tuple(entities)), tuple(ids))


def joined_entity(one: Entity, other: Entity) -> Entity:
    """The one with the names, numbers and note of the other that it does not have."""
    known = {name_key(name) for name in one.names}
    variants = [name for name in dict.fromkeys(other.names) if name_key(name) not in known]
    numbers = [number for number in other.idnos if number not in one.idnos]
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return replace(
        one,
        variants=(*one.variants, *variants),
        idnos=(*one.idnos, *numbers),
        note="; ".join(notes),
        location=one.location or other.location,
        birth=one.birth or other.birth,
        death=one.death or other.death,
        group=one.group or other.group,
    )


def _marks(entity: Entity) -> list[Mark]:
    """What tells that another is the same entity, the surest first."""
    marks: list[Mark] = [(entity.kind, kind, value) for kind, value in entity.idnos]
    if entity.kind != "person" or person_name(entity.name).is_full:
        marks.append((entity.kind, name_key(entity.name)))
    return marks


def _place(entity: Entity, entities: Sequence[Entity], where: dict[Mark, int]) -> int | None:
    for mark in _marks(entity):
        place = where.get(mark)
        if place is not None and not differ(entity, entities[place]):
            return place
    return None


def differ(one: Entity, other: Entity) -> bool:
    """Whether one authority gives them different numbers."""
    numbers = dict(one.idnos)
    return any(kind and numbers.get(kind, value) != value for kind, value in other.idnos)


def _free(identifiers: Identifiers, entity: Entity, taken: set[str]) -> str:
    while (new := identifiers.new(entity.id, entity.kind)) in taken:
        pass
    return new
