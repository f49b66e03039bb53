"""What other programs read, made from any TEI document: text, standoff, tables, annotations.

How to add a format:

1. Write its file: a function `(Reading, Request) -> bytes` for one document.
2. Name it in FORMATS (formats.py) with the end of its files' names, and say whether several
   documents may stand in one file, one after another.
3. Put a test beside the others in tests/exporting/: what comes out, and that it reads back.
"""

from tei_tools.exporting.export import export
from tei_tools.exporting.formats import FORMATS, Format
from tei_tools.exporting.request import Request

__all__ = ["FORMATS", "Format", "Request", "export"]
