"""Files: read one, make something of it, and write that whole, here or where a worker is."""

import os
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from tei_tools.corpus.cluster import Cluster
from tei_tools.corpus.outcome import Outcome, attempt
from tei_tools.corpus.over import over
from tei_tools.corpus.sources import STANDARD_INPUT
from tei_tools.diagnostic import Diagnostic
from tei_tools.inputs import read_input, read_standard_input
from tei_tools.writing import write_whole


@dataclass(frozen=True, slots=True)
class Job:
    """A file to work at: its `source` as the user named it, and its `target`, if it has one.

    `place` is where it lies, for a worker that has another working folder; `last` are the digests
    of source and target when it was done before with the same settings. `parts` are the files of
    which the source is the first, where they are one text.
    """

    source: str
    target: str | None = None
    place: str = ""
    last: tuple[str, str] | None = None
    parts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.source


@dataclass(frozen=True, slots=True)
class Product:
    """What was made of a file: its bytes, if it makes any; what was said; how many of what."""

    data: bytes | None
    notices: tuple[Diagnostic, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a file, with the digests of its source and its target.

    `data` is there only where it is to go to standard output.
    """

    status: Literal["done", "unchanged"]
    input: str
    result: str = ""
    notices: tuple[Diagnostic, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    data: bytes | None = None


Make = Callable[[Job, bytes], Product]
"""What makes something of a file's bytes; the Job is for names in messages."""


def process(
    make: Make, jobs: Iterable[Job], where: int | Cluster
) -> Generator[Outcome[Job, Made], None, None]:
    """Read each file, make something of it and write that, with the outcomes in order.

    The workers read and write by path; those of a Cluster `by_value` get contents and give them
    back, and all reading and writing is done here.
    """
    if isinstance(where, Cluster):
        jobs = map(placed, jobs)
        if where.by_value:
            parcels = map(_packed, jobs)
            sent = over(partial(_made_there, make), parcels, where, size=_carried)
            return (_unpacked(one) for one in sent)
    return over(partial(_whole, make), jobs, where, size=_size)


def placed(job: Job) -> Job:
    """The job for a worker that stands elsewhere on the same disk."""
    target = job.target and os.path.abspath(job.target)  # noqa: PTH100 - links are left as they are
    place = os.path.abspath(job.source)  # noqa: PTH100
    parts = tuple(map(os.path.abspath, job.parts))
    return Job(job.source, target, place, job.last, parts)


def digest(data: bytes) -> str:
    """A number that tells these bytes from others."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of(path: str) -> str:
    """The digest of a file; "" where there is none."""
    try:
        return digest(Path(path).read_bytes())
    except OSError:
        return ""


def read(job: Job) -> bytes:
    """The bytes of the file; an InputError with one sentence where it has none to give."""
    if job.source == STANDARD_INPUT:
        return read_standard_input()
    return read_input(job.place or job.source, job.source)


def _whole(make: Make, job: Job) -> Made:
    """All of a job, where the file lies."""
    data = read(job)
    if _is_unchanged(job, data):
        return Made("unchanged", *(job.last or ("", "")))
    return _written(job, _input(job, data), make(job, data))


def _input(job: Job, data: bytes) -> str:
    """The digest of a job's bytes, and of the files that are one text with them."""
    if not job.parts:
        return digest(data)
    return digest("".join((digest(data), *map(digest_of, job.parts))).encode())


def _is_unchanged(job: Job, data: bytes) -> bool:
    """Whether source and target are as they were when it was done before."""
    if job.last is None:
        return False
    source, result = job.last
    if job.target == job.source:
        return digest(data) == result
    return _input(job, data) == source and (job.target is None or digest_of(job.target) == result)


def _written(job: Job, source: str, product: Product) -> Made:
    """What was made, once it is written whole."""
    if job.target is None or product.data is None:
        return Made("done", source, "", product.notices, product.counts, product.data)
    write_whole(Path(job.target), product.data)
    return Made("done", source, digest(product.data), product.notices, product.counts)


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A job with its bytes, to be sent; `outcome` where there is nothing left to do."""

    job: Job
    data: bytes = b""
    outcome: Outcome[Job, Made] | None = None

    def __str__(self) -> str:
        return self.job.source


def _packed(job: Job) -> _Parcel:
    got = attempt(read, job)
    if got.value is None:
        return _Parcel(job, outcome=Outcome(job, error=got.error, trace=got.trace))
    if _is_unchanged(job, got.value):
        return _Parcel(job, outcome=Outcome(job, Made("unchanged", *(job.last or ("", "")))))
    return _Parcel(job, got.value)


def _made_there(make: Make, parcel: _Parcel) -> Product | None:
    return None if parcel.outcome else make(parcel.job, parcel.data)


def _unpacked(sent: Outcome[_Parcel, Product | None]) -> Outcome[Job, Made]:
    """What came back, written here."""
    parcel, product = sent.item, sent.value
    if parcel.outcome is not None:
        return parcel.outcome
    if product is None:
        return Outcome(parcel.job, None, sent.error, sent.seconds, sent.trace)
    source = _input(parcel.job, parcel.data)
    written = attempt(lambda job: _written(job, source, product), parcel.job)
    seconds = sent.seconds + written.seconds
    return Outcome(parcel.job, written.value, written.error, seconds, written.trace)


def _size(job: Job) -> int:
    """The bytes of a job's file; what cannot be told is found out by reading it."""
    try:
        return os.stat(job.source).st_size  # noqa: PTH116 - of every file of a collection
    except (OSError, ValueError):
        return 0


def _carried(parcel: _Parcel) -> int:
    return len(parcel.data)
