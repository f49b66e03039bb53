"""tei-tools evaluate: how well one encoding of texts agrees with another, tag by tag."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import click

from tei_tools.cli import console, options
from tei_tools.corpus import Outcome
from tei_tools.errors import ConfigError
from tei_tools.evaluation import (
    Agreement,
    Document,
    Evaluation,
    Pairing,
    Question,
    agreements,
    comparisons,
    paired,
    tags,
)
from tei_tools.evaluation.comparing import CERTAINTIES, Comparison
from tei_tools.evaluation.mistakes import heading, mistakes_of
from tei_tools.evaluation.page import Page
from tei_tools.evaluation.page_text import Voices
from tei_tools.evaluation.records import (
    agreement_csv,
    agreement_json,
    evaluation_csv,
    evaluation_json,
)
from tei_tools.evaluation.table import agreement_table, evaluation_table, unpaired
from tei_tools.writing import write_whole

EVALUATED: Mapping[str, Callable[[Evaluation], str]] = {
    "table": evaluation_table,
    "json": evaluation_json,
    "csv": evaluation_csv,
}
AGREED: Mapping[str, Callable[[Agreement], str]] = {
    "table": agreement_table,
    "json": agreement_json,
    "csv": agreement_csv,
}
Value = TypeVar("Value")


@click.command("evaluate")
@click.argument("gold")
@click.argument("predicted", nargs=-1, required=True)
@click.option(
    "--agreement", is_flag=True, help="All are encoders of one rank; there may be more than two."
)
@click.option(
    "--only",
    default="",
    metavar="LIST",
    help="Of persons,places,orgs,dates,quotations, or names of any elements.",
)
@click.option(
    "--map",
    "rules",
    multiple=True,
    metavar="RULE",
    help="What an element counts as: \"name[@type='ship']=orgName\". May be given again.",
)
@click.option(
    "--trim",
    is_flag=True,
    help="Leave out punctuation, the article and 's at the ends of tags.",
)
@click.option(
    "--min-cert",
    "least",
    type=click.Choice(list(CERTAINTIES)),
    help="Leave out tags of PREDICTED that are less sure.",
)
@click.option(
    "--format", "form", type=click.Choice(list(EVALUATED)), default="table", show_default=True
)
@click.option("--html", metavar="FILE", help="Write a page that shows the texts with their tags.")
@click.option("--mistakes", metavar="FILE", help="Write every difference as a row of CSV.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit 1 where strict F1 of all tags (with --agreement: alpha) is less.",
)
@options.jobs
def command(
    gold: str,
    predicted: tuple[str, ...],
    agreement: bool,
    only: str,
    rules: tuple[str, ...],
    trim: bool,
    least: str | None,
    form: str,
    html: str | None,
    mistakes: str | None,
    fail_under: float | None,
    jobs: int,
) -> None:
    """Compare the tags of PREDICTED with those of GOLD: TEI files, or folders of namesakes.

    Precision, recall and F1 of each tag, strict and overlapping, with the values of dates and whom
    names mean. Only the reading text counts, not how it is marked up: <rs type="person"> is a
    persName, <said> and <quote> are quotations, linked parts are one. With --agreement, kappa and
    alpha of two or more encoders.

    Exit status: 0, unless --fail-under says 1; 2 where a file could not be read (the others are).
    """
    _check(predicted, agreement, html or mistakes, least)
    question = Question(tags(options.listed(only), rules), trim, least or "", html is not None)
    pairing = paired((gold, *predicted))
    for sentence in unpaired(pairing.alone):
        console.note(sentence)
    failed: list[str] = []
    if not agreement:
        evaluation = _evaluation(
            pairing, question, jobs, failed, _Files(html, mistakes, (gold, predicted[0]))
        )
        console.result(EVALUATED[form](evaluation))
        _leave(failed, evaluation.figures()[-1].counts.exactly.f1, fail_under)
        return
    agreed = _agreement(pairing, question, jobs, failed, (gold, *predicted))
    if html or mistakes:
        voices = Voices(gold, predicted[0], f"only {gold}:", f"only {predicted[0]}:")
        known = replace(
            pairing, documents=tuple(one for one in pairing.documents if one[0] in agreed.documents)
        )
        files = _Files(html, mistakes, (gold, predicted[0]), voices, agreed)
        _evaluation(known, question, jobs, failed, files)
    console.result(AGREED[form](agreed))
    _leave(failed, agreed.of_all()[-1].alpha, fail_under)


def _check(predicted: Sequence[str], agreement: bool, file: str | None, least: str | None) -> None:
    if len(predicted) > 1 and not agreement:
        raise ConfigError("Several PREDICTED are compared with --agreement only.")
    if len(predicted) > 1 and file:
        raise ConfigError(f"{file} would show two encoders; {len(predicted) + 1} are given.")
    if agreement and least:
        raise ConfigError("--min-cert is for PREDICTED; with --agreement all are of one rank.")


@dataclass(frozen=True, slots=True)
class _Files:
    """What is written beside the result, and how the page calls the encoders."""

    html: str | None
    mistakes: str | None
    sources: tuple[str, str]
    voices: Voices = field(default_factory=Voices)
    agreement: Agreement | None = None


def _evaluation(
    pairing: Pairing, question: Question, jobs: int, failed: list[str], files: _Files
) -> Evaluation:
    """The figures of all documents; page and mistakes are written when the last is read."""
    evaluation = Evaluation(question.tags.names, pairing.alone)
    page, lines = Page(files.voices, files.sources), [heading()]
    outcomes = comparisons(pairing, question, jobs)
    for comparison in _told(outcomes, len(pairing.documents), failed):
        evaluation.add(comparison)
        _note_differences(comparison)
        if files.html:
            page.add(comparison)
        if files.mistakes:
            lines += mistakes_of(comparison)
    if files.html:
        write_whole(Path(files.html), page.html(evaluation, files.agreement).encode())
    if files.mistakes:
        write_whole(Path(files.mistakes), "".join(lines).encode())
    return evaluation


def _agreement(
    pairing: Pairing, question: Question, jobs: int, failed: list[str], encoders: Sequence[str]
) -> Agreement:
    agreed = Agreement(encoders, question.tags.names, pairing.alone)
    outcomes = agreements(pairing, question, jobs)
    for one in _told(outcomes, len(pairing.documents), failed):
        agreed.add(one)
    return agreed


def _told(
    outcomes: Iterable[Outcome[Document, Value]], count: int, failed: list[str]
) -> Iterator[Value]:
    """What came of each document; what is wrong with one is told, and stops no other."""
    with console.progress("documents", count) as advance:
        for outcome in outcomes:
            advance()
            if outcome.value is None:
                console.error(outcome.error)
                failed.append(outcome.item[0])
            else:
                yield outcome.value


def _note_differences(comparison: Comparison) -> None:
    count = comparison.alone + comparison.changed
    if count:
        said = "1 character differs" if count == 1 else f"{count} characters differ"
        console.note(f"{comparison.name}: {said} between the texts; what both have is compared.")


def _leave(failed: Sequence[str], figure: float | None, least: float | None) -> None:
    if failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)
    if least is not None and (figure is None or figure < least):
        raise click.exceptions.Exit(console.FINDINGS)
