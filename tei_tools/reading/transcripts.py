"""Transcript: a text with what a library put around it: its label above, its licence below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.inline import inline
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element

_START = re.compile(r"\*{3}\s?START OF\b.{0,200}|\*END\*?\s?THE SMALL PRINT.{0,200}", re.IGNORECASE)
_END = re.compile(r"\*{3}\s?END OF\b.{0,200}", re.IGNORECASE)
_ELECTRONIC = re.compile(r"\b(?:e-?books?|e-?texts?|gutenberg|transcript|small print)\b", re.I)
_CREDIT = re.compile(
    r"(?:produced by|e-?text prepared by|transcribed (?:by|from)|prepared by|this e-?(?:text|book)"
    r" was (?:produced|prepared)|scanned (?:by|and)|transcriber['’]s note)\b.*",
    re.IGNORECASE,
)
_LAST_WORDS = re.compile(r"end of (?:the |this )?project\b.*", re.IGNORECASE)
_NEAR = 3
"""How many chunks may credit those who made the transcript."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """The chunks of the text, and those above and below it; these are empty where it has none."""

    text: Chunks
    above: tuple[Chunk, ...] = ()
    below: tuple[Chunk, ...] = ()


def transcript(chunks: Chunks) -> Transcript:
    """The text within the lines "*** START OF ..." and "*** END OF ...".

    One of them is enough where it names an electronic text.
    """
    parts = [part for chunk in chunks.all for part in _apart(chunk)]
    starts = [place for place, part in enumerate(parts) if _START.fullmatch(part.first)]
    begin = _credited(parts, starts[0] + 1) if starts else 0
    ends = (place for place in range(begin, len(parts)) if _END.fullmatch(parts[place].first))
    end = next(ends, len(parts))
    if end < len(parts) and end > begin and _LAST_WORDS.fullmatch(parts[end - 1].text):
        end -= 1
    edges = [
        part.first for part in parts if _START.fullmatch(part.first) or _END.fullmatch(part.first)
    ]
    sure = len(edges) > 1 or any(map(_ELECTRONIC.search, edges))
    if begin >= end or not sure or end - begin == len(parts):
        return Transcript(chunks)
    return Transcript(Chunks(tuple(parts[begin:end])), tuple(parts[:begin]), tuple(parts[end:]))


def around(parts: Parts, found: Transcript) -> Parts:
    """The parts with what stands above the text in the front, and below it in the back.

    Each is a `<div type="notice">`: no part of the work, and nothing of it is lost.
    """
    above, below = _notice(found.above), _notice(found.below)
    return replace(parts, front=(*above, *parts.front), back=(*parts.back, *below))


def _notice(chunks: Sequence[Chunk]) -> tuple[Element, ...]:
    if not chunks:
        return ()
    marked = _END.fullmatch(chunks[0].first)
    head = (Element("head", inline(chunks[0].text)),) if marked else ()
    made = paragraphs(chunks[len(head) :], Chunks(tuple(chunks)))
    page_breaks = chunks[0].page_breaks() if head else ()
    return (Element("div", (*page_breaks, *head, *made), {"type": "notice"}),)


def _credited(parts: Sequence[Chunk], place: int) -> int:
    """The place after those who are credited with the transcript, where they are right below."""
    end = place
    for near in range(place, min(place + _NEAR, len(parts))):
        if _CREDIT.fullmatch(parts[near].first):
            end = near + 1
    return end


def _apart(chunk: Chunk) -> list[Chunk]:
    """The chunk, the lines that mark start and end each by itself."""
    if not any(line.text[0] == "*" for line in chunk.lines):
        return [chunk]
    made: list[Chunk] = []
    plain = False
    for line in chunk.lines:
        edge = bool(_START.fullmatch(line.text) or _END.fullmatch(line.text))
        if made and plain and not edge:
            made[-1] = replace(made[-1], lines=(*made[-1].lines, line))
        else:
            made.append(Chunk((line,)))
        plain = not edge
    return [replace(made[0], gap=chunk.gap, pages=chunk.pages), *made[1:]]
