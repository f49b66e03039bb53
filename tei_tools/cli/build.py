"""tei-tools build: a whole edition."""

from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.config import read_edition
from tei_tools.edition import build


@click.command("build")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("-o", "--output", metavar="DIR", help="Where to build; DIR/build if not given.")
@options.jobs
def command(folder: str, output: str | None, jobs: int) -> None:
    """Encode, validate and publish the edition that DIR/edition.toml describes.

    All its texts get the ids of one register of persons, places and organisations. Only what
    changed since the last build is made again.
    """
    out = Path(output) if output else Path(folder) / "build"
    with console.progress("sources", len(read_edition(Path(folder)).sources)) as advance:
        built = build(Path(folder), out, jobs, advance)
    for sentence in built.failures:
        console.error(sentence)
    console.notices(built.diagnostics, folder)
    console.note(
        f"{len(built.made)} texts made, {len(built.kept)} unchanged, "
        f"{len(built.published)} files published in {out}."
    )
    if built.failures:
        raise click.exceptions.Exit(console.CANNOT_RUN)
    if any(one.severity == "error" for one in built.diagnostics):
        raise click.exceptions.Exit(console.FINDINGS)
