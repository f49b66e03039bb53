"""Choosing: programs with what a reader of all texts may choose by, in files that are asked for
when they are needed. A browser loads programs from a folder too, and no other data.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from tei_tools.publishing.indices import Indices
from tei_tools.publishing.listing import Listing

PORTION = 500
"""Texts or names of which one file tells."""

KINDS = ("people", "places")
"""The indices by which texts can be chosen."""

_ELEMENT = ' xmlns="http://www.w3.org/1999/xhtml"'

File = tuple[str, str]


def choosing(listing: Listing, indices: Indices, texts: int) -> Iterator[File]:
    """The files by path: the texts' years, orders and lines, and which of them name whom."""
    yield _program("texts", {"portion": PORTION, "years": listing.years()})
    for order in listing.orders():
        numbers = [one.number for one in listing.listed(order)]
        yield _program(f"texts-by-{order}", numbers)
    for number, some in enumerate(portions(range(1, texts + 1), PORTION), 1):
        lines = [facts["item"].replace(_ELEMENT, "", 1) for facts in listing.texts(some)]
        yield _program(f"texts-{number}", lines)
    for kind in KINDS:
        if kind in indices.kinds():
            yield from _names(kind, indices)


def _names(kind: str, indices: Indices) -> Iterator[File]:
    """The names of an index, and by portions of them the texts that name each."""
    names = []
    for number, some in enumerate(portions(indices.named_in(kind), PORTION), 1):
        names += [name for name, _ in some]
        yield _program(f"texts-{kind}-{number}", [texts for _, texts in some])
    yield _program(f"texts-{kind}", {"portion": PORTION, "names": names})


def portions(items: Iterable[Any], most: int) -> Iterator[list[Any]]:
    """The items, so many at once."""
    rest = iter(items)
    while some := list(islice(rest, most)):
        yield some


def _program(name: str, data: Sequence[Any] | dict[str, Any]) -> File:
    words = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    return f"{name}.js", f'teiToolsTexts("{name}",{words});\n'
