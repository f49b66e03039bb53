"""Edits: characters of a document replaced, and all others left as they stand."""

from collections.abc import Iterable
from typing import NamedTuple

from tei_tools.document.source import Document


class Edit(NamedTuple):
    """source[start:end] to be replaced by characters."""

    start: int
    end: int
    characters: str


def edited(document: Document, edits: Iterable[Edit]) -> Document:
    """The document with the edits made, in the order of their places; one inside another is void.

    Raises NotWellFormedError where what comes out is no XML.
    """
    parts: list[str] = []
    done = 0
    for start, end, characters in sorted(edits, key=lambda edit: edit[:2]):
        if start >= done:
            parts += (document.source[done:start], characters)
            done = end
    if not parts:
        return document
    source = "".join((*parts, document.source[done:]))
    made = Document.parse(source, document.path, document.encoding, document.mark)
    return made.with_notices(*document.notices)
