"""tei-tools register: who the names of documents are, as tables that an editor decides upon."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.registers.csv_file import write_csv, write_rows
from tei_tools.registers.decisions import Decisions, same_names
from tei_tools.registers.entity_table import entity_decisions
from tei_tools.registers.merging import merged
from tei_tools.registers.name_table import mention_decisions
from tei_tools.registers.reading import read_register
from tei_tools.registers.revising import revised
from tei_tools.registers.table import (
    ENTITY_COLUMNS,
    MENTION_COLUMNS,
    Row,
    entity_cells,
    entity_rows,
    mention_cells,
    table,
)

sources = click.argument("sources", nargs=-1, required=True, metavar="TEI...")


@click.group("register")
def command() -> None:
    """The persons, places and organisations of documents: list, export, import, merge."""


@command.command("list")
@sources
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="A table to read, or data with a column or member for each part.",
)
def list_entities(sources: tuple[str, ...], form: str) -> None:
    """Print the entities of documents, and how many names refer to each."""
    console.result(FORMS[form](entity_rows(map(Document.read, sources))))


@command.command("export")
@sources
@click.option("-o", "--output", required=True, metavar="CSV", help="The table of entities.")
@click.option("--names", metavar="CSV", help="Also a table of each name in the text.")
def export(sources: tuple[str, ...], output: str, names: str | None) -> None:
    """Write the entities of documents as a table, to be decided upon and imported again.

    Change a name, its variants, numbers (idno) or note; or write "reject", or "merge" and the id
    that is meant, into the column "decision". In the table of names change "ref", or write
    "reject".
    """
    documents = _read(sources)
    write_rows(output, ENTITY_COLUMNS, map(entity_cells, entity_rows(documents)))
    if names:
        write_rows(names, MENTION_COLUMNS, mention_cells(documents))


@command.command("import")
@sources
@click.option("--entities", metavar="CSV", help="The table of entities with decisions.")
@click.option("--names", metavar="CSV", help="The table of names with decisions.")
@options.output
@click.option("--in-place", is_flag=True, help="Write each file back to where it was.")
def import_decisions(
    sources: tuple[str, ...],
    entities: str | None,
    names: str | None,
    output: str | None,
    in_place: bool,
) -> None:
    """Bring an editor's decisions back into the documents.

    Nothing changes but @ref, the entries of registers, and rejected tags, which go where a machine
    set them and nobody reviewed them. Both tables are of the documents as they are now; nothing
    is written where one row means nothing.
    """
    if not (entities or names):
        raise ConfigError("Name a table of decisions with --entities or --names.")
    if output is not None and in_place:
        raise ConfigError("Choose one of -o and --in-place.")
    documents = _read(sources)
    decisions = _decisions(documents, entities, names)
    made = [revised(one, decisions) for one in documents]
    targets = [Path(one) for one in sources] if in_place else None
    for document, target in zip(
        made, targets or options.targets(sources, output, ".xml"), strict=True
    ):
        console.notices(document.notices)
        if target is None:
            console.result_bytes(document.to_bytes())
        else:
            document.write(target)


@command.command("merge")
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@click.option("-o", "--output", required=True, metavar="CSV", help="The one register of all.")
def merge(sources: tuple[str, ...], output: str) -> None:
    """Write one register of several, TEI or CSV, with what is one made one.

    The result is for `--register`.
    """
    write_csv(merged(map(read_register, sources)), output)


def _read(sources: Sequence[str]) -> list[Document]:
    documents = [Document.read(one) for one in sources]
    same_names(documents)
    return documents


def _decisions(documents: Sequence[Document], entities: str | None, names: str | None) -> Decisions:
    """What both tables say; a name may be linked to an entity that is new in the first."""
    about = entity_decisions(entities, documents) if entities else Decisions()
    return about.with_names(mention_decisions(names, documents, about.known)) if names else about


def _csv(rows: Sequence[Row]) -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, ENTITY_COLUMNS[:-1], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(entity_cells, rows))
    return file.getvalue()


def _json(rows: Sequence[Row]) -> str:
    members = [
        {
            "id": row.entity.id,
            "kind": row.entity.kind,
            "name": row.entity.name,
            "variants": row.entity.variants,
            "idno": [{"type": kind, "value": value} for kind, value in row.entity.idnos],
            "note": row.entity.note,
            "documents": row.documents,
            "mentions": row.mentions,
        }
        for row in rows
    ]
    return json.dumps(members, ensure_ascii=False, indent=2) + "\n"


FORMS: dict[str, Callable[[Sequence[Row]], str]] = {"table": table, "csv": _csv, "json": _json}
