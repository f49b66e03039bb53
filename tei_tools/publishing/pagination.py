"""Pagination: what is too long for one page goes on over several.

Where pages begin, the items' own keys say, and none is called after its number: an item more, or
less, changes the page on which it stands and seldom another, so that addresses last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate, groupby

MOST = 1200
"""Mentions or quotations on a page of an index: some 400 kB."""

MOST_TEXTS = 500
"""Texts on a page of all texts: some 150 kB."""


@dataclass(frozen=True, slots=True)
class Item:
    """What stands on pages: the key by which it is known among the others, and how many lines."""

    key: str
    lines: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many lines of an item, from one of them on (0 is the first)."""

    item: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a list that goes on over several: its file, and what stands on it."""

    file: str
    stretches: tuple[Stretch, ...]

    @property
    def first(self) -> int:
        return self.stretches[0].item

    @property
    def last(self) -> int:
        return self.stretches[-1].item


def leaves(name: str, items: Sequence[Item], most: int = MOST) -> list[Leaf]:
    """The pages of the items, in order: "people.html", and others called after their first item.

    "people-page-rowe.html" begins with the item "rowe", "people-page-rowe_2.html" is the second
    page of one that is too long for a page.
    """
    return [
        Leaf(_file(name, items, page, most) if number else f"{name}.html", tuple(page))
        for number, page in enumerate(paginated(items, most))
    ]


def paginated(items: Sequence[Item], most: int = MOST) -> Iterator[list[Stretch]]:
    """The pages of items that have one line or more, in order, with `most` lines on a page.

    An item stays whole where a page can hold it; one that is longer has pages of its own.
    """
    ranks = [sha256(one.key.encode("utf-8", "surrogatepass")).digest() for one in items]
    sums = list(accumulate((one.lines for one in items), initial=0))
    for is_long, numbers in groupby(range(len(items)), key=lambda one: items[one].lines > most):
        if is_long:
            yield from (page for one in numbers for page in _long(one, items[one].lines, most))
            continue
        short = list(numbers)
        for part in _parts(ranks, sums, range(short[0], short[-1] + 1), most):
            yield [Stretch(one, 0, items[one].lines) for one in part]


def _parts(ranks: Sequence[bytes], sums: Sequence[int], items: range, most: int) -> Iterator[range]:
    """Items, parted again and again where they are too many: in the middle third, at the item whose
    rank is lowest, which stays the lowest whoever comes beside it.
    """
    before, lines = sums[items.start], sums[items.stop] - sums[items.start]
    if lines <= most or len(items) == 1:
        yield items
        return
    low = bisect_left(sums, before + lines / 3, items.start + 1, items.stop - 1)
    high = bisect_right(sums, before + lines * 2 / 3, low + 1, items.stop)
    cut = min(range(low, high), key=ranks.__getitem__)
    yield from _parts(ranks, sums, range(items.start, cut), most)
    yield from _parts(ranks, sums, range(cut, items.stop), most)


def _long(item: int, lines: int, most: int) -> Iterator[list[Stretch]]:
    for start in range(0, lines, most):
        yield [Stretch(item, start, min(most, lines - start))]


def _file(name: str, items: Sequence[Item], page: Sequence[Stretch], most: int) -> str:
    part = 1 + page[0].start // most
    return f"{name}-page-{items[page[0].item].key}{f'_{part}' if part > 1 else ''}.html"
