"""Making documents from many files: each written whole, failures told, the rest done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from tei_tools.cli import console
from tei_tools.corpus import over
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one file: its bytes where they go to standard output."""

    notices: tuple[Diagnostic, ...]
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Work:
    """A function from a file to a Document, and where that goes; it can be sent to a process."""

    make: Callable[[str], Document]

    def __call__(self, job: tuple[str, Path | None]) -> Made:
        source, target = job
        document = self.make(source)
        if target is None:
            return Made(document.notices, document.to_bytes())
        document.write(target)
        return Made(document.notices, None)


def make_all(
    make: Callable[[str], Document],
    sources: Sequence[str],
    targets: Sequence[Path | None],
    jobs: int,
) -> None:
    """Make and write every document; exit 2 at the end where one could not be made."""
    failed = 0
    with console.progress("documents", len(sources)) as advance:
        for outcome in over(Work(make), list(zip(sources, targets, strict=True)), jobs):
            advance()
            if outcome.value is None:
                console.error(outcome.error)
                failed += 1
                continue
            console.notices(outcome.value.notices, outcome.item[0])
            if outcome.value.data is not None:
                console.result_bytes(outcome.value.data)
    if failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)
