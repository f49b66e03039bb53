"""tei-tools spans: the tags of a TEI document over its reading text."""

import json
from collections.abc import Iterator
from typing import Any

import click

from tei_tools.cli import console, named
from tei_tools.document.linked import joined
from tei_tools.document.source import Document
from tei_tools.document.view import read_text


@click.command("spans")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
def command(sources: tuple[str, ...]) -> None:
    """Print the tags of TEI as JSON Lines: start, end, text, tag, attributes.

    Offsets are characters of the text that `tei-tools text` prints of the document, end exclusive.
    Parts that @next and @prev link are one tag, from the start of the first to the end of the last.
    TEI is a file, or a folder of them; of several documents each line says which in "document".
    """
    files = named.files(sources)
    for file in files:
        which = {"document": file} if len(files) > 1 else {}
        for record in spans(Document.read(file)):
            console.result(json.dumps(which | record, ensure_ascii=False) + "\n")


def spans(document: Document) -> Iterator[dict[str, Any]]:
    """The tags of a document, each as a JSON object."""
    text = read_text(document)
    for span in joined(text.tagged):
        yield {
            "start": span.start,
            "end": span.end,
            "text": text.content[span.start : span.end],
            "tag": span.tag,
            "attributes": dict(span.attributes),
        }
