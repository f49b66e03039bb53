"""Hands: who does what an edition asks for, one thing after another, or several at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")


class Hands(Protocol):
    """Those who work; `ahead` is how many tasks are begun before the first is waited for."""

    @property
    def ahead(self) -> int: ...

    def start(self, function: Callable[[Item], Value], item: Item) -> Callable[[], Value]:
        """Begin a task; what is returned waits for its value, and raises what the task raises."""


class _Alone:
    """This process: a task is done when its value is asked for."""

    ahead = 0

    def start(self, function: Callable[[Item], Value], item: Item) -> Callable[[], Value]:
        return partial(function, item)


ALONE: Hands = _Alone()
"""This process, and no other."""


def in_turn(tasks: Iterable[Callable[[], Value]], ahead: int) -> Iterator[Value]:
    """The values of tasks in their order; so many are drawn, and thus begun, before one is waited
    for.
    """
    begun: deque[Callable[[], Value]] = deque()
    for task in tasks:
        begun.append(task)
        if len(begun) > ahead:
            yield begun.popleft()()
    while begun:
        yield begun.popleft()()
