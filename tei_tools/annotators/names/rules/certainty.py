"""Certainty: how much speaks for each tag, as TEI's @cert, and what is too doubtful to tag.

On development data 85 of 100 persons with cert="high" were right in extent and kind, 40 with
"medium" and 30 with "low"; of places 70, 50 and 30, of organisations 50, 45 and 20.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tei_tools.annotators.names.evidence import bare, scores
from tei_tools.annotators.names.forms import key
from tei_tools.annotators.names.known import FORENAMES
from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text
from tei_tools.span import Span

PROOF = frozenset({"title", "letter", "table", "form"})
"""Evidence that suffices by itself."""

HIGH, LOW = 3.0, 1.0
"""What must speak for a name to be sure of it, and up to what it is doubtful when contested."""

DOUBTED = frozenset({"orgName", "placeName"})
"""Tags that a single doubtful word does not get: four of five would be wrong."""

_DIGIT = re.compile(r"\d")


def certain(text: Text, mentions: Sequence[Mention]) -> Iterator[Span]:
    """A Span with @cert for each mention."""
    for mention, _, cert in _weighed(text, mentions):
        yield Span(mention.start, mention.end, mention.tag, {"cert": cert})


def doubts(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are not too doubtful to tag."""
    return [
        mention
        for mention, name, cert in _weighed(text, mentions)
        if " " in name or not _is_doubtful(mention, name, cert)
    ]


def _weighed(text: Text, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str, str]]:
    """Each mention with its name, titles aside, and its @cert."""
    seen = scores(text.content, mentions)
    for mention in mentions:
        name = bare(text.content[mention.start : mention.end])
        yield mention, name, _cert(mention, seen[key(name)], " " in name)


def _cert(mention: Mention, votes: Mapping[str, float], is_full: bool) -> str:
    """How sure a mention is, by what speaks for and against it; a full name has many words."""
    weight = votes[mention.tag]
    against = sum(max(0.0, other) for tag, other in votes.items() if tag != mention.tag)
    if PROOF & mention.evidence or (weight >= HIGH and weight >= 4 * against):
        return "high"
    if weight > LOW + against or (is_full and not against and mention.tag != "orgName"):
        return "medium"
    return "low"


def _is_doubtful(mention: Mention, name: str, cert: str) -> bool:
    """Whether a single word is weakly attested, holds a digit, or is a person's few capitals."""
    if PROOF & mention.evidence:
        return False
    is_letters = name.isupper() and len(name) < 4 and name.title() not in FORENAMES
    return (
        (cert == "low" and mention.tag in DOUBTED)
        or (mention.tag != "placeName" and bool(_DIGIT.search(name)))
        or (mention.tag == "persName" and is_letters)
    )
