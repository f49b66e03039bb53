"""TEI from the files in which texts are kept: Word, OpenDocument, web pages, transcribed pages.

How to add a format:

1. Write its package: a function `(Source) -> Imported` that keeps every character, in its order;
   paragraphs with roles (paragraph.py) become TEI by themselves (gathering.py).
2. Name it in formats.py, and in recognition.py what its files begin with.
3. Put a file of its kind in tests/importing/, made by code, and the law of the text.

What a hostile file may do is bounded in limits.py, archive.py and xml.py, for all of them.
"""

from typing import TYPE_CHECKING, Any

from tei_tools.importing.recognition import START, begins_importable, is_importable

if TYPE_CHECKING:
    from tei_tools.importing.importing import import_file as import_file

__all__ = ["START", "begins_importable", "import_file", "is_importable"]


def __getattr__(name: str) -> Any:
    """The readers are loaded when a file is imported, and not to see that it is none to import."""
    if name != "import_file":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tei_tools.importing.importing import import_file  # noqa: PLC0415

    return import_file
