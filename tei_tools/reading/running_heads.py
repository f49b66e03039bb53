"""Running heads: titles beside page numbers that count up, wherever they stand in the text."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.headings import WORDS
from tei_tools.reading.tree import Element

_LEFT = re.compile(r"(?P<number>\d{1,4})(?P<apart>\s+)(?P<words>\D+)")
_RIGHT = re.compile(r"(?P<words>\D*[^\d\s])(?P<apart>\s+)(?P<number>\d{1,4})")
_LONGEST = 140
_LEAST = 3
_LEAST_BROKEN = 40
"""What stands above a page is so long where it is text and no title, in characters."""


@dataclass(frozen=True, slots=True)
class Headed:
    """The chunks without the running heads among them, and what follows the last chunk."""

    chunks: tuple[Chunk, ...]
    rest: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may be a running head: `apart` tells that white space sets the number apart."""

    place: int
    words: str
    number: int
    left: bool
    apart: bool


def without_running_heads(chunks: Sequence[Chunk]) -> Headed:
    """The chunks, each running head with a page number as `<fw>`, the number in a `<pb n="...">`.

    They are sure where their words come again and their numbers count up, or where they stand on
    pages that face each other, and a quarter of them stands inside a sentence (TEI P5, 3.11.3).
    Where form feeds begin the pages, none is added.
    """
    numbers = {head.place: head.number for head in _sure(chunks)}
    adds = not any(chunk.pages for chunk in chunks)
    made: list[Chunk] = []
    waiting: tuple[Element, ...] = ()
    for place, chunk in enumerate(chunks):
        waiting += chunk.pages
        gap = 0 if waiting != chunk.pages else chunk.gap
        lines = chunk.lines
        if place in numbers:
            waiting = _headed(waiting, lines[0].text, numbers[place], adds)
            lines, gap = lines[1:], 0
        if lines:
            made.append(replace(chunk, lines=lines, gap=gap, pages=waiting))
            waiting = ()
    return Headed(tuple(made), waiting)


def _headed(pages: tuple[Element, ...], line: str, number: int, adds: bool) -> tuple[Element, ...]:
    """What begins the page, with its number and its running head."""
    if adds:
        pages = (*pages, Element("pb"))
    if pages and pages[-1].name == "pb":
        pages = (*pages[:-1], Element("pb", (), {"n": str(number)}))
    return (*pages, Element("fw", (line,), {"type": "header", "place": "top"}))


def _sure(chunks: Sequence[Chunk]) -> list[_Head]:
    """The running heads; none where they do not agree."""
    found = list(_heads(chunks))
    often = Counter(head.words for head in found)
    again = [head for head in found if often[head.words] > 1]
    counted = _facing(found) or _counting(again)
    if len(counted) < _LEAST or len(counted) * 4 < len(again) * 3:
        return []
    faces = len({head.left for head in counted}) > 1
    apart = sum(head.apart for head in counted) * 2 > len(counted)
    broken = sum(_breaks_sentence(chunks, head.place) for head in counted)
    return counted if (faces or apart) and broken * 4 >= len(counted) else []


def _facing(found: Sequence[_Head]) -> list[_Head]:
    """The heads of pages that face each other, without a page left out: the title of the book on
    the left, of the chapter on the right, whose words need not come again."""
    faces = all(
        one.left != two.left and one.number + 1 == two.number for one, two in pairwise(found)
    )
    return list(found) if faces and len(found) > _LEAST else []


def _heads(chunks: Sequence[Chunk]) -> Iterator[_Head]:
    """The first lines of chunks that have the form, "CHAPTER 3" and the like aside."""
    for place, chunk in enumerate(chunks):
        line = chunk.first
        found = (_LEFT.fullmatch(line) or _RIGHT.fullmatch(line)) if len(line) < _LONGEST else None
        if not found:
            continue
        words = " ".join(found["words"].casefold().split())
        apart = len(found["apart"]) > 1
        alone = len(chunk.lines) == 1 or bool(chunk.pages) or apart
        if alone and words.rstrip(".") not in WORDS and any(map(str.isalpha, words)):
            yield _Head(place, words, int(found["number"]), found.re is _LEFT, apart)


def _counting(heads: Sequence[_Head]) -> list[_Head]:
    """The most heads of which each has a greater number than the one before it."""
    least: list[int] = []
    lengths = []
    for head in heads:
        length = bisect_left(least, head.number)
        least[length : length + 1] = [head.number]
        lengths.append(length)
    made: list[_Head] = []
    wanted = len(least) - 1
    for head, length in zip(reversed(heads), reversed(lengths), strict=True):
        if length == wanted and (not made or head.number < made[-1].number):
            made.append(head)
            wanted -= 1
    return made[::-1]


def _breaks_sentence(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether text stands above that stops inside a sentence."""
    above = chunks[place - 1] if place else None
    if above is None or len(above.text) < _LEAST_BROKEN:
        return False
    return above.last[-1].isalpha() or above.last[-1] in ",;-"
