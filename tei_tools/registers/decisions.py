"""Decisions: what an editor made of entities and names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers.register import Entity, Register
from tei_tools.registers.table import name_of

Place = tuple[str, int]
"""A name in the text: the document, and the number of the name there."""

Key = tuple[str, str]
"""An entity: its id and its kind."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is to become of entities and names.

    `merged` gives the id that takes an id's place, which may be new; the tags of `rejected` ids go
    where a machine set them; `revised` has an entity before and after; `linked`, `tagged` (the
    element) and `dropped` are of single names; `known` holds the entities that the tables know, as
    they shall be.
    """

    merged: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    revised: Mapping[Key, tuple[Entity, Entity]] = field(default_factory=dict)
    linked: Mapping[Place, str] = field(default_factory=dict)
    tagged: Mapping[Place, str] = field(default_factory=dict)
    dropped: frozenset[Place] = frozenset()
    known: Register = field(default_factory=Register)

    def with_names(self, other: "Decisions") -> "Decisions":
        """These decisions about entities, with the other's about single names added."""
        return replace(
            self,
            linked={**self.linked, **other.linked},
            tagged={**self.tagged, **other.tagged},
            dropped=self.dropped | other.dropped,
            known=other.known,
        )

    def told(self) -> str:
        """How many there are of each: "1 entity merged or renamed, 2 names"; "" for none."""
        names = len({*self.linked, *self.tagged, *self.dropped})
        counts = {
            "merged or renamed": len(self.merged),
            "rejected": len(self.rejected),
            "changed": sum(before != after for before, after in self.revised.values()),
        }
        parts = [f"{_counted(count, 'entity')} {what}" for what, count in counts.items() if count]
        return ", ".join([*parts, *([_counted(names, "name")] if names else [])])


def _counted(count: int, noun: str) -> str:
    plural = {"entity": "entities"}.get(noun, f"{noun}s")
    return f"{count} {noun if count == 1 else plural}"


def same_names(documents: Sequence[Document]) -> None:
    """Raise InputError where two documents have one name in the tables."""
    seen: set[str] = set()
    for name in map(name_of, documents):
        if name in seen:
            raise InputError(f"Two files are called {name}: tables could not tell them apart.")
        seen.add(name)
