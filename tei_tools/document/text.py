"""Text: what a reader reads of a TEI document, each offset mapped to the source."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tei_tools.span import Span


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, verse line or the like: `text.content[block.start:block.end]`.

    `tag` is the local name of its element ("p", "head", "l", "dateline", "speaker", "note"),
    `path` the local names of the elements around it, outermost first; blocks of one `group`
    are children of one element and follow one another (the lines of a stanza).
    `lang` is the language in force (BCP 47). `aside` tells the text of one note from that of
    another, and from the running text, where it is 0.
    """

    start: int
    end: int
    tag: str = "p"
    path: tuple[str, ...] = ()
    group: int = -1
    lang: str = "en"
    aside: int = 0


class Run(NamedTuple):
    """A stretch of reading text that stands in one piece of the source.

    Where `exact`, its characters are those of the source one by one; otherwise it is what a
    reference stands for, and has no place within. `element` is the innermost element around it.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    element: int
    exact: bool
    section: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Text:
    """The reading text: `content`, in which "\\n\\n" parts blocks and "\\n" parts lines.

    `tagged` holds the elements that stand in it already, as Spans; `date` is the document's own
    date where its header gives one (ISO 8601), otherwise "". `runs` map it to the source, and
    `extents` give the stretch that an element (by its index) takes up in it.
    """

    content: str
    blocks: tuple[Block, ...]
    tagged: tuple[Span, ...] = ()
    language: str = "en"
    date: str = ""
    runs: Sequence[Run] = ()
    extents: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def from_string(cls, content: str, language: str = "en", date: str = "") -> "Text":
        """A Text of plain paragraphs, parted by blank lines; it has no place in any source."""
        blocks = tuple(
            Block(found.start(), found.end(), group=0, lang=language)
            for found in re.finditer(r"\S(?:.*\S)?(?:\n.*\S.*)*", content)
        )
        return cls(content, blocks, language=language, date=date)

    def blocks_over(self, start: int, end: int) -> Sequence[Block]:
        """The blocks that have a share in content[start:end]."""
        first = bisect_right(self.blocks, start, key=lambda block: block.end)
        last = bisect_left(self.blocks, end, key=lambda block: block.start)
        return self.blocks[first:last]

    def run_at(self, offset: int) -> Run:
        """The run in which the character at `offset` stands; it must not be white space."""
        return self.runs[bisect_right(self.runs, offset, key=lambda run: run.start) - 1]
