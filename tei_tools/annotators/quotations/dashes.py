"""dash_speeches: dialogue that a dash opens and no mark closes (—Thanks, old chap, he said)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tei_tools.annotators.quotations.abroad import speaks, told_abroad
from tei_tools.annotators.quotations.speech import VERB, speech_tags
from tei_tools.document.text import Block, Text

PROSE = frozenset({"p", "ab"})
DASH = re.compile(r"(?:[—―–]|--)[ \u00a0]?(?=[^\W\d_]|[“‘\"'¿¡…(.])")
QUOTED = re.compile(r"[“‘„«»\"']")
ENDS = re.compile(r"[.!?…”’\"»](?:[—―–]|--)?\Z")
BREAKS_OFF = re.compile(r"\b[a-z]{2,20}(?: \w{1,20})?(?:[—―–]|--)\Z")
MARKED = re.compile(r"[“”„«»\"]")
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
SAID = re.compile(rf"\b(?:{VERB}|saying|asking|crying)\b[^.!?;:“”\"\n]{{0,60}}: (?=[^\W\d_a-z])")
"""A speech verb and a colon, and a capital after it."""

OWN = re.compile(
    r"(?:you|we)\b|I (?:say|ask|answer|cry|call)\b|I \w+ (?!\w+ly\b|to\b|as\b|with\b|in\b)\w"
)
"""What a speaker says of what is said: the narrator's own "I said" has little after it."""

ENOUGH, SPOKEN = 3, 3
"""So many paragraphs that a dash opens are a dialogue, even if none says who speaks, where one in
so many shows that somebody speaks; else they are a list."""


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
    told = any(found[0].told for found in speeches)
    if not told and (len(speeches) < ENOUGH or not _is_spoken(text.content, led)):
        return []
    introduced = (one for block in prose for one in _introduced(text.content, block))
    return sorted([*(one for found in speeches for one in found), *introduced])


def _is_spoken(content: str, led: Sequence[Block]) -> bool:
    """Whether paragraphs that a dash opens are spoken, though none says by whom."""
    spoken = sum(speaks(content[block.start : block.end], block.lang) for block in led)
    return spoken * SPOKEN >= len(led)


def _speeches(content: str, block: Block) -> Iterator[Speech]:
    """What of a paragraph is spoken: all but its speech tags, and what is told beside it."""
    tags = list(_tags(content, block))
    if not tags and not _ends(content[block.start : block.end]):
        return
    starts = [block.start, *(end for _, end in tags)]
    ends = [*(start for start, _ in tags), block.end]
    for place, limit in zip(starts, ends, strict=True):
        goes_on = place == block.start or content[place - 1] not in ".!?"
        start, end = _spoken(content, place, limit, goes_on)
        if start < end:
            yield Speech(start, end, told=bool(tags))


def _tags(content: str, block: Block) -> Iterator[tuple[int, int]]:
    """The speech tags of a paragraph that a dash opens; there is none before its first word."""
    opened = DASH.match(content, block.start, block.end)
    first = opened.end() + 1 if opened else block.start
    if not block.lang.startswith("en"):
        return told_abroad(content, first, block.end, block.lang)
    return (tag for tag in speech_tags(content, first, block.end) if not OWN.match(content, *tag))


def _ends(paragraph: str) -> bool:
    """Whether it ends as speech does: a heading with dashes about it, —The End—, does not."""
    broken_off = BREAKS_OFF.search(paragraph) and SPEAKS.search(paragraph)
    return bool(ENDS.search(paragraph) or broken_off)


def _introduced(content: str, block: Block) -> Iterator[Speech]:
    """What a told sentence ends with after a colon: Stephen had answered: Stephen Dedalus."""
    place, limit = block.start, block.end
    if DASH.match(content, place, limit) or MARKED.search(content, place, limit):
        return
    while found := SAID.search(content, place, limit):
        stop = STOP.search(content, found.end(), limit)
        place = stop.end() - 1 if stop else limit
        yield Speech(found.end(), place, told=True)


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
