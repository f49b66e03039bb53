"""tei-tools dates: a chronology, the dates of documents in the order of time."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence

import click

from tei_tools.cells import harmless
from tei_tools.chronology import VALUES, Entry, chronology
from tei_tools.cli import console, named
from tei_tools.corpus import over
from tei_tools.document.source import Document

WORDS = {
    "when": "",
    "from": "from ",
    "to": "to ",
    "notBefore": "not before ",
    "notAfter": "not after ",
    "dur": "lasting ",
}
"""How a table tells what each attribute means."""


@click.command("dates")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="A table to read, or data with a column or member for each part.",
)
@click.option(
    "--undated/--no-undated",
    default=True,
    show_default=True,
    help="Whether dates without a year stand at the end, or nowhere.",
)
def command(sources: tuple[str, ...], form: str, undated: bool) -> None:
    """List the dates of TEI documents in the order of time, with their context.

    TEI is a file, or a folder of files whose names end in .xml or .tei.

    Those that begin together stand from the longest to the shortest; a date of which only the
    end is known stands where it ends.
    """
    failed: list[str] = []
    entries = chronology(_documents(sources, failed), undated=undated)
    console.result(FORMS[form](entries))
    if failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)


def _documents(sources: Sequence[str], failed: list[str]) -> Iterator[Document]:
    """The documents that can be read; what is wrong with the others is told at once."""
    for outcome in over(Document.read, named.files(sources)):
        if outcome.value is None:
            console.error(outcome.error)
            failed.append(outcome.item)
        else:
            yield outcome.value


def told(value: Mapping[str, str]) -> str:
    """A date's attributes in words: "from 1914 to 1918"; "no date" where there are none."""
    parts = (f"{WORDS[name.removesuffix('-iso')]}{given}" for name, given in value.items())
    return " ".join(parts) or "no date"


def table(entries: Sequence[Entry]) -> str:
    """Lines of value, document and line, and context, in columns."""
    rows = [
        tuple(map(console.shown, (told(one.value), f"{one.document}:{one.line}", one.context)))
        for one in entries
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    return "".join(
        f"{value:<{widths[0]}}  {place:<{widths[1]}}  {context}\n" for value, place, context in rows
    )


def as_csv(entries: Sequence[Entry]) -> str:
    """A heading and a row for each date, a column for each attribute."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*VALUES, "words", "document", "line", "context"])
    for one in entries:
        values = [one.value.get(name) or one.value.get(f"{name}-iso", "") for name in VALUES]
        row = (*values, one.words, one.document, str(one.line), one.context)
        writer.writerow(map(harmless, row))
    return file.getvalue()


def as_json(entries: Sequence[Entry]) -> str:
    """A list of objects, the attributes of each as they stand under "value"."""
    members = [
        {
            "value": dict(one.value),
            "words": one.words,
            "document": one.document,
            "line": one.line,
            "context": one.context,
        }
        for one in entries
    ]
    return json.dumps(members, ensure_ascii=False, indent=2) + "\n"


FORMS: dict[str, Callable[[Sequence[Entry]], str]] = {
    "table": table,
    "csv": as_csv,
    "json": as_json,
}
