"""The figures of an evaluation, or of agreement, as tables of HTML."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import combinations

from tei_tools.evaluation.agreement import Agreement
from tei_tools.evaluation.counting import Counts, Score, total
from tei_tools.evaluation.evaluation import Evaluation
from tei_tools.evaluation.table import (
    NOTHING,
    between,
    confusion_names,
    confusion_rows,
    number,
    percent,
    told,
)

FREQUENT = 100
"""Mistakes that are told with how often they were made."""

Row = Sequence[str]
"""Cells: the first names the row."""


def tables(evaluation: Evaluation) -> str:
    """The figures by tag and by document, values, identity, confusions and frequent mistakes."""
    parts = (_figures, _values, _identities, _confusions, _documents, _frequent, _alone)
    return "".join("".join(part(evaluation)) for part in parts)


def agreement_tables(agreement: Agreement) -> str:
    """Alpha of all encoders and kappa of each two."""
    rows = [
        [one.name or "all", number(one.alpha), number(one.alpha_u)] for one in agreement.of_all()
    ]
    parts = [
        "<p>Alpha and kappa are 1 where all agree and 0 where they agree as chance would have it."
        " On tokens they rest on the few that somebody tagged, so the F1 of each two encoders is"
        " told as well.</p>\n",
        table("Krippendorff’s alpha", ["tag", "on tokens", "for unitizing"], rows),
    ]
    for one, other in combinations(range(len(agreement.encoders)), 2):
        names = f"{agreement.encoders[one]} and {agreement.encoders[other]}"
        rows = [
            [two.name or "all", number(two.kappa), *map(percent, _f1s(two.counts))]
            for two in agreement.of_two(one, other)
        ]
        heads = ["tag", "Cohen’s kappa", "F1 strict", "F1 overlapping"]
        parts.append(table(names, heads, rows))
    return "".join(parts)


def table(caption: str, heads: Row, rows: Sequence[Row]) -> str:
    """A table whose first column names its rows; cells are text, or links as `link` makes them."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{_cell(row[0])}</th>'
        + "".join(f"<td>{_cell(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in rows
    )
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{escape(caption)}">\n<table>\n'
        f"<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )


class Link(str):
    """HTML that stands in a cell as it is."""

    __slots__ = ()


def link(words: str, target: str) -> Link:
    """A link to a place on the page."""
    return Link(f'<a href="#{target}">{escape(words)}</a>')


def _cell(cell: str) -> str:
    return cell if isinstance(cell, Link) else escape(cell, quote=False)


def _scored(score: Score) -> tuple[str, str, str]:
    return percent(score.precision), percent(score.recall), percent(score.f1)


def _f1s(counts: Counts) -> tuple[float | None, float | None]:
    return counts.exactly.f1, counts.about.f1


def _figures(evaluation: Evaluation) -> Iterator[str]:
    yield "<h2>Figures</h2>\n"
    heads = ["tag", "gold", "predicted", *("precision recall F1".split()), "95%"]
    figures = evaluation.figures()
    means = evaluation.macro()
    for kind, mean in zip(("strict", "overlapping"), means, strict=True):
        rows = []
        for one in figures:
            strict = kind == "strict"
            score = one.counts.exactly if strict else one.counts.about
            bounds = one.strict_interval if strict else one.overlapping_interval
            counts = (str(one.counts.gold), str(one.counts.predicted))
            rows.append([one.name or "all", *counts, *_scored(score), between(bounds) or NOTHING])
        if len(figures) > 2:
            rows.append(["mean of tags", "", "", *_scored(mean), ""])
        yield table(CAPTIONS[kind], heads, rows)
    if any(one.strict_interval for one in figures):
        yield f"<p>95%: intervals of F1 by the bootstrap over {evaluation.resampled}.</p>\n"


CAPTIONS = {
    "strict": "Strict: the same tag with both its ends, in percent",
    "overlapping": "Overlapping: the same tag with some of its words, in percent",
}


def _values(evaluation: Evaluation) -> Iterator[str]:
    values = evaluation.values
    if values.gold or values.predicted:
        found = values.found
        heads = ["values of", "accuracy", "precision", "recall", "F1"]
        heads += ["same", "same days, told otherwise"]
        counts = [str(found[one]) for one in ("same", "extent", "other", "missing", "added")]
        row = ["dates", percent(values.accuracy), *_scored(values.score), *counts]
        yield table("Values of dates", [*heads, "other", "missing", "added"], [row])


def _identities(evaluation: Evaluation) -> Iterator[str]:
    rows = []
    for name in evaluation.names:
        identity = evaluation.identities.get(name)
        if identity and identity.gold and identity.predicted:
            shared = identity.consistent / identity.both if identity.both else None
            numbered = f"{identity.same_number} of {identity.by_number}"
            counts = (str(identity.gold), str(identity.predicted), str(identity.both))
            scores = (*_scored(identity.b_cubed), percent(identity.links.f1), percent(shared))
            same = numbered if identity.by_number else NOTHING
            rows.append([name, *counts, *scores, same])
    if rows:
        heads = ["tag", "gold", "predicted", "both", "B³ precision", "B³ recall", "B³ F1"]
        heads += ["pairs F1", "one to one", "same number"]
        yield table("Who is meant (@ref, @key, @who), of what both tagged", heads, rows)


def _confusions(evaluation: Evaluation) -> Iterator[str]:
    names = confusion_names(evaluation)
    if names:
        rows = [[name, *cells] for name, cells in confusion_rows(evaluation)]
        heads = ["gold ↓ predicted →", *names, "nothing"]
        yield table("What is tagged as what", heads, rows)


def _documents(evaluation: Evaluation) -> Iterator[str]:
    rows = []
    for place, one in enumerate(evaluation.documents, 1):
        counts = total(one.counts.values())
        f1s = map(percent, _f1s(counts))
        tagged = (str(counts.gold), str(counts.predicted))
        rows.append([link(one.name, f"d{place}"), *tagged, *f1s, str(one.differing)])
    if rows:
        strict, about = evaluation.by_document()
        rows.append(["mean of documents", "", "", percent(strict.f1), percent(about.f1), ""])
        heads = ["document", "gold", "predicted", "F1 strict", "F1 overlapping"]
        yield table("By document", [*heads, "characters that differ"], rows)


def _frequent(evaluation: Evaluation) -> Iterator[str]:
    rows = [[told(one), str(one.count)] for one in evaluation.mistakes(FREQUENT)]
    if rows:
        yield table("Most frequent differences", ["difference", "times"], rows)


def _alone(evaluation: Evaluation) -> Iterator[str]:
    if evaluation.alone:
        items = "".join(f"<li>{escape(path)}</li>\n" for path in evaluation.alone)
        yield f"<p>Without a namesake, and not compared:</p>\n<ul>\n{items}</ul>\n"
