"""Counts: how many tags there are and how many of them are right, and what follows from that."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import NamedTuple

from tei_tools.evaluation.matching import Pair


class Score(NamedTuple):
    """Precision, recall and F1, 0 to 1; None where there is nothing to divide by."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Tags of GOLD and of PREDICTED; of these the same ones, and, one to one, the overlapping."""

    gold: int = 0
    predicted: int = 0
    strict: int = 0
    overlapping: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Counts(*(one + two for one, two in pairs))

    @property
    def exactly(self) -> Score:
        """How well tags are found with both their ends."""
        return score(self.strict, self.gold, self.predicted)

    @property
    def about(self) -> Score:
        """How well tags are found that share a character at least."""
        return score(self.overlapping, self.gold, self.predicted)


def score(right: int, gold: int, predicted: int) -> Score:
    """Precision, recall and F1 (their harmonic mean; van Rijsbergen 1979, chapter 7)."""
    return Score(
        right / predicted if predicted else None,
        right / gold if gold else None,
        2 * right / (gold + predicted) if gold + predicted else None,
    )


def counts_by_tag(pairs: Iterable[Pair]) -> dict[str, Counts]:
    """The counts of each tag in the pairs."""
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for pair in pairs:
        alike = pair.verdict in ("agreed", "edges")
        if pair.gold:
            found[pair.gold.tag][0] += 1
        if pair.predicted:
            found[pair.predicted.tag][1] += 1
        found[pair.tag][2] += pair.verdict == "agreed"
        found[pair.tag][3] += alike
    return {tag: Counts(*counted) for tag, counted in found.items()}


def total(counts: Iterable[Counts]) -> Counts:
    """All together: what "micro" figures are made of."""
    return sum(counts, Counts())


def mean(scores: Iterable[Score]) -> Score:
    """The mean of precisions, of recalls and of F1s ("macro"), of those that are defined."""
    told = list(scores)
    return Score(*(_mean(one[part] for one in told) for part in range(3)))


def _mean(values: Iterable[float | None]) -> float | None:
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else None
