"""tei-tools annotate: more tags in TEI that exists already."""

import difflib
from functools import partial
from pathlib import Path

import click

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.results import make_all
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.plugins import annotators
from tei_tools.registers.register import Register


@click.command("annotate")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@options.output
@click.option("--in-place", is_flag=True, help="Write each file back to where it was.")
@click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
@options.tagging
@options.register
@options.responsibility
@options.jobs
def command(
    sources: tuple[str, ...],
    output: str | None,
    in_place: bool,
    diff: bool,
    tagging: Settings,
    registers: tuple[str, ...],
    responsibility: bool,
    jobs: int,
) -> None:
    """Tag persons, places, dates and quotations in TEI; not a byte that stands there changes."""
    if (output is not None) + in_place + diff > 1:
        raise ConfigError("Choose one of -o, --in-place and --diff.")
    make = partial(
        annotate_file,
        tagging=tagging,
        register=options.read_registers(registers),
        responsibility=responsibility,
    )
    if diff:
        for source in sources:
            console.result(changes(source, make(source)))
        return
    targets = [Path(one) for one in sources] if in_place else None
    make_all(make, sources, targets or options.targets(sources, output, ".xml"), jobs)


def annotate_file(
    source: str,
    *,
    tagging: Settings,
    register: Register | None,
    responsibility: bool,
) -> Document:
    """The document of one file with its names, dates and quotations tagged."""
    document = Document.read(source)
    return annotate(
        document,
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        responsibility=responsibility,
    )


def changes(source: str, document: Document) -> str:
    """A unified diff between the file and the document."""
    before = Document.read(source).source.splitlines(keepends=True)
    after = document.source.splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, source, source)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
