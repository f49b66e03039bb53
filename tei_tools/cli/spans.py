"""tei-tools spans: the tags of a TEI document over its reading text."""

import json
from collections.abc import Iterator, Sequence

import click

from tei_tools.cli import console
from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.span import Span


@click.command("spans")
@click.argument("tei")
def command(tei: str) -> None:
    """Print the document's tags as JSON Lines: start, end, text, tag, attributes.

    Offsets are characters of the text that `tei-tools text` prints, end exclusive. Parts that
    @next and @prev link are one tag, from the start of the first to the end of the last.
    """
    text = read_text(Document.read(tei))
    for span in joined(text.tagged):
        record = {
            "start": span.start,
            "end": span.end,
            "text": text.content[span.start : span.end],
            "tag": span.tag,
            "attributes": dict(span.attributes),
        }
        console.result(json.dumps(record, ensure_ascii=False) + "\n")


def joined(tagged: Sequence[Span]) -> Iterator[Span]:
    """The tags in order, each chain of linked parts as one (TEI P5, 17.3)."""
    ends = {f"#{one.attributes['xml:id']}": one for one in tagged if "xml:id" in one.attributes}
    for span in tagged:
        if span.attributes.get("prev") in ends:
            continue
        last, seen = span, 0
        while last.attributes.get("next") in ends and seen < len(tagged):
            last, seen = ends[last.attributes["next"]], seen + 1
        yield Span(span.start, max(span.end, last.end), span.tag, span.attributes)
