"""Runs: stretches of text with their looks, which become text and `<hi>`."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element, Node

ORDER = (
    "bold", "italic", "small-caps", "uppercase", "underline", "line-through", "superscript",
    "subscript", "hidden",
)  # fmt: skip
"""Words of @rend in the order in which they are written (TEI P5, 3.3.2.2)."""

PLAIN: frozenset[str] = frozenset()


class Run(NamedTuple):
    """Text, or an element that stands in the line, and its looks: words of ORDER."""

    node: Node
    looks: frozenset[str] = PLAIN


def nodes(runs: Iterable[Run]) -> tuple[Node, ...]:
    """The nodes of a paragraph: neighbours of one look in one `<hi>`, spaces at its ends outside.

    What is no text, such as a break or a note, stands in the `<hi>` only between words of it.
    """
    made: list[Node] = []
    for looks, group in groupby(_filled(list(runs)), key=lambda run: run.looks):
        inner = _joined([run.node for run in group])
        made += _highlighted(inner, looks) if looks else inner
    return tuple(_joined(made))


def _filled(runs: list[Run]) -> list[Run]:
    """The runs; white space and elements between two of one look share it, others have none."""
    made = [run if _has_ink(run) else run._replace(looks=PLAIN) for run in runs]
    inked = [place for place, run in enumerate(runs) if _has_ink(run)]
    for first, last in pairwise(inked):
        if runs[first].looks == runs[last].looks:
            for place in range(first + 1, last):
                made[place] = runs[place]._replace(looks=runs[first].looks)
    return made


def _has_ink(run: Run) -> bool:
    return isinstance(run.node, str) and bool(run.node.strip())


def _joined(found: list[Node]) -> list[Node]:
    """The nodes, neighbouring text in one, and no character that XML lacks."""
    made: list[Node] = []
    for is_text, group in groupby(found, key=lambda node: isinstance(node, str)):
        if is_text:
            text = legal("".join(node for node in group if isinstance(node, str)))[0]
            made += [text.replace("\f", " ")] if text else []
        else:
            made += group
    return made


def _highlighted(inner: list[Node], looks: frozenset[str]) -> Iterator[Node]:
    first, last = inner[0], inner[-1]
    before = first[: len(first) - len(first.lstrip())] if isinstance(first, str) else ""
    after = last[len(last.rstrip()) :] if isinstance(last, str) else ""
    if isinstance(first, str):
        inner[0] = first.lstrip()
    if isinstance(inner[-1], str):
        inner[-1] = inner[-1].rstrip()
    yield before
    rend = " ".join(sorted(looks, key=ORDER.index))
    yield Element("hi", tuple(node for node in inner if node != ""), {"rend": rend})
    yield after
