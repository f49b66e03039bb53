"""Entries: `<person>`, `<place>` and `<org>` of a document, and how they are changed in place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from tei_tools.document.source import Document, Element
from tei_tools.document.weave import escape
from tei_tools.errors import InputError
from tei_tools.registers.edits import Edit
from tei_tools.registers.references import MACHINE
from tei_tools.registers.register import Entity, Kind
from tei_tools.registers.standoff import (
    GROUP,
    LIFE,
    NAME_ELEMENTS,
    TAGS,
    EntryReader,
    idno,
    life,
    lives,
    location,
)
from tei_tools.registers.start_tag import attribute_edit, name_edits

LISTS = frozenset(("listPerson", "listPlace", "listOrg", "standOff"))
"""What is nothing without entries, and goes with the last of them."""

NOTES = frozenset(("note", "noteGrp", "bibl", "biblStruct", "biblFull", "listBibl", "ptr", "ref"))
NESTED = frozenset(("place", "listPlace"))
MEMBERS = frozenset(("person", "personGrp", "org"))
FOLLOWING: Mapping[Kind, Mapping[str, frozenset[str]]] = {
    "person": {},
    "place": {
        "name": NOTES | NESTED | {"idno"},
        "location": NOTES | NESTED | {"idno"},
        "idno": NESTED,
        "note": NESTED,
    },
    "org": {"name": NOTES | MEMBERS, "idno": NOTES | MEMBERS, "note": MEMBERS},
}
"""What stands after a new name, number or note in an entry, where TEI sets an order."""

PROSE = frozenset(("p", "ab"))
"""With these an entry holds nothing else."""


class Entries:
    """The entries of a document; collects edits and changes nothing by itself."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_id: dict[str, Element] = {}
        self._children: defaultdict[int, list[Element]] = defaultdict(list)
        for element in document.elements:
            self._children[element.parent].append(element)
            name = element.attributes.get("xml:id")
            if name and element.name in (*NAME_ELEMENTS, GROUP):
                self._by_id.setdefault(name, element)
        self._reader = EntryReader(document)
        self._gone: set[int] = set()
        self._edits: list[Edit] = []

    def is_ours(self, identifier: str) -> bool:
        """Whether a machine made the entry, or the list in which it stands."""
        element: Element | None = self._by_id[identifier]
        while element is not None:
            if MACHINE in element.attributes.get("resp", "").split():
                return True
            element = self._document.elements[element.parent] if element.parent >= 0 else None
        return False

    def remove(self, identifier: str) -> None:
        """Take an entry out, with its list where that is empty then."""
        element = self._by_id[identifier]
        self._gone.add(element.index)
        while element.parent >= 0:
            element = self._document.elements[element.parent]
            inner = {child.index for child in self._children[element.index]}
            if element.name not in LISTS or not inner <= self._gone:
                return
            self._gone.add(element.index)

    def change(self, before: Entity, after: Entity) -> None:
        """Make of an entry what `after` says.

        Raises InputError where a name to be changed has elements in it.
        """
        if before == after:
            return
        entry = self._by_id[before.id]
        if after.id != before.id:
            self._edits.append(attribute_edit(self._document, entry, "xml:id", after.id))
        if after.group != before.group:
            self._edits += name_edits(entry, GROUP if after.group else before.kind)
            self._edits.append(attribute_edit(self._document, entry, "role", after.group))
        if replace(after, id=before.id, group=before.group) == before:
            return
        if entry.content_start == entry.end:
            raise InputError(f"{self._place(entry)}: the entry of {before.id} is empty.")
        children = self._children[entry.index]
        if any(child.name in PROSE for child in children):
            raise InputError(f"{self._place(entry)}: the entry of {before.id} is written in prose.")
        tags = NAME_ELEMENTS[before.kind]
        names = sorted((one for one in children if one.name in tags), key=lambda one: one.start)
        numbers = [child for child in children if child.name == "idno"]
        notes = [child for child in children if child.name == "note"]
        if after.name != before.name:
            self._rename(entry, names, before, after.name)
        self._drop(one for one in names if self._reader.name(one) in _less(before, after))
        self._drop(one for one in numbers if self._number(one) not in after.idnos)
        self._drop(notes if after.note != before.note else ())
        tag = TAGS[before.kind]
        variants = [one for one in after.variants if one not in before.variants]
        lines = [f'<{tag} type="variant">{escape(one)}</{tag}>' for one in variants]
        self._add(entry, self._last(entry, names, before.kind, "name"), lines)
        for name, day in lives(after).items():
            if day != lives(before)[name]:
                self._live(entry, [child for child in children if child.name == name], name, day)
        found = after.location if before.kind == "place" and before.location is None else None
        if found:
            last = self._last(entry, (), before.kind, "location")
            self._add(entry, last, [location(found)])
        new = [idno(*number, found) for number in after.idnos if number not in before.idnos]
        self._add(entry, self._last(entry, numbers, before.kind, "idno"), new)
        if after.note and after.note != before.note:
            last = self._last(entry, notes, before.kind, "note")
            self._add(entry, last, [f"<note>{escape(after.note)}</note>"])

    def take(self, entity: Entity) -> None:
        """Take an entry out that is to stand in another list.

        A machine's location goes with it. Raises InputError where it holds more than an Entity
        does, or an editor's location.
        """
        entry = self._by_id[entity.id]
        known = {*NAME_ELEMENTS[entity.kind], *LIFE, "idno", "note"}
        for child in self._children[entry.index]:
            if child.name == "location":
                self._let_go(entity, child)
            elif child.name not in known or self._children[child.index]:
                raise InputError(
                    f"{self._place(child)}: the entry of {entity.id} holds more than names, dates, "
                    "numbers and notes; change its kind in the file."
                )
        self.remove(entity.id)

    def _let_go(self, entity: Entity, found: Element) -> None:
        """Nothing; an InputError for a location that no machine wrote."""
        more = {one.name for one in self._children[found.index]} - {"geo"}
        if more or not self.is_ours(entity.id):
            raise InputError(
                f"{self._place(found)}: {entity.id} has a location, which only a place can have; "
                "take it out of the file to change the kind."
            )

    def edits(self) -> list[Edit]:
        """All that is to be done; what stands inside something that goes is void."""
        return [*map(self._removal, (self._document.elements[n] for n in self._gone)), *self._edits]

    def _rename(self, entry: Element, names: Sequence[Element], before: Entity, name: str) -> None:
        """Write another name where the entity's name stands."""
        element = next((one for one in names if self._reader.name(one) == before.name), None)
        if element is None:
            tag = TAGS[before.kind]
            last = self._last(entry, (), before.kind, "name")
            self._add(entry, last, [f"<{tag}>{escape(name)}</{tag}>"])
        elif self._children[element.index]:
            raise InputError(
                f'{self._place(element)}: "{before.name}" is marked up in its parts; '
                "change the name in the file."
            )
        else:
            self._edits.append(Edit(element.content_start, element.content_end, escape(name)))

    def _live(self, entry: Element, elements: Sequence[Element], name: str, day: str) -> None:
        """Write another day of birth or death."""
        if any(self._children[one.index] for one in elements):
            raise InputError(
                f"{self._place(elements[0])}: <{name}> is marked up in its parts; "
                "change it in the file."
            )
        self._drop(elements)
        last = self._last(entry, elements, "person", name)
        self._add(entry, last, [life(name, day)] if day else [])

    def _drop(self, elements: Iterable[Element]) -> None:
        self._edits += map(self._removal, elements)

    def _removal(self, element: Element) -> Edit:
        """An element taken out with the white space before it."""
        return Edit(element.start - len(self._space(element)), element.end, "")

    def _last(
        self, entry: Element, alike: Sequence[Element], kind: Kind, what: str
    ) -> Element | None:
        """The child after which one more name, number or note stands; None for the first place."""
        if alike:
            return alike[-1]
        following = FOLLOWING[kind].get(what, frozenset())
        before = takewhile(lambda child: child.name not in following, self._children[entry.index])
        return max(before, key=lambda child: child.start, default=None)

    def _add(self, entry: Element, last: Element | None, lines: Iterable[str]) -> None:
        """Elements put after a child, or where the entry begins."""
        near = last or next(iter(self._children[entry.index]), None)
        space = self._space(near) if near else ""
        prefix = f"{entry.prefix}:" if entry.prefix else ""
        place = last.end if last else entry.content_start
        for line in lines:
            named = re.sub(r"<(/?)(?=\w)", rf"<\1{prefix}", line)
            self._edits.append(Edit(place, place, space + named))

    def _space(self, element: Element) -> str:
        """The white space before an element."""
        before = self._document.source[max(0, element.start - 200) : element.start]
        return before[len(before.rstrip(" \t\r\n")) :]

    def _number(self, element: Element) -> tuple[str, str]:
        return element.attributes.get("type", ""), self._reader.text(element)

    def _place(self, element: Element) -> str:
        line, column = self._document.position(element.start)
        return f"{self._document.path or 'the document'}:{line}:{column}"


def _less(before: Entity, after: Entity) -> frozenset[str]:
    """The variants that are taken away."""
    return frozenset(before.variants) - frozenset(after.variants)
