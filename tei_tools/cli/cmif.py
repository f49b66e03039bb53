"""tei-tools cmif: the letters of documents as one file for services that search letters."""

from pathlib import Path

import click

from tei_tools.cli import console, named, options
from tei_tools.correspondence.cmif import KINDS, UNKNOWN, Index, cmif
from tei_tools.correspondence.letters import Letter, letters
from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.writing import write_whole


@click.command("cmif")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option("-o", "--output", metavar="PATH", help="A file; without it, standard output.")
@click.option("--title", default="Letters", show_default=True, help="Of the index of letters.")
@click.option("--editor", default=UNKNOWN, metavar="NAME", help="Who answers for the index.")
@click.option("--email", default="", metavar="ADDRESS", help="The editor's address.")
@click.option(
    "--publisher", default="", metavar="NAME", help="Whom CC BY credits; else the editor."
)
@click.option("--url", default="", metavar="URL", help="Where this file will stand on the web.")
@click.option(
    "--base", default="", metavar="URL", help="Where the documents stand; {file} is their name."
)
@click.option("--edition", default="", metavar="WORDS", help="The edition, as it is to be cited.")
@click.option("--kind", type=click.Choice(KINDS), default="online", show_default=True)
@options.register
def command(
    sources: tuple[str, ...],
    output: str | None,
    registers: tuple[str, ...],
    url: str,
    **about: str,
) -> None:
    """Write the letters that documents describe in the Correspondence Metadata Interchange Format.

    TEI is a file, or a folder of files whose names end in .xml or .tei.
    Each <correspDesc> becomes one: sender, addressee, places and date. Names get the numbers of
    authority files (GND, VIAF, Wikidata, GeoNames) that the documents' registers hold, or those
    given with --register. The format puts the file under the licence CC BY 4.0.
    """
    found = _letters(sources, output, registers)
    if not url:
        console.note("The format asks where the file will stand: name its address with --url.")
    index = Index(
        address=url,
        title=about["title"],
        editor=about["editor"],
        email=about["email"],
        publisher=about["publisher"] or about["editor"],
        edition=about["edition"] or about["title"],
        base=about["base"],
        kind=about["kind"],
    )
    made = cmif(found, index)
    if output is None:
        console.result(made)
    else:
        write_whole(Path(output), made.encode())
        console.note(f"{output}: {len(found)} letters.")


def _letters(
    sources: tuple[str, ...], output: str | None, registers: tuple[str, ...]
) -> list[Letter]:
    """The letters of all documents; those that describe none are named."""
    register = options.read_registers(registers)
    found: list[Letter] = []
    for source in named.files(sources, output):
        described = letters(Document.read(source), register)
        if not described:
            console.note(f"{source} describes no letter: it has no <correspDesc>.")
        found += described
    if not found:
        raise InputError(
            "There is no letter to write; encode letters with --profile letter or letters."
        )
    return found
