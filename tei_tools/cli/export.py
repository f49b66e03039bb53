"""tei-tools export: TEI as other programs read it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.corpus import over
from tei_tools.corpus.sources import TEI, Sources, find
from tei_tools.corpus.targets import keep_sources, names_folder, targets
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.exporting import FORMATS, Request
from tei_tools.exporting.reading import Reading
from tei_tools.writing import whole_file, write_whole

BOM = b"\xef\xbb\xbf"
"""By which spreadsheets know that a table is UTF-8."""

Put = Callable[[bytes], None]


@click.command("export")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option(
    "--to", required=True, type=click.Choice(list(FORMATS)), help="What the documents become."
)
@options.output
@click.option(
    "--tags", default="", metavar="LIST", help="Of which elements: persName,placeName,..."
)
@click.option("--base", default="", metavar="URL", help="Where the documents stand on the web.")
@click.option("--bom", is_flag=True, help="Begin with a byte order mark, for spreadsheets.")
@options.jobs
def command(
    sources: tuple[str, ...],
    to: str,
    output: str | None,
    tags: str,
    base: str,
    bom: bool,
    jobs: int,
) -> None:
    """Write TEI documents, whoever made them, in a format that other programs read.

    text, markdown, webannotation and docbin are a file a document; of jsonl, csv and conll one
    file, or standard output, holds several. Offsets are those of the text that `text` gives.
    """
    _check(base, bom, to)
    work = Work(to, Request(frozenset(options.listed(tags)), base), bom)
    failed = 0
    found = find(sources, TEI, output)
    files = [one.path for one in found.files]
    progress = console.progress("files", len(files))
    with _outputs(work, found, output) as outputs, progress as advance:
        for outcome, put in zip(over(work, files, jobs), outputs, strict=True):
            advance()
            if outcome.value is None:
                console.error(outcome.error)
                failed += 1
            else:
                put(outcome.value)
        if failed == len(files):
            raise click.exceptions.Exit(console.CANNOT_RUN)  # and no file is left
    if failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)


def _check(base: str, bom: bool, to: str) -> None:
    if base and not base.startswith(("http://", "https://")):
        raise ConfigError(f"--base is an address of the web, not {base!r}.")
    if bom and to == "docbin":
        raise ConfigError("A DocBin is no text; leave --bom out.")


@dataclass(frozen=True, slots=True)
class Work:
    """From a file to the bytes of its export, without heading; it can be sent to a process."""

    to: str
    request: Request
    bom: bool = False

    def __call__(self, source: str) -> bytes:
        return FORMATS[self.to].write(Reading(Document.read(source)), self.request)

    @property
    def heading(self) -> bytes:
        """What stands first in each file."""
        return (BOM if self.bom else b"") + FORMATS[self.to].heading


@contextmanager
def _outputs(work: Work, sources: Sources, output: str | None) -> Iterator[list[Put]]:
    """For each source what takes its bytes: one file for all, a file each, or standard output."""
    form = FORMATS[work.to]
    count = len(sources.files)
    if form.together and output is None:
        yield [Joined(console.result_bytes, work.heading)] * count
    elif form.together and output and not names_folder(output):
        keep_sources(sources.files, [output])
        with whole_file(Path(output)) as file:
            yield [Joined(file.write, work.heading)] * count
    else:
        places = targets(sources, output, form.suffix)
        yield [_to_file(place, work.heading) for place in places]


@dataclass(slots=True)
class Joined:
    """Takes the bytes of one document after another, the heading before the first."""

    write: Callable[[bytes], object]
    heading: bytes

    def __call__(self, data: bytes) -> None:
        self.write(self.heading + data)
        self.heading = b""


def _to_file(target: str | None, heading: bytes) -> Put:
    if target is None:
        return lambda data: console.result_bytes(heading + data)
    return lambda data: write_whole(Path(target), heading + data)
