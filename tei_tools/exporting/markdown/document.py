"""markdown: a TEI document as Markdown, its notes at the foot."""

import re

from tei_tools.exporting.markdown.blocks import Writer
from tei_tools.exporting.markdown.inline import BREAK
from tei_tools.exporting.markdown.tree import read_tree
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request

_BREAKS = re.compile(r"\\?\n\s*")


def markdown(reading: Reading, _request: Request) -> bytes:
    """The reading text as Markdown in UTF-8: read by `encode --profile markdown` it is the same.

    Names and dates have no marks there; page breaks and indentation are left out.
    """
    writer = Writer()
    blocks = writer.blocks(read_tree(reading.document))
    writer.notes.inside = True
    feet = []
    for number, note in enumerate(writer.notes.called, 1):
        words = " ".join(block.replace(BREAK, " ") for block in writer.content(note))
        feet.append(f"[^{number}]: {_BREAKS.sub(' ', words)}")
    return ("\n\n".join([*blocks, *feet]) + "\n").encode("utf-8")
