"""Table: what an editor sees of the registers and names of documents, and writes decisions into."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.document.source import Document
from tei_tools.registers.csv_file import COLUMNS, cells, joined
from tei_tools.registers.merging import joined_entity
from tei_tools.registers.references import Reference, references
from tei_tools.registers.register import Entity, Register
from tei_tools.registers.standoff import read_standoff

ENTITY_COLUMNS = (*COLUMNS, "documents", "mentions", "contexts", "decision")
"""A row for each entity; an editor changes what COLUMNS hold but the id, or decides."""

MENTION_COLUMNS = ("document", "number", "words", "context", "tag", "ref", "decision")
"""A row for each name in the text; an editor changes its tag or @ref, or decides."""

CONTEXTS, AROUND = 3, 30
"""How many mentions are shown with the words around them, and the characters of each side."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entity, the documents that list it, and how often their names refer to it.

    `contexts` are the words around the first mentions.
    """

    entity: Entity
    documents: tuple[str, ...]
    mentions: int
    contexts: tuple[str, ...] = ()


def name_of(document: Document) -> str:
    """How tables call a document: by its file's name."""
    return Path(document.path).name


def entity_rows(
    documents: Iterable[Document], tables: Mapping[str, Register] | None = None
) -> list[Row]:
    """The entities of documents, and of registers by name; one id of one kind is one in all."""
    entities: dict[tuple[str, str], Entity] = {}
    names: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    contexts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)

    def put(entity: Entity, document: str, mentions: Sequence[str] = ()) -> None:
        key = (entity.id, entity.kind)
        known = entities.get(key)
        entities[key] = joined_entity(known, entity) if known else entity
        names[key].append(document)
        contexts[key] += mentions

    for name, register in (tables or {}).items():
        for entity in register.entities:
            put(entity, name)
    for document in documents:
        mentioned: defaultdict[str, list[str]] = defaultdict(list)
        for one in references(document):
            if not _describes(document, one):
                mentioned[one.entity].append(_near(one))
        for entity in read_standoff(document.source).entities:
            put(entity, name_of(document), mentioned[entity.id])
    return [
        Row(entity, tuple(names[key]), len(contexts[key]), tuple(contexts[key][:CONTEXTS]))
        for key, entity in entities.items()
    ]


def entity_cells(row: Row) -> dict[str, str]:
    """What stands in ENTITY_COLUMNS."""
    return {
        **cells(row.entity),
        "documents": joined(row.documents),
        "mentions": str(row.mentions),
        "contexts": joined(row.contexts),
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
            "tag": one.tag,
            "ref": one.entity,
            "decision": "",
        }
        for document in documents
        for one in references(document)
    ]


def table(rows: Sequence[Row]) -> str:
    """Lines of id, kind, name, mentions and documents, in columns, and the first context."""
    lines = [("id", "kind", "name", "mentions", "documents", "first mention")]
    lines += [
        (
            row.entity.id,
            row.entity.group or row.entity.kind,
            row.entity.name,
            str(row.mentions),
            str(len(row.documents)),
            next(iter(row.contexts), ""),
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )


def _describes(document: Document, one: Reference) -> bool:
    """Whether a name stands in the description of a letter, and so in no text."""
    return document.elements[one.elements[0].parent].name == "correspAction"


def _near(one: Reference) -> str:
    """A name in square brackets, with whole words on either side."""
    is_far_before, is_far_after = len(one.before) > AROUND, len(one.after) > AROUND
    before = f"…{one.before[-AROUND:].partition(' ')[2]}" if is_far_before else one.before
    after = f"{one.after[:AROUND].rpartition(' ')[0]}…" if is_far_after else one.after
    return f"{before}[{one.words}]{after}".strip()
