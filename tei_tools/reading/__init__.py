"""Reading: from the bytes of a plain text to a TEI document with structure and header.

How to add a profile (a kind of text):

1. Write its file: a function `(Chunks) -> Parts` that keeps every chunk, in its order.
2. Name it in PROFILES (profiles.py).
3. Write what shows that a text is of the kind, `(Chunks) -> str`, and set it in EVIDENCE there.
4. Put a short text of the kind in tests/reading/ with what it should become.
"""

from tei_tools.reading.decode import Decoded, decode
from tei_tools.reading.publication import Publication
from tei_tools.reading.structure import Structured, structure

__all__ = ["Decoded", "Publication", "Structured", "decode", "structure"]
