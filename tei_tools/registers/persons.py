"""Persons: which of a document's names mean one person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tei_tools.registers.person_name import PersonName, contradict, person_name, shortens
from tei_tools.registers.register import Entity, Register


@dataclass(slots=True, eq=False)
class Person:
    """A person under way: the known `entity`, if any, and the names that mean it so far."""

    entity: Entity | None = None
    parts: list[PersonName] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)

    def has(self, name: PersonName) -> bool:
        """Whether `name` shortens one of this person's names."""
        return any(shortens(name, one) for one in self.parts)

    def may_be(self, name: PersonName) -> bool:
        """Whether nothing speaks against that `name` means this person."""
        return not any(contradict(name, one) for one in self.parts)


def persons(
    forms: Sequence[str], known: Callable[[str], Entity | None], register: Register
) -> list[Person]:
    """The forms, each in the one person whom it means; `known` gives the entity of a known form.

    Longer names come first, so that what a name may shorten does not depend on its place.
    """
    grouping = _Grouping(known, register)
    parts = {form: person_name(form) for form in forms}
    for form in sorted(forms, key=lambda form: _rank(parts[form], form)):
        grouping.add(form, parts[form])
    return grouping.persons


def _rank(parts: PersonName, form: str) -> tuple[int, bool, int, str]:
    return (-len(parts.given), not parts.titles, -len(form), form.casefold())


class _Grouping:
    def __init__(self, known: Callable[[str], Entity | None], register: Register) -> None:
        self.persons: list[Person] = []
        self._known = known
        self._of_entity: dict[str, Person] = {}
        self._by_word: defaultdict[str, dict[Person, None]] = defaultdict(dict)
        self._registered: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in register.entities:
            if entity.kind == "person":
                for word in _words(map(person_name, entity.names)):
                    self._registered[word].append(entity)

    def add(self, form: str, parts: PersonName) -> None:
        """Put a form to the person whom it means."""
        entity = self._known(form)
        person = self._person(entity) if entity else self._shortened(parts) or self._new(Person())
        person.forms.append(form)
        self._learn(person, [parts])

    def _person(self, entity: Entity) -> Person:
        """The person of an entity, with all names that the register has for it."""
        if entity.id not in self._of_entity:
            person = self._of_entity[entity.id] = self._new(Person(entity))
            self._learn(person, _names(entity).parts)
        return self._of_entity[entity.id]

    def _new(self, person: Person) -> Person:
        self.persons.append(person)
        return person

    def _learn(self, person: Person, names: Iterable[PersonName]) -> None:
        new = [name for name in names if name not in person.parts]
        person.parts += new
        for word in _words(new):
            self._by_word[word][person] = None

    def _shortened(self, parts: PersonName) -> Person | None:
        """The one person whose name `parts` shortens: of the document, else of the register."""
        word = _word(parts)
        here = [person for person in self._by_word[word] if person.has(parts)]
        if not here:
            there = [one for one in self._registered[word] if _names(one).has(parts)]
            here = [self._of_entity.get(one.id) or _names(one) for one in there]
        if len(here) != 1 or not here[0].may_be(parts):
            return None
        only = here[0]
        return self._person(only.entity) if only.entity else only


def _names(entity: Entity) -> Person:
    """A person with the full names that the register has for it."""
    return Person(entity, [name for name in map(person_name, entity.names) if name.is_full])


def _words(names: Iterable[PersonName]) -> set[str]:
    """What _word gives for every shorter name of the names."""
    words = set()
    for name in names:
        words |= {name.last, *name.given[:1]}
        words |= {f"{name.last}, {first}" for one in name.given[:1] for first in (one, one[0])}
    return words


def _word(short: PersonName) -> str:
    """The word by which the names are found that `short` may shorten."""
    return f"{short.last}, {short.given[0]}" if short.is_full else short.last
