"""Letters: opener, text, closer and what stands below them (TEI P5, 4.2.2)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.correspondents import from_and_to, greeted, is_titled, last_town, town
from tei_tools.reading.datelines import dateline
from tei_tools.reading.feet import Foot, closing, foot
from tei_tools.reading.formulas import is_enclosure_head, is_salute, is_valediction
from tei_tools.reading.inline import inline
from tei_tools.reading.openers import TOP, opener, run_in, salute_end, title, with_salute
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element

_NARROW = 60
"""Lines of addresses and signatures are shorter, in characters."""
_YEAR = re.compile(r"[12]\d{3}[.,]?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Letter:
    """The elements of a letter, its title, what it tells, and the elements sent with it.

    `day` is the date of its dateline as it stands, where that has no year.
    """

    elements: tuple[Element, ...]
    told: Correspondence
    title: str = ""
    enclosures: tuple[Element, ...] = ()
    day: str = ""


def letter(chunks: Chunks) -> Parts:
    """The Parts of a letter: one division, one more for each enclosure, and what it tells."""
    read = read_letter(chunks.paragraphs.all, chunks)
    division = Element("div", read.elements, {"type": "letter"})
    return Parts(
        (division, *read.enclosures),
        title=read.title,
        author=read.told.sender,
        date=read.told.date,
        letters=(read.told,),
    )


def read_letter(chunks: Sequence[Chunk], whole: Chunks, headed: bool = True) -> Letter:
    """The letter that the chunks are; `headed` where its first line may be a heading of its own.

    `whole` is the text they come from: it tells how its lines were wrapped.
    """
    end = _enclosed(chunks)
    lines = letter_lines(chunks[:end])
    top = salute_end(lines)
    bottom = closing(lines, top)
    headline = title(lines[:top]) if headed else None
    opened = lines[1 if headline else 0 : top]
    text, salute = run_in(lines[top:bottom])
    below = foot(lines[bottom:], whole)
    head = [*headline.page_breaks(), Element("head", inline(headline.text))] if headline else []
    elements = (
        *head,
        *with_salute(opener(opened), salute),
        *(paragraphs(text, whole) if text else []),
        *below.elements,
    )
    told = _told(plain(headline.text) if headline else "", opened, below, lines[bottom:])
    return Letter(
        elements,
        told,
        plain(headline.text) if headline else "",
        tuple(_enclosures(chunks[end:], whole)),
        "" if told.date else _day((*opened, *lines[bottom:])),
    )


def _day(lines: Sequence[Chunk]) -> str:
    """The date without a year of the first dateline; "" where there is none."""
    known = ((line, dateline(line)) for line in (plain(one.text) for one in lines))
    return next((line[when.start : when.end] for line, when in known if when), "")


def letter_lines(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those of short lines at top and bottom a line each."""
    count = len(chunks)
    lines = [
        part
        for place, chunk in enumerate(chunks)
        for part in (_apart(chunk) if place < 6 or place >= count - 6 else [chunk])
    ]
    return [*_with_years(lines[:TOP]), *lines[TOP:]]


def is_narrow(chunk: Chunk) -> bool:
    """Lines of an address or a signature: short, and not wrapped from one to the next."""
    return all(len(line.text) < _NARROW for line in chunk.lines) and not any(
        line.text[0].islower() and upper.text[-1] not in ",."
        for upper, line in zip(chunk.lines, chunk.lines[1:], strict=False)
    )


def _apart(chunk: Chunk) -> list[Chunk]:
    """A line each for short lines, a salute that begins a paragraph, a closer that ends one."""
    lines = chunk.lines
    if is_narrow(chunk):
        return chunk.parted(range(1, len(lines)))
    begins = [1] if is_salute(chunk.first) and len(lines) > 1 else []
    short = len(lines) > 1 and all(len(line.text) < _NARROW for line in lines)
    closes = next(
        (
            place
            for place, line in enumerate(lines)
            if (place or short) and is_valediction(line.text)
        ),
        len(lines),
    )
    return chunk.parted([*begins, *range(max(closes, len(begins)), len(lines))])


def _with_years(lines: Sequence[Chunk]) -> list[Chunk]:
    """The lines, a date and the year alone on the line below it in one."""
    made: list[Chunk] = []
    for line in lines:
        above = dateline(made[-1].text) if made else None
        if above and not above.when and _YEAR.fullmatch(line.text) and not line.pages:
            made[-1] = replace(made[-1], lines=made[-1].lines + line.lines)
        else:
            made.append(line)
    return made


def _told(
    title: str, opened: Sequence[Chunk], below: Foot, closed: Sequence[Chunk]
) -> Correspondence:
    """What the letter tells of itself.

    An address above the dateline is the sender's, one below it that of whom the letter is for; so
    is one above it that begins with a titled name, where the dateline has a place of its own.
    """
    lines = [plain(line.text) for line in opened]
    dates = [place for place, line in enumerate(lines) if dateline(line)]
    salutes = [place for place, line in enumerate(lines) if is_salute(line)]
    begin = dates[0] if dates else 0
    above = lines[:begin]
    addressed = _addressed(lines[begin + 1 if dates else 0 : salutes[0] if salutes else None])
    if not addressed and dates and above and is_titled(above[0]) and _has_place(lines[begin]):
        above, addressed = [], above
    sender, recipient = from_and_to(title)
    known = [found for line in (*lines, *(one.text for one in closed)) if (found := dateline(line))]
    place = next((where for one in known if (where := town(one.place))), "")
    return Correspondence(
        sender or below.sender,
        recipient
        or (addressed[0].rstrip(",.").split(",")[0] if addressed else "")
        or below.recipient
        or next((name for place in salutes if (name := greeted(lines[place]))), ""),
        next((one.when for one in known if one.when), ""),
        place or last_town(above),
        last_town(addressed[1:]),
    )


def _has_place(line: str) -> bool:
    found = dateline(line)
    return found is not None and bool(town(found.place))


def _addressed(lines: Sequence[str]) -> Sequence[str]:
    """The lines where they are the address of somebody: with "To" before a name, or a title."""
    if not lines or not (lines[0].startswith("To ") or is_titled(lines[0])):
        return []
    return [lines[0].removeprefix("To "), *lines[1:]]


def _enclosed(chunks: Sequence[Chunk]) -> int:
    """The place where the first enclosure begins: under a head of its own, with text below."""
    for place in range(2, len(chunks) - 1):
        chunk = chunks[place]
        below = len(chunks[place + 1].text) > _NARROW
        if len(chunk.lines) == 1 and is_enclosure_head(chunk.text) and below:
            return place
    return len(chunks)


def _enclosures(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    """A `<div type="enclosure">` for each head."""
    starts = [
        place
        for place, chunk in enumerate(chunks)
        if len(chunk.lines) == 1 and is_enclosure_head(chunk.text)
    ]
    made = []
    for begin, end in pairwise([*starts, len(chunks)]):
        first, *rest = chunks[begin:end]
        head = Element("head", inline(first.text))
        content = paragraphs(rest, whole) if rest else []
        made.append(Element("div", (*first.page_breaks(), head, *content), {"type": "enclosure"}))
    return made
