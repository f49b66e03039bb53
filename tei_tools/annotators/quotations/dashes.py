"""dash_speeches: dialogue that a dash opens and no mark closes (—Thanks, old chap, he said)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tei_tools.annotators.quotations.speech import speech_tags
from tei_tools.document.text import Block, Text

PROSE = frozenset({"p", "ab"})
DASH = re.compile(r"(?:[—―–]|--)[ \u00a0]?(?=[^\W\d_]|[“‘\"'¿¡…(.])")
QUOTED = re.compile(r"[“‘„«»\"']")
SENTENCE_ENDS = ".!?…”’"
NARRATES = re.compile(r"(?:He|She|They|His|Her|Their|Then|And (?:he|she|they))\b")
ENOUGH = 3
"""So many paragraphs that a dash opens are a dialogue, even if none says who speaks."""


class Speech(NamedTuple):
    """What is spoken at content[start:end]; `told` where its paragraph says who speaks."""

    start: int
    end: int
    told: bool


def dash_speeches(text: Text) -> list[Speech]:
    """The speeches of a text whose dialogue opens with dashes; none in any other text."""
    prose = [block for block in text.blocks if block.tag in PROSE and "sp" not in block.path]
    quoted = sum(QUOTED.match(text.content, block.start) is not None for block in prose)
    led = [block for block in prose if DASH.match(text.content, block.start, block.end)]
    if len(led) <= quoted:
        return []
    speeches = [found for block in led if (found := list(_speeches(text.content, block)))]
    if len(speeches) < ENOUGH and not any(found[0].told for found in speeches):
        return []
    return [one for found in speeches for one in found]


def _speeches(content: str, block: Block) -> Iterator[Speech]:
    """What of a paragraph is spoken: all but its speech tags, and what is told after them."""
    tags = list(speech_tags(content, block.start, block.end))
    if not tags and content[block.end - 1] not in SENTENCE_ENDS:
        return
    starts = [block.start, *(end for _, end in tags)]
    ends = [*(start for start, _ in tags), block.end]
    for place, limit in zip(starts, ends, strict=True):
        start, end = _trim(content, place, limit)
        follows = place > block.start and content[place - 1] in ".!?"
        if start < end and not (follows and NARRATES.match(content, start, end)):
            yield Speech(start, end, told=bool(tags))


def _trim(content: str, start: int, end: int) -> tuple[int, int]:
    words = content[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())
