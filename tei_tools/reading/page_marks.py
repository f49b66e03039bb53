"""Page marks: printed page numbers that a transcript left in the text without a page break."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.numerals import value
from tei_tools.reading.signs import PAGE, Pages
from tei_tools.reading.tree import Element

_AMONG_WORDS = re.compile(
    r"[\[{](?:pg|page|pag|p|seite|s)[. ]{0,2}(?P<number>\d{1,4}|[ivxlc]{1,7})[\]}]", re.IGNORECASE
)
_ALONE = re.compile(
    r"(?:[-–—]\s?(?P<set>\d{1,4})\s?[-–—]|\[?(?:page|seite|p\.|s\.)\s?(?P<named>\d{1,4})\]?)",
    re.IGNORECASE,
)
_LEAST_ALONE = 3
_LEAST_AMONG = 2


@dataclass(frozen=True, slots=True)
class Marked:
    """The chunks with the pages that begin within them; `rest` follows the last of them.

    `pages` are those that begin among words, where the sign PAGE stands.
    """

    chunks: Chunks
    pages: Pages = ()
    rest: tuple[Element, ...] = ()


def marked(chunks: Chunks) -> Marked:
    """Page numbers in brackets ("[Pg 12]") or alone between rules ("- 12 -") as `<pb/>` and `<fw>`.

    Only where they count up: in brackets two at least, alone three at least and without a gap
    (TEI P5, 3.11.3).
    """
    alone = _counted_alone(chunks.all)
    return _alone(chunks.all, alone) if alone else _among(chunks)


def _counted_alone(chunks: Sequence[Chunk]) -> dict[int, int]:
    """The numbers of pages by the places of their chunks; none where they do not count up."""
    found = {
        place: int(known["set"] or known["named"])
        for place, chunk in enumerate(chunks)
        if len(chunk.lines) == 1 and (known := _ALONE.fullmatch(chunk.first))
    }
    numbers = list(found.values())
    counting = numbers == [*range(numbers[0], numbers[0] + len(numbers))] if numbers else False
    return found if counting and _LEAST_ALONE <= len(numbers) < len(chunks) else {}


def _alone(chunks: Sequence[Chunk], numbers: dict[int, int]) -> Marked:
    """The chunks that are no page numbers, which stand at the foot unless one stands first."""
    at_top = 0 in numbers
    made: list[Chunk] = []
    waiting: list[Element] = []
    for place, chunk in enumerate(chunks):
        if place not in numbers:
            made.append(replace(chunk, pages=(*waiting, *chunk.pages)))
            waiting = []
            continue
        forme = Element(
            "fw", (chunk.first,), {"type": "pageNum", "place": "top" if at_top else "bottom"}
        )
        begins = numbers[place] + (0 if at_top else 1)
        page = Element("pb", (), {"n": str(begins)} if begins in numbers.values() else {})
        last = place == len(chunks) - 1 and not at_top
        waiting += [
            *chunk.pages,
            *([page, forme] if at_top else [forme] if last else [forme, page]),
        ]
    return Marked(Chunks(tuple(made)), (), tuple(waiting))


def _among(chunks: Chunks) -> Marked:
    lines = (line.text for chunk in chunks.all for line in chunk.lines)
    numbers = [found["number"] for line in lines for found in _AMONG_WORDS.finditer(line)]
    if len(numbers) < _LEAST_AMONG or not _count_up(numbers):
        return Marked(chunks)
    pages: list[tuple[Element, ...]] = []
    made: list[Chunk] = []
    waiting: tuple[Element, ...] = ()
    for chunk in chunks.all:
        begun, rest = _begun(chunk)
        waiting += begun
        if rest:
            lines_signed = tuple(replace(line, text=_signed(line.text, pages)) for line in rest)
            made.append(replace(chunk, lines=lines_signed, pages=(*chunk.pages, *waiting)))
            waiting = ()
    return Marked(Chunks(tuple(made)), tuple(pages), waiting)


def _count_up(numbers: Sequence[str]) -> bool:
    """Whether each number is greater than the one before it; Roman ones may go before Arabic."""
    return all(
        (value(upper) or 0) < (value(lower) or 0) or (upper.isalpha() and lower.isdigit())
        for upper, lower in pairwise(numbers)
    )


def _begun(chunk: Chunk) -> tuple[tuple[Element, ...], tuple[Line, ...]]:
    """The pages that begin with the chunk, and its lines without their marks."""
    begun: list[Element] = []
    lines = list(chunk.lines)
    while lines and (found := _AMONG_WORDS.match(lines[0].text)):
        begun += _page(found)
        rest = lines[0].text[found.end() :].lstrip()
        lines[:1] = [replace(lines[0], text=rest)] if rest else []
    return tuple(begun), tuple(lines)


def _signed(text: str, pages: list[tuple[Element, ...]]) -> str:
    """The text with signs for the pages that begin in it, which are added to `pages`."""

    def sign(found: re.Match[str]) -> str:
        pages.append(_page(found))
        return f"{PAGE}{len(pages) - 1}{PAGE}"

    return _AMONG_WORDS.sub(sign, text)


def _page(found: re.Match[str]) -> tuple[Element, ...]:
    forme = Element("fw", (found.group(),), {"type": "pageNum"})
    return Element("pb", (), {"n": found["number"]}), forme
