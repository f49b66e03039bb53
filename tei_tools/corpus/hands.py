"""Hands: processes that do unlike tasks, several at once, for whoever asks one after another."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from tei_tools.corpus.batches import Batch
from tei_tools.corpus.outcome import Item, Value
from tei_tools.corpus.processes import Crew, processes
from tei_tools.corpus.workers import Result
from tei_tools.errors import TeiToolsError
from tei_tools.publishing.hands import ALONE, Hands

AHEAD = 2
"""Tasks begun for each process: one that it does, and one that waits for it."""


@contextmanager
def hands(count: int) -> Iterator[Hands]:
    """`count` processes for as long as they are needed; this one alone where that is 1.

    Functions and items must be picklable; a task whose process dies twice is a TeiToolsError.
    """
    if count <= 1:
        yield ALONE
        return
    with processes(_done, count) as crew:
        yield _Many(crew, count * AHEAD)


@dataclass(frozen=True, slots=True)
class _Task:
    """A call that a process makes."""

    function: Callable[[Any], Any]
    item: Any

    def __str__(self) -> str:
        return str(self.item)


@dataclass(frozen=True, slots=True)
class _Many:
    """Several processes, each of which does whatever comes next."""

    crew: Crew[_Task, Any]
    ahead: int

    def start(self, function: Callable[[Item], Value], item: Item) -> Callable[[], Value]:
        return partial(_value, self.crew.submit(Batch((_Task(function, item),))))


def _done(task: _Task) -> Any:
    """The value of a task, or the error that it raises: a sentence alone would not say its kind."""
    try:
        return task.function(task.item)
    except TeiToolsError as error:
        return error


def _value(begun: "Future[Result[Any]]") -> Any:
    (outcome,) = begun.result()
    if isinstance(outcome.value, TeiToolsError):
        raise outcome.value
    if outcome.error:
        raise TeiToolsError(outcome.error)
    return outcome.value
