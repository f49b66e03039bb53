"""Whether a file is of a kind that import reads, by its start; no reader is loaded for that."""

from pathlib import Path

from tei_tools.document.binary import OLD_OFFICE, ZIP
from tei_tools.importing.root import root_name

PAGE, ALTO, HTML, METS = b"PcGts", b"alto", b"html", b"mets"
ROOT_NAMES = frozenset((PAGE, ALTO, HTML, METS))
"""The names of root elements of XML that is imported."""

START = 4096
"""Bytes by which a kind of file is known."""

_HTML_SUFFIXES = (".html", ".htm", ".xhtml", ".xht")


def is_importable(source: str) -> bool:
    """Whether a file, or the pages in a folder, are of a kind that import reads, by their start.

    Plain text, Markdown and TEI are not: `encode` and `annotate` read these.
    """
    path = Path(source)
    try:
        if path.is_dir():
            return True
        with path.open("rb") as file:
            return begins_importable(source, file.read(START))
    except OSError:
        return False


def begins_importable(source: str, start: bytes) -> bool:
    """Whether a file of that name is of a kind that import reads, by its first START bytes."""
    known = start.startswith((ZIP, OLD_OFFICE))
    return known or root_name(start) in ROOT_NAMES or is_html(source, start)


def is_html(source: str, start: bytes) -> bool:
    """Whether a file is a web page, by its name or its first START bytes."""
    named = source.lower().endswith(_HTML_SUFFIXES)
    rooted = root_name(start).lower() in (b"!doctype", b"html") and b"html" in start.lower()
    return named or rooted
