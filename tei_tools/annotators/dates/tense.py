"""The tense of a sentence, as far as it tells which way a date lies."""

import re

from tei_tools.annotators.dates.context import Tense

REACH = 120
"""Characters of the sentence that are looked at on either side."""

_STOP = re.compile(r"[.!?;]\s|\n")
_FUTURE = re.compile(
    r"\b(?:will|shall|['’]ll|won['’]t|going to|to be|plans? to|expected|expects?|scheduled|intends?"
    r"|hopes? to|due|upcoming|about to"
    r"|(?<![Tt]he )(?:sails|leaves|starts|departs|embarks|returns|goes)"
    r"|(?:I|we|they) (?:sail|leave|start|depart|embark|return|go))\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|came|went|said|told|took|made|gave|saw|left|began|became|held|won|lost"
    r"|found|met|sent|wrote|got|put|set|died|fell|[a-z]{2,}ed)\b"
)


_PRESENT = re.compile(
    r"\b(?:is|are|can|should|may|must|does|do|gets?|runs?|occurs?|begins?|lasts?|varies|vary|open"
    r"|opens|close[sd]?|has been|have been|takes? place)\b"
)


def tense_at(content: str, start: int, end: int) -> Tense:
    """ "future", "past" or "present" by the verbs about a place, "" where they do not tell."""
    before = _STOP.split(content[max(0, start - REACH) : start])[-1]
    after = _STOP.split(content[end : end + REACH], maxsplit=1)[0]
    distances: dict[Tense, int] = {
        "future": _near(_FUTURE, before, after),
        "past": _near(_PAST, before, after),
        "present": _near(_PRESENT, before, after),
    }
    nearest = min(distances, key=lambda tense: distances[tense])
    return nearest if distances[nearest] <= REACH else ""


def _near(pattern: re.Pattern[str], before: str, after: str) -> int:
    """How far the nearest match is from the place, in characters; far where there is none."""
    distance = 10 * REACH
    for found in pattern.finditer(before):
        distance = len(before) - found.end()
    found_after = pattern.search(after)
    return min(distance, found_after.start()) if found_after else distance
