"""Bundles: many letters in one file, each a division with its own description in the header.

A `<div type="letter">` and not a `<text>` in a `<group>`: the Guidelines encode letters so (4.1,
4.2.2), and no letter of a bundle has front or back matter of its own. @decls joins each to its
`<correspDesc>` (2.4.6, 16.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.books import front_matter
from tei_tools.reading.correspondence import Correspondence, numbered
from tei_tools.reading.correspondents import from_and_to
from tei_tools.reading.datelines import dateline, day_near
from tei_tools.reading.formulas import SHORT, is_salute, is_valediction
from tei_tools.reading.headings import heading
from tei_tools.reading.leave import NEAR_END, closes, signs, takes_leave
from tei_tools.reading.letters import Letter, is_narrow, read_letter
from tei_tools.reading.paragraphs import is_ornament, milestone, paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element

LEAST = 2
_OPENER_LINES = 6
"""No chunk of an address or a signature has more lines."""
_OPENER_CHUNKS = 4
"""A heading, an address and a dateline take no more chunks."""
_SIGNATURE = 3
"""So many chunks above the dateline of the next letter a letter takes leave at the latest."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Where the letters begin, and what showed it in words; nothing where these are no letters."""

    starts: tuple[int, ...] = ()
    evidence: str = ""


def letters(chunks: Chunks) -> Parts:
    """The Parts of a bundle: what stands before the first letter in front, a division a letter."""
    whole = chunks.paragraphs
    starts = bundle(whole).starts or _greeted(whole.all) or _headed(whole.all) or (0,)
    front, title, author = front_matter(
        whole.all[: starts[0]], lambda _, part: paragraphs(part, whole)
    )
    many = len(starts) > 1
    body: list[Element] = []
    told: list[Correspondence] = []
    for number, (begin, end) in enumerate(_bounds(starts, whole.all), 1):
        part, marks = _without_marks(whole.all[begin:end])
        read = _dated_after(read_letter(part, whole), told)
        told.append(read.told)
        body += [_division(read, number if many else 0), *read.enclosures, *marks]
    return Parts(
        tuple(body),
        tuple(front),
        title=title,
        author=author or _one_author(told),
        letters=tuple(told),
    )


def _dated_after(read: Letter, before: Sequence[Correspondence]) -> Letter:
    """The letter, its day in the year that the letters before it are in where it names none."""
    last = next((one.date for one in reversed(before) if one.date), "")
    date = day_near(read.day, last) if read.day and last else ""
    return replace(read, told=replace(read.told, date=date)) if date else read


def bundle(whole: Chunks) -> Bundle:
    """The letters under headings of their own, or each from its opener to its closer.

    Nothing where chapters or acts divide the text, or where most of it is no letter.
    """
    divided = {
        known.kind for chunk in whole.all if (known := heading(chunk.first)) and known.number
    }
    if divided - {"letter"}:
        return Bundle()
    headed = _headed(whole.all)
    if len(headed) >= LEAST and _are_first(headed, whole):
        found = _with_dated(_with_greeted(headed, whole.all), whole.all)
        return Bundle(found, f"{len(found)} letters, {len(headed)} under headings of their own")
    greeted = _greeted(whole.all)
    closed = sum(takes_leave(whole.all[begin:end]) for begin, end in _bounds(greeted, whole.all))
    if len(greeted) >= LEAST and closed >= len(greeted) - 1 and _are_first(greeted, whole):
        found = _with_dated(greeted, whole.all)
        told = f"{len(greeted)} with a salute, {closed} of these with a closer"
        return Bundle(found, f"{len(found)} letters, {told}")
    return Bundle()


def _bounds(starts: Sequence[int], chunks: Sequence[Chunk]) -> list[tuple[int, int]]:
    return list(pairwise([*starts, len(chunks)]))


def _with_greeted(headed: Sequence[int], chunks: Sequence[Chunk]) -> tuple[int, ...]:
    """The headings, and the letters without one that begin where the one above took leave."""
    starts = [headed[0]]
    heads = frozenset(headed[1:])
    for place in sorted({*heads, *_greeted(chunks)}):
        leaves = place > starts[-1] and takes_leave(chunks[starts[-1] : place])
        if place in heads or (leaves and place != headed[0]):
            starts.append(place)
    return tuple(starts)


