"""Nested: places inside names: University of Oxford, the Earl of Derby, the Bay of Naples."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.document.text import Block, Text
from tei_tools.onomasticon.known import AMBIGUOUS, PLACES
from tei_tools.span import Span

_OF = re.compile(r"\sof\s(?:the\s)?")
"""What stands before a place in the name of a person or of another place."""

_AFTER_OF = re.compile(r"\sof\s(?:the\s)?$")
NAMES = frozenset({"persName", "placeName", "orgName"})


def nested_names(text: Text, spans: Sequence[Span]) -> Iterator[Span]:
    """The places in the names among `spans`: those that the text names elsewhere, or well known.

    A body may hold one anywhere (Oxford University), though Reading, or Strand, only if the text
    names it; a person or a place only after "of": York is no place in New York.
    """
    names = sorted((span for span in spans if span.tag in NAMES), key=lambda span: span.start)
    places = {text.content[one.start : one.end] for one in names if one.tag == "placeName"}
    whole = {(name.start, name.end) for name in names}
    blocks = tuple(block for name in names for block in _block(text.content, name))
    for found in gazetteer("placeName", PLACES | places, cert="medium")(
        replace(text, blocks=blocks)
    ):
        if isinstance(found, Span) and (found.start, found.end) not in whole:
            name = text.content[found.start : found.end]
            is_after = _AFTER_OF.search(text.content, max(0, found.start - 8), found.start)
            if is_after or name in places or name not in AMBIGUOUS:
                yield found


def _block(content: str, name: Span) -> Iterator[Block]:
    """Where in a name a place may stand."""
    if name.tag == "orgName":
        yield Block(name.start, name.end)
    elif of := _OF.search(content, name.start, name.end):
        yield Block(of.end(), name.end)
