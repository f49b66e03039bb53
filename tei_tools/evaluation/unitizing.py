"""Agreement of encoders on units of a continuum: Krippendorff's alpha for unitizing.

Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25
(1995); Content Analysis, second edition (2004), 11.6. Encoders cut units out of a text themselves;
what counts is by how much the ends of their units lie apart, and how long the units are that one
found and another did not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

Unit = tuple[int, int]
"""Start and end (exclusive) on the continuum."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """How much encoders disagree on units of one category, and how much chance would make them."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """1 where all units are the same, 0 for chance; None where nobody has a unit."""
        return 1 - self.observed / self.expected if self.expected else None


def alpha_u(categories: Iterable[Disagreement]) -> float | None:
    """Alpha of several categories together: that of their sums."""
    told = list(categories)
    observed, expected = sum(one.observed for one in told), sum(one.expected for one in told)
    return Disagreement(observed, expected).alpha


def disagreement(encoders: Sequence[Sequence[Unit]], length: int) -> Disagreement:
    """What encoders who found these units, from 0 to `length`, disagree on.

    The units of one encoder are in order and do not overlap. Time is linear in their number, but
    for sorting.
    """
    count = len(encoders)
    if count < 2 or not length or not any(encoders):
        return Disagreement(0.0, 0.0)
    apart = sum(2 * _apart(one, other) for one, other in combinations(encoders, 2))
    observed = apart / (count * (count - 1) * length * length)
    return Disagreement(observed, _expected(encoders, length))


def _apart(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    """The sum of the differences between the units and gaps of two encoders.

    Units that overlap differ by the squares of the distances of their ends; a unit that lies in a
    gap of the other by the square of its length.
    """
    apart = 0
    met: set[Unit] = set()
    also_met: set[Unit] = set()
    for mine, theirs in _overlapping(one, other):
        apart += (mine[0] - theirs[0]) ** 2 + (mine[1] - theirs[1]) ** 2
        met.add(mine)
        also_met.add(theirs)
    apart += sum((end - start) ** 2 for start, end in one if (start, end) not in met)
    return apart + sum((end - start) ** 2 for start, end in other if (start, end) not in also_met)


def _overlapping(one: Sequence[Unit], other: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    mine, theirs = 0, 0
    while mine < len(one) and theirs < len(other):
        if one[mine][0] < other[theirs][1] and other[theirs][0] < one[mine][1]:
            yield one[mine], other[theirs]
        if one[mine][1] <= other[theirs][1]:
            mine += 1
        else:
            theirs += 1


def _expected(encoders: Sequence[Sequence[Unit]], length: int) -> float:
    lengths = [end - start for units in encoders for start, end in units]
    gaps = sorted((gap for units in encoders for gap in _gaps(units, length)), reverse=True)
    sums = [0, *accumulate(gaps)]
    room = 0
    longer: Mapping[int, int] = _longer(gaps, set(lengths))
    for size in lengths:
        fitting = longer[size]
        within = sums[fitting] - fitting * (size - 1)
        room += (len(lengths) - 1) * (2 * size**3 - 3 * size**2 + size) + 3 * size**2 * within
    every = len(encoders) * length
    own = sum(size * (size - 1) for size in lengths)
    return 2 * room / 3 / length / (every * (every - 1) - own) if every * (every - 1) > own else 0.0


def _longer(gaps: Sequence[int], sizes: set[int]) -> dict[int, int]:
    """How many of the gaps, the longest first, have room for a unit of each size."""
    found = {}
    number = 0
    for size in sorted(sizes, reverse=True):
        while number < len(gaps) and gaps[number] >= size:
            number += 1
        found[size] = number
    return found


def _gaps(units: Sequence[Unit], length: int) -> Iterator[int]:
    done = 0
    for start, end in units:
        if start > done:
            yield start - done
        done = end
    if length > done:
        yield length - done
