"""Page: rows of Markdown that are read together, and what of these begins a block."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Line
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.tree import Element
from tei_tools.reading.wrapping import Inline

Row = Line | None
"""A line, or None for a blank one."""

DEEPEST = 12
"""Lists and quotations nest so deep; what is deeper is a paragraph."""

HEADING = re.compile(r"(?P<level>#{1,6})\s{1,9}(?P<words>\S.*?)(?:\s#{1,20})?")
ITEM = re.compile(r"(?P<mark>[-*+]|(?P<number>\d{1,9}[.)]))(?:\s{1,9}(?P<rest>\S.*)|$)")
DEFINED = re.compile(r":\s{1,9}(?P<rest>\S.*)")
"""What says what the term on the line above it means."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; `level` 1 is the outermost."""

    level: int
    head: Element


@dataclass(frozen=True, slots=True)
class Taken:
    """What a reader made of rows, and the row after the last of these."""

    made: tuple[Element | Section, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """The rows that are read, the width of their prose, and how deep they stand.

    `inline` reads the text of a line, `blocks` such rows; `fences` are the numbers of lines that
    open code.
    """

    rows: Sequence[Row]
    width: int
    inline: Inline
    blocks: Callable[["Page"], list[Element | Section]]
    depth: int = 0
    fences: frozenset[int] = frozenset()

    def line(self, place: int) -> Line | None:
        """The line at a place; None for a blank one, and beyond the end."""
        return self.rows[place] if place < len(self.rows) else None

    def next(self, place: int) -> int:
        """The place of the next line that is not blank."""
        while place < len(self.rows) and self.rows[place] is None:
            place += 1
        return place

    def inner(self, rows: Sequence[Row]) -> list[Element]:
        """What stands in rows within a list or quotation: no headings are read there."""
        made = self.blocks(replace(self, rows=rows, depth=self.depth + 1))
        return [one for one in made if isinstance(one, Element)]


def begins(page: Page, line: Line) -> bool:
    """Whether a line ends the paragraph above it."""
    return bool(
        line.number in page.fences
        or (not page.depth and HEADING.fullmatch(line.text))
        or is_ornament(Chunk((line,)))
        or line.text[0] == ">"
        or ((found := ITEM.fullmatch(line.text)) and found["rest"] and _may_interrupt(found))
    )


def _may_interrupt(found: re.Match[str]) -> bool:
    """A number that begins a line within a paragraph is an item only where it is the first."""
    return found["number"] is None or found["number"][:-1] == "1"
