"""OpenDocument texts (.odt): ISO/IEC 26300, as LibreOffice and others write them.

styles.py  what styles are called and how they look;  paragraphs.py  text within paragraphs
changes.py  who added and deleted what;  tables.py  rows and cells;  reader.py  the document

Our own reading on top of lxml: odfpy has had no release for years, and odfdo gives no order of
text and changes (docs/formats.md compares them).
"""

from tei_tools.importing.opendocument.reader import open_document

__all__ = ["open_document"]
