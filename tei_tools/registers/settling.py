"""Settling: what becomes of the entities of one register when decisions are made."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from tei_tools.registers.decisions import Decisions
from tei_tools.registers.merging import joined_entity
from tei_tools.registers.register import Entity

Part = TypeVar("Part")


class Settled(NamedTuple):
    """An entity as it stands and as it shall be, and those that become one with it."""

    before: Entity
    after: Entity
    others: tuple[Entity, ...]


def settled(entities: Iterable[Entity], decisions: Decisions) -> list[Settled]:
    """Each entity that stays; one that is merged with an entity of another file takes its place."""
    homes: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        homes[decisions.merged.get(entity.id, entity.id)].append(entity)
    found = []
    for identifier, members in homes.items():
        keeper = next((one for one in members if one.id == identifier), members[0])
        others = tuple(one for one in members if one != keeper)
        found.append(Settled(keeper, _after(identifier, keeper, others, decisions), others))
    return found


def _after(
    identifier: str, keeper: Entity, others: Iterable[Entity], decisions: Decisions
) -> Entity:
    """An entity as it shall be, with those that are merged with it."""
    made = _edited(keeper, decisions)
    for one in others:
        made = replace(joined_entity(made, _edited(one, decisions)), note=made.note)
    known = decisions.known.by_id(identifier)
    if identifier != keeper.id and known is not None:
        made = joined_entity(known, made)
    return replace(made, id=identifier)


def _edited(entity: Entity, decisions: Decisions) -> Entity:
    """An entity with what was changed in the table."""
    before, after = decisions.revised.get((entity.id, entity.kind), (entity, entity))
    changed = {
        name: getattr(after, name)
        for name in ("kind", "note", "birth", "death", "group", "location", "name")
        if getattr(entity, name) == getattr(before, name)
    }
    return replace(
        entity,
        variants=_changed(entity.variants, before.variants, after.variants),
        idnos=_changed(entity.idnos, before.idnos, after.idnos),
        **changed,
    )


def _changed(
    own: tuple[Part, ...], before: tuple[Part, ...], after: tuple[Part, ...]
) -> tuple[Part, ...]:
    """The parts without those that were taken away, and with those that were added."""
    kept = [one for one in own if one in after or one not in before]
    return (*kept, *(one for one in after if one not in before and one not in kept))
