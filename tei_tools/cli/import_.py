"""tei-tools import: Word, OpenDocument, HTML, PAGE and ALTO to TEI."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.results import go_through, journal_place, product
from tei_tools.cli.tally import Tally
from tei_tools.corpus.files import Job, Made, Product
from tei_tools.corpus.outcome import Outcome
from tei_tools.corpus.sources import Source, Sources, find
from tei_tools.corpus.targets import is_folder, targets
from tei_tools.errors import ConfigError
from tei_tools.importing import import_file
from tei_tools.importing.pages import first_page
from tei_tools.plugins import annotators
from tei_tools.reading.publication import Publication
from tei_tools.registers.register import Register

ENDINGS = (".docx", ".odt", ".html", ".htm", ".xhtml")
"""How the names of files end that are read in folders."""

PAGES = ".pages"
"""Ends the place of a source that stands for all pages of its folder."""


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@options.output
@click.option("--date", metavar="2013-12-04", help="The day the text is of.")
@click.option("--title", help="Its title, where the file does not tell or tells it wrong.")
@click.option("--author", help="Its author, likewise.")
@click.option("--editor", default="", metavar="NAME", help="Who edits it.")
@click.option("--licence", default="", metavar="URL", help="The terms on which it may be used.")
@click.option("--lang", help="Its language (BCP 47), where the file does not tell.")
@click.option("--tag/--no-tag", default=True, help="Whether names, dates, quotations are tagged.")
@options.tagging
@options.register
@options.responsibility
@options.run
def command(
    sources: tuple[str, ...],
    output: str | None,
    registers: tuple[str, ...],
    tagging: Settings,
    editor: str,
    licence: str,
    run: options.Run,
    **settings: str | bool | None,
) -> None:
    """Turn Word, OpenDocument, HTML, PAGE and ALTO files into TEI P5, styles into structure.

    FILE is a .docx, .odt or .html, a page in PAGE or ALTO XML, a METS file, a folder of such
    pages, which becomes one document, or a folder of other such files. With -o DIR the pictures in
    a file are written beside its TEI.
    """
    found = found_sources(sources, output)
    places = targets(found, output, ".xml")
    if run.as_json and None in places:
        raise ConfigError("--json and the result would both go to standard output; give -o.")
    told = {**settings, "publication": Publication(editor=editor, licence=licence)}
    make = partial(
        imported,
        settings=told,
        tagging=tagging,
        register=options.read_registers(registers),
        with_pictures=output is not None and is_folder(found, output),
        folders=frozenset(one.path for one in found.files if one.inside.endswith(PAGES)),
    )
    tally = Tally(len(places), journal_place(found, output, run), as_json=run.as_json)
    digest = options.settings_digest("import", told, registers, tagging)
    go_through(make, found, places, run, digest, tally, _printed)
    if tally.failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)


def found_sources(named: Sequence[str], output: str | None) -> Sources:
    """The files named and those in folders; of a folder of pages the first, for all of them."""
    pages = {name: first_page(Path(name)) for name in named if Path(name).is_dir()}
    others = [name for name in named if not pages.get(name)]
    found = find(others, ENDINGS, output) if others else Sources(())
    folders = tuple(
        Source(str(first), f"{Path(name).resolve().name}{PAGES}")
        for name, first in pages.items()
        if first
    )
    if len(folders) == 1 and not found.files and output is None:
        folders = (Source(folders[0].path),)
    return Sources((*folders, *found.files), found.left_out)


def imported(
    job: Job,
    data: bytes,
    *,
    settings: Mapping[str, Any],
    tagging: Settings,
    register: Register | None,
    with_pictures: bool,
    folders: frozenset[str],
) -> Product:
    """The TEI document of one file, or of the folder of pages that begins with it."""
    is_pages = job.source in folders
    place = Path(job.place or job.source)
    return product(
        import_file(
            place.parent if is_pages else place,
            data=None if is_pages else data,
            annotators=annotators(tagging),
            only=tagging.only,
            link=tagging.link,
            register=register,
            pictures=Path(job.target).parent if with_pictures and job.target else None,
            **settings,
        )
    )


def _printed(outcome: Outcome[Job, Made]) -> None:
    if outcome.value and outcome.value.data is not None:
        console.result_bytes(outcome.value.data)
