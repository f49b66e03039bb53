"""Persons: which of a document's names mean one person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tei_tools.registers.person_name import (
    MAYBE_BEFORE_FORENAME,
    MEN,
    PersonName,
    contradict,
    person_name,
    shortens,
    spelt_out,
)
from tei_tools.registers.register import Entity, Register

MANY = 500
"""Persons of one last name of whom a shorter name tells none."""

PLAIN = frozenset("mr mrs miss ms master".split())
"""Titles that several of one family share: Mr. Charles Musgrove is seldom Mr. Musgrove."""


@dataclass(slots=True, eq=False)
class Person:
    """A person under way: the known `entity`, if any, and the names that mean it so far."""

    entity: Entity | None = None
    parts: list[PersonName] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)

    def has(self, name: PersonName) -> bool:
        """Whether `name` shortens one of this person's names."""
        return any(shortens(name, one) for one in self.parts)

    def may_have(self, name: PersonName) -> bool:
        """Whether `name` shortens one of them where pet names are spelt out."""
        names = (name, *spelt_out(name))
        known = [other for one in self.parts for other in (one, *spelt_out(one))]
        return any(shortens(one, other) for one in names for other in known)

    def is_called(self, surname: str) -> bool:
        """Whether one of this person's names ends so."""
        return any(one.last == surname for one in self.parts)

    def bears(self, name: PersonName) -> bool:
        """Whether `name` shortens a full name of this person that has all of its titles."""
        return any(
            one.is_full and name.titles <= one.titles and shortens(name, one) for one in self.parts
        )

    def may_be(self, name: PersonName) -> bool:
        """Whether nothing speaks against that `name` means this person."""
        return not any(contradict(name, one) for one in self.parts)


def persons(
    forms: Sequence[str], known: Callable[[str], Entity | None], register: Register
) -> list[Person]:
    """The forms, each in the one person whom it means; `known` gives the entity of a known form.

    Longer names come first, so that what a name may shorten does not depend on its place.
    """
    grouping = Grouping(known, register)
    parts = {form: person_name(form) for form in forms}
    for form in sorted(forms, key=lambda form: rank(parts[form], form)):
        grouping.add(form, parts[form])
    return grouping.persons


def rank(parts: PersonName, form: str) -> tuple[int, int, bool, int, str]:
    """Sorts longer names first, names before initials, titled before plain."""
    initials = sum(len(name) == 1 for name in parts.given)
    return (-len(parts.given), initials, not parts.titles, -len(form), form.casefold())


class Grouping:
    """The persons under way, found by the words of their names."""

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
        if entity:
            person = self._of_entity.get(entity.id) or self._adopted(entity, parts)
        else:
            person = self._shortened(parts) or self.new(Person())
        person.forms.append(form)
        self.learn(person, [parts])

    def _adopted(self, entity: Entity, parts: PersonName) -> Person:
        """The person of an entity: one of the document whose longer name may be the entity's."""
        names = list(map(person_name, entity.names))
        person = chosen(parts, [one for one in self.here(parts) if one.entity is None])
        if person is None or not all(map(person.may_be, names)) or _differ(person.parts, names):
            return self._person(entity)
        person.entity = entity
        self._of_entity[entity.id] = person
        self.learn(person, names)
        return person

    def _person(self, entity: Entity) -> Person:
        """The person of an entity, with all names that the register has for it."""
        if entity.id not in self._of_entity:
            person = self._of_entity[entity.id] = self.new(Person(entity))
            self.learn(person, _names(entity).parts)
        return self._of_entity[entity.id]

    def new(self, person: Person) -> Person:
        """The person, now one of those under way."""
        self.persons.append(person)
        return person

    def learn(self, person: Person, names: Iterable[PersonName]) -> None:
        """More names for a person."""
        new = [name for name in names if name not in person.parts]
        person.parts += new
        for word in _words(new):
            self._by_word[word][person] = None

    def here(self, parts: PersonName) -> list[Person]:
        """The persons of the document whose name `parts` shortens; pet names only where none.

        Among more than MANY who share its last name it tells nobody, and there is none.
        """
        exact = [one for one in self._alike(_sought(parts)) if one.has(parts)]
        if exact:
            return exact
        near = [word for one in spelt_out(parts) for word in _sought(one)]
        return [one for one in self._alike((*_sought(parts), *near)) if one.may_have(parts)]

    def _alike(self, words: Iterable[str]) -> Iterable[Person]:
        found = [self._by_word[word] for word in dict.fromkeys(words) if word in self._by_word]
        if sum(map(len, found)) > MANY:
            return ()
        return dict.fromkeys(person for some in found for person in some)

    def _shortened(self, parts: PersonName) -> Person | None:
        """The one person whose name `parts` shortens: of the document, else of the register."""
        here = self.here(parts)
        if not here:
            known = [one for word in _sought(parts) for one in self._registered.get(word, ())]
            there = [one for one in dict.fromkeys(known[:MANY]) if _names(one).has(parts)]
            here = [self._of_entity.get(one.id) or _names(one) for one in there]
        only = chosen(parts, here)
        return self._person(only.entity) if only and only.entity else only


def chosen(parts: PersonName, candidates: Sequence[Person]) -> Person | None:
    """The one of the candidates whom a name means; None where it could be another.

    Of several, a forename and a title of rank each tell; "Mr." tells one man among women.
    """
    if parts.titles & MAYBE_BEFORE_FORENAME:
        candidates = [one for one in candidates if one.is_called(parts.last)] or candidates
    fit = [one for one in candidates if one.may_be(parts)]
    if len(candidates) > 1 and not parts.is_full:
        if parts.titles and not parts.titles & PLAIN:
            fit = [one for one in fit if one.bears(parts)]
        elif not parts.titles & MEN:
            return None
    return fit[0] if len(fit) == 1 else None


def _differ(some: Iterable[PersonName], others: Sequence[PersonName]) -> bool:
    """Whether two full names, one of each, are not one name in two lengths."""
    return any(
        one.is_full and other.is_full and not (shortens(one, other) or shortens(other, one))
        for one in some
        for other in others
    )


def _names(entity: Entity) -> Person:
    """A person with the full names that the register has for it."""
    return Person(entity, [name for name in map(person_name, entity.names) if name.is_full])


def _words(names: Iterable[PersonName]) -> set[str]:
    """What _sought gives for every shorter name of the names, pet names spelt out too."""
    words = set()
    for name in names:
        for one in (name, *spelt_out(name)):
            words |= {one.last, *one.given[:1]}
            for first in one.given[:1]:
                words |= {f"{one.last}, {first}", f"{one.last}, {first[0]}"}
                if len(first) == 1:
                    words.add(f"{one.last}, {first}.")
    return words


def _sought(short: PersonName) -> tuple[str, ...]:
    """The words by which the names are found that `short` may shorten, or that have its initial."""
    if not short.is_full:
        return (short.last,)
    first = short.given[0]
    return f"{short.last}, {first}", f"{short.last}, {first[0]}."
