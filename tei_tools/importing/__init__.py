"""TEI from the files in which texts are kept: Word, OpenDocument, web pages, transcribed pages.

How to add a format:

1. Write its package: a function `(Source) -> Imported` that keeps every character, in its order;
   paragraphs with roles (paragraph.py) become TEI by themselves (gathering.py).
2. Name it in FORMATS (formats.py), with what its files begin with.
3. Put a file of its kind in tests/importing/, made by code, and the law of the text.

What a hostile file may do is bounded in limits.py, archive.py and xml.py, for all of them.
"""

from tei_tools.importing.formats import START, begins_importable, is_importable
from tei_tools.importing.importing import import_file

__all__ = ["START", "begins_importable", "import_file", "is_importable"]
