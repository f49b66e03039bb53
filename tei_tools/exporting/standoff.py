"""Standoff: a document as one line of JSON, its text and its tags over that."""

import json
from dataclasses import dataclass

from tei_tools.errors import InputError
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request
from tei_tools.span import Span


@dataclass(frozen=True, slots=True)
class Standoff:
    """The text of a document and the tags over it, offsets in code points, end exclusive."""

    document: str
    text: str
    spans: tuple[Span, ...]


def standoff(reading: Reading, request: Request) -> bytes:
    """A JSON object on a line: document, language, date, text, blocks and spans.

    Blocks and spans have start, end and tag; spans their attributes too. The text is that of
    `tei-tools text`, the spans those of `tei-tools spans`, in document order, outer before inner.
    """
    text = reading.text
    record = {
        "document": reading.name,
        "language": text.language,
        "date": text.date,
        "text": text.content,
        "blocks": [{"start": one.start, "end": one.end, "tag": one.tag} for one in text.blocks],
        "spans": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "tag": one.span.tag,
                "attributes": dict(one.span.attributes),
            }
            for one in reading.wanted(request)
        ],
    }
    return json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"


def read_standoff_line(line: str | bytes) -> Standoff:
    """What a line of standoff JSON holds; raise InputError where it is none."""
    try:
        record = json.loads(line)
        spans = tuple(
            Span(one["start"], one["end"], one["tag"], one["attributes"]) for one in record["spans"]
        )
        return Standoff(record["document"], record["text"], spans)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError("The line is no document that export --to jsonl wrote.") from None
