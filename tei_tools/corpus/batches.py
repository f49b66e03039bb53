"""Batches: small items together, big ones alone, so that a call costs little beside its work."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic

from tei_tools.corpus.outcome import Item

FULL = 32_768
"""Bytes after which a batch is full: about a second of encoding."""

MOST = 64
"""Items of a batch, however small they are."""

GROWTH = 4
"""Batches after which one more item may be in each: the first are small, so that all have work."""


@dataclass(frozen=True, slots=True)
class Batch(Generic[Item]):
    """Items that are handed out together, and their size in bytes."""

    items: tuple[Item, ...]
    size: int = 0


def batches(items: Iterable[Item], size: Callable[[Item], int] | None) -> Iterator[Batch[Item]]:
    """The items in their order, in batches by `size` (in bytes); without it each is alone.

    The first batches hold few items, so that a short run too is shared among all workers.
    """
    if size is None:
        yield from (Batch((item,)) for item in items)
        return
    held: list[Item] = []
    total = number = 0
    for item in items:
        weight = size(item)
        if held and (total + weight > FULL or len(held) >= min(MOST, 1 + number // GROWTH)):
            yield Batch(tuple(held), total)
            held, total, number = [], 0, number + 1
        held.append(item)
        total += weight
    if held:
        yield Batch(tuple(held), total)
