"""Kinds: the tag of each name, decided by its form or by all that the document says of it."""

from collections.abc import Sequence
from dataclasses import replace

from tei_tools.annotators.names.evidence import Scores, form, scores
from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import bare, key


def kinds(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each with the tag for which most speaks."""
    seen = scores(text.content, mentions)
    return [_decided(text.content[m.start : m.end], m, seen) for m in mentions]


def _decided(name: str, mention: Mention, seen: Scores) -> Mention:
    if "title" in mention.evidence:
        return mention
    if tag := form(name):
        return replace(mention, tag=tag, evidence=mention.evidence | {"form"})
    votes = seen[key(bare(name))]
    best = max(votes, key=lambda tag: (votes[tag], tag == mention.tag, tag))
    return replace(mention, tag=best)
