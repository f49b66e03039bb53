"""How well tags are set: TEI of one text compared by what is tagged in it, not by its markup.

tags.py      as what each element counts;  marks.py  what is tagged in a reading text
aligning.py  what two texts share;  matching.py  which tags are about the same thing
comparing.py one document;  evaluation.py  all of them;  agreement.py  two or more encoders
table.py, records.py, mistakes.py, page.py  what is told: on a terminal, as data, as HTML
To take up one more habit of encoding, add it to HABITS in tags.py.
"""

from collections.abc import Iterator
from functools import partial

from tei_tools.corpus import Outcome, over
from tei_tools.evaluation.agreement import Agreement, Coded, coded
from tei_tools.evaluation.comparing import Comparison, Question, compare
from tei_tools.evaluation.evaluation import Evaluation
from tei_tools.evaluation.pairing import Pairing, paired
from tei_tools.evaluation.tags import Tags, tags

__all__ = [
    "Agreement",
    "Document",
    "Evaluation",
    "Pairing",
    "Question",
    "Tags",
    "agreements",
    "comparisons",
    "evaluate",
    "paired",
    "tags",
]

Document = tuple[str, tuple[str, ...]]
"""The name of a document, and its file of each encoder."""


def evaluate(gold: str, predicted: str, question: Question | None = None) -> Evaluation:
    """The figures of PREDICTED against GOLD, each a TEI file or a folder of them.

    Raises InputError where a file cannot be read, or two are not of one text.
    """
    asked = question or Question()
    pairing = paired((gold, predicted))
    evaluation = Evaluation(asked.tags.names, pairing.alone)
    for name, (one, other) in pairing.documents:
        evaluation.add(compare(name, one, other, asked))
    return evaluation


def comparisons(
    pairing: Pairing, question: Question, jobs: int = 1
) -> Iterator[Outcome[Document, Comparison]]:
    """Each document compared, in order, on several processes if asked; one that fails says why."""
    return over(partial(_compared, question=question), pairing.documents, jobs)


def agreements(
    pairing: Pairing, question: Question, jobs: int = 1
) -> Iterator[Outcome[Document, Coded]]:
    """Each document as all its encoders see it, in order; one that fails says why."""
    return over(partial(_coded, question=question), pairing.documents, jobs)


def _compared(document: Document, question: Question) -> Comparison:
    name, (gold, predicted) = document
    return compare(name, gold, predicted, question)


def _coded(document: Document, question: Question) -> Coded:
    name, paths = document
    return coded(name, paths, question)
