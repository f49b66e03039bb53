"""Labels: a name ends before the label of what comes after it: John Hill, Place: Camborne.

Who asks and who answers, without a name (Interviewer, Q), is nobody.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text

LABELS = """
    address age attn author bcc born cc chairman class collection copy copies date dated dates
    department description died duration editor email enclosure enclosures file format from home
    interviewee interviewer language length location name no number occupation office order pages
    phone photographer place present re received recorded ref reference rank recipient
    regarding regiment residence sender sent series signed source speaker subject tape tel telephone
    time title to topic track transcriber translator type venue via witness
    """.split()
"""Words that tell what stands after their colon."""

ROLES = frozenset(
    """a answer antwort caller entrevistador entrevistado enquêteur frage host int interrogator
    interviewee interviewer interviewerin intervieweur intervistatore moderator narrator q question
    questioner respondent réponse speaker""".split()
)
"""Who speaks in an interview or a hearing and is not named."""

_LABEL = re.compile(rf"[ \t\n,;]{{1,4}}(?:{'|'.join(LABELS)})\Z", re.IGNORECASE)
_COLON = re.compile(r" ?:(?=\s)")
_FAR = 20
"""No label and the space before it are longer."""


def labels(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each without the label that ends it and has its colon behind it."""
    found = (_before_label(mention, text.content) for mention in mentions)
    return [mention for mention in found if not _is_role(mention, text.content)]


def is_role(words: Iterable[str]) -> bool:
    """Whether words are such a role, with or without a number: "Interviewer", "Speaker 2"."""
    return all(word.rstrip("0123456789").casefold() in (*ROLES, "") for word in words)


def _is_role(mention: Mention, content: str) -> bool:
    """Whether a mention is a role before its colon."""
    is_label = _COLON.match(content, mention.end) is not None
    return is_label and is_role(content[mention.start : mention.end].split())


def _before_label(mention: Mention, content: str) -> Mention:
    if not _COLON.match(content, mention.end):
        return mention
    found = _LABEL.search(content, max(mention.start + 1, mention.end - _FAR), mention.end)
    return replace(mention, end=found.start()) if found else mention
