"""Pairs: "Kirk & Rae" is two persons where the document knows them one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.names.evidence import Scores, scores
from tei_tools.annotators.names.mention import Mention
from tei_tools.document.text import Text
from tei_tools.onomasticon.forms import bare, key

JOINTS = (" & ", " and ")


def pairs(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those that join two persons or places cut in two."""
    seen = scores(text.content, mentions)
    return [piece for mention in mentions for piece in _pieces(text.content, mention, seen)]


def _pieces(content: str, mention: Mention, seen: Scores) -> Iterator[Mention]:
    name = content[mention.start : mention.end]
    for joint in JOINTS:
        left, found, right = name.partition(joint)
        if found and "title" not in mention.evidence and _known(left, seen) and right:
            middle = mention.start + len(left)
            yield replace(mention, end=middle)
            yield replace(mention, start=middle + len(joint))
            return
    yield mention


def _known(name: str, seen: Scores) -> bool:
    """Whether the document elsewhere tells that `name` is a person or a place."""
    votes = seen.get(key(bare(name)), {})
    return max(votes.get("persName", 0), votes.get("placeName", 0)) > max(
        1.0, votes.get("orgName", 0)
    )
