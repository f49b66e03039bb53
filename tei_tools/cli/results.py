"""Making something of many files: each written whole, failures told, the rest done."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from pathlib import Path

import click

from tei_tools.cli import console
from tei_tools.cli.options import Run
from tei_tools.cli.tally import Tally
from tei_tools.corpus.cluster import Cluster
from tei_tools.corpus.files import Job, Made, Make, Product, process
from tei_tools.corpus.journal import FILE, Journal, journal
from tei_tools.corpus.outcome import Outcome
from tei_tools.corpus.sources import STANDARD_INPUT, Sources
from tei_tools.corpus.stopping import stoppable
from tei_tools.corpus.targets import is_folder, sweep
from tei_tools.corpus.targets import targets as targets_of
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError


def make_all(
    make: Make,
    sources: Sources,
    output: str | None,
    run: Run,
    settings: str,
    *,
    in_place: bool = False,
) -> None:
    """Make and write a document of every source; exit 2 at the end where one could not be made."""
    if in_place:
        targets: list[str | None] = [one.path for one in sources.files]
    else:
        targets = targets_of(sources, output, ".xml")
    if None in targets and (run.as_json or run.journal or run.resume):
        raise ConfigError("--json, --journal and --resume are for results in files; give -o.")
    place = journal_place(sources, None if in_place else output, run)
    tally = Tally(len(targets), place, as_json=run.as_json)
    go_through(make, sources, targets, run, settings, tally, _printed)
    if tally.failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)


def _printed(outcome: Outcome[Job, Made]) -> None:
    if outcome.value and outcome.value.data is not None:
        console.result_bytes(outcome.value.data)


TAGGED = frozenset(
    "persName placeName orgName rs date time q quote said soCalled mentioned title".split()
)
"""The elements that are counted, in the text."""


def product(document: Document) -> Product:
    """The document's bytes, what was said of it, and how many tags are in its text."""
    texts = [one for one in document.elements if one.name == "text"]
    start = texts[0].start if texts else 0
    counts = Counter(
        one.name for one in document.elements if one.start > start and one.name in TAGGED
    )
    return Product(document.to_bytes(), document.notices, dict(sorted(counts.items())))


def go_through(
    make: Make,
    sources: Sources,
    targets: Sequence[str | None],
    run: Run,
    settings: str,
    tally: Tally,
    each: Callable[[Outcome[Job, Made]], None] = lambda _: None,
) -> None:
    """Work at every file, in order: each is noted in the journal, told, counted and given to
    `each`. Where the run is stopped, that is told, and how to go on.
    """
    tally.left_out(sources.left_out)
    with (
        stoppable(),
        _opened(tally.journal, settings, run) as noted,
        tally.told(),
        console.progress("files", len(targets)) as advance,
        closing(process(make, _jobs(sources, targets, noted), _where(sources, run))) as outcomes,
    ):
        if noted:
            sweep(targets)
        for one in outcomes:
            outcome = noted.noted(one) if noted else one
            tally.add(outcome)
            each(outcome)
            advance()


def _where(sources: Sources, run: Run) -> int | Cluster:
    """Where to work: here, for one file, and for standard input, which no other process has."""
    is_one = len(sources.files) == 1 and isinstance(run.where, int)
    if is_one or any(one.path == STANDARD_INPUT for one in sources.files):
        return 1
    return run.where


def _jobs(sources: Sources, targets: Sequence[str | None], noted: Journal | None) -> Iterator[Job]:
    for source, target in zip(sources.files, targets, strict=True):
        last = noted.last(source.path) if noted else None
        known = (str(last.get("input")), str(last.get("result"))) if last else None
        yield Job(source.path, target, last=known, parts=source.parts)


def _opened(place: Path | None, settings: str, run: Run) -> AbstractContextManager[Journal | None]:
    return journal(place, settings, resume=run.resume) if place else nullcontext()


def journal_place(sources: Sources, output: str | None, run: Run) -> Path | None:
    """The journal's file: the one asked for, else in the folder of the results, else none."""
    if run.journal:
        return Path(run.journal)
    if output is not None and is_folder(sources, output):
        return Path(output) / FILE
    if run.resume:
        raise ConfigError("--resume needs a journal: give a folder with -o, or --journal FILE.")
    return None
