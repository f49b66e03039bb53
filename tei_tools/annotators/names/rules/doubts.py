"""Doubts: what is too doubtful to tag.

Each was measured on development data: of the names that it drops, three of four or more were wrong.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tei_tools.annotators.names.mention import Mention
from tei_tools.annotators.names.rules.certainty import PROOF, weighed
from tei_tools.annotators.names.rules.openers import opens
from tei_tools.document.text import Text
from tei_tools.onomasticon.known import FORENAMES

_DIGIT = re.compile(r"\d")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_JOINED = re.compile(r"\d| & |\band\b")


class Case(NamedTuple):
    """What is asked of a mention: its name, and whether a sentence opens with it."""

    name: str
    opens: bool


def _is_letters(case: Case) -> bool:
    return case.name.isupper() and len(case.name) < 4 and case.name.title() not in FORENAMES


DOUBTS: Mapping[tuple[str, bool], Callable[[Case], object]] = {
    ("persName", False): lambda case: case.name.isupper() or _DIGIT.search(case.name),
    ("orgName", False): lambda case: _is_letters(case) or _DIGIT.search(case.name),
    ("orgName", True): lambda case: case.opens or case.name.isupper() or _JOINED.search(case.name),
}
"""By tag, and whether the name has several words, what makes a name that is not sure doubtful."""


def doubts(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are not too doubtful to tag."""
    return [
        mention
        for mention, name, cert in weighed(text, mentions)
        if not _is_doubtful(mention, Case(name, opens(text.content, mention.start)), cert)
    ]


def _is_doubtful(mention: Mention, case: Case, cert: str) -> bool:
    if PROOF & mention.evidence or (cert != "low" and not _DIGIT.search(case.name)):
        return False
    if _GREEK.search(case.name):
        return True
    doubt = DOUBTS.get((mention.tag, " " in case.name))
    return bool(doubt and doubt(case))
