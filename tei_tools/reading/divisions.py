"""Divisions: the chunks of a text under its headings, nested as the headings rank them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.headings import (
    TRAILERS,
    Heading,
    decimal,
    heading,
    is_numeral,
    is_title,
    numbered_title,
    with_bare_numbers,
)
from tei_tools.reading.inline import inline
from tei_tools.reading.numerals import value
from tei_tools.reading.tree import Element
from tei_tools.reading.wrapping import lined

_LISTS = frozenset(("castlist", "contents"))
"""Kinds of division whose lines are items, however short."""
_LEAST_TEXT = 80
"""Below the title of a section stands text of so many characters."""

Fill = Callable[[str, Sequence[Chunk]], list[Element]]
"""Makes the content of a division of some kind (`div/@type`) from its chunks."""


@dataclass(frozen=True, slots=True)
class Division:
    """A heading, the chunks that are its head, and the chunks under it."""

    heading: Heading
    head: tuple[Chunk, ...]
    chunks: tuple[Chunk, ...]


@dataclass(slots=True)
class _Open:
    division: Division
    inner: list[Element] = field(default_factory=list)


def split(chunks: Sequence[Chunk]) -> tuple[tuple[Chunk, ...], list[Division]]:
    """The chunks before the first heading, and the Divisions in order."""
    parts = [part for chunk in chunks for part in _apart(chunk)]
    found = _ranked(_without_contents(_headings(parts)))
    places = sorted(found)
    if not places:
        return tuple(parts), []
    titled = _titled(parts, found)
    divisions = [
        _division(parts, found[start], start, end, start in titled)
        for start, end in pairwise([*places, len(parts)])
    ]
    return tuple(parts[: places[0]]), divisions


def nest(divisions: Sequence[Division], fill: Fill) -> list[Element]:
    """The `<div>`s, each inside the last one before it of a lower rank (TEI P5, 4.1)."""
    top: list[Element] = []
    opened: list[_Open] = []
    for division in divisions:
        while opened and opened[-1].division.heading.rank >= division.heading.rank:
            _close(opened, top, fill)
        opened.append(_Open(division))
    while opened:
        _close(opened, top, fill)
    return top


def head(chunks: Sequence[Chunk]) -> Element:
    """A `<head>`, an `<lb/>` between its lines."""
    return Element("head", lined(Chunk(tuple(line for chunk in chunks for line in chunk.lines))))


def is_trailer(chunk: Chunk) -> bool:
    """ "THE END", "Finis" and the like."""
    return chunk.text.strip("*_ .!~—-[]()").casefold() in TRAILERS


def ending(kind: str, content: Sequence[Chunk], fill: Fill) -> list[Element]:
    """The content, its last chunk a `<trailer>` where it says that the text ends."""
    if len(content) > 1 and is_trailer(content[-1]):
        last = content[-1]
        trailer = Element("trailer", inline(last.text))
        return [*fill(kind, content[:-1]), *last.page_breaks(), trailer]
    return fill(kind, content)


def _close(opened: list[_Open], top: list[Element], fill: Fill) -> None:
    done = opened.pop()
    division, found = done.division, done.division.heading
    number = {"n": found.label or str(found.number)} if found.number else {}
    make = fill if done.inner else partial(ending, fill=fill)
    content = make(found.kind, division.chunks)
    made = Element(
        "div",
        (*division.head[0].page_breaks(), head(division.head), *content, *done.inner),
        {"type": found.kind} | number,
    )
    (opened[-1].inner if opened else top).append(made)


def _headings(parts: Sequence[Chunk]) -> dict[int, Heading]:
    """The headings by place: those in words, and numerals that count up, alone or in chapters."""
    found = {
        place: known
        for place, chunk in enumerate(parts)
        if len(chunk.lines) <= 4 and (known := heading(chunk.first))
    }
    pages = {place for place, chunk in enumerate(parts) if chunk.pages}
    numerals = [
        (place, value(chunk.first.rstrip(".")) or 0, False)
        for place, chunk in enumerate(parts)
        if len(chunk.lines) == 1 and is_numeral(chunk.first) and not {place, place + 1} & pages
    ]
    if not any(known.number or known.kind == "contents" for known in found.values()):
        return with_bare_numbers(numerals) | found
    sections = _sections(parts)
    titled = [(place, known.number, True) for place, known in sections if not known.label]
    decimals = {place: known for place, known in sections if known.label}
    more = decimals if len(decimals) > 1 else {}
    return with_bare_numbers(sorted([*numerals, *titled])) | more | found


def _sections(parts: Sequence[Chunk]) -> list[tuple[int, Heading]]:
    """The lines "3. The Gauge" and "2.3 The Gauge" that are titles with text below them."""
    made = []
    for place, chunk in enumerate(parts[:-1]):
        if len(chunk.lines) > 1:
            continue
        number = numbered_title(chunk.text)
        known = decimal(chunk.text) or (Heading("section", 7, number, True) if number else None)
        if known and (len(parts[place + 1].text) >= _LEAST_TEXT or known.label):
            made.append((place, known))
    return made


def _without_contents(found: dict[int, Heading]) -> dict[int, Heading]:
    """The headings without the entries of a table of contents: they all come again."""
    places = sorted(found)
    last = {_key(found[place]): place for place in places}
    for place, following in pairwise(places):
        titled = found[place].kind == "contents"
        first = following if titled or not found[place].number else place
        listed = titled or (following == place + 1 and found[following].number)
        if listed and last[_key(found[first])] > following:
            return _from_again(found, first)
    return found


def _from_again(found: dict[int, Heading], first: int) -> dict[int, Heading]:
    """The headings without the first of these and those after it, until it comes again."""
    key = _key(found[first])
    again = min(place for place, known in found.items() if place > first and _key(known) == key)
    return {place: known for place, known in found.items() if not first <= place < again}


def _key(known: Heading) -> tuple[str, int]:
    return known.kind, known.number


def _ranked(found: dict[int, Heading]) -> dict[int, Heading]:
    """Named headings as deep as the outermost numbered, or innermost right under one of those."""
    ranks = {known.rank for known in found.values() if known.number}
    if not ranks:
        return found
    outer, inner = min(ranks), max(ranks)
    under = {place + 1 for place, known in found.items() if known.number and known.rank < inner}
    return {
        place: known if known.number else replace(known, rank=inner if place in under else outer)
        for place, known in found.items()
    }


def _apart(chunk: Chunk) -> list[Chunk]:
    """The chunk; where its first lines are headings and the rest is no title, each apart."""
    lines = chunk.lines
    if len(lines) == 1 or not heading(chunk.first):
        return [chunk]
    count = 0
    while count < len(lines) and heading(lines[count].text):
        count += 1
    if count == 1 and not _parts_from_text(chunk):
        return [chunk]
    return chunk.parted(range(min(count + 1, len(lines))))


def _parts_from_text(chunk: Chunk) -> bool:
    """Whether the first line is a heading by itself, and the lines after it are text."""
    known = heading(chunk.first)
    rest = Chunk(chunk.lines[1:])
    if known and known.kind in _LISTS:
        return True
    if is_title(rest) or is_title(chunk):
        return False
    return known is not None and (not known.title or chunk.first.isupper())


def _titled(parts: Sequence[Chunk], found: dict[int, Heading]) -> set[int]:
    """The headings whose title is the next chunk: where most of their kind have one."""
    titled: set[int] = set()
    for kind in {known.kind for known in found.values() if known.number}:
        same = [place for place, known in found.items() if known.kind == kind]
        with_title = [place for place in same if _has_title(parts, place, found)]
        if len(with_title) * 2 > len(same):
            titled.update(with_title)
    return titled


def _has_title(parts: Sequence[Chunk], place: int, found: dict[int, Heading]) -> bool:
    """The next chunk looks like a title, and the text goes on after it, or an inner heading."""
    below = found.get(place + 2)
    inner = below is None or (below.number > 0 and below.rank > found[place].rank)
    after = place + 2 < len(parts) and place + 1 not in found and inner
    plain = len(parts[place].lines) == 1 and not found[place].title
    return after and plain and is_title(parts[place + 1]) and not parts[place + 1].pages


def _division(
    parts: Sequence[Chunk], known: Heading, start: int, end: int, titled: bool
) -> Division:
    content = start + 2 if titled else start + 1
    return Division(known, tuple(parts[start:content]), tuple(parts[content:end]))
