"""Tables for a terminal: what an evaluation, or the agreement of encoders, says."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from tei_tools.evaluation.agreement import Agreement
from tei_tools.evaluation.counting import Counts, Score
from tei_tools.evaluation.evaluation import Evaluation, Figures, Mistake
from tei_tools.evaluation.intervals import Interval

NOTHING = "–"
MOST = 15
"""Mistakes and documents that are told on a terminal."""

HEADING = ("", "gold", "pred.", "P", "R", "F1", "95%", "P", "R", "F1", "95%")


def evaluation_table(evaluation: Evaluation, documents: bool = False) -> str:
    """The figures by tag, the values of dates, whom names mean, and what goes wrong most often.

    With `documents` the figures of each document as well.
    """
    parts = [_figures(evaluation), *_values(evaluation), *_identities(evaluation)]
    parts += _confusions(evaluation)
    if documents or 1 < len(evaluation.documents) <= MOST:
        parts.append(_documents(evaluation))
    parts += _mistakes(evaluation)
    return "\n".join(parts)


def agreement_table(agreement: Agreement) -> str:
    """Alpha of all encoders by tag, then kappa and F1 of each two."""
    count = len(agreement.encoders)
    rows = [
        (one.name or "all", number(one.alpha), number(one.alpha_u)) for one in agreement.of_all()
    ]
    heading = ("", "alpha", "alpha_u")
    told = f"{count} encoders, {agreement.tokens} tokens\n"
    parts = [told + columns([heading, *rows])]
    for one, other in combinations(range(count), 2):
        pair_rows = [
            (
                two.name or "all",
                str(two.counts.gold),
                str(two.counts.predicted),
                number(two.kappa),
                percent(two.counts.exactly.f1),
                percent(two.counts.about.f1),
            )
            for two in agreement.of_two(one, other)
        ]
        names = f"{agreement.encoders[one]} and {agreement.encoders[other]}\n"
        pair_heading = ("", "one", "other", "kappa", "F1 strict", "F1 overlapping")
        parts.append(names + columns([pair_heading, *pair_rows]))
    return "\n".join(parts)


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Lines in which columns stand under each other, the first to the left, others to the right."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = (
        "  ".join(
            cell.ljust(width) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def percent(value: float | None) -> str:
    """A share of one as hundredths, with one decimal."""
    return NOTHING if value is None else f"{100 * value:.1f}"


def number(value: float | None) -> str:
    """A coefficient with three decimals."""
    return NOTHING if value is None else f"{value:.3f}"


def _figures(evaluation: Evaluation) -> str:
    above = ("", "", "", "strict", "", "", "", "overlapping", "", "", "")
    figures = evaluation.figures()
    rows = [_row(one) for one in figures]
    strict, about = evaluation.macro()
    if len(figures) > 2:
        rows.append(("mean of tags", "", "", *_scored(strict), "", *_scored(about), ""))
    over = f"95%: by the bootstrap over {evaluation.resampled}\n"
    known = any(one.strict_interval for one in figures)
    return columns([above, HEADING, *rows]) + (over if known else "")


def _row(figures: Figures) -> tuple[str, ...]:
    counts = figures.counts
    return (
        figures.name or "all",
        str(counts.gold),
        str(counts.predicted),
        *_scored(counts.exactly),
        between(figures.strict_interval),
        *_scored(counts.about),
        between(figures.overlapping_interval),
    )


def _scored(score: Score) -> tuple[str, str, str]:
    return percent(score.precision), percent(score.recall), percent(score.f1)


def between(interval: Interval | None) -> str:
    """Two bounds in hundredths: "88.1–91.0"."""
    return f"{percent(interval[0])}–{percent(interval[1])}" if interval else ""


def _values(evaluation: Evaluation) -> Iterator[str]:
    values = evaluation.values
    if not values.gold and not values.predicted:
        return
    found = values.found
    precision, recall, f1 = _scored(values.score)
    yield (
        f"values of dates: accuracy {percent(values.accuracy)}, P {precision}, R {recall}, F1 {f1}"
        f" ({found['same']} the same, {found['extent']} the same days told otherwise,"
        f" {found['other']} other, {found['missing']} missing, {found['added']} added)\n"
    )


def _identities(evaluation: Evaluation) -> Iterator[str]:
    rows = []
    for name in evaluation.names:
        identity = evaluation.identities.get(name)
        if identity is None or not (identity.gold and identity.predicted):
            continue
        numbered = f"{identity.same_number} of {identity.by_number}" if identity.by_number else ""
        rows.append(
            (
                f"{name} (who)" if name == "q" else name,
                str(identity.gold),
                str(identity.predicted),
                str(identity.both),
                *_scored(identity.b_cubed),
                percent(identity.links.f1),
                percent(identity.consistent / identity.both if identity.both else None),
                numbered or NOTHING,
            )
        )
    if rows:
        heading = ("who is meant", "gold", "pred.", "both", "B³ P", "R", "F1", "links F1")
        yield columns([(*heading, "one to one", "same number"), *rows])


def _confusions(evaluation: Evaluation) -> Iterator[str]:
    mixed = sum(
        count for (one, other), count in evaluation.confusion.items() if one and other != one
    )
    if mixed:
        rows = [[one, *cells] for one, cells in confusion_rows(evaluation)]
        heading = ["gold \\ predicted", *confusion_names(evaluation), "nothing"]
        yield columns([heading, *rows])


def confusion_names(evaluation: Evaluation) -> list[str]:
    """The tags that stand in the table of confusions."""
    seen = {name for both in evaluation.confusion for name in both}
    return [name for name in evaluation.names if name in seen]


def confusion_rows(evaluation: Evaluation) -> Iterator[tuple[str, list[str]]]:
    """For each tag of GOLD, and for none, what PREDICTED has there: the tags, then nothing."""
    names = confusion_names(evaluation)
    for one in (*names, ""):
        cells = [str(evaluation.confusion[one, other] or NOTHING) for other in (*names, "")]
        yield one or "nothing", cells


def _documents(evaluation: Evaluation) -> str:
    heading = ("document", "gold", "pred.", "F1 strict", "F1 overlapping", "differing characters")
    rows = []
    for one in evaluation.documents:
        counts = sum(one.counts.values(), Counts())
        rows.append(
            (
                one.name,
                str(counts.gold),
                str(counts.predicted),
                percent(counts.exactly.f1),
                percent(counts.about.f1),
                str(one.differing or NOTHING),
            )
        )
    strict, about = evaluation.by_document()
    mean = ("mean of documents", "", "", percent(strict.f1), percent(about.f1), "")
    return columns([heading, *rows, mean])


def _mistakes(evaluation: Evaluation) -> Iterator[str]:
    found = evaluation.mistakes(MOST)
    if found:
        yield "most often\n" + "".join(f"{one.count:>5}  {told(one)}\n" for one in found)


def told(mistake: Mistake) -> str:
    """A mistake in words: "missed persName “Anne”"."""
    gold, predicted = quoted(mistake.gold_words), quoted(mistake.predicted_words)
    return {
        "missed": f"missed {mistake.gold_tag} {gold}",
        "spurious": f"spurious {mistake.predicted_tag} {predicted}",
        "edges": f"{mistake.gold_tag} {gold} tagged as {predicted}",
        "tag": f"{mistake.gold_tag} {gold} tagged as {mistake.predicted_tag} {predicted}",
        "agreed": "",
    }[mistake.verdict]


def quoted(words: str) -> str:
    """Words in quotation marks."""
    return f"“{words}”"


def unpaired(alone: Iterable[str]) -> Iterator[str]:
    """A sentence for each file that has no partner."""
    return (f"{path} has no namesake and is not compared." for path in alone)
