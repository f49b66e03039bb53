"""Decisions: what an editor changed in the tables of registers and names."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.csv_file import entities, rows
from tei_tools.registers.register import Entity, Register
from tei_tools.registers.table import (
    ENTITY_COLUMNS,
    MENTION_COLUMNS,
    Row,
    entity_cells,
    entity_rows,
    mention_cells,
    name_of,
)

REJECT, MERGE = "reject", "merge"
EDITED = ("name", "variants", "idno", "note")
"""The columns of an entity that an editor may change."""

Place = tuple[str, int]
"""A name in the text: the document, and the number of the name there."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is to become of entities and names.

    `merged` gives the id that takes an id's place; the tags of `rejected` ids go where a machine
    set them; `revised` has an entity before and after; `linked` and `dropped` are of single names;
    `known` holds the entities that the tables know, as they shall be.
    """

    merged: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    revised: Mapping[tuple[str, str], tuple[Entity, Entity]] = field(default_factory=dict)
    linked: Mapping[Place, str] = field(default_factory=dict)
    dropped: frozenset[Place] = frozenset()
    known: Register = field(default_factory=Register)

    def with_names(self, other: "Decisions") -> "Decisions":
        """These decisions about entities, with the other's about single names."""
        return replace(self, linked=other.linked, dropped=other.dropped, known=other.known)


def entity_decisions(path: str | Path, documents: Sequence[Document]) -> Decisions:
    """What the table of entities at `path` says against the documents' own registers.

    In the column "decision" stands "reject", or "merge" and the id that is meant. A row that is
    left out decides nothing; a row with a new id is an entity to which names may be linked. Raises
    InputError where a row means nothing.
    """
    found = rows(path, ENTITY_COLUMNS)
    listed = entities(found, path)
    before = {(row.entity.id, row.entity.kind): row for row in entity_rows(documents)}
    ids = {identifier for identifier, _ in before} | {one.id for one in listed}
    merged: dict[str, str] = {}
    rejected: set[str] = set()
    revised: dict[tuple[str, str], tuple[Entity, Entity]] = {}
    for (line, row), entity in zip(found, listed, strict=True):
        where = f"{path}:{line}"
        old = before.get((entity.id, entity.kind))
        _check_kind(entity, before, where)
        word, _, target = row["decision"].partition(" ")
        if word == MERGE:
            merged[entity.id] = _target(target.strip(), entity, ids, where)
        elif word == REJECT and not target:
            rejected.add(entity.id)
        elif word:
            raise InputError(f'{where}: the decision is "reject" or "merge" and an id.')
        if old is not None and _is_edited(row, old):
            revised[entity.id, entity.kind] = (old.entity, entity)
    known = Register((*listed, *(row.entity for row in before.values())))
    return Decisions(_final(merged, str(path)), frozenset(rejected), revised, known=known)


def mention_decisions(
    path: str | Path, documents: Sequence[Document], known: Register | None = None
) -> Decisions:
    """What the table of names at `path` says: another @ref for a name, or "reject".

    The table must fit the documents as they are. Raises InputError where it does not, and where
    an id is in no register, that of `known` included.
    """
    own = [row.entity for row in entity_rows(documents)]
    register = Register((*(known.entities if known else ()), *own))
    standing = {(row["document"], row["number"]): row for row in mention_cells(documents)}
    linked: dict[Place, str] = {}
    dropped: set[Place] = set()
    for line, row in rows(path, MENTION_COLUMNS, "words"):
        where = f"{path}:{line}"
        now = standing.get((row["document"], row["number"]))
        if now is None or " ".join(now["words"].split()) != row["words"]:
            raise InputError(f"{where}: the name is not where the table says; export it again.")
        place = (row["document"], int(row["number"]))
        if row["decision"] == REJECT:
            dropped.add(place)
        elif row["decision"]:
            raise InputError(f'{where}: the decision about a name is "reject" or nothing.')
        elif row["ref"] != now["ref"]:
            linked[place] = _linked(row["ref"], register, where)
    return Decisions(linked=linked, dropped=frozenset(dropped), known=register)


def same_names(documents: Sequence[Document]) -> None:
    """Raise InputError where two documents have one name in the tables."""
    seen: set[str] = set()
    for name in map(name_of, documents):
        if name in seen:
            raise InputError(f"Two files are called {name}: tables could not tell them apart.")
        seen.add(name)


def _check_kind(entity: Entity, before: Collection[tuple[str, str]], where: str) -> None:
    kinds = {kind for identifier, kind in before if identifier == entity.id}
    if kinds and entity.kind not in kinds:
        raise InputError(f"{where}: {entity.id} is no {entity.kind}; its kind cannot be changed.")


def _target(target: str, entity: Entity, ids: set[str], where: str) -> str:
    identifier = target.removeprefix("#")
    if identifier not in ids or identifier == entity.id:
        raise InputError(f'{where}: {entity.id} cannot be merged with "{target}": no such id.')
    return identifier


def _linked(identifier: str, register: Register, where: str) -> str:
    if register.by_id(identifier) is None:
        raise InputError(
            f'{where}: "{identifier}" is no id of the registers; write one, or "reject".'
        )
    return identifier.removeprefix("#")


def _is_edited(row: Mapping[str, str], old: Row) -> bool:
    now = entity_cells(old)
    return any(" ".join(now[column].split()) != row[column] for column in EDITED)


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
