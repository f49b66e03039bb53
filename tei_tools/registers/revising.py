"""Revising: a document with an editor's decisions in it, and not a byte else changed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from tei_tools.annotators.record import record
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document, Element
from tei_tools.document.weave import escape
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.edits import Edit, edited
from tei_tools.registers.entries import Entries
from tei_tools.registers.merging import joined_entity
from tei_tools.registers.references import Reference, references
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import read_standoff
from tei_tools.registers.table import name_of

Part = TypeVar("Part")
_ATTRIBUTE = re.compile(r"""\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")


def revised(document: Document, decisions: Decisions) -> Document:
    """The document as decided: other values of @ref, other entries, rejected tags gone.

    A tag is rejected only where a machine set it and nobody reviewed it, an entry goes only where
    nothing points to it any more; what stays for that reason is said in the notices. Raises
    InputError where an entry cannot be changed without losing what an editor marked in it.
    """
    return _Revision(document, decisions).done()


class _Revision:
    def __init__(self, document: Document, decisions: Decisions) -> None:
        self._document = document
        self._decisions = decisions
        self._name = name_of(document)
        self._own = read_standoff(document.source)
        self._merged = {f"#{old}": f"#{new}" for old, new in decisions.merged.items()}
        self._gone: set[int] = set()
        self._links: dict[int, str] = {}
        self._needed = {
            word
            for element in document.elements
            for name, value in element.attributes.items()
            if name not in ("next", "prev")
            for word in value.split()
            if word.startswith("#")
        }
        self._notices: list[Diagnostic] = []
        for one in references(document):
            self._decide(one)

    def done(self) -> Document:
        """The document with all edits made."""
        edits = [edit for number in sorted(self._gone) for edit in self._without(number)]
        pointers: defaultdict[str, set[str]] = defaultdict(set)
        for element in self._document.elements:
            if element.index in self._gone:
                continue
            after = self._pointers(element)
            if after != element.attributes.get("ref", ""):
                edits += self._with_ref(element, after)
            for name, value in element.attributes.items():
                for word in (after if name == "ref" else value).split():
                    pointers[word].add(name)
        edits += self._entries(pointers.keys())
        made = edited(self._document, edits)
        new = [one for one in self._wanted(pointers) if one.id not in made.identifiers]
        if new:
            made = edited(
                made, [Edit(at, at, text) for at, text in record(made, (), new).insertions]
            )
        return made.with_notices(*self._notices)

    def _decide(self, one: Reference) -> None:
        """What becomes of one name."""
        place = (self._name, one.number)
        is_rejected = place in self._decisions.dropped or one.entity in self._decisions.rejected
        ids = (element.attributes.get("xml:id") for element in one.elements)
        if is_rejected and any(f"#{name}" in self._needed for name in ids):
            self._say(f'"{one.words}" stays tagged: something points to that tag.', one)
        elif is_rejected and one.ours:
            self._gone.update(element.index for element in one.elements)
        elif is_rejected:
            self._say(f'"{one.words}" stays tagged: a person set or reviewed that tag.', one)
        elif place in self._decisions.linked:
            link = f"#{self._decisions.linked[place]}"
            self._links.update((element.index, link) for element in one.elements)

    def _say(self, message: str, one: Reference) -> None:
        line, column = self._document.position(one.elements[0].start)
        self._notices.append(
            Diagnostic("tag-kept", "info", message, "", self._document.path, line, column)
        )

    def _without(self, number: int) -> Iterator[Edit]:
        """An element's tags taken out, its words left."""
        element = self._document.elements[number]
        yield Edit(element.start, element.content_start, "")
        if element.content_end < element.end:
            yield Edit(element.content_end, element.end, "")

    def _pointers(self, element: Element) -> str:
        """The @ref that an element shall have."""
        value = element.attributes.get("ref", "")
        if element.index in self._links:
            return self._links[element.index]
        words = [self._merged.get(one, one) for one in value.split()]
        return " ".join(dict.fromkeys(words)) if words != value.split() else value

    def _with_ref(self, element: Element, value: str) -> Iterator[Edit]:
        """The value of @ref in the start tag changed, or the attribute set."""
        start = element.start + 1
        while self._document.source[start] not in " \t\r\n/>":
            start += 1
        for found in _ATTRIBUTE.finditer(self._document.source, start, element.content_start):
            if found[1] == "ref":
                yield Edit(found.start(2) + 1, found.end(2) - 1, escape(value))
                return
        yield Edit(start, start, f' ref="{escape(value)}"')

    def _entries(self, pointed: Iterable[str]) -> list[Edit]:
        """The entries as they shall be: some gone, some with other names and numbers."""
        entries = Entries(self._document)
        pointers = set(pointed)
        for entity in self._own.entities:
            is_merged = entity.id in self._decisions.merged
            is_rejected = entity.id in self._decisions.rejected and entries.is_ours(entity.id)
            if (is_merged or is_rejected) and f"#{entity.id}" not in pointers:
                entries.remove(entity.id)
            else:
                entries.change(entity, self._after(entity))
        return entries.edits()

    def _after(self, entity: Entity) -> Entity:
        """An entity of this document as it shall be."""
        before, after = self._decisions.revised.get((entity.id, entity.kind), (entity, entity))
        made = replace(
            entity,
            name=after.name if entity.name == before.name else entity.name,
            variants=_changed(entity.variants, before.variants, after.variants),
            idnos=_changed(entity.idnos, before.idnos, after.idnos),
            note=after.note if entity.note == before.note else entity.note,
        )
        for old, new in self._decisions.merged.items():
            other = self._own.by_id(old)
            if new == entity.id and other is not None and other.kind == entity.kind:
                made = replace(joined_entity(made, other), note=made.note)
        return made

    def _wanted(self, pointers: Iterable[str]) -> list[Entity]:
        """The entities to which something points now that decisions brought in."""
        targets = {*self._decisions.merged.values(), *self._decisions.linked.values()}
        pointed = set(pointers)
        found = (
            self._decisions.known.by_id(one) for one in sorted(targets) if f"#{one}" in pointed
        )
        return [one for one in found if one is not None]


def _changed(
    own: tuple[Part, ...], before: tuple[Part, ...], after: tuple[Part, ...]
) -> tuple[Part, ...]:
    """The parts without those that were taken away, and with those that were added."""
    kept = [one for one in own if one in after or one not in before]
    return (*kept, *(one for one in after if one not in before and one not in kept))
