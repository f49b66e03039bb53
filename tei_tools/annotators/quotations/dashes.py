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
STOP = re.compile(r"(?<!\b\w)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bRev)[.!?…][”’]? (?=[A-Z])")
NARRATES = re.compile(
    r"""
    (?:He|She|They|(?:And|Then)[ ](?:he|she|they)
       |(?:(?:His|Her|Their)|(?!(?:A|An|The|This|That|These|Those|There|It|What|Who|No)\b)[A-Z][a-z]{1,20})
       (?:[ ][A-Za-z][a-z]{1,20})?)
    [ ](?:[a-z]{2,20}ly[ ])?
    (?:[a-z]{2,20}ed|began|bent|broke|came|caught|did|drew|fell|felt|gave|got|grew|had|heard|held
      |kept|knelt|laid|leant|left|let|lit|looked|made|met|put|ran|rose|sat|saw|sent|set|shook|stood
      |threw|took|turned|was|went|were)\b
    """,
    re.VERBOSE,
)
"""The beginning of a sentence that tells rather than speaks."""

SPEAKS = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Yy]ou|[Yy]our|[Ww]e|[Uu]s|[Oo]ur)\b|[!?…](?=[”’]?\Z)")
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
    """What of a paragraph is spoken: all but its speech tags, and what is told beside it."""
    tags = list(speech_tags(content, block.start, block.end))
    if not tags and content[block.end - 1] not in SENTENCE_ENDS:
        return
    starts = [block.start, *(end for _, end in tags)]
    ends = [*(start for start, _ in tags), block.end]
    for place, limit in zip(starts, ends, strict=True):
        goes_on = place == block.start or content[place - 1] not in ".!?"
        start, end = _spoken(content, place, limit, goes_on)
        if start < end:
            yield Speech(start, end, told=bool(tags))


def _spoken(content: str, place: int, limit: int, goes_on: bool) -> tuple[int, int]:
    """The sentences of content[place:limit] before the first that tells; it may `go on` one."""
    start = end = limit - len(content[place:limit].lstrip())
    sentence = start
    for stop in (*(found.end() for found in STOP.finditer(content, start, limit)), limit):
        first = sentence == start and goes_on
        if not first and _tells(content[sentence:stop].rstrip()):
            break
        end = sentence = stop
    return start, start + len(content[start:end].rstrip())


def _tells(sentence: str) -> bool:
    return NARRATES.match(sentence) is not None and SPEAKS.search(sentence) is None
