"""Chunk: lines that stand together, parted from others by blank lines or a page break."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from tei_tools.reading.signs import in_one, without_end
from tei_tools.reading.tree import Element

LONG_LINE = 120
"""A line longer than this was not wrapped: it is a paragraph of its own."""

USUAL_WIDTH = 72
LEAST_WIDTH = 45
"""No prose is wrapped narrower than this, in characters; verse often is."""

_WRAPPED_SHARE = 0.15
"""Verse goes on in lower case less often than this, wrapped prose far more often."""

_LEAST_BEGUN = 2
"""So many paragraphs must begin with a line set in before that is the custom of a text."""
_ROOMY = 0.5
_SENTENCE_ENDS = ".!?:;\"'”’)]—-»"

_WHITE_START = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space around it; `indent` in columns, `number` from 1.

    `margin` is the number printed beside it, where that is no part of its text.
    """

    text: str
    indent: int
    number: int
    margin: str = ""

    @property
    def whole(self) -> str:
        """The line with the number beside it."""
        return f"{self.text}  {self.margin}" if self.margin else self.text


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that stand together, `gap` blank lines before them.

    `pages` is what the pages that begin there put before them: a `<pb/>` each, and `<fw>`s.
    """

    lines: tuple[Line, ...]
    gap: int = 0
    pages: tuple[Element, ...] = ()

    @property
    def first(self) -> str:
        """The first line."""
        return self.lines[0].text

    @property
    def last(self) -> str:
        """The last line, without the calls of notes and beginnings of pages that end it."""
        text = self.lines[-1].text
        return without_end(text) or text

    @property
    def number(self) -> int:
        """The number of the first line."""
        return self.lines[0].number

    @property
    def text(self) -> str:
        """The lines in one."""
        return in_one(line.text for line in self.lines)

    @property
    def indent(self) -> int:
        """The least indentation of its lines."""
        return min(line.indent for line in self.lines)

    def page_breaks(self) -> tuple[Element, ...]:
        """The `<pb/>`s and `<fw>`s before the chunk (TEI P5, 3.11.3)."""
        return self.pages

    def parted(self, places: Iterable[int]) -> list["Chunk"]:
        """The chunk, a new one at each place among its lines; what stands before it goes first."""
        starts = sorted({0, *places})
        bounds = pairwise([*starts, len(self.lines)])
        first, *others = (self.lines[begin:end] for begin, end in bounds)
        return [replace(self, lines=first), *map(Chunk, others)]


@dataclass(frozen=True)
class Chunks:
    """All chunks of a text, and how its lines were set."""

    all: tuple[Chunk, ...]

    @cached_property
    def width(self) -> int:
        """The length in characters near which lines of prose were wrapped.

        That is told by lines that go on in lower case below: 19 in 20 of them fit. Where such
        lines are rare, prose was not wrapped, and a usual width stands for it.
        """
        pairs = [
            pair
            for chunk in self.all
            for pair in pairwise(chunk.lines)
            if len(pair[0].text) <= LONG_LINE
        ]
        lengths = sorted(
            upper.indent + len(upper.text) for upper, lower in pairs if lower.text[0].islower()
        )
        if len(lengths) < max(2, _WRAPPED_SHARE * len(pairs)):
            return USUAL_WIDTH
        width = lengths[len(lengths) * 19 // 20]
        return width if width >= LEAST_WIDTH else USUAL_WIDTH

    @cached_property
    def begins_large(self) -> bool:
        """Whether paragraphs begin with capitals, so that one that does not tells something."""
        small = sum(chunk.first[0].islower() for chunk in self.all)
        return small <= max(3, len(self.all) // 10)

    @cached_property
    def is_paged(self) -> bool:
        """Whether it is known where its pages begin."""
        return any(chunk.pages for chunk in self.all)

    @cached_property
    def is_set_in(self) -> bool:
        """Whether indentation is the custom of this text: more than a quarter of it is."""
        return sum(chunk.indent > 0 for chunk in self.all) * 4 > len(self.all)

    @cached_property
    def sets_first_in(self) -> bool:
        """Whether first lines are set in and all others full out, in the whole text.

        Nearly all lines that are set in follow the end of a sentence then, and most are full.
        """
        lines = [chunk.lines for chunk in self.all if not chunk.indent]
        pairs = [pair for one in lines for pair in pairwise(one)]
        above = [upper for upper, lower in pairs if lower.indent]
        wrapped = [pair for pair in pairs if not pair[1].indent]
        begun = sum(upper.indent > 0 for upper, _ in wrapped)
        ended = sum(upper.text[-1] in _SENTENCE_ENDS for upper in above)
        return (
            begun >= _LEAST_BEGUN
            and ended * 10 >= len(above) * 9
            and _room(wrapped, self.width) < _ROOMY
        )

    @cached_property
    def paragraphs(self) -> "Chunks":
        """The chunks with each long line, and each first line set in, beginning one of its own."""
        set_in = self.sets_first_in
        return Chunks(
            tuple(
                part
                for chunk in self.all
                for part in chunk.parted(_starts(chunk.lines, self.width, set_in))
            )
        )


def read(text: str) -> Chunks:
    """The chunks of a text; lines of white space part them, form feeds are page breaks."""
    found: list[Chunk] = []
    lines: list[Line] = []
    gap = pages = 0
    for line, breaks in _lines(text.replace("\r\n", "\n").replace("\r", "\n")):
        if lines and (breaks or line is None):
            found.append(Chunk(tuple(lines), gap, (Element("pb"),) * pages))
            lines, gap, pages = [], 0, 0
        pages += breaks
        if line is None:
            gap += 1
        else:
            lines.append(line)
    if lines:
        found.append(Chunk(tuple(lines), gap, (Element("pb"),) * pages))
    return Chunks(_outdented(found))


def roominess(lines: tuple[Line, ...], width: int, inside: bool = False) -> float:
    """The share of line ends at which the next word would still have fitted the width.

    `inside` leaves out the ends that a line set in follows: a paragraph may end there.
    """
    return _room([pair for pair in pairwise(lines) if not (inside and pair[1].indent)], width)


def _room(pairs: Sequence[tuple[Line, Line]], width: int) -> float:
    room = sum(
        upper.indent + len(upper.text) + 1 + len(_first_word(lower.text)) <= width
        for upper, lower in pairs
    )
    return room / len(pairs) if pairs else 0.0


def _lines(text: str) -> Iterator[tuple[Line | None, int]]:
    """Each line, None for a blank one, with the number of page breaks before it."""
    pages = 0
    for number, raw in enumerate(text.split("\n"), 1):
        for index, part in enumerate(raw.split("\f")):
            pages += index > 0
            content = part.strip()
            if content or "\f" not in raw:
                yield (Line(content, _indentation(part), number) if content else None), pages
                pages = 0


def _indentation(line: str) -> int:
    white = _WHITE_START.match(line)
    return len(white.group().expandtabs(8)) if white else 0


def _outdented(chunks: list[Chunk]) -> tuple[Chunk, ...]:
    """The chunks without the indentation that all lines share."""
    common = min((chunk.indent for chunk in chunks), default=0)
    if not common:
        return tuple(chunks)
    return tuple(
        replace(
            chunk,
            lines=tuple(replace(line, indent=line.indent - common) for line in chunk.lines),
        )
        for chunk in chunks
    )


def _starts(lines: tuple[Line, ...], width: int, set_in: bool) -> Sequence[int]:
    """Where more paragraphs begin among lines without a blank line between them.

    `set_in` tells that first lines are set in by custom, so that many of them may be short.
    """
    if any(len(line.text) > LONG_LINE for line in lines):
        return range(len(lines))
    indented = [index for index, line in enumerate(lines) if line.indent and index]
    custom = set_in and len(indented) < len(lines) - 1
    by_itself = roominess(lines, width, inside=True) < _ROOMY and len(indented) * 2 <= len(lines)
    if not (custom or by_itself) or not _like_paragraphs(lines, indented):
        return []
    return indented


def _like_paragraphs(lines: tuple[Line, ...], indented: list[int]) -> bool:
    """Each indented line follows the end of a sentence and is followed by one set full out."""
    return all(
        lines[index - 1].text[-1] in _SENTENCE_ENDS
        and (index + 1 == len(lines) or not lines[index + 1].indent or index + 1 in indented)
        for index in indented
    )


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0]
