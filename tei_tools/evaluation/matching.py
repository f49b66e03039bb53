"""matched: which tags of two encoders are about the same thing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tei_tools.errors import InputError

Verdict = Literal["agreed", "edges", "tag", "missed", "spurious"]
"""What two encoders make of a stretch: the same; the same tag at other ends; another tag over
about the same words; only GOLD has a tag; only PREDICTED."""

MOST = 3_000_000
"""Pairs of tags that may overlap in one document; a long novel has some 20,000."""

VERDICTS: tuple[Verdict, ...] = ("agreed", "edges", "tag", "missed", "spurious")


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag over the characters start to end (exclusive) that both texts share.

    `place` is where it stands in its own reading text, `words` what it reads there.
    """

    start: int
    end: int
    tag: str
    words: str = ""
    place: tuple[int, int] = (0, 0)
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """What both encoders tagged, or one of them: then the other is None."""

    gold: Mark | None
    predicted: Mark | None

    @property
    def verdict(self) -> Verdict:
        """How far they agree; of values see `values`."""
        if self.gold is None or self.predicted is None:
            return "missed" if self.gold else "spurious"
        if self.gold.tag != self.predicted.tag:
            return "tag"
        same = self.gold.start == self.predicted.start and self.gold.end == self.predicted.end
        return "agreed" if same else "edges"

    @property
    def tag(self) -> str:
        """The tag of GOLD, where it has one."""
        mark = self.gold or self.predicted
        return mark.tag if mark else ""

    @property
    def start(self) -> int:
        """Where the first of both begins."""
        return min(mark.start for mark in (self.gold, self.predicted) if mark)


def matched(gold: Iterable[Mark], predicted: Iterable[Mark]) -> list[Pair]:
    """Each mark in one pair: those that are the same; then of each tag those that overlap, the
    largest overlap first; then those of different tags of which the longer is half covered.

    What overlaps equally is taken in the order of the text. Time is linear in the number of
    marks, but for sorting, as long as few of them stand over one character; an InputError says
    where MOST is not enough.
    """
    mine, theirs = sorted(gold, key=_order), sorted(predicted, key=_order)
    pairs: list[Pair] = []
    for likeness in (_same, _overlap, _other_tag):
        found = _taken(mine, theirs, likeness)
        pairs += found
        used = {id(pair.gold) for pair in found} | {id(pair.predicted) for pair in found}
        mine = [one for one in mine if id(one) not in used]
        theirs = [one for one in theirs if id(one) not in used]
    pairs += [Pair(one, None) for one in mine]
    pairs += [Pair(None, one) for one in theirs]
    return sorted(pairs, key=lambda pair: (pair.start, VERDICTS.index(pair.verdict), pair.tag))


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, mark.end, mark.tag


def _same(one: Mark, other: Mark) -> int:
    return int((one.start, one.end, one.tag) == (other.start, other.end, other.tag))


def _overlap(one: Mark, other: Mark) -> int:
    return _shared(one, other) if one.tag == other.tag else 0


def _other_tag(one: Mark, other: Mark) -> int:
    shared = _shared(one, other)
    return shared if 2 * shared >= max(one.end - one.start, other.end - other.start) else 0


def _shared(one: Mark, other: Mark) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _taken(
    gold: Sequence[Mark], predicted: Sequence[Mark], likeness: Callable[[Mark, Mark], int]
) -> list[Pair]:
    """Pairs, each mark in one at most, the likest first."""
    likely = [
        (-alike, one, other)
        for one, other in _bounded(_touching(gold, predicted))
        if (alike := likeness(one, other)) > 0
    ]
    likely.sort(key=lambda one: (one[0], _order(one[1]), _order(one[2])))
    used: set[int] = set()
    found = []
    for _, one, other in likely:
        if id(one) not in used and id(other) not in used:
            used |= {id(one), id(other)}
            found.append(Pair(one, other))
    return found


def _bounded(pairs: Iterator[tuple[Mark, Mark]]) -> Iterator[tuple[Mark, Mark]]:
    for number, pair in enumerate(pairs):
        if number == MOST:
            raise InputError(f"Tags overlap in more than {MOST:,} ways; that is not compared.")
        yield pair


def _touching(gold: Sequence[Mark], predicted: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Every mark of one with every mark of the other that shares a character with it."""
    begun = sorted(
        [(mark.start, 0, mark) for mark in gold] + [(mark.start, 1, mark) for mark in predicted],
        key=lambda one: one[:2],
    )
    going: tuple[list[Mark], list[Mark]] = ([], [])
    for start, side, mark in begun:
        if mark.end <= start:
            continue
        others = [one for one in going[1 - side] if one.end > start]
        going[1 - side][:] = others
        going[side][:] = [one for one in going[side] if one.end > start]
        going[side].append(mark)
        yield from ((one, mark) if side else (mark, one) for one in others)
