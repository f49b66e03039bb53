"""tei-tools text: the reading text of a TEI document."""

import click

from tei_tools.cli import console
from tei_tools.document.source import Document
from tei_tools.document.view import read_text


@click.command("text")
@click.argument("tei")
def command(tei: str) -> None:
    """Print what a reader reads of the TEI document: no tags, notes after their place."""
    console.result(read_text(Document.read(tei)).content + "\n")
