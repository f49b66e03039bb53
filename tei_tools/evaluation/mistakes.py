"""Mistakes as CSV, a row for each place where encoders differ, written as documents are read."""

import csv
import io
from collections.abc import Iterator, Sequence

from tei_tools.cells import harmless
from tei_tools.evaluation.comparing import Comparison
from tei_tools.evaluation.evaluation import DATED
from tei_tools.evaluation.matching import Mark, Pair
from tei_tools.evaluation.values import NAMES, agreement_on

HEADING = (
    "document verdict gold_tag gold_start gold_end gold_words predicted_tag predicted_start "
    "predicted_end predicted_words gold_value predicted_value"
).split()
"""Starts and ends are characters of what `tei-tools text` prints of each file."""


def heading() -> str:
    """The first line."""
    return _line(HEADING)


def mistakes_of(comparison: Comparison) -> Iterator[str]:
    """A line for each pair that is not the same, or whose values are not."""
    for pair in comparison.pairs:
        verdict = verdict_of(pair)
        if verdict != "agreed":
            values = (_value(pair.gold), _value(pair.predicted))
            row = (comparison.name, verdict, *_told(pair.gold), *_told(pair.predicted), *values)
            yield _line(row)


def verdict_of(pair: Pair) -> str:
    """How far both agree: that of the pair, "value" where only the values of dates differ."""
    if pair.verdict != "agreed" or pair.tag not in DATED or not pair.gold or not pair.predicted:
        return pair.verdict
    on_value = agreement_on(pair.gold.attributes, pair.predicted.attributes)
    return "agreed" if on_value in ("", "same") else "value"


def _told(mark: Mark | None) -> tuple[object, ...]:
    return (mark.tag, *mark.place, " ".join(mark.words.split())) if mark else ("", "", "", "")


def _value(mark: Mark | None) -> str:
    return value_told(mark) if mark and mark.tag in DATED else ""


def value_told(mark: Mark) -> str:
    """The dating attributes of a mark as they stand: "from=1861 to=1862"."""
    names = (full for name in NAMES for full in (name, f"{name}-iso"))
    return " ".join(f"{name}={mark.attributes[name]}" for name in names if name in mark.attributes)


def _line(row: Sequence[object]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerow(harmless(str(cell)) for cell in row)
    return file.getvalue()
