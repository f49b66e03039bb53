"""tei-tools spans: the tags of a TEI document over its reading text."""

import json

import click

from tei_tools.cli import console
from tei_tools.document.linked import joined
from tei_tools.document.source import Document
from tei_tools.document.view import read_text


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
