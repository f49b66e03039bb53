"""Pagination: what is too long for one page goes on over several."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST = 1200
"""Mentions or quotations on a page of an index: some 400 kB."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many lines of an item, from one of them on (0 is the first)."""

    item: int
    start: int
    length: int


def paginated(counts: Iterable[int], most: int = MOST) -> Iterator[list[Stretch]]:
    """The pages of items that have so many lines each, in order, with `most` lines on a page.

    An item stays whole where a page can hold it; one that is longer than a page begins a page.
    """
    page: list[Stretch] = []
    room = most
    for item, count in enumerate(counts):
        if page and count > room:
            yield page
            page, room = [], most
        start = 0
        while count - start > room:
            yield [Stretch(item, start, most)]
            start += most
        page.append(Stretch(item, start, count - start))
        room -= count - start
    if page:
        yield page
