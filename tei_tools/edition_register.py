"""The register of an edition: all its texts get the ids of one, and that is written beside them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import tei_tools
from tei_tools.config import Edition, Source
from tei_tools.document.source import Document, write_whole
from tei_tools.journal import Journal, digest
from tei_tools.registers.collection import (
    collecting,
    in_collection,
    other_identifiers,
    with_ids,
)
from tei_tools.registers.merging import Merged, merging
from tei_tools.registers.register import Register
from tei_tools.registers.register_file import register_file
from tei_tools.registers.standoff import read_standoff

TEI_SUFFIXES = frozenset({".xml", ".tei"})
FILE = "register.xml"


class Target(NamedTuple):
    """The files of a source: as it was encoded by itself, and as it stands in the edition."""

    encoded: Path
    tei: Path


def is_tei(source: Source) -> bool:
    """Whether a source is TEI already."""
    return source.file.suffix.lower() in TEI_SUFFIXES


def link_texts(
    edition: Edition, given: Register, targets: Mapping[Source, Target], journal: Journal
) -> set[Path]:
    """Write each text with the ids of the edition's register, and that; the texts that changed.

    The registers of edition.toml lead, then what stands in sources that are TEI already: names
    and ids are theirs. In such a source nothing changes but an id that means the same as another.
    """
    sources = sorted(targets, key=lambda source: not is_tei(source))
    documents = [Document.read(targets[one].encoded) for one in sources]
    collected = _collected(edition, given, sources, documents)
    made = set()
    for source, document, ids in zip(sources, documents, collected.ids[1:], strict=True):
        file = targets[source].tei
        key = _key(document, ids, collected.register)
        if journal.is_made(file, key):
            continue
        linked = (
            with_ids(document, ids)
            if is_tei(source)
            else in_collection(document, collected.register, ids)
        )
        linked.write(file)
        journal.note(file, key)
        made.add(file)
    _write_register(journal.folder / FILE, edition, collected)
    return made


def _collected(
    edition: Edition, given: Register, sources: Sequence[Source], documents: Sequence[Document]
) -> Merged:
    registers = [given, *(read_standoff(one.source) for one in documents)]
    taken = {name for one in documents for name in other_identifiers(one)}
    if edition.shared:
        return collecting(registers, 1 + sum(map(is_tei, sources)), taken)
    return merging(registers, taken)


def _key(document: Document, ids: Mapping[str, str], register: Register) -> str:
    """What a text of the edition is made of."""
    entities = map(register.by_id, ids.values())
    said = repr((sorted(ids.items()), list(entities), tei_tools.__version__))
    return digest(document.to_bytes(), said.encode())


def _write_register(file: Path, edition: Edition, collected: Merged) -> None:
    """Write the entities that the texts mention; no file where there is none."""
    used = {new for ids in collected.ids[1:] for new in ids.values()}
    mentioned = Register(tuple(one for one in collected.register.entities if one.id in used))
    title = f"{edition.title}: persons, places and organisations"
    made = register_file(mentioned, title, "Collected from the texts of the edition.").encode()
    if not made:
        file.unlink(missing_ok=True)
    elif not file.is_file() or file.read_bytes() != made:
        write_whole(file, made)