def _with_dated(starts: Sequence[int], chunks: Sequence[Chunk]) -> tuple[int, ...]:
    """The starts, and the letters among them that have but a dateline and a signature.

    Sure where the letter above has a dateline of its own and takes leave right above this one: so
    the date is not that below its signature.
    """
    found = list[int]()
    for begin, end in _bounds(starts, chunks):
        found.append(begin)
        for place in range(begin + 2, end - 1):
            if _is_unsaluted(chunks, found[-1], place) and _ends_with_leave(chunks, place, end):
                found.append(place)
    return tuple(found)


def _is_unsaluted(chunks: Sequence[Chunk], begin: int, place: int) -> bool:
    """Whether a letter goes from its dateline at the place right into its text, and the one that
    begins above is whole."""
    if not _is_dated(chunks[place]) or len(chunks[place + 1].text) < SHORT:
        return False
    dated = any(map(_is_dated, chunks[begin : min(begin + _OPENER_CHUNKS, place)]))
    return dated and takes_leave(chunks[max(begin, place - _SIGNATURE - 1) : place])


def _ends_with_leave(chunks: Sequence[Chunk], begin: int, end: int) -> bool:
    return takes_leave(chunks[max(begin, end - NEAR_END - 1) : end])


def _is_dated(chunk: Chunk) -> bool:
    """Whether a dateline ends a chunk of short lines."""
    return len(chunk.lines) <= _OPENER_LINES and dateline(chunk.lines[-1].text) is not None


def _are_first(starts: Sequence[int], whole: Chunks) -> bool:
    return starts[0] * 4 <= len(whole.all)


def _division(read: Letter, number: int) -> Element:
    """The `<div>` of a letter, joined to its description where there are more letters."""
    joined = numbered(number, read.told) if number else {}
    return Element("div", read.elements, {"type": "letter"} | joined)


def _one_author(told: Sequence[Correspondence]) -> str:
    """The sender, where one person wrote all the letters that are signed."""
    senders = {one.sender for one in told if one.sender}
    return senders.pop() if len(senders) == 1 else ""


def _without_marks(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], list[Element]]:
    """The chunks of a letter, and the asterisms or rules that part it from the next."""
    end = len(chunks)
    while end > 1 and is_ornament(chunks[end - 1]):
        end -= 1
    marks = [part for one in chunks[end:] for part in (*one.page_breaks(), milestone(one))]
    return chunks[:end], marks


def _headed(chunks: Sequence[Chunk]) -> tuple[int, ...]:
    """The places of headings of letters that a dateline or a salute soon follows."""
    return tuple(
        place
        for place, chunk in enumerate(chunks)
        if len(chunk.lines) == 1
        and _is_head(plain(chunk.first))
        and any(
            _opens(line.text) for near in chunks[place + 1 : place + 6] for line in near.lines[:4]
        )
    )


def _is_head(line: str) -> bool:
    known = heading(line)
    return (known is not None and known.kind == "letter") or any(from_and_to(line))


def _opens(line: str) -> bool:
    return is_salute(line) or dateline(line) is not None


def _greeted(chunks: Sequence[Chunk]) -> tuple[int, ...]:
    """The places where letters begin that have a salute: with the address and date above it."""
    starts: list[int] = []
    low = 0
    for place, chunk in enumerate(chunks):
        if _has_salute(chunk) and place >= low:
            starts.append(_begin(chunks, low, place))
            low = place + 1
    return tuple(starts)


def _has_salute(chunk: Chunk) -> bool:
    """Whether a salute stands in the chunk, with nothing but short lines above it."""
    if chunk.indent or len(chunk.first) >= SHORT:
        return False
    for line in chunk.lines[:_OPENER_LINES]:
        if is_salute(line.text):
            return True
        if len(line.text) >= SHORT or is_valediction(line.text):
            return False
    return False


def _begin(chunks: Sequence[Chunk], low: int, place: int) -> int:
    """The first chunk of the opener above a salute; of several, what a wider gap sets apart."""
    begin = place
    while begin > low and _may_open(chunks, begin - 1):
        begin -= 1
    gaps = [chunks[one].gap for one in range(begin, place + 1)]
    if low and gaps and max(gaps) > gaps[0] and gaps.count(max(gaps)) == 1:
        return begin + gaps.index(max(gaps))
    return begin


def _may_open(chunks: Sequence[Chunk], place: int) -> bool:
    """Short lines that belong to no closer: a heading, an address, a dateline."""
    chunk = chunks[place]
    if len(chunk.lines) > _OPENER_LINES or not is_narrow(chunk) or is_ornament(chunk):
        return False
    return not (closes(chunk) or signs(chunks, place))
