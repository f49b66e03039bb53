"""Package: the parts of an Office file, and the relations by which they point to one another."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from tei_tools.errors import InputError
from tei_tools.importing.archive import Archive, within
from tei_tools.importing.xml import Node, get, parsed

MAIN = "officeDocument"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points: `kind` is the last word of its type; external ones lead elsewhere."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a package: its root element, and what it points to by id."""

    name: str
    root: Node
    relations: Mapping[str, Relation]

    def related(self, kind: str) -> list[str]:
        """The names of the parts to which it points by relations of a kind, in their order."""
        found = (one for one in self.relations.values() if one.kind == kind and not one.external)
        return [name for one in found if (name := self.path(one))]

    def path(self, relation: Relation) -> str:
        """The name of the part to which a relation points; "" where that is outside."""
        return within(posixpath.dirname(self.name), relation.target)


class Package:
    """The parts of a Word document; raises InputError where one that is needed is broken."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        start = _relations(archive, "_rels/.rels")
        found = (one.target for one in start.values() if one.kind == MAIN and not one.external)
        name = within("", next(found, "word/document.xml"))
        if name not in archive:
            raise InputError(f"{archive.name} is no Word document: it has no text in it.")
        self.main = self.part(name)

    def part(self, name: str) -> Part:
        """A part that is XML."""
        root = parsed(self.archive.read(name), f"{self.archive.name} ({name})")
        folder, base = posixpath.split(name)
        return Part(name, root, _relations(self.archive, f"{folder}/_rels/{base}.rels"))

    def related(self, kind: str) -> list[Part]:
        """The parts to which the main one points by a kind of relation; missing ones left out."""
        return [self.part(name) for name in self.main.related(kind) if name in self.archive]

    def root(self, kind: str) -> Node | None:
        """The root of the first such part, or None."""
        found = self.related(kind)
        return found[0].root if found else None


def _relations(archive: Archive, name: str) -> Mapping[str, Relation]:
    if name not in archive:
        return {}
    root = parsed(archive.read(name), f"{archive.name} ({name})")
    return {
        get(one, "Id"): Relation(
            get(one, "Type").rpartition("/")[2],
            get(one, "Target"),
            get(one, "TargetMode") == "External",
        )
        for one in root
    }
