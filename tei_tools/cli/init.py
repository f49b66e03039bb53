"""tei-tools init: a new edition."""

from pathlib import Path

import click

from tei_tools.cli import console
from tei_tools.edition.new import new_edition


@click.command("init")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("--title", default="", help="The title of the edition; the folder's if not given.")
def command(folder: str, title: str) -> None:
    """Make a new edition in DIR: an edition.toml that explains every key.

    Its sources are the texts in DIR: plain text, Markdown, Word, OpenDocument and HTML. TEI, and
    what is called README or the like, is yours to name. Where there are none, a letter and a diary
    are written as a sample. No file that is there is changed.
    """
    for file in new_edition(Path(folder), title):
        console.note(str(file))
    where = "" if folder == "." else f" {folder}"
    console.note(f"Now build it: tei-tools build{where}")
