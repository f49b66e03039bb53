"""tei-tools import: Word, OpenDocument, HTML, PAGE and ALTO to TEI."""

from functools import partial

import click

from tei_tools.annotators.settings import Settings
from tei_tools.cli import options
from tei_tools.cli.describing import describing
from tei_tools.cli.documents import ENDINGS, found_sources, imported
from tei_tools.cli.results import make_all
from tei_tools.corpus.targets import is_folder


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@options.output
@describing
@options.tag
@options.tagging
@options.register
@options.responsibility
@options.run
def command(
    sources: tuple[str, ...],
    output: str | None,
    registers: tuple[str, ...],
    tagging: Settings,
    run: options.Run,
    **told: object,
) -> None:
    """Turn Word, OpenDocument, HTML, PAGE and ALTO files into TEI P5, styles into structure.

    FILE is a .docx, .odt or .html, a page in PAGE or ALTO XML, a METS file, a folder of such
    pages, which becomes one document, or a folder of other such files. With -o DIR the pictures in
    a file are written beside its TEI.
    """
    found = found_sources(sources, ENDINGS, output)
    make = partial(
        imported,
        settings=told,
        tagging=tagging,
        register=options.read_registers(registers),
        with_pictures=output is not None and is_folder(found, output),
    )
    digest = options.settings_digest("import", told, registers, tagging)
    make_all(make, found, output, run, digest)
