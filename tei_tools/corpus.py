"""over: one function over many files, here in one process or several, in the files' order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Generic, TypeVar

from tei_tools.errors import TeiToolsError

Item = TypeVar("Item")
Value = TypeVar("Value")

WAITING = 4
"""Calls handed out ahead for each process: enough to keep it busy, few enough for memory."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Value]):
    """What a call gave for an item; `error` is its one sentence where it failed."""

    item: Item
    value: Value | None = None
    error: str = ""


def over(
    function: Callable[[Item], Value], items: Iterable[Item], jobs: int = 1
) -> Iterator[Outcome[Item, Value]]:
    """Call `function` for each item and yield the outcomes in order; one that fails stops no other.

    With several jobs, `function` and the items must be picklable; each process is new, so that
    it shares no engine and no lock with this one.
    """
    if jobs <= 1:
        for item in items:
            yield _attempt(function, item)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        yield from _in_order(executor, function, items, jobs * WAITING)


def _attempt(function: Callable[[Item], Value], item: Item) -> Outcome[Item, Value]:
    try:
        return Outcome(item, function(item))
    except TeiToolsError as error:
        return Outcome(item, error=str(error))


def _in_order(
    executor: Executor, function: Callable[[Item], Value], items: Iterable[Item], ahead: int
) -> Iterator[Outcome[Item, Value]]:
    waiting: deque[Future[Outcome[Item, Value]]] = deque()
    for item in items:
        waiting.append(executor.submit(_attempt, function, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
