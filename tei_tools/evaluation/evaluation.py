"""Evaluation: what all documents together say of an encoder, figure by figure."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tei_tools.evaluation.comparing import Comparison
from tei_tools.evaluation.counting import Counts, Score, counts_by_tag, mean, score, total
from tei_tools.evaluation.identity import Identity
from tei_tools.evaluation.intervals import Interval, intervals
from tei_tools.evaluation.matching import Mark, Pair, Verdict
from tei_tools.evaluation.values import OnValue, agreement_on, value

DATED = frozenset({"date"})
"""The tags whose values are compared."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is told of one tag: its counts, and the 95% intervals of its F1s where known."""

    name: str
    counts: Counts
    strict_interval: Interval | None = None
    overlapping_interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class OfDocument:
    """The counts of one document by tag, and how many characters its two texts differ in."""

    name: str
    counts: dict[str, Counts]
    differing: int


@dataclass(frozen=True, slots=True)
class Mistake:
    """What encoders differ in, and how often."""

    verdict: Verdict
    gold_tag: str
    gold_words: str
    predicted_tag: str
    predicted_words: str
    count: int


@dataclass(slots=True)
class Values:
    """How values of dates agree: tags of either with a value, and what both make of it."""

    gold: int = 0
    predicted: int = 0
    found: Counter[OnValue] = field(default_factory=Counter)

    def add(self, pair: Pair) -> None:
        """Counts the values of a pair, if it is one of dates."""
        gold, predicted = (mark if mark and mark.tag in DATED else None for mark in _both(pair))
        self.gold += gold is not None and value(gold.attributes) is not None
        self.predicted += predicted is not None and value(predicted.attributes) is not None
        if gold and predicted:
            self.found[agreement_on(gold.attributes, predicted.attributes)] += 1

    @property
    def accuracy(self) -> float | None:
        """The share of values that are the same, of dates that both tagged and GOLD values."""
        valued = sum(self.found[one] for one in ("same", "extent", "other", "missing"))
        return self.found["same"] / valued if valued else None

    @property
    def score(self) -> Score:
        """Values that are right, of those that PREDICTED gives and of those that GOLD has."""
        return score(self.found["same"], self.gold, self.predicted)


@dataclass(slots=True)
class Evaluation:
    """Adds up comparisons; keeps counts, and of the documents only their figures.

    `confusion` counts (tag in GOLD, tag in PREDICTED), "" for none; `alone` are files that have no
    partner.
    """

    names: Sequence[str]
    alone: tuple[str, ...] = ()
    documents: list[OfDocument] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    values: Values = field(default_factory=Values)
    identities: defaultdict[str, Identity] = field(default_factory=lambda: defaultdict(Identity))
    _mistakes: Counter[tuple[Verdict, str, str, str, str]] = field(default_factory=Counter)
    _paragraphs: list[dict[str, Counts]] = field(default_factory=list)

    def add(self, comparison: Comparison) -> None:
        """Counts one more document."""
        counts = counts_by_tag(comparison.pairs)
        differing = comparison.alone + comparison.changed
        self.documents.append(OfDocument(comparison.name, counts, differing))
        self._paragraphs = [] if len(self.documents) > 1 else list(_by_paragraph(comparison))
        for pair in comparison.pairs:
            self._count(pair)
        for mention in comparison.mentions:
            self.identities[mention.tag].add(mention)

    def _count(self, pair: Pair) -> None:
        gold, predicted = pair.gold, pair.predicted
        self.confusion[gold.tag if gold else "", predicted.tag if predicted else ""] += 1
        if pair.verdict != "agreed":
            key = (*_said(gold), *_said(predicted))
            self._mistakes[(pair.verdict, *key)] += 1
        self.values.add(pair)

    @property
    def counts(self) -> dict[str, Counts]:
        """The counts of each tag in all documents, in the order of the tags."""
        return {
            name: total(one.counts.get(name, Counts()) for one in self.documents)
            for name in self.names
        }

    @property
    def resampled(self) -> str:
        """What intervals are drawn over: "documents", or "paragraphs" of a single one."""
        return "documents" if len(self.documents) > 1 else "paragraphs"

    def figures(self) -> list[Figures]:
        """The figures of each tag that somebody set, and of all together under the name ""."""
        units = self._paragraphs or [one.counts for one in self.documents]
        bounds = intervals(units, self.names)
        counts = self.counts
        told = [name for name in self.names if counts[name] != Counts()]
        return [
            *(Figures(name, counts[name], *bounds[name]) for name in told),
            Figures("", total(counts.values()), *bounds[""]),
        ]

    def macro(self) -> tuple[Score, Score]:
        """The means over tags, strict and overlapping."""
        told = [one for one in self.counts.values() if one != Counts()]
        return mean(one.exactly for one in told), mean(one.about for one in told)

    def by_document(self) -> tuple[Score, Score]:
        """The means over documents, all tags together, strict and overlapping."""
        sums = [total(one.counts.values()) for one in self.documents]
        return mean(one.exactly for one in sums), mean(one.about for one in sums)

    def mistakes(self, most: int | None = None) -> list[Mistake]:
        """What is wrong, the most frequent first, and of the same number in the order of words."""
        order = sorted(self._mistakes.items(), key=lambda item: (-item[1], item[0]))
        return [
            Mistake(verdict, gold_tag, gold, predicted_tag, predicted, count)
            for (verdict, gold_tag, gold, predicted_tag, predicted), count in order[:most]
        ]


def _both(pair: Pair) -> tuple[Mark | None, Mark | None]:
    return pair.gold, pair.predicted


def _said(mark: Mark | None) -> tuple[str, str]:
    return (mark.tag, " ".join(mark.words.split())[:80]) if mark else ("", "")


def _by_paragraph(comparison: Comparison) -> Iterator[dict[str, Counts]]:
    """The counts of each paragraph in which there is a tag."""
    pairs: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair, number in zip(comparison.pairs, comparison.paragraphs, strict=True):
        pairs[number].append(pair)
    return (counts_by_tag(some) for some in pairs.values())
