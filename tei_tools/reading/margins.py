"""Margins: numbers of verse lines that were printed beside them (TEI P5, 3.13.1)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node

_GAP = 2
"""So much white space parts a number from its line, at least."""
_LEAST_IN_SPEECHES = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number beside a line, and how many lines and chunks stand before it."""

    number: int
    lines: int
    chunks: int


def with_margins(
    read: Callable[[Chunks], Parts], chunks: Chunks, without: Callable[[Chunks], Chunks | None]
) -> Parts:
    """What `read` makes of the chunks, numbers in the margin as @n of their lines.

    Where one of them would stand beside something else than a verse line, and so be lost, all stay
    in the text.
    """
    stripped = without(chunks)
    made = read(chunks)
    if stripped is None:
        return made
    numbered = read(stripped)
    return numbered if _length(numbered) == _length(made) else made


def beside_verse(chunks: Chunks) -> Chunks | None:
    """The chunks, the numbers in `margin` of their lines; None where no line has one.

    Sure are two numbers or more that count the lines between them, on the right or on the left.
    """
    return _stripped(chunks, lambda marks: len(marks) > 1 and _count_lines(marks))


def beside_speeches(chunks: Chunks) -> Chunks | None:
    """The same for plays, where labels and prose are not counted: numbers by fives or tens."""
    return _stripped(
        chunks, lambda marks: len(marks) >= _LEAST_IN_SPEECHES and _count_by_fives(marks)
    )


def _stripped(chunks: Chunks, is_sure: Callable[[Sequence[_Mark]], bool]) -> Chunks | None:
    for apart in (_from_right, _from_left):
        if is_sure(_marks(chunks.all, apart)):
            return Chunks(
                tuple(
                    replace(chunk, lines=tuple(apart(line) or line for line in chunk.lines))
                    for chunk in chunks.all
                )
            )
    return None


def _marks(chunks: Sequence[Chunk], apart: Callable[[Line], Line | None]) -> list[_Mark]:
    found: list[_Mark] = []
    count = 0
    for place, chunk in enumerate(chunks):
        for line in chunk.lines:
            count += 1
            if numbered := apart(line):
                found.append(_Mark(int(numbered.margin), count, place))
    return found


def _from_right(line: Line) -> Line | None:
    """The line without the number that ends it; None where there is none well apart."""
    words = line.text.rsplit(None, 1)
    if len(words) < 2 or not _is_number(words[1]):
        return None
    before = line.text[: -len(words[1])]
    gap = before[len(words[0]) :]
    if len(gap.expandtabs(4)) < _GAP or not any(map(str.isalpha, words[0])):
        return None
    return replace(line, text=words[0], margin=words[1])


def _from_left(line: Line) -> Line | None:
    """The same for a number that begins it; the indent becomes that of the words."""
    words = line.text.split(None, 1)
    if len(words) < 2 or not _is_number(words[0]):
        return None
    offset = len(line.text) - len(words[1])
    gap = line.text[len(words[0]) : offset]
    if len(gap.expandtabs(4)) < _GAP or not words[1][0].isalpha():
        return None
    return replace(line, text=words[1], margin=words[0], indent=line.indent + offset)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= 5 and word[0] != "0"


def _count_lines(marks: Sequence[_Mark]) -> bool:
    """Each number counts the lines since the one before it, those of headings aside, or begins
    again with less."""
    counted = [_is_counted(upper, lower) for upper, lower in pairwise(marks)]
    again = sum(lower.number <= upper.number for upper, lower in pairwise(marks))
    return all(counted) and again * 2 <= len(counted)


def _is_counted(upper: _Mark, lower: _Mark) -> bool:
    step, lines = lower.number - upper.number, lower.lines - upper.lines
    return step <= 0 or step <= lines <= step + (lower.chunks - upper.chunks)


def _count_by_fives(marks: Sequence[_Mark]) -> bool:
    """Numbers by fives or tens that grow about as the lines do, and begin again with a scene."""
    fits = [
        lower.number % 5 == 0
        and (
            lower.number <= 2 * _step(marks)
            or 0 < lower.number - upper.number <= 2 * (lower.lines - upper.lines) + 2
        )
        for upper, lower in pairwise(marks)
    ]
    return marks[0].number % 5 == 0 and all(fits)


def _step(marks: Sequence[_Mark]) -> int:
    return 10 if all(mark.number % 10 == 0 for mark in marks) else 5


def _length(parts: Parts) -> int:
    """How many characters stand in the parts, white space aside, numbers of lines among them."""
    waiting: list[Node] = [*parts.front, *parts.body, *parts.back]
    count = 0
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            count += len(node.attributes.get("n", "")) if node.name in ("l", "milestone") else 0
            waiting += node.children
        else:
            count += sum(not letter.isspace() for letter in node)
    return count
