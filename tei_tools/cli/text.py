"""tei-tools text: the reading text of a TEI document."""

import click

from tei_tools.cli import console, named
from tei_tools.document.source import Document
from tei_tools.document.view import read_text


@click.command("text")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
def command(sources: tuple[str, ...]) -> None:
    """Print what a reader reads of TEI documents: no tags, notes after their place.

    TEI is a file, or a folder of them; an empty line stands between two documents.
    """
    for number, file in enumerate(named.files(sources)):
        console.result(("\n" if number else "") + read_text(Document.read(file)).content + "\n")
