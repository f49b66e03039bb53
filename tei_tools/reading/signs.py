"""Signs: characters that stand for what was settled before the layout is read.

XML holds none of them, so no text that is read does: they stand in the lines while paragraphs,
headings and speeches are made of these, and become elements when that is done.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node

NOTE = "\x02"
"""Stands where a footnote was called."""

JOIN = "\x03"
"""Stands after a hyphen that the end of a line put into a word."""


_SIGN = re.compile(f"{NOTE}|.{JOIN}")


def settled(parts: Parts, notes: Sequence[Element]) -> Parts:
    """The parts with the notes, in their order, and the broken words in place of the signs."""
    rest = iter([*_elements(notes, iter(()))])
    front, body, back = (
        tuple(_elements(elements, rest)) for elements in (parts.front, parts.body, parts.back)
    )
    return replace(
        parts,
        front=front,
        body=body,
        back=back,
        title=plain(parts.title),
        author=plain(parts.author),
        sender=plain(parts.sender),
    )


def plain(text: str) -> str:
    """The text without the signs, broken words whole."""
    return _SIGN.sub("", text)


def in_one(lines: Iterable[str]) -> str:
    """The lines joined by spaces, broken words closed up."""
    return " ".join(lines).replace(f"{JOIN} ", JOIN)


def _elements(elements: Iterable[Element], notes: Iterator[Element]) -> Iterator[Element]:
    for one in elements:
        yield replace(one, children=tuple(_nodes(one.children, notes)))


def _nodes(nodes: Iterable[Node], notes: Iterator[Element]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element):
            yield from _elements([node], notes)
        elif NOTE in node or JOIN in node:
            yield from _marked(node, notes)
        else:
            yield node


def _marked(text: str, notes: Iterator[Element]) -> Iterator[Node]:
    """The text with its signs resolved; a hyphen that ends it joins what follows by itself."""
    done = 0
    for place, character in enumerate(text):
        if character not in (NOTE, JOIN):
            continue
        if place > done:
            yield text[done:place]
        done = place + 1
        if character == NOTE:
            yield next(notes)
        elif done < len(text):
            yield Element("lb", (), {"break": "no"})
    if done < len(text):
        yield text[done:]
