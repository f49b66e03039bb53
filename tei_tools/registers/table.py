"""Table: what an editor sees of the registers and names of documents, and writes decisions into."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.registers.csv_file import COLUMNS, cells
from tei_tools.registers.merging import joined_entity
from tei_tools.registers.references import references
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import read_standoff

ENTITY_COLUMNS = (*COLUMNS, "documents", "mentions", "decision")
"""A row for each entity; an editor changes name, variants, idno and note, or decides."""

MENTION_COLUMNS = ("document", "number", "words", "context", "ref", "decision")
"""A row for each name in the text; an editor changes @ref, or decides."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entity, the documents that list it, and how often their names refer to it."""

    entity: Entity
    documents: tuple[str, ...]
    mentions: int


def name_of(document: Document) -> str:
    """How tables call a document: by its file's name."""
    return Path(document.path).name


def entity_rows(documents: Iterable[Document]) -> list[Row]:
    """The entities of the documents; one id of one kind is one entity in all of them."""
    entities: dict[tuple[str, str], Entity] = {}
    names: dict[tuple[str, str], list[str]] = {}
    by_row: Counter[tuple[str, str]] = Counter()
    for document in documents:
        counts = Counter(one.entity for one in references(document))
        for entity in read_standoff(document.source).entities:
            key = (entity.id, entity.kind)
            known = entities.get(key)
            entities[key] = joined_entity(known, entity) if known else entity
            names.setdefault(key, []).append(name_of(document))
            by_row[key] += counts[entity.id]
    return [Row(entity, tuple(names[key]), by_row[key]) for key, entity in entities.items()]


def entity_cells(row: Row) -> dict[str, str]:
    """What stands in ENTITY_COLUMNS."""
    return {
        **cells(row.entity),
        "documents": "|".join(row.documents),
        "mentions": str(row.mentions),
        "decision": "",
    }


def mention_cells(documents: Iterable[Document]) -> list[dict[str, str]]:
    """What stands in MENTION_COLUMNS for every name of the documents."""
    return [
        {
            "document": name_of(document),
            "number": str(one.number),
            "words": one.words,
            "context": one.context,
            "ref": one.entity,
            "decision": "",
        }
        for document in documents
        for one in references(document)
    ]


def table(rows: Sequence[Row]) -> str:
    """Lines of id, kind, name, mentions and documents, in columns."""
    lines = [("id", "kind", "name", "mentions", "documents")]
    lines += [
        (
            row.entity.id,
            row.entity.kind,
            row.entity.name,
            str(row.mentions),
            str(len(row.documents)),
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(5)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )
