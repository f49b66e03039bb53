"""Collection: one register for all texts of an edition, and each text with its ids."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tei_tools.document.source import Document
from tei_tools.onomasticon.known import FORENAMES
from tei_tools.registers.correspondents import with_correspondents
from tei_tools.registers.decisions import Decisions, Key
from tei_tools.registers.identifiers import Identifiers
from tei_tools.registers.linking import fullness
from tei_tools.registers.merging import Merged, differ, joined_entity
from tei_tools.registers.person_name import PersonName, person_name
from tei_tools.registers.persons import Grouping, Person, chosen, rank
from tei_tools.registers.register import Entity, Register, name_key
from tei_tools.registers.revising import revised
from tei_tools.registers.standoff import read_standoff

_FORENAMES = frozenset(map(name_key, FORENAMES))

Place = tuple[int, int]
"""Where an entity stands: the register, and its place there."""


@dataclass(slots=True, eq=False)
class _One:
    """What is one in the collection: its entities, each with its place, and its names."""

    members: list[tuple[Place, Entity]] = field(default_factory=list)
    person: Person = field(default_factory=Person)

    def may_have(self, place: Place, entity: Entity) -> bool:
        """Whether no text keeps the entity apart from it, and no number or kind."""
        return all(
            number != place[0] and one.kind == entity.kind and not differ(one, entity)
            for (number, _), one in self.members
        )


def collecting(
    registers: Sequence[Register], leading: int = 0, taken: Iterable[str] = ()
) -> Merged:
    """One register of several texts, with what becomes of each id.

    Names mean in all texts what they would mean if these were one text: "Captain Wentworth" of
    one is the Frederick Wentworth of another, where nobody else can be meant. What one text keeps
    apart stays apart; what shares an authority number is one. The entities of the first `leading`
    registers keep their names and ids; others are called by the fullest of their names. No id
    comes out that is `taken`.
    """
    collection = _Collection(leading)
    places = [
        ((number, index), entity)
        for number, register in enumerate(registers)
        for index, entity in enumerate(register.entities)
    ]
    for place, entity in sorted(places, key=lambda each: _order(each[0], each[1], leading)):
        collection.add(place, entity)
    return collection.merged(len(registers), taken)


def in_collection(document: Document, register: Register, ids: dict[str, str]) -> Document:
    """A document with the ids of a collection, and the names and numbers of its register.

    Not a byte else changes, but that who sent and received its letters is said with them; the
    variants of a name stay those that the document has.
    """
    changed: dict[Key, tuple[Entity, Entity]] = {}
    for entity in read_standoff(document.source).entities:
        common = register.by_id(ids.get(entity.id, entity.id))
        if common is not None and common.kind == entity.kind:
            variants = tuple(name for name in entity.names if name != common.name)
            changed[entity.id, entity.kind] = (
                entity,
                replace(common, id=entity.id, variants=variants),
            )
    decided = revised(document, Decisions(merged=_other(ids), revised=changed))
    return with_correspondents(decided)


def with_ids(document: Document, ids: dict[str, str]) -> Document:
    """A document with the ids of a collection, and nothing else changed."""
    return revised(document, Decisions(merged=_other(ids)))


def _other(ids: dict[str, str]) -> dict[str, str]:
    return {old: new for old, new in ids.items() if old != new}


def _order(place: Place, entity: Entity, leading: int) -> tuple[object, ...]:
    """Leading registers as they stand; then longer names first, and surnames alone last."""
    if place[0] < leading:
        return (0, place)
    name = person_name(entity.name)
    return (1, not name.is_full and name.last not in _FORENAMES, *rank(name, entity.name), place)


class _Collection:
    def __init__(self, leading: int) -> None:
        self._leading = leading
        self._ones: list[_One] = []
        self._grouping = Grouping(lambda _: None, Register())
        self._of_person: dict[Person, _One] = {}
        self._by_mark: dict[tuple[str, ...], _One] = {}
        self._by_name: defaultdict[str, list[_One]] = defaultdict(list)

    def add(self, place: Place, entity: Entity) -> None:
        """Put an entity to those that it is one with."""
        names = [person_name(name) for name in entity.names] if entity.kind == "person" else []
        one = self._found(place, entity, names) or self._new()
        one.members.append((place, entity))
        self._grouping.learn(one.person, names)
        if names and one not in self._by_name[name_key(entity.name)]:
            self._by_name[name_key(entity.name)].append(one)
        for mark in self._marks(place, entity):
            self._by_mark.setdefault(mark, one)

    def _new(self) -> _One:
        one = _One()
        self._ones.append(one)
        self._of_person[self._grouping.new(one.person)] = one
        return one

    def _found(self, place: Place, entity: Entity, names: Sequence[PersonName]) -> _One | None:
        """The one that it is one with: by number, by an id of a leading register, or by name."""
        marked = [self._by_mark.get(mark) for mark in _sought(entity)]
        found = [one for one in marked if one and one.may_have(place, entity)]
        if found or not names:
            return next(iter(found), None)
        alike = self._by_name[name_key(entity.name)]
        if len(alike) == 1:
            return alike[0] if alike[0].may_have(place, entity) else None
        person = chosen(names[0], self._grouping.here(names[0]))
        if person is None or not all(map(person.may_be, names)):
            return None
        one = self._of_person[person]
        return one if one.may_have(place, entity) else None

    def _marks(self, place: Place, entity: Entity) -> list[tuple[str, ...]]:
        """What tells that another entity is this one."""
        marks: list[tuple[str, ...]] = [(entity.kind, *number) for number in entity.idnos]
        is_leading = place[0] < self._leading
        if is_leading:
            marks += ((entity.kind, entity.id, "", name_key(name)) for name in entity.names)
        if entity.kind != "person":
            names = entity.names if is_leading else (entity.name,)
            marks += ((entity.kind, name_key(name)) for name in names)
        return marks

    def merged(self, count: int, taken: Iterable[str]) -> Merged:
        """The register, and the ids of each; leading ones choose their ids first."""
        used = set(taken)
        ids: tuple[dict[str, str], ...] = tuple({} for _ in range(count))
        entities = []
        for one in sorted(self._ones, key=lambda one: min(place for place, _ in one.members)):
            one.members.sort(key=lambda member: member[0])
            best = self._best([entity for _, entity in one.members], one.members[0][0])
            made = best
            for _, entity in one.members:
                made = made if entity is best else joined_entity(made, entity)
            name = best.id if best.id not in used else _free(best, used)
            used.add(name)
            entities.append(replace(made, id=name))
            for (number, _), entity in one.members:
                ids[number][entity.id] = name
        return Merged(Register(tuple(entities)), ids)

    def _best(self, entities: Sequence[Entity], first: Place) -> Entity:
        """The one whose id and name are taken: a leading one, or that of the fullest name."""
        if first[0] < self._leading or entities[0].kind != "person":
            return entities[0]
        return max(entities, key=lambda entity: fullness(entity.name))


def _sought(entity: Entity) -> list[tuple[str, ...]]:
    """What tells which entity it is, the surest first."""
    marks: list[tuple[str, ...]] = [(entity.kind, *number) for number in entity.idnos]
    marks += ((entity.kind, entity.id, "", name_key(name)) for name in entity.names)
    return marks if entity.kind == "person" else [*marks, (entity.kind, name_key(entity.name))]


def _free(entity: Entity, used: set[str]) -> str:
    return Identifiers(used).new(entity.id, entity.kind)
