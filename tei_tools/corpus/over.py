"""over: one function over many items, here or elsewhere, with the outcomes in the items' order."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Generic

from tei_tools.corpus.batches import Batch, batches
from tei_tools.corpus.cluster import Cluster
from tei_tools.corpus.outcome import Item, Outcome, Value, attempt
from tei_tools.corpus.processes import processes
from tei_tools.corpus.workers import Hired, Result, Workers

CARRIED = 64_000_000
"""Bytes in hand at once where contents travel."""


def over(
    function: Callable[[Item], Value],
    items: Iterable[Item],
    jobs: int | Executor | Cluster = 1,
    *,
    size: Callable[[Item], int] | None = None,
) -> Generator[Outcome[Item, Value], None, None]:
    """Call `function` for each item and yield the outcomes in order; one that fails stops no other.

    `jobs` is a number of processes, any `concurrent.futures` executor, or a Cluster; but for one
    process, `function` and the items must be picklable, and `str(item)` names it in sentences.
    `size` gives an item's bytes: small ones are then handed out together. Items are drawn as they
    are needed, and only so many are in hand as keep the workers busy. Closing the generator stops
    the work.
    """
    if isinstance(jobs, int) and jobs <= 1:
        yield from (attempt(function, item) for item in items)
        return
    with _workers(function, jobs) as workers:
        in_hand = _InHand(workers)
        for batch in batches(items, size):
            in_hand.add(batch)
            while in_hand.is_full or in_hand.is_ready:
                yield from in_hand.first()
        while in_hand.batches:
            yield from in_hand.first()


def _workers(
    function: Callable[[Item], Value], jobs: int | Executor | Cluster
) -> AbstractContextManager[Workers[Item, Value]]:
    if isinstance(jobs, Executor):
        return nullcontext(Hired(jobs, function))
    return processes(function, jobs) if isinstance(jobs, int) else jobs.workers(function)


@dataclass(slots=True)
class _InHand(Generic[Item, Value]):
    """The batches that are handed out, in the items' order."""

    workers: Workers[Item, Value]
    batches: deque[tuple[Batch[Item], Future[Result[Value]]]] = field(default_factory=deque)
    carried: int = 0

    def add(self, batch: Batch[Item]) -> None:
        self.batches.append((batch, self.workers.submit(batch)))
        self.carried += batch.size

    @property
    def is_full(self) -> bool:
        too_heavy = self.workers.carries and self.carried > CARRIED
        return len(self.batches) >= self.workers.ahead or (too_heavy and bool(self.batches))

    @property
    def is_ready(self) -> bool:
        return bool(self.batches) and self.batches[0][1].done()

    def first(self) -> Iterator[Outcome[Item, Value]]:
        """Wait for the first batch, and give its outcomes."""
        batch, future = self.batches.popleft()
        self.carried -= batch.size
        for one in self.workers.result(batch, future):
            yield Outcome(batch.items[one.item], one.value, one.error, one.seconds, one.trace)
