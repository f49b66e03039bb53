"""kind: the element for a quotation, where it shows what it is (TEI P5, 3.3.3)."""

import re

from tei_tools.annotators.quotations.speech import VERBS, tells_who

AROUND = 80
"""So many characters before and after a quotation are looked at."""

SHORT = 6
MARKS = "\"“”„‟«»「」『』‹›‚'’‘‛`"
SPOKEN_BEFORE = re.compile(rf"\b(?:{'|'.join(VERBS)})\b[^.!?;“”\"]{{0,60}}[,:—-] ?\Z")
PHRASE_BEFORE = re.compile(r"[\w’')\]] [(\[]?\Z")
LAST_WORD = re.compile(r"(\w+)\W*\Z")
CITED_AFTER = re.compile(r" ?(?:\[\d{1,4}\]|\([^()]{0,60}\d[^()]{0,20}\))")


def kind(content: str, start: int, end: int, block_start: int, block_end: int) -> str:
    """The element that suits content[start:end], which begins in the block at `block_start`.

    `said` where a speech verb stands beside it, or no mark opens it; `quote` where a number in
    brackets cites its source; `soCalled` for a few words in the middle of a sentence; else `q`.
    """
    if content[start] not in MARKS:
        return "said"
    before = content[max(block_start, start - AROUND) : start]
    limit = min(max(block_end, end), end + AROUND)
    if SPOKEN_BEFORE.search(before) or tells_who(content, end, limit):
        return "said"
    if CITED_AFTER.match(content, end, limit):
        return "quote"
    return "soCalled" if _is_phrase(content[start:end], before) else "q"


def _is_phrase(quoted: str, before: str) -> bool:
    """Whether a few words stand in a sentence as a part of it, with no stop before them."""
    words = quoted.strip(MARKS + " ")
    last = LAST_WORD.search(before)
    return (
        len(words.split()) <= SHORT
        and words[-1:] not in "!?—-…"
        and PHRASE_BEFORE.search(before) is not None
        and last is not None
        and last[1].lower() not in VERBS
    )
