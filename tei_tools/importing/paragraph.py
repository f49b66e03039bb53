"""Paragraph: a paragraph of a source and what it is there, before it becomes TEI."""

from dataclasses import dataclass

from tei_tools.reading.tree import Element, Node, element

PLAIN = "p"
BLANK = "blank"
"""The role of running prose, and of a blank paragraph, which parts stanzas and lists."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Its inline nodes and its role; `level` is that of a heading from 1, of an item from 0.

    Roles are PLAIN, BLANK, "title", "subtitle", "author", "dateline", "salute", "signed", "head",
    "quote", "verse", "code", "item", "continued" (of an item) and "caption".

    `numbered` tells items of a numbered list from bullets; `facsimile` is its @facs or "".
    """

    nodes: tuple[Node, ...] = ()
    role: str = PLAIN
    level: int = 0
    numbered: bool = False
    facsimile: str = ""


Block = Paragraph | Element
"""A paragraph, or an element that is ready: a table, a figure."""


def placed(one: Paragraph, name: str, rend: str = "") -> Element:
    """An element of that name with the paragraph's content, and its place on a picture."""
    return element(name, *one.nodes, rend=rend, facs=one.facsimile)
