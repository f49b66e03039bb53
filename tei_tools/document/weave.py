"""weave: inserts tags and entries into the source of a Document, and rewrites nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.nesting import ordered, standing
from tei_tools.document.placement import Part, Placement
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
    """An element to be made at a place, its attributes settled."""

    part: Part
    name: str
    attributes: Mapping[str, str]


def weave(
    document: Document, placements: Sequence[Placement], entries: Iterable[Insertion] = ()
) -> Woven:
    """The document with a tag for each placement and the entries inserted as they stand.

    Linear in the size of the source and of what is inserted, sorting aside.
    """
    stood, diagnostics = standing(document, placements)
    tags = _tags(document, stood)
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


def _tags(document: Document, placements: Sequence[Placement]) -> Iterator[_Tag]:
    """The elements to make, outer before inner; parts of one span linked by @next and @prev."""
    numbers = _free_numbers(document.source)
    links = [
        _linked(f"{one.span.tag}-{next(numbers)}", len(one.parts)) if one.parts[1:] else iter([{}])
        for one in placements
    ]
    for tag in ordered(enumerate(placements)):
        attributes = next(links[tag.placement]) | dict(placements[tag.placement].span.attributes)
        yield _Tag(tag.part, tag.name, attributes)


def _free_numbers(source: str) -> Iterator[int]:
    """Numbers after those of the parts that the source holds already."""
    taken = [int(one) for one in re.findall(r"""xml:id=["'][a-zA-Z]+-(\d{1,9})\.\d+["']""", source)]
    return count(max(taken, default=0) + 1)


def _linked(name: str, total: int) -> Iterator[dict[str, str]]:
    """The attributes that join each of the parts to its neighbours (TEI P5, 17.3)."""
    for number in range(1, total + 1):
        links = {"xml:id": f"{name}.{number}"}
        if number < total:
            links["next"] = f"#{name}.{number + 1}"
        if number > 1:
            links["prev"] = f"#{name}.{number - 1}"
        yield links


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
    return f"{prefix}:{tag.name}" if prefix else tag.name
