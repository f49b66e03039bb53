"""Agreement: how far two or more encoders of the same texts tag alike.

Tokens are words and single signs; each has the tags that stand over it. Of a text most tokens have
none, so that kappa and alpha on tokens rest on few of them, and how many places there are where
nobody set a tag cannot be counted in spans; for that reason the F1 of each two encoders is told as
well, which needs no such number (Hripcsak and Rothschild 2005).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from tei_tools.evaluation.coefficients import cohens_kappa, nominal_alpha
from tei_tools.evaluation.comparing import Encoded, Question, placed, read, shared
from tei_tools.evaluation.counting import Counts, counts_by_tag
from tei_tools.evaluation.matching import Mark, matched
from tei_tools.evaluation.unitizing import Unit, alpha_u, disagreement

_TOKEN = re.compile(r"\w+|[^\w\s]")
_Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Coded:
    """One document as several encoders see it.

    `labels` counts tokens by what each encoder says of them, a bit for each tag; `units` are the
    stretches of each tag and encoder in a text of `length` characters that all share; `counts` are
    those of each two encoders.
    """

    name: str
    labels: Counter[tuple[int, ...]]
    units: Mapping[str, tuple[tuple[Unit, ...], ...]]
    length: int
    counts: Mapping[tuple[int, int], Mapping[str, Counts]]


def coded(name: str, paths: Sequence[str], question: Question) -> Coded:
    """What several encoders tagged in one document; raises InputError where its texts differ."""
    encodings = [read(path, question) for path in paths]
    places = _shared_by_all(encodings)
    marks = [placed(one, place) for one, place in zip(encodings, places, strict=True)]
    names = question.tags.names
    labels = _labels(encodings[0].text.content, places[0], marks, names)
    units = {
        name: tuple(tuple(_units(mark for mark in some if mark.tag == name)) for some in marks)
        for name in names
    }
    counts = {
        (one, other): counts_by_tag(matched(marks[one], marks[other]))
        for one, other in combinations(range(len(marks)), 2)
    }
    return Coded(name, labels, units, len(places[0]), counts)


def _shared_by_all(encodings: Sequence[Encoded]) -> list[_Places]:
    """Where the characters that all texts share stand in each of them."""
    first = encodings[0]
    commons = [shared(first, other) for other in encodings[1:]]
    base = commons[0].gold
    for one in commons[1:]:
        base = np.intersect1d(base, one.gold, assume_unique=True)
    return [base, *(one.predicted[np.searchsorted(one.gold, base)] for one in commons)]


def _labels(
    content: str, places: _Places, marks: Sequence[Sequence[Mark]], names: Sequence[str]
) -> Counter[tuple[int, ...]]:
    """How many tokens have which tags from each encoder."""
    found = list(_TOKEN.finditer(content))
    starts = np.searchsorted(places, [one.start() for one in found])
    ends = np.searchsorted(places, [one.end() for one in found])
    seen = starts < ends
    rows = [_bits(starts[seen], ends[seen], some, names) for some in marks]
    kinds, numbers = np.unique(np.stack(rows, axis=1), axis=0, return_counts=True)
    return Counter(dict(zip(map(tuple, kinds.tolist()), numbers.tolist(), strict=True)))


def _bits(
    starts: _Places, ends: _Places, marks: Iterable[Mark], names: Sequence[str]
) -> NDArray[np.int64]:
    """The tags over each token, the n-th name as the n-th bit."""
    steps = np.zeros((len(names), len(starts) + 1), dtype=np.int64)
    for mark in marks:
        first = np.searchsorted(ends, mark.start, side="right")
        last = np.searchsorted(starts, mark.end, side="left")
        if first < last:
            row = names.index(mark.tag)
            steps[row, first] += 1
            steps[row, last] -= 1
    over = np.cumsum(steps, axis=1)[:, :-1] > 0
    bits: NDArray[np.int64] = (over * (1 << np.arange(len(names)))[:, None]).sum(axis=0)
    return bits


def _units(marks: Iterable[Mark]) -> Iterator[Unit]:
    """The stretches of marks in order, what overlaps as one."""
    start = end = -1
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if mark.start < end:
            end = max(end, mark.end)
            continue
        if start < end:
            yield start, end
        start, end = mark.start, mark.end
    if start < end:
        yield start, end


@dataclass(frozen=True, slots=True)
class OfAll:
    """Alpha on tokens and alpha for unitizing of one tag, or of all ("")."""

    name: str
    alpha: float | None
    alpha_u: float | None


@dataclass(frozen=True, slots=True)
class OfTwo:
    """Kappa on tokens of two encoders for one tag, or for all (""), and their counts."""

    name: str
    kappa: float | None
    counts: Counts


@dataclass(slots=True)
class Agreement:
    """Adds up coded documents; `encoders` are their names, `names` the tags."""

    encoders: Sequence[str]
    names: Sequence[str]
    alone: tuple[str, ...] = ()
    documents: list[str] = field(default_factory=list)
    _labels: Counter[tuple[int, ...]] = field(default_factory=Counter)
    _units: dict[str, list[list[Unit]]] = field(default_factory=dict)
    _length: int = 0
    _counts: defaultdict[tuple[int, int], dict[str, Counts]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def add(self, one: Coded) -> None:
        """Counts one more document; the texts of all form one continuum."""
        self.documents.append(one.name)
        self._labels.update(one.labels)
        for name, encoders in one.units.items():
            so_far = self._units.setdefault(name, [[] for _ in self.encoders])
            for known, units in zip(so_far, encoders, strict=True):
                known += [(start + self._length, end + self._length) for start, end in units]
        self._length += one.length
        for two, counts in one.counts.items():
            known_counts = self._counts[two]
            for name, some in counts.items():
                known_counts[name] = known_counts.get(name, Counts()) + some

    @property
    def tokens(self) -> int:
        """The tokens of all documents."""
        return self._labels.total()

    @property
    def told(self) -> list[str]:
        """The tags that somebody set, in their order."""
        return [name for name in self.names if any(map(len, self._units.get(name, [])))]

    def of_all(self) -> list[OfAll]:
        """The alphas of each tag and, under "", of all tags together."""
        units = {name: disagreement(self._units[name], self._length) for name in self.told}
        found = [
            OfAll(name, nominal_alpha(self._of_tag(name)), units[name].alpha) for name in units
        ]
        return [*found, OfAll("", nominal_alpha(self._labels), alpha_u(units.values()))]

    def of_two(self, one: int, other: int) -> list[OfTwo]:
        """Kappa and counts of two encoders, by number, for each tag and, under "", for all."""
        counts = self._counts[one, other]
        found = [
            OfTwo(name, cohens_kappa(_table(self._of_tag(name), one, other)), counts[name])
            for name in self.told
            if name in counts
        ]
        every = sum(counts.values(), Counts())
        return [*found, OfTwo("", cohens_kappa(_table(self._labels, one, other)), every)]

    def _of_tag(self, name: str) -> Counter[tuple[int, ...]]:
        """The tokens by whether they have this tag from each encoder."""
        place = list(self.names).index(name)
        found: Counter[tuple[int, ...]] = Counter()
        for labels, number in self._labels.items():
            found[tuple(label >> place & 1 for label in labels)] += number
        return found


def _table(labels: Mapping[tuple[int, ...], int], one: int, other: int) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    for given, number in labels.items():
        found[given[one], given[other]] += number
    return found
