"""Reading: a document, what a reader reads of it, and its tags over that."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from tei_tools.document.index import Element
from tei_tools.document.linked import joined_from
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import ASIDE, BLOCKS, read_text
from tei_tools.exporting.request import Request
from tei_tools.span import Span


@dataclass(frozen=True, slots=True)
class Tag:
    """An element over the words that it tags; of linked parts the first (TEI P5, 17.3)."""

    span: Span
    element: Element


@dataclass(frozen=True)
class Reading:
    """A TEI document as formats read it; offsets are code points of `text.content`."""

    document: Document

    @cached_property
    def text(self) -> Text:
        """The reading text, as `tei-tools text` prints it."""
        return read_text(self.document)

    @property
    def name(self) -> str:
        """The name of the document's file without its suffix."""
        return PurePath(self.document.path).stem or "document"

    @cached_property
    def tags(self) -> list[Tag]:
        """Every tag in document order, linked parts as one."""
        return list(self._tags())

    def wanted(self, request: Request, usual: frozenset[str] = frozenset()) -> list[Tag]:
        """The tags that are asked for; the usual ones, or all, where nothing is said."""
        chosen = request.tags or usual
        return [one for one in self.tags if not chosen or one.span.tag in chosen]

    def words(self, span: Span) -> str:
        """The characters of a span."""
        return self.text.content[span.start : span.end]

    def _tags(self) -> Iterator[Tag]:
        elements = [
            element
            for element in self.document.elements
            if element.index in self.text.extents
            and element.name not in BLOCKS
            and element.name not in ASIDE
        ]
        for first, span in joined_from(self.text.tagged):
            yield Tag(span, elements[first])
