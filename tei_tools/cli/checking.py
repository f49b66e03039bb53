"""Checking one file of many, here or where a worker is."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tei_tools.corpus import Cluster, over
from tei_tools.corpus.files import Job, Product, placed
from tei_tools.corpus.sources import STANDARD_INPUT, Sources
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import TeiToolsError
from tei_tools.validation import Ignore, identifiers, set_aside, validate


@dataclass(frozen=True, slots=True)
class Check:
    """What is wrong in a file, less what is ignored; it makes no bytes.

    `known` are the identifiers of all the files; with `sent` the file is not where the worker is.
    """

    schema: str | None
    known: frozenset[str]
    fast: bool
    ignored: Sequence[Ignore] = ()
    sent: bool = False

    def __call__(self, job: Job, data: bytes) -> Product:
        is_sent = self.sent or job.source == STANDARD_INPUT
        found = self._sent(job, data) if is_sent else self._at(job.place or job.source)
        named = [replace(one, path=job.source) for one in found]
        kept = set_aside(named, self.ignored)
        counts = Counter(str(one.severity) for one in kept)
        return Product(None, tuple(kept), dict(sorted(counts.items())))

    def _at(self, path: str) -> list[Diagnostic]:
        return validate(path, self.schema, known=self.known, fast=self.fast)

    def _sent(self, job: Job, data: bytes) -> list[Diagnostic]:
        """As for the file itself, from a copy that is gone afterwards and named nowhere."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / Path(job.source).name
            copy.write_bytes(data)
            try:
                return self._at(str(copy))
            except TeiToolsError as error:
                raise type(error)(str(error).replace(str(copy), job.source)) from None


def known_in(sources: Sources, where: int | Cluster) -> frozenset[str]:
    """Every xml:id of the files, where there are several; read where the work is done."""
    if len(sources.files) < 2:
        return frozenset()
    jobs: Iterable[Job] = (Job(one.path) for one in sources.files)
    if isinstance(where, Cluster):
        jobs = map(placed, jobs)
        where = 1 if where.by_value else where
    found = over(_identifiers, jobs, where, size=lambda _: 1_000)
    return frozenset().union(*(one.value for one in found if one.value))


def _identifiers(job: Job) -> frozenset[str]:
    return identifiers([job.place or job.source])
