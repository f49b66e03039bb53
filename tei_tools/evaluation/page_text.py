"""A document's text as HTML, with what both encoders tagged in it marked.

Each mark is an element with the class of its verdict; where they cross one is closed and opened
again, as weave does with tags that cannot nest.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from tei_tools.document.text import Block, Text
from tei_tools.evaluation.comparing import Comparison
from tei_tools.evaluation.matching import Mark, Pair
from tei_tools.evaluation.mistakes import value_told, verdict_of

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_KINDS = frozenset("head l lg note speaker stage dateline salute signed closer opener item".split())


@dataclass(frozen=True, slots=True)
class Voices:
    """What the page calls the two encoders, and what only one of them tagged."""

    gold: str = "GOLD"
    predicted: str = "PREDICTED"
    missed: str = "missed"
    spurious: str = "spurious"

    def told(self, pair: Pair) -> str:
        """What both make of a stretch, in few words: "missed persName"."""
        verdict = verdict_of(pair)
        if pair.gold is None or pair.predicted is None:
            return f"{self.missed if pair.gold else self.spurious} {pair.tag}"
        if verdict == "tag":
            return f"{pair.gold.tag}, not {pair.predicted.tag}"
        if verdict == "value":
            values = [value_told(mark) or "no value" for mark in (pair.gold, pair.predicted)]
            return f"{pair.tag} {values[0]}, not {values[1]}"
        return f"{pair.tag}, other ends" if verdict == "edges" else pair.tag


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stretch of the text to be marked: how its element opens first, and again later."""

    start: int
    end: int
    opening: str
    again: str
    differs: bool = False
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place in which encoders differ: its id on the page, and what is told of it."""

    identifier: str
    told: str
    pair: Pair
    start: int


def differences(comparison: Comparison, prefix: str, voices: Voices) -> list[Difference]:
    """The differences in a document, in order; ids begin with the prefix."""
    wrong = [pair for pair in comparison.pairs if verdict_of(pair) != "agreed"]
    return [
        Difference(f"{prefix}-{number}", voices.told(pair), pair, _extent(comparison, pair)[0])
        for number, pair in enumerate(wrong, 1)
    ]


def drawn(comparison: Comparison, found: Sequence[Difference]) -> list[Drawn]:
    """Everything to be marked in a document, in order, what holds others before them."""
    by_pair = {id(one.pair): one for one in found}
    marks = [
        mark
        for pair in comparison.pairs
        for mark in _drawn(comparison, pair, by_pair.get(id(pair)))
    ]
    return sorted(marks, key=lambda one: (one.start, -one.end))


def _drawn(comparison: Comparison, pair: Pair, difference: Difference | None) -> Iterator[Drawn]:
    start, end = _extent(comparison, pair)
    if difference is None:
        opening = f'<span class="agreed"><span class="label">{escape(pair.tag)}</span>'
        yield Drawn(start, end, opening, '<span class="agreed">')
        return
    verdict = verdict_of(pair)
    label = f'<span class="label">{escape(difference.told)}{_elsewhere(comparison, pair)}</span>'
    opening = f'<span class="{verdict}" id="{difference.identifier}">{label}'
    yield Drawn(start, end, opening, f'<span class="{verdict}">', True, difference.identifier)
    if pair.gold and pair.predicted and verdict in ("edges", "tag"):
        for name, mark in (("of-gold", pair.gold), ("of-predicted", pair.predicted)):
            one = f'<span class="{name}">'
            yield Drawn(*_place(comparison, mark), one, one, True)


def _elsewhere(comparison: Comparison, pair: Pair) -> str:
    """The words of a mark that has none in this text."""
    start, end = _extent(comparison, pair)
    mark = pair.predicted or pair.gold
    return f" “{escape(mark.words)}” (in its text alone)" if mark and start == end else ""


def _extent(comparison: Comparison, pair: Pair) -> tuple[int, int]:
    places = [_place(comparison, mark) for mark in (pair.gold, pair.predicted) if mark]
    return min(start for start, _ in places), max(end for _, end in places)


def _place(comparison: Comparison, mark: Mark) -> tuple[int, int]:
    """Where a mark stands in the text of GOLD."""
    places = comparison.places
    if mark.start < mark.end:
        return int(places[mark.start]), int(places[mark.end - 1]) + 1
    if mark.start < len(places):
        return (int(places[mark.start]),) * 2
    end = len(comparison.text.content) if comparison.text else 0
    return end, end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text as HTML, its first words, and the differences that begin in it.

    `is_head` says that it is a heading; `differs`, that encoders differ about some of it.
    """

    html: str
    words: str
    start: int
    end: int
    is_head: bool
    differs: bool
    identifiers: tuple[str, ...]


def paragraphs(text: Text, marks: Sequence[Drawn]) -> Iterator[Paragraph]:
    """The blocks of a text with their marks."""
    number = 0
    going: list[Drawn] = []
    for block in text.blocks:
        going = [mark for mark in going if mark.end > block.start]
        while number < len(marks) and marks[number].start < block.end:
            going.append(marks[number])
            number += 1
        if block is text.blocks[-1]:
            going += marks[number:]
        inner = _marked(text.content, block, going)
        attributes = _attributes(block)
        element = "h4" if block.tag == "head" else "p"
        yield Paragraph(
            f"<{element}{attributes}>{inner}</{element}>\n",
            text.content[block.start : block.end][:80],
            block.start,
            block.end,
            block.tag == "head",
            any(mark.differs for mark in going),
            tuple(one.identifier for one in going if one.identifier and one.start >= block.start),
        )


def _attributes(block: Block) -> str:
    kind = f' class="{block.tag}"' if block.tag in _KINDS else ""
    lang = f' lang="{block.lang}"' if _LANGUAGE.fullmatch(block.lang) else ""
    return f'{kind}{lang} dir="auto"'


def _marked(content: str, block: Block, marks: Iterable[Drawn]) -> str:
    """The text of a block with the elements of marks around its stretches."""
    begun: dict[int, list[Drawn]] = {}
    for mark in marks:
        begun.setdefault(min(max(mark.start, block.start), block.end), []).append(mark)
    ends = {mark.end for some in begun.values() for mark in some if mark.end < block.end}
    stops = sorted({block.start, block.end, *begun, *(end for end in ends if end > block.start)})
    parts: list[str] = []
    opened: list[Drawn] = []
    for stop, after in zip(stops, [*stops[1:], block.end], strict=True):
        opened = _closed(opened, stop, parts)
        for mark in sorted(begun.get(stop, ()), key=lambda one: -one.end):
            parts.append(mark.opening if mark.start >= block.start else mark.again)
            if mark.end > stop:
                opened.append(mark)
            else:
                parts.append("</span>")
        parts.append(escape(content[stop:after], quote=False))
    parts.append("</span>" * len(opened))
    return "".join(parts)


def _closed(opened: list[Drawn], stop: int, parts: list[str]) -> list[Drawn]:
    """What stays open beyond a stop; what crosses it is closed and opened again."""
    ending = [number for number, mark in enumerate(opened) if mark.end <= stop]
    if not ending:
        return opened
    first = ending[0]
    crossing = [mark for mark in opened[first:] if mark.end > stop]
    parts.append("</span>" * (len(opened) - first))
    parts += [mark.again for mark in crossing]
    return [*opened[:first], *crossing]
