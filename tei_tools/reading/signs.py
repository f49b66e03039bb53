"""Signs: characters that stand for what was settled before the layout is read.

XML holds none of them, so no text that is read does: they stand in the lines while paragraphs,
headings and speeches are made of these, and become elements when that is done.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace

from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node

NOTE = "\x02"
"""Stands where a footnote was called."""

JOIN = "\x03"
"""Stands after a hyphen that the end of a line put into a word."""

PAGE = "\x04"
"""Stands on both sides of the place of a page, counted from 0, that begins among the words."""

ALL = NOTE + JOIN + PAGE

_SIGN = re.compile(f"{NOTE}|{PAGE}\\d+{PAGE}|.{JOIN}")
_AT_END = re.compile(f"(?:{NOTE}|{PAGE}\\d+{PAGE}|\\s)+$")
_PARTS = re.compile(f"({NOTE}|{JOIN}|{PAGE}\\d+{PAGE})")

Pages = Sequence[tuple[Element, ...]]
"""What stands where each page begins."""


def settled(parts: Parts, notes: Sequence[Element], pages: Pages = ()) -> Parts:
    """The parts with the notes, in their order, the pages, and the broken words made one."""
    rest = iter([*_elements(notes, iter(()), pages)])
    front, body, back = (
        tuple(_elements(elements, rest, pages))
        for elements in (parts.front, parts.body, parts.back)
    )
    return replace(
        parts,
        front=front,
        body=body,
        back=back,
        title=plain(parts.title),
        author=plain(parts.author),
        letters=tuple(map(_plain, parts.letters)),
    )


def _plain(letter: Correspondence) -> Correspondence:
    told = {one.name: plain(getattr(letter, one.name)) for one in fields(letter)}
    return Correspondence(**told)


def plain(text: str) -> str:
    """The text without the signs, broken words whole."""
    return _SIGN.sub("", text)


def without_end(text: str) -> str:
    """The text without the calls of notes and beginnings of pages that end it."""
    return _AT_END.sub("", text) if text[-1] in NOTE + PAGE else text


def in_one(lines: Iterable[str]) -> str:
    """The lines joined by spaces, broken words closed up."""
    return " ".join(lines).replace(f"{JOIN} ", JOIN)


def _elements(
    elements: Iterable[Element], notes: Iterator[Element], pages: Pages
) -> Iterator[Element]:
    for one in elements:
        yield replace(one, children=tuple(_nodes(one.children, notes, pages)))


def _nodes(nodes: Iterable[Node], notes: Iterator[Element], pages: Pages) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Element):
            yield from _elements([node], notes, pages)
        elif any(sign in node for sign in ALL):
            yield from _marked(node, notes, pages)
        else:
            yield node


def _marked(text: str, notes: Iterator[Element], pages: Pages) -> Iterator[Node]:
    """The text with its signs resolved; a hyphen that ends it joins what follows by itself."""
    parts = [part for part in _PARTS.split(text) if part]
    for place, part in enumerate(parts):
        if part == NOTE:
            yield next(notes)
        elif part[0] == PAGE:
            yield from pages[int(part.strip(PAGE))]
        elif part != JOIN:
            yield part
        elif place + 1 < len(parts):
            yield Element("lb", (), {"break": "no"})
