"""Listed: the entities that each encoded text lists, noted so that it is read but once."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tei_tools import __version__
from tei_tools.document.source import Document
from tei_tools.registers.register import KINDS, Entity, Location
from tei_tools.registers.standoff import read_standoff
from tei_tools.writing import write_whole


@dataclass(frozen=True, slots=True)
class Listed:
    """The entities of a text, and the other identifiers that it has."""

    entities: tuple[Entity, ...]
    others: tuple[str, ...]


class Lists:
    """What texts list, by digests of their bytes, as `file` has it from builds before."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = _read(file)
        self._used: dict[str, Listed] = {}

    def of(self, digest: str, document: Callable[[], Document]) -> Listed:
        """What a text with this digest lists; the `document` is read where that is not known."""
        found = self._known.get(digest) or _listed(document())
        self._used[digest] = found
        return found

    def write(self) -> None:
        """Note what was asked for; an OutputError where that cannot be."""
        if self._used.keys() == self._known.keys():
            return
        texts = {digest: asdict(one) for digest, one in sorted(self._used.items())}
        said = {"tool": __version__, "texts": texts}
        write_whole(self._file, json.dumps(said, ensure_ascii=False).encode())


def _listed(document: Document) -> Listed:
    entities = read_standoff(document.source).entities
    others = document.identifiers - {entity.id for entity in entities}
    return Listed(entities, tuple(sorted(others)))


def _read(file: Path) -> dict[str, Listed]:
    """What a file has of this version; nothing where there is none, or none that is whole."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        said = json.loads(file.read_bytes())
        if said["tool"] == __version__:
            return {digest: _text(one) for digest, one in said["texts"].items()}
    return {}


def _text(said: Mapping[str, Any]) -> Listed:
    return Listed(tuple(map(_entity, said["entities"])), tuple(map(str, said["others"])))


def _entity(said: Mapping[str, Any]) -> Entity:
    kind = _KINDS[said["kind"]]
    words = {name: str(said[name]) for name in ("id", "name", "note", "birth", "death", "group")}
    where = said["location"]
    return Entity(
        kind=kind,
        variants=tuple(map(str, said["variants"])),
        idnos=tuple((str(name), str(value)) for name, value in said["idnos"]),
        location=Location(str(where["geo"]), str(where["certainty"])) if where else None,
        **words,
    )


_KINDS = {kind: kind for kind in KINDS.values()}
