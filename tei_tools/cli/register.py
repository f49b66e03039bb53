"""tei-tools register: who the names of documents are, as tables that an editor decides upon."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from tei_tools.cli import console, named, options
from tei_tools.cli.grouping import Group
from tei_tools.cli.register_link import link
from tei_tools.corpus.sources import Sources
from tei_tools.corpus.targets import targets
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.registers.csv_file import harmless_row, read_csv, write_csv, write_rows
from tei_tools.registers.csv_revising import is_table, revised_table
from tei_tools.registers.decisions import Decisions, same_names
from tei_tools.registers.entity_table import entity_decisions
from tei_tools.registers.merging import merged
from tei_tools.registers.name_table import mention_decisions
from tei_tools.registers.reading import read_register
from tei_tools.registers.register import Register
from tei_tools.registers.register_file import register_file
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
from tei_tools.writing import write_whole

sources = click.argument("sources", nargs=-1, required=True, metavar="FILE...")


class _Given(NamedTuple):
    """The files of a command: documents, and registers in tables by their names."""

    documents: list[Document]
    tables: Mapping[str, Register]


@click.group("register", cls=Group)
def command() -> None:
    """The persons, places and organisations of documents: list, export, import, merge, link.

    FILE is TEI, or a folder of TEI, or but for link also a register in CSV or TSV.
    """


@command.command("list", short_help="Print the entities of documents, and how often each is named.")
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
    """Print the entities of documents, how many names refer to each, and the first of them."""
    console.result(FORMS[form](entity_rows(*_read(named.files(sources)))))


@command.command("export", short_help="Write the entities as a table, to be decided upon.")
@sources
@click.option(
    "-o", "--output", required=True, metavar="CSV", help="The table of entities; .tsv for tabs."
)
@click.option("--names", metavar="CSV", help="Also a table of each name in the text.")
def export(sources: tuple[str, ...], output: str, names: str | None) -> None:
    """Write the entities of documents as a table, to be decided upon and imported again.

    Change a kind, a name, its variants, days, numbers (idno) or note; or decide, in the column
    "decision":

    \b
      merge ID      its names mean the entity with that id
      split ID      in a new row: those of the names of that id that read as
                    the row's name or variants mean this entity
      rename ID     it gets this new id
      reject        it is no name: its tags go, and do not come back
      link NUMBER   it has one more authority number: link GND:118540238
      tag ELEMENT   all its names get this element: rs, persName, ...

    In the table of names change "ref" or "tag", or write "reject".
    """
    given = _read(named.files(sources))
    write_rows(output, ENTITY_COLUMNS, map(entity_cells, entity_rows(*given)))
    if names:
        write_rows(names, MENTION_COLUMNS, mention_cells(given.documents))


@command.command("import", short_help="Bring an editor's decisions back into the documents.")
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
    """Bring an editor's decisions back into the documents and registers.

    Nothing changes but what was decided: pointers to entities, their entries, the elements of
    names, and rejected tags, which go where a machine set them and nobody reviewed them. Both
    tables are of the files as they are now; nothing is written where one row means nothing.
    """
    if not (entities or names):
        raise ConfigError("Name a table of decisions with --entities or --names.")
    if output is not None and in_place:
        raise ConfigError("Choose one of -o and --in-place.")
    found = named.sources(sources, output)
    files = [one.path for one in found.files]
    given = _read(files)
    decisions = _decisions(given, entities, names)
    documents = {one.path: revised(one, decisions) for one in given.documents}
    made = [
        revised_table(one, decisions) if is_table(one) else documents[one].to_bytes()
        for one in files
    ]
    places = [Path(one) for one in files] if in_place else _targets(found, output)
    for document in documents.values():
        console.notices(document.notices)
    changed = sum(data != Path(one).read_bytes() for one, data in zip(files, made, strict=True))
    for data, target in zip(made, places, strict=True):
        if target is None:
            console.result_bytes(data)
        else:
            write_whole(target, data)
    taken = decisions.told() or "nothing, for the tables decide nothing"
    console.note(f"Taken: {taken}; {changed} of {len(files)} files changed.")


@command.command("merge", short_help="Write one register of several, TEI or CSV.")
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o", "--output", required=True, metavar="PATH", help="The one register: CSV, TSV or TEI."
)
def merge(sources: tuple[str, ...], output: str) -> None:
    """Write one register of several, TEI or CSV, with what is one made one.

    The result is for `--register`; it is TEI where its name ends in .xml.
    """
    register = merged(map(read_register, named.files(sources)))
    if not output.endswith(".xml"):
        write_csv(register, output)
    elif made := register_file(register, "Register", "Made of several registers."):
        write_whole(Path(output), made.encode("utf-8"))
    else:
        raise ConfigError("There is no person, place or organisation in these files.")


command.add_command(link)


def _read(sources: Sequence[str]) -> _Given:
    documents = [Document.read(one) for one in sources if not is_table(one)]
    same_names(documents)
    return _Given(documents, {Path(one).name: read_csv(one) for one in sources if is_table(one)})


def _targets(found: Sources, output: str | None) -> list[Path | None]:
    """Where each result goes, tables under their own suffix."""
    return [
        _target(Path(target), source.path) if target else None
        for source, target in zip(found.files, targets(found, output, ".xml"), strict=True)
    ]


def _target(target: Path, source: str) -> Path:
    return target.with_suffix(Path(source).suffix) if is_table(source) else target


def _decisions(given: _Given, entities: str | None, names: str | None) -> Decisions:
    """What both tables say; a name may be linked to an entity that is new in the first."""
    about = entity_decisions(entities, *given) if entities else Decisions()
    if not names:
        return about
    return about.with_names(mention_decisions(names, given.documents, about.known))


def _csv(rows: Sequence[Row]) -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, ENTITY_COLUMNS[:-1], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(harmless_row(entity_cells(row)) for row in rows)
    return file.getvalue()


def _json(rows: Sequence[Row]) -> str:
    members = [
        {
            "id": row.entity.id,
            "kind": row.entity.group or row.entity.kind,
            "name": row.entity.name,
            "variants": row.entity.variants,
            "idno": [{"type": kind, "value": value} for kind, value in row.entity.idnos],
            "note": row.entity.note,
            "birth": row.entity.birth,
            "death": row.entity.death,
            "documents": row.documents,
            "mentions": row.mentions,
            "contexts": row.contexts,
        }
        for row in rows
    ]
    return json.dumps(members, ensure_ascii=False, indent=2) + "\n"


FORMS: dict[str, Callable[[Sequence[Row]], str]] = {"table": table, "csv": _csv, "json": _json}
