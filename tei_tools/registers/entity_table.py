"""The table of entities: what an editor wrote into it, read as Decisions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.csv_file import UNFIT, cells, entities, number, round_trip, rows, whole
from tei_tools.registers.decisions import Decisions, Key, Place
from tei_tools.registers.identifiers import is_ncname
from tei_tools.registers.name_table import TAGGED
from tei_tools.registers.references import Reference, references
from tei_tools.registers.register import Entity, Register, name_key
from tei_tools.registers.table import ENTITY_COLUMNS, Row, entity_cells, entity_rows, name_of


def entity_decisions(
    path: str | Path,
    documents: Sequence[Document],
    tables: Mapping[str, Register] | None = None,
) -> Decisions:
    """What the table of entities at `path` says against the documents' own registers and `tables`.

    In the column "decision" stands one of DECISIONS with what it needs. A row that is left out,
    or a column, decides nothing; a row with a new id is an entity to which names may be linked.
    Raises InputError where a row means nothing.
    """
    found = rows(path, ENTITY_COLUMNS)
    before = {row.entity.id: row for row in reversed(entity_rows(documents, tables))}
    filled = [(line, _filled(row, before)) for line, row in found]
    listed = [
        replace(one, location=before[one.id].entity.location) if one.id in before else one
        for one in entities(filled, path, _identifiers(documents))
    ]
    reading = _Reading(documents, before, listed)
    for (line, row), entity in zip(filled, listed, strict=True):
        reading.read(row, entity, f"{path}:{line}")
    return reading.done(str(path))


def _filled(row: Mapping[str, str], before: Mapping[str, Row]) -> dict[str, str]:
    """The row with what stands now in columns that it does not have."""
    now = before.get(row.get("id", ""))
    return {**(entity_cells(now) if now else whole({})), **row}


class _Reading:
    def __init__(
        self, documents: Sequence[Document], before: Mapping[str, Row], listed: Sequence[Entity]
    ) -> None:
        self._documents = documents
        self._before = before
        self._ids = {*before, *(one.id for one in listed)}
        self._after = {one.id: one for one in listed}
        self._merged: dict[str, str] = {}
        self._rejected: set[str] = set()
        self._revised: dict[Key, tuple[Entity, Entity]] = {}
        self._linked: dict[Place, str] = {}
        self._tagged: dict[Place, str] = {}
        self._renamed: dict[str, str] = {}
        self._splits: list[tuple[Entity, str, str]] = []

    def read(self, row: Mapping[str, str], entity: Entity, where: str) -> None:
        """What one row decides."""
        old = self._before.get(entity.id)
        if old is not None and entity != round_trip(old.entity):
            is_same_kind = cells(old.entity)["kind"] == row["kind"].lower()
            kept = replace(entity, kind=old.entity.kind, group=old.entity.group)
            self._change(old.entity, kept if is_same_kind else entity)
        word, _, what = row.get("decision", "").partition(" ")
        if not word:
            return
        if word not in DECISIONS:
            raise InputError(f"{where}: the decision is one of {', '.join(DECISIONS)}.")
        if old is None and self._is_gone(row):
            raise InputError(
                f"{where}: no entity {entity.id} is there: was this table imported already?"
            )
        DECISIONS[word](self, entity, what.strip(), where)

    def _is_gone(self, row: Mapping[str, str]) -> bool:
        """Whether the entity of a row was in one of the documents when this table was made."""
        there = {name_of(one) for one in self._documents}
        return not there.isdisjoint(row.get("documents", "").split("|"))

    def done(self, path: str) -> Decisions:
        """All that was decided."""
        for split in self._splits:
            self._split(*split)
        merged = _final(self._merged, path)
        for old, new in merged.items():
            one, other = self._after.get(old), self._after.get(new)
            if one and other and one.kind != other.kind:
                raise InputError(
                    f"{path}: {old} is a {one.kind} and {new} a {other.kind}; "
                    "give them one kind, or merge neither."
                )
        known = (*self._after.values(), *(row.entity for row in self._before.values()))
        renamed = [
            replace(one, id=self._renamed[one.id]) for one in known if one.id in self._renamed
        ]
        return Decisions(
            merged,
            frozenset(self._rejected),
            self._revised,
            {place: merged.get(one, one) for place, one in self._linked.items()},
            self._tagged,
            known=Register((*known, *renamed)),
        )

    def merge(self, entity: Entity, what: str, where: str) -> None:
        identifier = what.removeprefix("#")
        if identifier not in self._ids or identifier == entity.id:
            raise InputError(f'{where}: {entity.id} cannot be merged with "{what}": no such id.')
        self._merged[entity.id] = identifier

    def rename(self, entity: Entity, what: str, where: str) -> None:
        taken = {*self._ids, *self._renamed.values(), *_identifiers(self._documents)}
        if entity.id not in self._before:
            why = f"no entity {entity.id} is there: was this table imported already?"
        elif not is_ncname(what):
            why = UNFIT
        elif what in taken:
            why = "something else has it."
        else:
            self._merged[entity.id] = self._renamed[entity.id] = what
            return
        raise InputError(f'{where}: "{what}" cannot be a new id for {entity.id}: {why}')

    def reject(self, entity: Entity, what: str, where: str) -> None:
        if what:
            raise InputError(f'{where}: "reject" stands alone.')
        self._rejected.add(entity.id)

    def split(self, entity: Entity, what: str, where: str) -> None:
        self._splits.append((entity, what, where))

    def _split(self, entity: Entity, what: str, where: str) -> None:
        """Names of another entity that are this one's: by their words."""
        source = self._before.get(what.removeprefix("#"))
        if source is None or source.entity.id == entity.id:
            raise InputError(f'{where}: {entity.id} cannot be split from "{what}": no such id.')
        words = set(map(name_key, entity.names))
        places = [
            (document, one.number)
            for document, one in self._names
            if one.entity == source.entity.id and name_key(one.words) in words
        ]
        if not places:
            raise InputError(
                f"{where}: no name that refers to {source.entity.id} reads "
                f'"{entity.name}" or a variant of this row.'
            )
        self._linked.update(dict.fromkeys(places, entity.id))
        left = self._after.get(source.entity.id, source.entity)
        stay = [one for one in left.names if name_key(one) not in words]
        if stay:
            self._change(source.entity, replace(left, name=stay[0], variants=tuple(stay[1:])))

    def link(self, entity: Entity, what: str, where: str) -> None:
        """One more number of an authority."""
        if not what:
            raise InputError(f'{where}: "link" needs a number or address: link GND:118540238.')
        old = self._before.get(entity.id)
        after = replace(entity, idnos=tuple(dict.fromkeys((*entity.idnos, number(what)))))
        self._after[entity.id] = after
        if old is not None:
            self._change(old.entity, after)

    def tag(self, entity: Entity, what: str, where: str) -> None:
        """Another element for every name of the entity."""
        if what not in TAGGED:
            raise InputError(f'{where}: "{what}" is no element of a name; {", ".join(TAGGED)} are.')
        self._tagged.update(
            ((document, one.number), what)
            for document, one in self._names
            if one.entity == entity.id
        )

    def _change(self, before: Entity, after: Entity) -> None:
        self._revised[before.id, before.kind] = (before, after)
        self._after[before.id] = after

    @cached_property
    def _names(self) -> list[tuple[str, Reference]]:
        return [
            (name_of(document), one) for document in self._documents for one in references(document)
        ]


DECISIONS: Mapping[str, Callable[[_Reading, Entity, str, str], None]] = {
    "merge": _Reading.merge,
    "split": _Reading.split,
    "rename": _Reading.rename,
    "reject": _Reading.reject,
    "link": _Reading.link,
    "tag": _Reading.tag,
}
"""The column "decision": merge ID, split ID, rename ID, reject, link NUMBER, tag ELEMENT.

"merge" gives the names of this row to the other id; "split" takes the names of this row, which
read as its name or variants, from the other id; "rename" gives this row another id.
"""


def _identifiers(documents: Sequence[Document]) -> set[str]:
    return {one for document in documents for one in document.identifiers}


def _final(merged: Mapping[str, str], path: str) -> dict[str, str]:
    """Each merged id with the last of those with which it is merged."""
    final = {}
    for first in merged:
        seen, last = {first}, merged[first]
        while last in merged:
            if last in seen:
                raise InputError(f"{path}: {first} is merged with itself in the end.")
            seen.add(last)
            last = merged[last]
        final[first] = last
    return final
