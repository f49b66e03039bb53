"""noticed: what is said of the TEI made of a file, by the words and pages of that file."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document, Element
from tei_tools.document.view import BLOCKS

SHOWN = 40
"""Characters of a paragraph by which it is named."""

_READ = 2_000
_TAG = re.compile(r"<[^>]*>")


def in_file(told: Sequence[Diagnostic], made: Document) -> tuple[Diagnostic, ...]:
    """The Diagnostics of the TEI `made`, each with its page and the words of its paragraph.

    The lines of the TEI, which nobody who gave another file has seen, go.
    """
    if not any(one.line for one in told):
        return tuple(told)
    starts = [one.start for one in made.elements]
    lines = [0, *(found.end() for found in re.finditer("\n", made.source))]
    return tuple(_named(one, made, starts, lines) if one.line else one for one in told)


def _named(
    one: Diagnostic, made: Document, starts: Sequence[int], lines: Sequence[int]
) -> Diagnostic:
    number = bisect_right(starts, lines[one.line - 1] + one.column - 1) - 1
    block = _block(made, number)
    words = " ".join(unescape(_TAG.sub("", made.source[block.content_start :][:_READ])).split())
    shown = f"{words[:SHOWN].rsplit(' ', 1)[0]}…" if len(words) > SHOWN else words
    page = _page(made, number)
    where = f"in the paragraph ‘{shown}’{f' on page {page}' if page else ''}"
    return replace(one, message=f"{one.message.removesuffix('.')} ({where}).", line=0, column=0)


def _block(made: Document, number: int) -> Element:
    """The paragraph, heading or the like in which an element stands, or which it is."""
    element = made.elements[number]
    while element.name not in BLOCKS and element.parent > 0:
        element = made.elements[element.parent]
    return element


def _page(made: Document, number: int) -> str:
    """The number of the last page break before; "" for none."""
    for element in reversed(made.elements[: number + 1]):
        if element.name == "pb":
            return element.attributes.get("n", "")
    return ""
