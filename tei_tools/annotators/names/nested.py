"""Nested: places inside names: University of Oxford, the Earl of Derby, the Bay of Naples."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.annotators.names.known import PLACES
from tei_tools.document.text import Block, Text
from tei_tools.span import Span

OF = (" of ", " of the ")
"""What stands before a place in the name of a person or of another place."""


def nested_names(text: Text, spans: Sequence[Span]) -> Iterator[Span]:
    """The places in the names among `spans`: those that the text names elsewhere, or well known.

    A body may hold one anywhere (Oxford University), a person or a place only after "of": York is
    no place in New York.
    """
    names = [span for span in spans if span.tag in ("persName", "placeName", "orgName")]
    places = {text.content[one.start : one.end] for one in names if one.tag == "placeName"}
    blocks = tuple(Block(span.start, span.end) for span in names)
    known = gazetteer("placeName", PLACES | places, cert="medium")(replace(text, blocks=blocks))
    inner = iter(sorted((one for one in known if isinstance(one, Span)), key=_start))
    place = next(inner, None)
    for name in sorted(names, key=_start):
        while place and place.start < name.end:
            if _is_nested(text.content, place, name):
                yield place
            place = next(inner, None)


def _start(span: Span) -> int:
    return span.start


def _is_nested(content: str, place: Span, name: Span) -> bool:
    if (place.start, place.end) == (name.start, name.end):
        return False
    return name.tag == "orgName" or content[name.start : place.start].endswith(OF)
