"""kinds: the elements for quotations, where they show what they are (TEI P5, 3.3.3)."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tei_tools.annotators.quotations.citing import Citation, citations
from tei_tools.annotators.quotations.phrases import AROUND, MARKS, SAYING, phrase
from tei_tools.annotators.quotations.speech import VERB, speech_tag, tells_who
from tei_tools.document.text import Block, Text

QUOTED = frozenset({"q", "quote", "said"})
"""The elements for what somebody says or writes; what a phrase in marks is tagged as is none."""

QUOTES = frozenset({"l", "head"})
"""Lines of verse and headlines quote; they hold nothing at arm's length."""

SPOKEN_BEFORE = re.compile(rf"\b(?:{VERB})\b[^.!?;“”\"]{{0,60}}[,:—-] ?\Z")
SAID_BEFORE = re.compile(rf"\b(?:{'|'.join(SAYING)})(?: (?!that\b)\w+)? \Z")
REPORTED_BEFORE = re.compile(
    rf"\b(?:{VERB})\b(?: (?:him|her|them|me|us|you|[^\W\d_a-z]\w+))? that,? \Z"
)
CITED_AFTER = re.compile(r" ?(?:\[\d{1,4}\]|\([^()]{0,60}\d[^()]{0,20}\))")
THINKS = re.compile(r"\b(?:thought|thinks|mused|reflected|wondered)\b(?! aloud| out loud)")
THOUGHT_BEFORE = re.compile(rf"{THINKS.pattern}[^.!?;“”\"]{{0,40}}[,:—-]? ?\Z")
SPOKEN_OUT = re.compile(r"[.!?,—…-]\W{0,2}\Z")

Stretch = tuple[int, int]


class Kind(NamedTuple):
    """An element, and the attributes that tell how it was said."""

    tag: str
    attributes: Mapping[str, str] = {}


def kinds(text: Text, quotations: Sequence[Stretch]) -> tuple[list[Kind], list[Citation]]:
    """The kind of each quotation, given in order, outermost first; and those that are cited.

    `said` with a speech verb beside it, in a dialogue or without an opening mark; `quote` where a
    number in brackets or the name of a work or writer tells the source; for a few words that a
    sentence takes up, what phrases.py makes of them; else `q`.
    """
    starts = [block.start for block in text.blocks]
    blocks = [text.blocks[bisect_right(starts, start) - 1] for start, _ in quotations]
    told = [_kind(text.content, *one, block) for one, block in zip(quotations, blocks, strict=True)]
    outer = list(_outermost(quotations))
    _take_for_dialogue(text, quotations, blocks, told, outer)
    spoken = [n for n in outer if told[n].tag in QUOTED]
    cited = list(citations(text, [quotations[number] for number in spoken]))
    places = {quotations[number]: number for number in spoken}
    for one in cited:
        told[places[one.start, one.end]] = Kind("quote")
    return told, cited


def _kind(content: str, start: int, end: int, block: Block) -> Kind:
    """What a quotation shows by itself and by the words beside it."""
    if content[start] not in MARKS:
        return Kind("said")
    before = content[max(block.start, start - AROUND) : start]
    limit = min(max(block.end, end), end + AROUND)
    after = speech_tag(content, end, limit)
    introduced = SPOKEN_BEFORE.search(before) or SAID_BEFORE.search(before)
    if introduced or tells_who(content, end, limit):
        thought = THOUGHT_BEFORE.search(before) or (after and THINKS.search(after))
        return Kind("said", {"aloud": "false"} if thought else {})
    if REPORTED_BEFORE.search(before):
        return Kind("said", {"direct": "false"})
    if CITED_AFTER.match(content, end, limit):
        return Kind("quote")
    told = phrase(content, start, end, block.start) if block.lang.startswith("en") else ""
    return Kind("q" if told == "soCalled" and block.tag in QUOTES else told or "q")


def _outermost(quotations: Sequence[Stretch]) -> Iterator[int]:
    """The numbers of the quotations that stand in no other."""
    reached = 0
    for number, (start, end) in enumerate(quotations):
        if start >= reached:
            yield number
            reached = end


def _take_for_dialogue(
    text: Text,
    quotations: Sequence[Stretch],
    blocks: Sequence[Block],
    told: list[Kind],
    outer: Sequence[int],
) -> None:
    """Make `said` of what begins a paragraph among others that do, or stands beside a `said`."""
    said = Counter(blocks[number].start for number in outer if told[number].tag == "said")
    leading = {quotations[number][0] for number in outer if told[number].tag in ("q", "said")}
    led = {one.start: place for place, one in enumerate(text.blocks) if one.start in leading}
    numbers = frozenset(led.values())
    for number in outer:
        start, end = quotations[number]
        block = blocks[number]
        place = led.get(block.start)
        if told[number].tag != "q" or not SPOKEN_OUT.search(text.content, start, end):
            continue
        answered = place is not None and not numbers.isdisjoint((place - 1, place + 1))
        if said[block.start] or (answered and block.tag in ("p", "ab")):
            told[number] = Kind("said")
