"""tei-tools publish: TEI to a web site, EPUB and PDF."""

from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.config import FORMATS
from tei_tools.publishing.house import House
from tei_tools.publishing.publish import published


@click.command("publish")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder to write to.")
@click.option(
    "--to", default=",".join(FORMATS), show_default=True, metavar="LIST", help="Formats to make."
)
@click.option("--title", default="", help="The edition's title, where it holds several documents.")
@click.option(
    "--address", default="", metavar="URL", help="Where the site will lie; makes a sitemap of it."
)
@click.option(
    "--stylesheet",
    metavar="FILE",
    help="XSLT that makes the site's pages; it may import ours as tei-tools:site.xsl.",
)
def command(
    sources: tuple[str, ...], output: str, to: str, title: str, address: str, stylesheet: str | None
) -> None:
    """Make a reading edition (web site, EPUB) and a print edition (PDF) of TEI documents."""
    house = House(address, Path(stylesheet) if stylesheet else None)
    made = published(sources, output, options.listed(to), title, house)
    console.notices(made.diagnostics)
    for path in made.files:
        console.note(str(path))
