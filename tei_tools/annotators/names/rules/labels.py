"""Labels: a name ends before the label of what comes after it: John Hill, Place: Camborne."""

import re
from collections.abc import Sequence
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

_LABEL = re.compile(rf"[ \t\n,;]{{1,4}}(?:{'|'.join(LABELS)})\Z", re.IGNORECASE)
_COLON = re.compile(r" ?:(?= )")
_FAR = 20
"""No label and the space before it are longer."""


def labels(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each without the label that ends it and has its colon behind it."""
    return [_before_label(mention, text.content) for mention in mentions]


def _before_label(mention: Mention, content: str) -> Mention:
    if not _COLON.match(content, mention.end):
        return mention
    found = _LABEL.search(content, max(mention.start + 1, mention.end - _FAR), mention.end)
    return replace(mention, end=found.start()) if found else mention
