"""Agreement of encoders on labels, chance taken into account: Cohen's kappa, Krippendorff's alpha.

Both are 1 where all agree and 0 where agreement is what chance would bring. They are None where
there is nothing that chance could change: every label is the same.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)


def cohens_kappa(table: Mapping[tuple[Label, Label], int]) -> float | None:
    """Kappa of two encoders (Cohen 1960, Educational and Psychological Measurement 20).

    `table` says how often one gave the first label where the other gave the second.
    """
    count = sum(table.values())
    if not count:
        return None
    mine: Counter[Label] = Counter()
    theirs: Counter[Label] = Counter()
    for (one, other), number in table.items():
        mine[one] += number
        theirs[other] += number
    agreed = sum(number for (one, other), number in table.items() if one == other) * count
    chance = sum(number * theirs[label] for label, number in mine.items())
    return (agreed - chance) / (count * count - chance) if chance < count * count else None


def nominal_alpha(units: Mapping[tuple[Label, ...], int]) -> float | None:
    """Alpha of two or more encoders, labels being the same or not (Krippendorff 2011,
    "Computing Krippendorff's Alpha-Reliability").

    `units` has the labels that the encoders gave to one unit, None where one gave none, and how
    many units have these; what fewer than two labelled says nothing.
    """
    totals: Counter[Label] = Counter()
    observed = 0.0
    for given, number in units.items():
        labels = Counter(label for label in given if label is not None)
        size = labels.total()
        if size < 2:
            continue
        differing = size * size - sum(one * one for one in labels.values())
        observed += number * differing / (size - 1)
        for label, times in labels.items():
            totals[label] += times * number
    count = totals.total()
    expected = count * count - sum(one * one for one in totals.values())
    return 1 - (count - 1) * observed / expected if expected else None
