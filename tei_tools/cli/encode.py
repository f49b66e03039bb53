"""tei-tools encode: plain text to TEI."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from tei_tools.annotators.settings import Settings
from tei_tools.cli import console, options
from tei_tools.cli.results import make_all, product
from tei_tools.corpus.files import Job, Product
from tei_tools.corpus.sources import TEXTS, find
from tei_tools.errors import ConfigError
from tei_tools.plugins import annotators
from tei_tools.reading import outline as seen
from tei_tools.reading.characters import legal
from tei_tools.reading.decode import decode
from tei_tools.reading.encode import STANDARD_INPUT, encode, read_plain
from tei_tools.reading.profiles import PROFILES
from tei_tools.reading.publication import Publication
from tei_tools.reading.structure import AUTO, structure
from tei_tools.registers.register import Register

UNSEEN = frozenset({"responsibility", "quotation_marks"})
"""Settings that an outline does not show."""


@click.command("encode")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@options.output
@click.option("--date", metavar="2013-12-04", help="The day the text is of, where it names none.")
@click.option("--title", help="Its title, where it is not to be read from the text.")
@click.option("--author", help="Its author, likewise.")
@click.option("--editor", default="", metavar="NAME", help="Who edits it.")
@click.option("--licence", default="", metavar="URL", help="The terms on which it may be used.")
@click.option("--lang", default="en", show_default=True, help="Its language (BCP 47).")
@click.option(
    "--profile",
    type=click.Choice([AUTO, *PROFILES]),
    default="auto",
    show_default=True,
    help="What kind of text it is; -v tells why it was taken for one.",
)
@click.option("--outline", is_flag=True, help="Print the structure seen, and write nothing.")
@click.option(
    "--quotation-marks",
    type=click.Choice(["keep", "drop"]),
    default="keep",
    show_default=True,
    help="Whether the marks of tagged quotations stay in the text or become @rendition.",
)
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
    outline: bool,
    run: options.Run,
    **settings: str | bool | None,
) -> None:
    """Turn plain text into TEI P5 with persons, places, dates and quotations tagged.

    SOURCE is a file of plain text, a folder of such files (their names end in .txt, .text, .md or
    .markdown; folders inside it are kept), or - for standard input.
    """
    if outline:
        if output is not None:
            raise ConfigError("--outline writes no file; leave -o out.")
        for source in find(sources, TEXTS).files:
            console.result(outline_of(source.path, settings))
        return
    told = {**settings, "publication": Publication(editor=editor, licence=licence)}
    make = partial(
        encode_file, settings=told, tagging=tagging, register=options.read_registers(registers)
    )
    digest = options.settings_digest("encode", told, registers, tagging)
    make_all(make, sources, TEXTS, output, run, digest)


def outline_of(source: str, settings: Mapping[str, Any]) -> str:
    """The structure that is seen in one plain text file."""
    told = {name: value for name, value in settings.items() if name not in UNSEEN}
    return seen.outline(structure(read_plain(source).text, source=source, **told), source)


def encode_file(
    job: Job,
    data: bytes,
    *,
    settings: Mapping[str, Any],
    tagging: Settings,
    register: Register | None,
) -> Product:
    """The TEI document of the bytes of one plain text file."""
    is_named = job.source != STANDARD_INPUT
    decoded = decode(data, job.source if is_named else "standard input")
    document = encode(
        decoded.text,
        source=_name(job.source) if is_named else "",
        annotators=annotators(tagging),
        only=tagging.only,
        link=tagging.link,
        register=register,
        **settings,
    )
    return product(document.with_notices(*decoded.notices))


def _name(source: str) -> str:
    """The file's name, as XML can hold it."""
    return legal(Path(source).name.replace("\f", " "))[0]
