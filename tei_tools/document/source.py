"""Document: a TEI file as it stands, its characters and the places of its elements."""

import codecs
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.binary import refuse_binary
from tei_tools.document.index import Element, Index, Piece, index
from tei_tools.errors import InputError, NotWellFormedError
from tei_tools.inputs import read_input
from tei_tools.writing import write_whole

__all__ = ["TEI", "Document", "Element", "Piece"]

TEI = "http://www.tei-c.org/ns/1.0"

# The longest mark first: UTF-32's little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS: Mapping[bytes, str] = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
UNMARKED_UTF16: Mapping[bytes, str] = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")


@dataclass(frozen=True)
class Document:
    """A TEI file: `source` holds its characters exactly, and nothing ever rewrites them.

    `encoding` and `mark` (its byte order mark) say how it stood on disk and goes back there;
    `notices` are Diagnostics about how it was made or read.
    """

    source: str = field(repr=False)
    path: str = ""
    encoding: str = "utf-8"
    mark: bytes = field(default=b"", repr=False)
    notices: tuple[Diagnostic, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def read(cls, path: str | Path) -> "Document":
        """Read the file at `path`; raise InputError where it is no well-formed XML."""
        return cls.from_bytes(read_input(path), str(path))

    @classmethod
    def from_bytes(cls, data: bytes, path: str = "") -> "Document":
        """Decode `data` as XML says (byte order mark, declaration, else UTF-8) and check it."""
        name = path or "the document"
        if not data.strip():
            raise InputError(f"{name} is empty; a TEI document was expected.")
        refuse_binary(data, name)
        encoding, mark = xml_encoding(data)
        try:
            source = data[len(mark) :].decode(encoding)
        except LookupError:
            raise InputError(f'{name} declares an unknown encoding, "{encoding}".') from None
        except UnicodeDecodeError as error:
            raise InputError(undecodable(name, encoding, error)) from None
        return cls.parse(source, path=path, encoding=encoding, mark=mark)

    @classmethod
    def parse(
        cls, source: str, path: str = "", encoding: str = "utf-8", mark: bytes = b""
    ) -> "Document":
        """A Document of `source`; raise NotWellFormedError where it is not well-formed."""
        document = cls(source, path=path, encoding=encoding, mark=mark)
        _ = document.index
        return document

    @cached_property
    def index(self) -> Index:
        """The places of all elements and text, read once with expat."""
        try:
            return index(self.source)
        except NotWellFormedError as error:
            place = f"{self.path or 'the document'}:{error.line}:{error.column}"
            sentence = f"{place}: not well-formed XML: {error}."
            raise NotWellFormedError(sentence, error.line, error.column) from None

    @property
    def elements(self) -> list[Element]:
        """The elements in document order; an element's place in the list is its `index`."""
        return self.index.elements

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Every xml:id of the document."""
        named = (element.attributes.get("xml:id") for element in self.elements)
        return frozenset(name for name in named if name is not None)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer(r"\r\n?|\n", self.source))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the source, both counted from 1, in characters."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def with_notices(self, *notices: Diagnostic) -> "Document":
        """The same document with more said about it."""
        return replace(self, notices=self.notices + notices)

    def to_bytes(self) -> bytes:
        """The file's bytes; a character its encoding lacks becomes a character reference."""
        return self.mark + self.source.encode(self.encoding, "xmlcharrefreplace")

    def write(self, path: str | Path) -> None:
        """Write the file whole or not at all; raise OutputError where that cannot be."""
        write_whole(Path(path), self.to_bytes())


def xml_encoding(data: bytes) -> tuple[str, bytes]:
    """The encoding of an XML file and its byte order mark (XML 1.0, appendix F)."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return encoding, mark
    if data[:4] in UNMARKED_UTF16:
        return UNMARKED_UTF16[data[:4]], b""
    declared = DECLARED.match(data)
    return (declared[1].decode("ascii") if declared else "utf-8"), b""


def undecodable(name: str, encoding: str, error: UnicodeDecodeError) -> str:
    """The sentence for bytes that are not what the file says they are."""
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = error.object[error.start]
    return (
        f"{name}:{line}: byte 0x{byte:02X} is not {encoding.upper()}; "
        "declare the encoding that the file has, or save it as UTF-8."
    )
