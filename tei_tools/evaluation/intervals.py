"""intervals: between what bounds an F1 lies, by the bootstrap over documents."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tei_tools.evaluation.counting import Counts

RESAMPLES, SEED, LEVEL = 1_000, 1979, 0.95
_AT_ONCE = 50

Interval = tuple[float, float]


def intervals(
    units: Sequence[Mapping[str, Counts]], names: Sequence[str]
) -> dict[str, tuple[Interval | None, Interval | None]]:
    """For each name, and "" for all together, the 95% intervals of strict and overlapping F1.

    `units` are the counts of each document; they are drawn again with replacement 1,000 times, and
    the bounds are percentiles (Efron 1979; for text, Berg-Kirkpatrick, Burkett and Klein 2012). The
    draws are the same every time. None where there are fewer than two documents, or no tag.
    """
    if len(units) < 2:
        return dict.fromkeys((*names, ""), (None, None))
    table = np.array([[_row(unit.get(name)) for name in names] for unit in units], dtype=np.float64)
    table = table.reshape(len(units), len(names), 4)
    sums = _resampled(np.concatenate([table, table.sum(axis=1, keepdims=True)], axis=1))
    return {
        name: (_interval(sums[:, number], 2), _interval(sums[:, number], 3))
        for number, name in enumerate((*names, ""))
    }


def _row(counts: Counts | None) -> tuple[int, int, int, int]:
    if counts is None:
        return (0, 0, 0, 0)
    return (counts.gold, counts.predicted, counts.strict, counts.overlapping)


def _resampled(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sums of each resample: (resamples, names, 4) of (units, names, 4)."""
    chance = np.random.default_rng(SEED)
    units = len(table)
    flat = table.reshape(units, -1)
    parts = []
    for first in range(0, RESAMPLES, _AT_ONCE):
        size = min(_AT_ONCE, RESAMPLES - first)
        weights = chance.multinomial(units, np.full(units, 1 / units), size=size)
        parts.append(weights @ flat)
    return np.concatenate(parts).reshape(RESAMPLES, *table.shape[1:])


def _interval(sums: NDArray[np.float64], right: int) -> Interval | None:
    tagged = sums[:, 0] + sums[:, 1]
    if not tagged.any():
        return None
    f1 = 2 * sums[tagged > 0, right] / tagged[tagged > 0]
    low, high = np.quantile(f1, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
