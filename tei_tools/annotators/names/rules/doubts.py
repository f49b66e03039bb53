"""Doubts: what is too doubtful to tag.

Each was measured on development data: of the names that it drops, four of five or more were wrong.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tei_tools.annotators.names.forms import LETTER, any_of
from tei_tools.annotators.names.known import FORENAMES, PLACES
from tei_tools.annotators.names.mention import Mention
from tei_tools.annotators.names.rules.certainty import PROOF, weighed
from tei_tools.annotators.names.rules.openers import opens
from tei_tools.annotators.names.tables import POSSESSED
from tei_tools.document.text import Text

_WORD = re.compile(rf"{LETTER}++")
_DIGIT = re.compile(r"\d")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_ARTICLE = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
_POSSESSED = re.compile(rf"\s{any_of(POSSESSED)}\b")
_JOINED = re.compile(r"\d| & |\band\b")


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked of a mention: its name, whether a sentence opens with it, and so on."""

    name: str
    cert: str
    opens: bool
    article: bool
    in_lower_case: bool


def _is_letters(case: Case) -> bool:
    return case.name.isupper() and len(case.name) < 4 and case.name.title() not in FORENAMES


DOUBTS: Mapping[tuple[str, bool], Callable[[Case], object]] = {
    ("persName", False): lambda case: (
        case.article or case.in_lower_case or _DIGIT.search(case.name) or _is_letters(case)
    ),
    ("persName", True): lambda case: case.name.isupper(),
    ("placeName", False): lambda case: (
        case.cert == "low" or case.in_lower_case or (case.opens and case.name not in PLACES)
    ),
    ("placeName", True): lambda case: case.opens,
    ("orgName", False): lambda case: case.cert == "low" or _DIGIT.search(case.name),
    ("orgName", True): lambda case: (
        case.cert == "low"
        and (
            case.opens
            or case.name.isupper()
            or _JOINED.search(case.name)
            or not (case.article or " of " in case.name)
        )
    ),
}
"""By tag, and whether the name has several words, what makes a name that is not sure doubtful."""


def doubts(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are not too doubtful to tag."""
    words = Counter(found[0] for found in _WORD.finditer(text.content))
    return [
        mention
        for mention, name, cert in weighed(text, mentions)
        if not _is_doubtful(mention, _case(text.content, mention, name, cert, words))
    ]


def _case(content: str, mention: Mention, name: str, cert: str, words: Mapping[str, int]) -> Case:
    return Case(
        name,
        cert,
        opens(content, mention.start),
        bool(_ARTICLE.search(content, max(0, mention.start - 5), mention.start))
        and not _POSSESSED.match(content, mention.end),
        words[name.lower()] > 0,
    )


def _is_doubtful(mention: Mention, case: Case) -> bool:
    if PROOF & mention.evidence or (case.cert == "high" and not _DIGIT.search(case.name)):
        return False
    if _GREEK.search(case.name):
        return True
    return bool(DOUBTS[mention.tag, " " in case.name](case))
