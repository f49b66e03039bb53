"""Outcome: what a call gave for an item, or the one sentence that says why it gave nothing."""

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Generic, TypeVar

from tei_tools.errors import TeiToolsError

Item = TypeVar("Item")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Value]):
    """What a call gave for an item; `error` is its one sentence where it failed.

    `seconds` is how long it took by the clock; `trace` says where a mistake of our own arose.
    """

    item: Item
    value: Value | None = None
    error: str = ""
    seconds: float = 0.0
    trace: str = ""


def attempt(function: Callable[[Item], Value], item: Item) -> Outcome[Item, Value]:
    """The outcome of one call; nothing that goes wrong with one item stops the others."""
    start = perf_counter()
    error = trace = ""
    value: Value | None = None
    try:
        value = function(item)
    except TeiToolsError as problem:
        error = str(problem)
    except MemoryError:
        error = f"{item}: there is not enough memory for it."
    except Exception as problem:
        error, trace = mistake(item, problem), "".join(traceback.format_exception(problem))
    return Outcome(item, value, error, perf_counter() - start, trace)


def mistake(item: object, problem: Exception) -> str:
    """The sentence for a mistake of our own."""
    said = f"{type(problem).__name__}: {problem}".splitlines()[0][:300]
    return f"{item}: a mistake of tei_tools itself stopped it ({said}); please report it."


def attempts(function: Callable[[Item], Value], items: Sequence[Item]) -> list[Outcome[int, Value]]:
    """The outcomes of a batch, by the items' numbers in it: the items need not travel back."""
    return [
        Outcome(number, one.value, one.error, one.seconds, one.trace)
        for number, one in enumerate(attempt(function, item) for item in items)
    ]
