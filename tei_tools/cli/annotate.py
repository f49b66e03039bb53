"""tei-tools annotate: more tags in TEI that exists already."""

import difflib
from functools import partial

import click

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.results import make_all, product
from tei_tools.corpus.files import Job, Make, Product, read
from tei_tools.corpus.sources import TEI, find
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
@options.run
def command(
    sources: tuple[str, ...],
    output: str | None,
    in_place: bool,
    diff: bool,
    tagging: Settings,
    registers: tuple[str, ...],
    responsibility: bool,
    run: options.Run,
) -> None:
    """Tag persons, places, dates and quotations in TEI; not a byte that stands there changes.

    TEI is a file, or a folder of files whose names end in .xml or .tei; folders inside it are kept.
    """
    if (output is not None) + in_place + diff > 1:
        raise ConfigError("Choose one of -o, --in-place and --diff.")
    make = partial(
        annotate_file,
        tagging=tagging,
        register=options.read_registers(registers),
        responsibility=responsibility,
    )
    if diff:
        for source in find(sources, TEI).files:
            console.result(changes(source.path, make))
        return
    told = {"responsibility": responsibility}
    digest = options.settings_digest("annotate", told, registers, tagging)
    make_all(make, find(sources, TEI, output), output, run, digest, in_place=in_place)


def annotate_file(
    job: Job,
    data: bytes,
    *,
    tagging: Settings,
    register: Register | None,
    responsibility: bool,
) -> Product:
    """The document of the bytes of one file with its names, dates and quotations tagged."""
    document = annotate(
        Document.from_bytes(data, job.source),
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        responsibility=responsibility,
    )
    return product(document)


def changes(source: str, make: Make) -> str:
    """A unified diff between the file and what is made of it."""
    data = read(Job(source))
    made = make(Job(source), data).data or b""
    before, after = (
        Document.from_bytes(one, source).source.splitlines(keepends=True) for one in (data, made)
    )
    lines = difflib.unified_diff(before, after, source, source)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
