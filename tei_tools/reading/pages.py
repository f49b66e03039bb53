"""Pages: their numbers and running heads, told from the text by where and how they come again."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.headings import heading
from tei_tools.reading.numerals import value
from tei_tools.reading.running_heads import without_running_heads
from tei_tools.reading.tree import Element

_NUMBER = re.compile(
    r"(?:[-–—\[(]\s?)?(?:(?:page|p\.)\s?)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?:\s?[-–—\])])?\.?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:(?P<left>\d{1,4})\s+)?(?P<words>\D{3,60}?)(?:\s+(?P<right>\d{1,4}))?")
_LEAST = 3
"""So many pages must agree before a line counts as no part of the text."""
_LONGEST = 120
"""No page has more lines."""
_ENDS = ".!?:;\"'”’»)]*_0123456789"
_ROWS = 2
"""A number and a running head may stand on lines of their own."""


@dataclass(frozen=True, slots=True)
class Paged:
    """The chunks without what belongs to the pages, and what follows the last of them."""

    chunks: Chunks
    rest: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    """The chunks of one page, without their page breaks; `before` is what stands above them."""

    before: tuple[Element, ...]
    chunks: tuple[Chunk, ...]
    after: tuple[Element, ...] = ()

    def line(self, edge: str) -> str:
        """The line at the edge, "" where it is the only one or there is none."""
        if sum(len(chunk.lines) for chunk in self.chunks) < 2:
            return ""
        return self.chunks[0].first if edge == "top" else self.chunks[-1].lines[-1].text


def paged(chunks: Chunks) -> Paged:
    """Page numbers and running heads as `<fw>` beside the `<pb/>`, numbers in its @n (3.11.3).

    Sure are titles beside numbers that count up wherever they stand, and at the same edge of three
    pages or more numbers that count the pages, and lines that come again.
    """
    headed = without_running_heads(chunks.all)
    pages = list(_pages(headed.chunks))
    if len(pages) < _LEAST or any(
        sum(len(chunk.lines) for chunk in page.chunks) > _LONGEST for page in pages
    ):
        return Paged(Chunks(headed.chunks), headed.rest)
    for edge in ("top", "bottom") * _ROWS:
        pages = _cleared(pages, edge)
    made = _together(pages)
    return replace(made, rest=(*made.rest, *headed.rest))


def _pages(chunks: Sequence[Chunk]) -> Iterator[_Page]:
    """The pages in order, an empty one for each page break that another follows at once."""
    before: tuple[Element, ...] = ()
    inner: list[Chunk] = []
    for chunk in chunks:
        places = [place for place, one in enumerate(chunk.pages) if one.name == "pb"]
        if not places:
            inner.append(chunk)
            continue
        yield _Page(before, tuple(inner))
        begun = [chunk.pages[: places[0]], *_from_each(chunk.pages, places)]
        begun[:2] = [begun[0] + begun[1]]
        yield from (_Page(one, ()) for one in begun[:-1])
        before, inner = begun[-1], [replace(chunk, pages=())]
    yield _Page(before, tuple(inner))


def _from_each(pages: tuple[Element, ...], places: Sequence[int]) -> Iterator[tuple[Element, ...]]:
    return (pages[begin:end] for begin, end in pairwise([*places, len(pages)]))


def _cleared(pages: list[_Page], edge: str) -> list[_Page]:
    """The pages with the line at the edge in an `<fw>` where it is sure to be none of the text."""
    lines = {place: line for place, page in enumerate(pages) if (line := page.line(edge))}
    if edge == "top" and not _is_numbered_head(lines.get(0, "")):
        lines.pop(0, None)
    numbers = _counting({place: _number(line) for place, line in lines.items()})
    if edge == "top" and not _break_sentences(pages):
        numbers = {}
    heads = _recurring(lines)
    made = []
    for place, page in enumerate(pages):
        number = numbers.get(place) or heads.get(place, "")
        kind = "pageNum" if place in numbers else "header" if edge == "top" else "footer"
        found = place in numbers or place in heads
        made.append(_without(page, edge, kind, number) if found else page)
    return made


def _is_numbered_head(line: str) -> bool:
    """Whether the first line of all is a running head, and so no title: a page number beside it."""
    found = _HEAD.fullmatch(line)
    return found is not None and bool(found["left"] or found["right"])


def _break_sentences(pages: Sequence[_Page]) -> bool:
    """Whether a page ends inside a sentence; where none does, numbers may be those of chapters."""
    return any(page.chunks and page.chunks[-1].last[-1] not in _ENDS for page in pages[:-1])


def _number(line: str) -> str:
    found = _NUMBER.fullmatch(line)
    return found["number"] if found and not found["number"].isupper() else ""


def _counting(found: Mapping[int, str]) -> dict[int, str]:
    """The numbers that count up with the pages, where most do."""
    values = {place: value(number) or 0 for place, number in found.items() if number}
    steps = Counter(number - place for place, number in values.items() if number)
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    if count < _LEAST or count * 2 < len(found):
        return {}
    return {place: found[place] for place, number in values.items() if number - place == step}


def _recurring(lines: Mapping[int, str]) -> dict[int, str]:
    """The pages whose line comes again on others, and the page number in it, "" for none."""
    found = {place: known for place, line in lines.items() if (known := _HEAD.fullmatch(line))}
    words = {place: known["words"].casefold() for place, known in found.items()}
    often = {head for head, count in Counter(words.values()).items() if count >= _LEAST}
    numbers = {
        place: found[place]["left"] or found[place]["right"] or ""
        for place, head in words.items()
        if head in often and not heading(found[place]["words"])
    }
    counting = _counting({place: number for place, number in numbers.items() if number})
    return {place: number for place, number in numbers.items() if not number or place in counting}


def _without(page: _Page, edge: str, kind: str, number: str) -> _Page:
    """The page with the line at the edge outside its chunks, and its number in the `<pb/>`."""
    forme = Element("fw", (page.line(edge),), {"type": kind, "place": edge})
    before = tuple(
        Element("pb", (), {"n": number}) if one.name == "pb" and number else one
        for one in page.before
    )
    first, last = page.chunks[0], page.chunks[-1]
    if edge == "top":
        lines = first.lines[1:]
        kept = (replace(first, lines=lines, gap=0),) if lines else ()
        return _Page((*before, forme), (*kept, *page.chunks[1:]), page.after)
    lines = last.lines[:-1]
    kept = (replace(last, lines=lines),) if lines else ()
    return _Page(before, (*page.chunks[:-1], *kept), (forme, *page.after))


def _together(pages: Sequence[_Page]) -> Paged:
    """The chunks, what stands between two pages before the first chunk of the second."""
    made: list[Chunk] = []
    waiting: list[Element] = []
    for page in pages:
        waiting += page.before
        plain = all(one.name == "pb" for one in waiting)
        for chunk in page.chunks:
            gap = chunk.gap if plain or not waiting else 0
            made.append(replace(chunk, pages=(*waiting, *chunk.pages), gap=gap))
            waiting = []
        waiting += page.after
    return Paged(Chunks(tuple(made)), tuple(waiting))
