"""Workers: who calls the function, here or elsewhere."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Generic, Protocol

from tei_tools.corpus.batches import Batch
from tei_tools.corpus.outcome import Item, Outcome, Value, attempts
from tei_tools.errors import TeiToolsError

WAITING = 16
"""Batches in hand for each worker: enough that one long file in front does not idle the others."""

Result = list[Outcome[int, Value]]
"""The outcomes of a batch, by the numbers of its items."""


class ClusterError(TeiToolsError):
    """A cluster that is not there, not there any more, or not of our version."""


def other_version(worker: str, theirs: str, ours: str) -> str:
    """The sentence for a worker that would not write the same bytes."""
    return (
        f"The worker at {worker} has tei_tools {theirs} and this is {ours}; "
        "install the same version on both."
    )


class Workers(Protocol[Item, Value]):
    """Those who call one function for the items of batches.

    `ahead` is how many batches they may hold at once; `carries` says whether what the items hold
    travels with them, so that the bytes in hand are bounded too.
    """

    @property
    def ahead(self) -> int: ...

    @property
    def carries(self) -> bool: ...

    def submit(self, batch: Batch[Item]) -> Future[Result[Value]]:
        """Hand a batch out."""

    def result(self, batch: Batch[Item], future: Future[Result[Value]]) -> Result[Value]:
        """Wait for what became of it."""


@dataclass(frozen=True, slots=True)
class Hired(Generic[Item, Value]):
    """The workers of any `concurrent.futures` executor."""

    executor: Executor
    function: Callable[[Item], Value]
    ahead: int = 4 * WAITING
    carries: bool = False

    def submit(self, batch: Batch[Item]) -> Future[Result[Value]]:
        return self.executor.submit(attempts, self.function, batch.items)

    def result(self, _batch: Batch[Item], future: Future[Result[Value]]) -> Result[Value]:
        return future.result()
