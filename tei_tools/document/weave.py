"""weave: inserts tags and entries into the source of a Document, and rewrites nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.placing import Part, Placement
from tei_tools.document.resolve import kind
from tei_tools.document.source import Document

ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)


class Insertion(NamedTuple):
    """Characters to stand before source[place]."""

    place: int
    characters: str


class Woven(NamedTuple):
    """A Document with more in it; `insertions` are what it has more, in order."""

    document: Document
    insertions: list[Insertion]
    diagnostics: list[Diagnostic]


class _Tag(NamedTuple):
    """An element to be made at a place, its attributes settled, for the n-th placement."""

    placement: int
    part: Part
    span_tag: str
    attributes: Mapping[str, str]


def weave(
    document: Document, placements: Sequence[Placement], entries: Iterable[Insertion] = ()
) -> Woven:
    """The document with a tag for each placement and the entries inserted as they stand.

    Linear in the size of the source and of what is inserted, sorting aside.
    """
    tags, diagnostics = _uncrossed(_tags(document, placements))
    insertions = sorted([*_insertions(tags), *entries], key=lambda one: one.place)
    if not insertions:
        return Woven(document, [], diagnostics)
    return Woven(
        replace(document, source=_joined(document.source, insertions)), insertions, diagnostics
    )


def escape(value: str) -> str:
    """An attribute's value, or text, as XML writes it."""
    return value.translate(ESCAPES)


def _joined(source: str, insertions: Iterable[Insertion]) -> str:
    parts: list[str] = []
    done = 0
    for place, characters in insertions:
        parts += (source[done:place], characters)
        done = place
    parts.append(source[done:])
    return "".join(parts)


def _tags(document: Document, placements: Iterable[Placement]) -> list[_Tag]:
    """The elements to make, outer before inner; parts of one span linked by @next and @prev."""
    numbers = _free_numbers(document.source)
    tags: list[_Tag] = []
    for order, placement in enumerate(placements):
        span = placement.span
        if len(placement.parts) == 1:
            tags.append(_Tag(order, placement.parts[0], span.tag, span.attributes))
            continue
        name = f"{span.tag}-{next(numbers)}"
        for number, part in enumerate(placement.parts, 1):
            linked = _links(name, number, len(placement.parts))
            tags.append(_Tag(order, part, span.tag, linked | dict(span.attributes)))
    return sorted(
        tags, key=lambda tag: (tag.part.start, -tag.part.end, kind(tag.span_tag) != "quotation")
    )


def _free_numbers(source: str) -> Iterator[int]:
    """Numbers after those of the parts that the source holds already."""
    taken = [int(one) for one in re.findall(r"""xml:id=["'][a-zA-Z]+-(\d{1,9})\.\d+["']""", source)]
    return count(max(taken, default=0) + 1)


def _links(name: str, number: int, total: int) -> dict[str, str]:
    """The attributes that join one part to its neighbours (TEI P5, 17.3)."""
    links = {"xml:id": f"{name}.{number}"}
    if number < total:
        links["next"] = f"#{name}.{number + 1}"
    if number > 1:
        links["prev"] = f"#{name}.{number - 1}"
    return links


def _uncrossed(tags: Sequence[_Tag]) -> tuple[list[_Tag], list[Diagnostic]]:
    """The tags that nest; some cross where an element had to be taken in whole."""
    refused: dict[int, Diagnostic] = {}
    around: list[_Tag] = []
    for tag in tags:
        while around and around[-1].part.end <= tag.part.start:
            around.pop()
        if around and tag.part.end > around[-1].part.end:
            message = f"A <{tag.span_tag}> was not tagged: it would cut a <{around[-1].span_tag}>."
            refused[tag.placement] = Diagnostic("span-refused", "info", message)
        else:
            around.append(tag)
    return [tag for tag in tags if tag.placement not in refused], list(refused.values())


def _insertions(tags: Iterable[_Tag]) -> Iterator[Insertion]:
    """Start and end tags in the order in which they stand: ends before starts, inner ends first."""
    around: list[_Tag] = []
    for tag in tags:
        while around and around[-1].part.end <= tag.part.start:
            yield _end(around.pop())
        yield _start(tag)
        around.append(tag)
    while around:
        yield _end(around.pop())


def _start(tag: _Tag) -> Insertion:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in tag.attributes.items())
    return Insertion(tag.part.start, f"<{_name(tag)}{attributes}>")


def _end(tag: _Tag) -> Insertion:
    return Insertion(tag.part.end, f"</{_name(tag)}>")


def _name(tag: _Tag) -> str:
    prefix = tag.part.parent.prefix
    return f"{prefix}:{tag.span_tag}" if prefix else tag.span_tag
