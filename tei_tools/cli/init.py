"""tei-tools init: a new edition."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote

import click

from tei_tools.cli import console
from tei_tools.cli.build_told import counted
from tei_tools.edition.new import New, new_edition


@click.command("init")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("--title", default="", help="The title of the edition; the folder's if not given.")
def command(folder: str, title: str) -> None:
    """Make a new edition in DIR: an edition.toml that explains every key.

    Its sources are the texts in DIR: plain text, Markdown, Word, OpenDocument and HTML, those of a
    folder by a pattern where they are many or a series. TEI beside them, and what is called README
    or the like, is yours to name; where there is nothing but TEI, that is the texts. A CSV table
    whose cells name texts describes them, one that lists names is a register. Where there are no
    texts, a letter and a diary are written as a sample. No file that is there is changed.
    """
    new = new_edition(Path(folder), title)
    for file in new.files:
        console.note(console.shown(str(file)))
    for sentence in _told(new):
        console.note(console.shown(sentence))
    where = "" if folder == "." else f" {quote(folder)}"
    console.note(console.shown(f"Now build it: tei-tools build{where}"))


def _told(new: New) -> Iterator[str]:
    """What was found in the folder."""
    if new.texts:
        by = [f"by {', '.join(new.patterns)}"] if new.patterns else []
        ways = [*by, *(["one by one"] if new.is_single else [])]
        yield f"It names {counted(new.texts, 'text')} {' and '.join(ways)}."
    if new.table:
        table = new.table
        others = f"; {counted(table.others, 'row')} of texts that are not there" * (
            table.others > 0
        )
        ignored = f"; not read: {', '.join(table.ignore)}" * bool(table.ignore)
        yield f"{table.path} describes {table.texts} of them{others}{ignored}."
    for path in new.registers:
        yield f"{path} is a register of names."
