"""streams: the texts that are read one after the other, each in blocks with their marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tei_tools.annotators.quotations.marks import Mark, crowded, marks, signs
from tei_tools.document.text import Block, Text

Meeting = Literal["line", "stanza", "paragraph", "wall"]
"""How a block meets the one before: verse lines, stanzas and paragraphs may share a quotation."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block with its marks, and how it meets the one before it."""

    start: int
    end: int
    meets: Meeting
    marks: Sequence[Mark]


def streams(text: Text) -> list[list[Stretch]]:
    """The running text, then each note: a quotation stays within one of them."""
    found: dict[int, list[Stretch]] = {}
    last: dict[int, Block] = {}
    known = signs(text.content)
    for block in text.blocks:
        meets = _meets(last.get(block.aside), block)
        place = (block.start, block.end)
        unread = crowded(text.content, *place)
        here = () if unread else tuple(marks(text.content, *place, known))
        found.setdefault(block.aside, []).append(Stretch(*place, meets, here))
        last[block.aside] = block
    return list(found.values())


def _meets(one: Block | None, other: Block) -> Meeting:
    """How a block meets the one before it: only those of one kind share a quotation."""
    if one is None or (one.tag, one.path) != (other.tag, other.path):
        return "wall"
    if one.group == other.group:
        return "line" if other.tag == "l" else "paragraph"
    return "stanza" if other.tag == "l" and "sp" not in other.path else "wall"
