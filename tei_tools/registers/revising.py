"""Revising: a document with an editor's decisions in it, and not a byte else changed."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.additions import Additions
from tei_tools.document.source import Document, Element
from tei_tools.errors import InputError
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.edits import Edit, edited
from tei_tools.registers.entries import Entries
from tei_tools.registers.listing import listed
from tei_tools.registers.references import GENERAL, PARTS, TYPES, Reference, references
from tei_tools.registers.register import KINDS, Entity, Kind
from tei_tools.registers.rejections import rejecting, remembering
from tei_tools.registers.settling import settled
from tei_tools.registers.standoff import GAZETTEER, TAGS, read_standoff
from tei_tools.registers.start_tag import attribute_edit, name_edits
from tei_tools.registers.table import name_of


def revised(document: Document, decisions: Decisions) -> Document:
    """The document as decided: other ids and elements of names, other entries, rejected tags gone.

    Whatever points to an id that was merged points to the other then, by any attribute. A tag is
    rejected only where a machine set it and nobody reviewed it, an entry goes only where nothing
    points to it any more; what stays for that reason is said in the notices. Raises InputError
    where an entry cannot be changed without losing what an editor marked in it.
    """
    return _Revision(document, decisions).done()


class _Revision:
    def __init__(self, document: Document, decisions: Decisions) -> None:
        self._document = document
        self._decisions = decisions
        self._name = name_of(document)
        self._own = read_standoff(document.source)
        mine = {one.id for one in self._own.entities}
        self._merged = {
            f"#{old}": f"#{new}"
            for old, new in decisions.merged.items()
            if old in mine or old not in document.identifiers
        }
        self._gone: set[int] = set()
        self._links: dict[int, str] = {}
        self._tags: dict[int, str] = {}
        self._types: dict[int, str] = {}
        self._reviewed: set[int] = set()
        self._moved: list[Entity] = []
        self._kinds: dict[str, Kind] = {
            old: after.kind
            for (old, _), (before, after) in decisions.revised.items()
            if before.kind != after.kind
        }
        self._needed = {
            word
            for element in document.elements
            for name, value in element.attributes.items()
            if name not in ("next", "prev")
            for word in value.split()
            if word.startswith("#")
        }
        self._notices: list[Diagnostic] = []
        self._dropped: list[Reference] = []
        self._references = references(document)
        for one in self._references:
            self._decide(one)
        self._let_parts_go()

    def done(self) -> Document:
        """The document with all edits made."""
        edits = [edit for number in sorted(self._gone) for edit in self._without(number)]
        pointed: set[str] = set()
        for element in self._document.elements:
            if element.index in self._gone:
                continue
            after = self._attributes(element)
            edits += (
                attribute_edit(self._document, element, name, value)
                for name, value in after.items()
                if value != element.attributes.get(name, "")
            )
            pointed.update(word for value in after.values() for word in value.split())
        for number, tag in self._tags.items():
            edits += name_edits(self._document.elements[number], tag)
        edits += self._entries(pointed)
        edits += remembering(
            self._document, rejecting(self._document, self._dropped, self._references)
        )
        return self._with_new(edited(self._document, edits), pointed).with_notices(*self._notices)

    def _with_new(self, made: Document, pointed: Collection[str]) -> Document:
        """The document with the entities listed that decisions brought in."""
        new = [one for one in self._wanted(pointed) if one.id not in made.identifiers]
        if not new:
            return made
        additions = Additions(made)
        if not listed(additions, new):
            name = self._document.path or "The document"
            raise InputError(f"{name} has neither header nor <standOff> to list {new[0].id} in.")
        return edited(made, [Edit(at, at, text) for at, text in additions.insertions])

    def _decide(self, one: Reference) -> None:
        """What becomes of one name."""
        place = (self._name, one.number)
        is_rejected = place in self._decisions.dropped or one.entity in self._decisions.rejected
        ids = (element.attributes.get("xml:id") for element in one.elements)
        if is_rejected and any(f"#{name}" in self._needed for name in ids):
            self._say(f'"{one.words}" stays tagged: something points to that tag.', one)
        elif is_rejected and one.ours:
            self._gone.update(element.index for element in one.elements)
            self._dropped.append(one)
        elif is_rejected:
            self._say(f'"{one.words}" stays tagged: {self._why_kept(one)}.', one)
        else:
            self._mean(one, self._decisions.linked.get(place, ""))
            self._retag(one, self._decisions.tagged.get(place, ""))

    def _let_parts_go(self) -> None:
        """With a machine's name go the parts that it found in it, which carry nothing."""
        for element in self._document.elements:
            if element.parent in self._gone and element.name in PARTS and not element.attributes:
                self._gone.add(element.index)

    def _mean(self, one: Reference, link: str) -> None:
        """Another entity for a name, in the place of the one that it meant."""
        for element in one.elements:
            words = element.attributes.get("ref", "").split()
            changed = [f"#{link}" if word == f"#{one.entity}" else word for word in words]
            if link:
                self._links[element.index] = " ".join(changed if one.entity else [f"#{link}"])
                self._review(one)

    def _retag(self, one: Reference, tag: str) -> None:
        """Another element for a name: the one asked for, or that of its entity's new kind."""
        link = self._decisions.linked.get((self._name, one.number), "")
        meant = self._decisions.known.by_id(link) if link else None
        kind = meant.kind if meant else self._kinds.get(one.entity, one.kind)
        tag = tag or (TAGS[kind] if one.tag in KINDS and kind != one.kind else one.tag)
        if tag == one.tag and kind == one.kind:
            return
        self._review(one)
        for element in one.elements:
            said = element.attributes.get("type", "")
            if tag != one.tag:
                self._tags[element.index] = tag
            if tag in KINDS and said in TYPES:
                self._types[element.index] = ""
            elif tag in GENERAL and (said in TYPES or not said):
                self._types[element.index] = kind

    def _review(self, one: Reference) -> None:
        """What an editor decided of a machine's tag is the editor's own."""
        if one.ours:
            self._reviewed.update(element.index for element in one.elements)

    def _why_kept(self, one: Reference) -> str:
        """Why a name that is rejected stays tagged."""
        parent = self._document.elements[one.elements[0].parent]
        if parent.name == "correspAction":
            return "it says who sent or received the letter; if it was somebody else, change that"
        while parent.parent > 0 and parent.name != "teiHeader":
            parent = self._document.elements[parent.parent]
        is_in_header = parent.name == "teiHeader"
        return "it stands in the header" if is_in_header else "a person set or reviewed that tag"

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

    def _attributes(self, element: Element) -> dict[str, str]:
        """The attributes that an element shall have; "" for one that goes."""
        after = {}
        for name, value in element.attributes.items():
            words = [self._merged.get(one, one) for one in value.split()]
            changed = words != value.split() and not name.startswith("{")
            after[name] = " ".join(dict.fromkeys(words)) if changed else value
        if element.index in self._links:
            after["ref"] = self._links[element.index]
        if element.index in self._types:
            after["type"] = self._types[element.index]
        if element.index in self._reviewed:
            after |= dict.fromkeys(after.keys() & {"resp", "cert"}, "")
        return after

    def _entries(self, pointed: Collection[str]) -> list[Edit]:
        """The entries as they shall be: some gone, some with other names and numbers."""
        entries = Entries(self._document)
        for before, after, others in settled(self._own.entities, self._decisions):
            is_rejected = before.id in self._decisions.rejected and entries.is_ours(before.id)
            if is_rejected and f"#{after.id}" not in pointed:
                entries.remove(before.id)
                continue
            for one in others:
                if f"#{one.id}" not in pointed:
                    entries.remove(one.id)
            if after.kind == before.kind:
                entries.change(before, after)
            else:
                entries.take(before)
                self._moved.append(_without_location(before, after))
        return entries.edits()

    def _wanted(self, pointed: Collection[str]) -> list[Entity]:
        """The entities that stand in another list now, or that names mean now."""
        targets = {*self._decisions.merged.values(), *self._decisions.linked.values()}
        found = (
            self._decisions.known.by_id(one) for one in sorted(targets) if f"#{one}" in pointed
        )
        listed = {one.id for one in self._moved}
        return [*self._moved, *(one for one in found if one is not None and one.id not in listed)]


def _without_location(before: Entity, after: Entity) -> Entity:
    """What was a place without its location and the number that came with it."""
    if before.location is None:
        return after
    idnos = tuple(one for one in after.idnos if one[0] != GAZETTEER or one not in before.idnos)
    return replace(after, location=None, idnos=idnos)
