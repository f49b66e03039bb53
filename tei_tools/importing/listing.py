"""lists: items of a source as lists, those of a deeper level in the item above them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tei_tools.importing.paragraph import Paragraph, placed
from tei_tools.reading.tree import Element, Node

DEEPEST = 20
"""Lists stand in one another so deep; what is deeper stands there."""


def lists(run: Sequence[Paragraph]) -> Iterator[Element]:
    """Lists, those of a deeper level in the item above them (TEI P5, 3.8)."""
    place = 0
    while place < len(run):
        end = place + 1
        while end < len(run) and _goes_on(run[place], run[end]):
            end += 1
        yield Element(
            "list",
            tuple(_items(run[place:end])),
            {"rend": "numbered" if run[place].numbered else "bulleted"},
        )
        place = end


def _goes_on(first: Paragraph, one: Paragraph) -> bool:
    """Whether a paragraph is of the list that begins with another."""
    deeper = one.level > first.level or one.role == "continued"
    return deeper or (one.level == first.level and one.numbered == first.numbered)


def _items(run: Sequence[Paragraph]) -> Iterator[Element]:
    place = 0
    while place < len(run):
        end = place + 1
        while end < len(run) and (
            run[end].role == "continued" or run[end].level > run[place].level
        ):
            end += 1
        yield Element("item", tuple(_item(run[place], run[place + 1 : end])))
        place = end


def _item(first: Paragraph, rest: Sequence[Paragraph]) -> Iterator[Node]:
    """The item's own text, and what stands below it: more paragraphs, and inner lists."""
    if any(one.role == "continued" for one in rest):
        yield placed(first, "p")
    else:
        yield from first.nodes
    for continued, run in groupby(rest, key=lambda one: one.role == "continued"):
        if continued:
            yield from (placed(one, "p") for one in run)
        else:
            yield from lists(_bounded(list(run)))


def _bounded(run: list[Paragraph]) -> list[Paragraph]:
    """The run; levels below the deepest are that one."""
    return [replace(one, level=min(one.level, DEEPEST)) for one in run]
