"""tei-tools publish: TEI to a web site, EPUB and PDF."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tei_tools.cli import console, named, options
from tei_tools.config import FORMATS
from tei_tools.corpus.hands import hands
from tei_tools.errors import ConfigError, InputError
from tei_tools.publishing.house import A_DAY, LONGEST, House
from tei_tools.publishing.own_files import read_css
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.preview import PORT, preview
from tei_tools.publishing.publish import A5, Published, published, steps

_ALL = ",".join(FORMATS)

MOST_NAMED = 40
"""Files beyond which only their number is said; --verbose names them."""


class _Publish(click.Command):
    """--preview takes the next word where that is a port, and no name of a file."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        words = list(args)
        for place, word in enumerate(words):
            following = words[place + 1] if place + 1 < len(words) else ""
            if word == "--preview" and not following.isdecimal():
                words[place] = f"--preview={PORT}"
        return super().parse_args(ctx, words)


@click.command("publish", cls=_Publish)
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option("-o", "--output", metavar="DIR", help="The folder to write to.")
@click.option("--to", metavar="LIST", help=f"Formats to make: {','.join(FORMATS)} if not given.")
@click.option("--title", default="", help="The edition's title, where it holds several documents.")
@click.option(
    "--address", default="", metavar="URL", help="Where the site will lie; makes a sitemap of it."
)
@click.option(
    "--stylesheet",
    metavar="FILE",
    help="XSLT that makes the site's pages; it may import ours as tei-tools:site.xsl.",
)
@click.option(
    "--stylesheet-limit",
    type=click.FloatRange(min=0, min_open=True, max=A_DAY),
    default=LONGEST,
    show_default=True,
    metavar="SECONDS",
    help="How long that XSLT may run.",
)
@click.option("--style", metavar="FILE", help="CSS for the site's pages, which comes after ours.")
@click.option(
    "--lang",
    default="",
    metavar="LANG",
    help="Language of the site's own words (en, de, fr, it, es, la), if not that of most texts.",
)
@click.option(
    "--paper",
    default=A5.paper,
    show_default=True,
    metavar="PAPER",
    help="Paper of the PDFs: a4, a5, letter, or a size as in 135x210mm.",
)
@click.option(
    "--preview",
    "port",
    type=click.IntRange(0, 65535),
    metavar="[PORT]",
    help=f"Show the site in the browser of this machine, at port {PORT} or PORT (0: any free one),"
    " and make it anew whenever a file is saved. Without -o it is written nowhere.",
)
@options.jobs
def command(
    sources: tuple[str, ...],
    output: str | None,
    to: str | None,
    title: str,
    address: str,
    stylesheet: str | None,
    stylesheet_limit: float,
    style: str | None,
    lang: str,
    paper: str,
    port: int | None,
    jobs: int,
) -> None:
    """Make a reading edition (web site, EPUB) and a print edition (PDF) of TEI documents.

    TEI is a file, or a folder of files whose names end in .xml or .tei. One that cannot be read
    stops no other.
    """
    if output is not None:
        named.check_folder(output)
    files = named.files(sources, output)
    own = Path(stylesheet) if stylesheet else None
    css = Path(style) if style else None
    house = House(address, own, lang, stylesheet_limit, css)
    if css:
        read_css(css)  # a style that cannot be read is told before anything is made
    pages = PageSettings(paper=paper)
    _ = pages.measures  # no paper is told before anything is made
    formats = options.listed(to or "html") if port is not None else options.listed(to or _ALL)
    with hands(jobs) as workers:
        make = partial(
            published, files, to=formats, title=title, house=house, pages=pages, hands=workers
        )
        if port is not None:
            _preview(files, output, formats, make, house, port)
            return
        if output is None:
            raise ConfigError("Say where the edition is to be written: give a folder with -o.")
        with console.progress("editions", steps(len(files), formats)) as advance:
            made = make(out=output, advance=advance)
    for sentence in made.faults.values():
        console.error(sentence)
    _tell(made, output)
    if made.faults:
        raise click.exceptions.Exit(console.CANNOT_RUN)


def _tell(made: Published, output: str) -> None:
    """Tell what was found and written."""
    console.notices(made.diagnostics)
    if len(made.files) > MOST_NAMED and not console.verbose():
        console.note(f"{len(made.files)} files written to {output}.")
        return
    for path in made.files:
        console.note(str(path))


def _preview(
    sources: Sequence[str],
    output: str | None,
    to: Sequence[str],
    make: Callable[..., Published],
    house: House,
    port: int,
) -> None:
    """Show the site until Ctrl-C; in a folder that goes with it where none is given."""
    if "html" not in to:
        raise ConfigError("A preview shows the web site: --to needs html.")
    files = [Path(source) for source in sources]
    own = house.stylesheet.parent if house.stylesheet else None

    def watched() -> list[Path]:
        css = [house.style] if house.style else []
        return files + css + (sorted(own.glob("*.xsl*")) if own else [])

    with ExitStack() as stack:
        folder = Path(output or stack.enter_context(TemporaryDirectory()))

        def rebuild() -> None:
            first, *others = [*make(out=folder).faults.values(), ""]
            for sentence in filter(None, others):
                console.error(sentence)
            if first:
                raise InputError(first)  # which the pages show

        preview(folder, rebuild, watched, port, console.note)
