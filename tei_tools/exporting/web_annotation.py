"""W3C Web Annotation: the tags of a document as JSON-LD (Web Annotation Data Model, 2017).

Each tag is an Annotation: its words are found by quotation and by position in the reading text
(4.2.4 and 4.2.5 of the model), its element is a tag on them (3.2.4), and whom it means is the
address of an authority file that identifies them (3.3.5).
"""

import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from tei_tools.exporting.authorities import Authorities
from tei_tools.exporting.kinds import TOLD
from tei_tools.exporting.reading import Reading, Tag
from tei_tools.exporting.request import Request
from tei_tools.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of prefix and suffix, by which a text that changed a little is still found."""

_MACHINE = "#tei_tools"


def web_annotation(reading: Reading, request: Request) -> bytes:
    """An AnnotationCollection of one page: names, dates, quotations and titles.

    With a base address, the texts are called `BASE/NAME.txt`; without one they and all
    annotations have UUIDs made of their content, so that the same input gives the same output.
    """
    content = reading.text.content
    source = _address(reading, request, ".txt") or f"urn:uuid:{uuid5(NAMESPACE_URL, content)}"
    seed = uuid5(NAMESPACE_URL, f"{source} {reading.name}")
    made = list(_annotations(reading, request, source, seed))
    page = {
        "id": _identifier(seed, "page"),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": made,
    }
    collection = {
        "@context": CONTEXT,
        "id": _identifier(seed, "collection"),
        "type": "AnnotationCollection",
        "label": reading.name,
        "total": len(made),
    }
    if made:
        page["partOf"] = collection["id"]
        collection |= {"first": page, "last": page["id"]}
    return (json.dumps(collection, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _annotations(
    reading: Reading, request: Request, source: str, seed: UUID
) -> Iterator[dict[str, Any]]:
    authorities = Authorities(reading.document, _address(reading, request, ".xml"))
    for number, tag in enumerate(reading.wanted(request, TOLD), 1):
        span = tag.span
        bodies = list(_bodies(span, authorities))
        yield {
            "id": _identifier(seed, str(number)),
            "type": "Annotation",
            "motivation": list(dict.fromkeys(body["purpose"] for body in bodies)),
            **_maker(tag),
            "body": bodies,
            "target": {
                "source": source,
                "selector": [_quote(reading.text.content, span), _position(span)],
            },
        }


def _bodies(span: Span, authorities: Authorities) -> Iterator[dict[str, str]]:
    yield {"type": "TextualBody", "value": span.tag, "purpose": "tagging"}
    for address in authorities.addresses(span.attributes.get("ref", "")):
        yield {"type": "SpecificResource", "source": address, "purpose": "identifying"}
    if span.attributes:
        said = " ".join(f'{name}="{value}"' for name, value in span.attributes.items())
        yield {
            "type": "TextualBody",
            "value": said,
            "format": "text/plain",
            "purpose": "describing",
        }


def _maker(tag: Tag) -> dict[str, Any]:
    """The software, where a machine set the tag and no person has reviewed it."""
    if tag.span.attributes.get("resp", "").split() != [_MACHINE]:
        return {}
    return {"generator": {"type": "Software", "name": "tei_tools"}}


def _quote(content: str, span: Span) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": content[span.start : span.end],
        "prefix": content[max(0, span.start - AROUND) : span.start],
        "suffix": content[span.end : span.end + AROUND],
    }


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _address(reading: Reading, request: Request, suffix: str) -> str:
    """Where a document stands on the web; "" where nobody said."""
    return f"{request.base.rstrip('/')}/{reading.name}{suffix}" if request.base else ""


def _identifier(seed: UUID, name: str) -> str:
    return f"urn:uuid:{uuid5(seed, name)}"
