"""tei-tools annotate: more tags in TEI that exists already."""

import difflib
from functools import partial

import click

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.grammar import Grammar
from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.results import make_all, product
from tei_tools.corpus.files import Job, Make, Product, read
from tei_tools.corpus.sources import TEI, find
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.plugins import annotators
from tei_tools.registers.register import Register
from tei_tools.validation.keeping import grammar_of, lost, schema_file


@click.command("annotate")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@options.output
@click.option("--in-place", is_flag=True, help="Write each file back to where it was.")
@click.option("--diff", is_flag=True, help="Print what would change, and change nothing.")
@options.tagging
@options.register
@options.responsibility
@click.option(
    "--schema",
    default="",
    metavar="FILE|NAME",
    help="Tag only what this RELAX NG schema has room for, as a file or one of the store.",
)
@options.run
def command(
    sources: tuple[str, ...],
    output: str | None,
    in_place: bool,
    diff: bool,
    tagging: Settings,
    registers: tuple[str, ...],
    responsibility: bool,
    schema: str,
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
        schema=schema,
        grammar=grammar_of(schema) if schema else None,
    )
    if diff:
        for source in find(sources, TEI).files:
            console.result(changes(source.path, make))
        return
    told = {"responsibility": responsibility}
    files = (*registers, str(schema_file(schema))) if schema else registers
    digest = options.settings_digest("annotate", told, files, tagging)
    make_all(make, find(sources, TEI, output), output, run, digest, in_place=in_place)


def annotate_file(
    job: Job,
    data: bytes,
    *,
    tagging: Settings,
    register: Register | None,
    responsibility: bool,
    schema: str = "",
    grammar: Grammar | None = None,
) -> Product:
    """The document of the bytes of one file with its names, dates and quotations tagged.

    They keep to the `grammar`, that of `schema`, if one is given.
    """
    given = Document.from_bytes(data, job.source)
    document = annotate(
        given,
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        responsibility=responsibility,
        grammar=grammar,
    )
    return product(document.with_notices(*lost(given, document, schema)))


def changes(source: str, make: Make) -> str:
    """A unified diff between the file and what is made of it."""
    data = read(Job(source))
    made = make(Job(source), data).data or b""
    before, after = (
        Document.from_bytes(one, source).source.splitlines(keepends=True) for one in (data, made)
    )
    lines = difflib.unified_diff(before, after, source, source)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
