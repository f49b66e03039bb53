"""Figures as data: JSON, and CSV with a row a tag."""

import csv
import io
import json
from itertools import combinations
from typing import Any

from tei_tools.cells import harmless
from tei_tools.evaluation.agreement import Agreement
from tei_tools.evaluation.counting import Counts, Score, total
from tei_tools.evaluation.evaluation import Evaluation
from tei_tools.evaluation.identity import Identity
from tei_tools.evaluation.intervals import Interval

Record = dict[str, Any]


def evaluation_json(evaluation: Evaluation) -> str:
    """All figures of an evaluation as one JSON object; shares are of 1, null is not known."""
    strict, about = evaluation.macro()
    by_document = evaluation.by_document()
    return _json(
        {
            "tags": {
                one.name: {
                    **_counted(one.counts),
                    "strict_interval": _bounds(one.strict_interval),
                    "overlapping_interval": _bounds(one.overlapping_interval),
                }
                for one in evaluation.figures()
                if one.name
            },
            "micro": _micro(evaluation),
            "macro": {"strict": _scored(strict), "overlapping": _scored(about)},
            "by_document": {
                "strict": _scored(by_document[0]),
                "overlapping": _scored(by_document[1]),
            },
            "resampled": evaluation.resampled,
            "values": _values(evaluation),
            "identity": {
                name: _identity(evaluation.identities[name])
                for name in evaluation.names
                if name in evaluation.identities
            },
            "confusion": [
                {"gold": one or None, "predicted": other or None, "count": count}
                for (one, other), count in sorted(evaluation.confusion.items())
            ],
            "mistakes": [
                {
                    "verdict": one.verdict,
                    "gold": _said(one.gold_tag, one.gold_words),
                    "predicted": _said(one.predicted_tag, one.predicted_words),
                    "count": one.count,
                }
                for one in evaluation.mistakes()
            ],
            "documents": [
                {
                    "name": one.name,
                    "differing_characters": one.differing,
                    **_counted(total(one.counts.values())),
                    "tags": {tag: _counted(one.counts[tag]) for tag in sorted(one.counts)},
                }
                for one in evaluation.documents
            ],
            "unpaired": list(evaluation.alone),
        }
    )


def evaluation_csv(evaluation: Evaluation) -> str:
    """A row for each tag of each document, and for each tag of all documents together."""
    rows: list[tuple[str, str, Counts]] = []
    for document in evaluation.documents:
        rows += [
            (document.name, name, document.counts[name])
            for name in evaluation.names
            if name in document.counts
        ]
    rows += [("", one.name, one.counts) for one in evaluation.figures()]
    heading = (
        "document tag gold predicted strict overlapping strict_precision strict_recall strict_f1 "
        "overlapping_precision overlapping_recall overlapping_f1"
    ).split()
    return _csv(
        [
            heading,
            *(
                [
                    *one[:2],
                    *(one[2].gold, one[2].predicted, one[2].strict, one[2].overlapping),
                    *map(_rounded, (*one[2].exactly, *one[2].about)),
                ]
                for one in rows
            ),
        ]
    )


def agreement_json(agreement: Agreement) -> str:
    """All coefficients as one JSON object; null where nothing could have differed."""
    return _json(
        {
            "encoders": list(agreement.encoders),
            "documents": agreement.documents,
            "tokens": agreement.tokens,
            "all_encoders": [
                {
                    "tag": one.name or None,
                    "alpha": _rounded(one.alpha),
                    "alpha_u": _rounded(one.alpha_u),
                }
                for one in agreement.of_all()
            ],
            "pairs": [
                {
                    "encoders": [agreement.encoders[one], agreement.encoders[other]],
                    "tags": [
                        {"tag": two.name or None, "kappa": _rounded(two.kappa)}
                        | _counted(two.counts)
                        for two in agreement.of_two(one, other)
                    ],
                }
                for one, other in combinations(range(len(agreement.encoders)), 2)
            ],
            "unpaired": list(agreement.alone),
        }
    )


def agreement_csv(agreement: Agreement) -> str:
    """A row for each tag and two encoders, and for each tag and all encoders."""
    rows: list[list[object]] = [
        ["one", "other", "tag", "alpha", "alpha_u", "kappa", "strict_f1", "overlapping_f1"]
    ]
    for every in agreement.of_all():
        alphas = (_rounded(every.alpha), _rounded(every.alpha_u))
        rows.append(["", "", every.name, *alphas, None, None, None])
    for one, other in combinations(range(len(agreement.encoders)), 2):
        for two in agreement.of_two(one, other):
            names = (agreement.encoders[one], agreement.encoders[other])
            f1s = (two.counts.exactly.f1, two.counts.about.f1)
            rows.append([*names, two.name, None, None, *map(_rounded, (two.kappa, *f1s))])
    return _csv(rows)


def _micro(evaluation: Evaluation) -> Record:
    every = evaluation.figures()[-1]
    return {
        **_counted(every.counts),
        "strict_interval": _bounds(every.strict_interval),
        "overlapping_interval": _bounds(every.overlapping_interval),
    }


def _counted(counts: Counts) -> Record:
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        "strict": {"right": counts.strict, **_scored(counts.exactly)},
        "overlapping": {"right": counts.overlapping, **_scored(counts.about)},
    }


def _scored(score: Score) -> Record:
    return {name: _rounded(one) for name, one in score._asdict().items()}


def _values(evaluation: Evaluation) -> Record:
    values = evaluation.values
    found = {name or "neither": count for name, count in sorted(values.found.items())}
    return {
        "gold": values.gold,
        "predicted": values.predicted,
        "accuracy": _rounded(values.accuracy),
        **_scored(values.score),
        "found": found,
    }


def _identity(identity: Identity) -> Record:
    return {
        "gold": identity.gold,
        "predicted": identity.predicted,
        "both": identity.both,
        "b_cubed": _scored(identity.b_cubed),
        "links": _scored(identity.links),
        "one_to_one": identity.consistent,
        "with_numbers": identity.by_number,
        "same_number": identity.same_number,
    }


def _said(tag: str, words: str) -> Record | None:
    return {"tag": tag, "words": words} if tag else None


def _bounds(interval: Interval | None) -> list[float | None] | None:
    return [_rounded(one) for one in interval] if interval else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _json(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _csv(rows: list[list[Any]]) -> str:
    file = io.StringIO()
    safe = ([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    csv.writer(file, lineterminator="\n").writerows(safe)
    return file.getvalue()
