"""Index: where the elements and the text of an XML source stand, read once with expat."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple
from xml.parsers import expat

from tei_tools.errors import NotWellFormedError

XML = "http://www.w3.org/XML/1998/namespace"
SEPARATOR = "\x1f"
DEEPEST = 1_000
"""Elements may be nested this deep; no edition comes near, and an attack stops here."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element's places in the source: its tags are source[start:content_start] and
    source[content_end:end]; for `<lb/>` the three last are the same.

    `attributes` has plain names, "xml:" names, and "{namespace}name" for others.
    `parent` is an index into the elements, -1 for the root; `prefix` may be "".
    """

    index: int
    name: str
    namespace: str
    prefix: str
    attributes: Mapping[str, str]
    parent: int
    start: int
    content_start: int
    content_end: int
    end: int


class Piece(NamedTuple):
    """Character data: source[start:end], which reads as it stands where `reading` is None.

    A reference, or a line end of two characters, reads as `reading` instead.
    `section` is the CDATA section around it, if any.
    """

    start: int
    end: int
    parent: int
    reading: str | None
    section: tuple[int, int] | None


class Event(NamedTuple):
    """A step through the document: an element starts or ends, or a piece of text stands."""

    kind: Literal["start", "end", "text"]
    number: int


class Index(NamedTuple):
    """All elements and pieces of text, and the events in document order."""

    elements: list[Element]
    pieces: list[Piece]
    events: list[Event]


def index(source: str) -> Index:
    """Index an XML source; raise NotWellFormedError with line and column."""
    try:
        data = source.encode("utf-8")
    except UnicodeEncodeError as error:
        line = source.count("\n", 0, error.start) + 1
        raise NotWellFormedError("a lone surrogate is no character", line, 1) from None
    return _Indexer(source, data).run()


class _Offsets:
    """Turns byte offsets that only grow into character offsets."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._ascii = data.isascii()
        self._byte = self._character = 0

    def __call__(self, byte: int) -> int:
        if self._ascii:
            return byte
        if byte > self._byte:
            self._character += len(self._data[self._byte : byte].decode("utf-8"))
            self._byte = byte
        return self._character


class _Indexer:
    """Collects what expat reports; an event ends where the next begins."""

    def __init__(self, source: str, data: bytes) -> None:
        self._source = source
        self._data = data
        self._offset = _Offsets(data)
        self._open: list[int] = []
        self._heads: list[tuple[str, str, str, Mapping[str, str], int, int]] = []
        self._tails: list[tuple[int, int, int]] = []
        self._pieces: list[Piece] = []
        self._events: list[Event] = []
        self._pending: tuple[str, int, str] | None = None
        self._section = self._section_of_last = -1
        self._in_section: list[int] = []
        self._entities: dict[str, str] = {}
        self._parser = self._make_parser()

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8", SEPARATOR)
        parser.namespace_prefixes = True
        parser.buffer_text = False
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartCdataSectionHandler = self._start_section
        parser.EndCdataSectionHandler = self._end_section
        parser.EntityDeclHandler = self._declare_entity
        parser.DefaultHandler = self._other
        return parser

    def run(self) -> Index:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise self._not_well_formed(error) from None
        self._settle(len(self._source))
        elements = [
            Element(number, *head, *tail)
            for number, (head, tail) in enumerate(zip(self._heads, self._tails, strict=True))
        ]
        return Index(elements, self._pieces, self._events)

    def _not_well_formed(self, error: expat.ExpatError) -> NotWellFormedError:
        start = self._data.rfind(b"\n", 0, self._parser.ErrorByteIndex) + 1
        column = len(self._data[start : self._parser.ErrorByteIndex].decode("utf-8", "replace"))
        return NotWellFormedError(expat.ErrorString(error.code), error.lineno, column + 1)

    def _here(self) -> int:
        return self._offset(self._parser.CurrentByteIndex)

    def _settle(self, here: int) -> None:
        """Finish the event before `here`: only now is it known where it ends."""
        if self._pending is None:
            return
        kind, start, text = self._pending
        self._pending = None
        if kind == "start":
            number = self._open[-1]
            self._tails[number] = (here, here, here)
        elif kind == "end":
            number = self._open.pop()
            content_start, content_end, _ = self._tails[number]
            self._tails[number] = (content_start, content_end, here)
        else:
            self._add_piece(start, here, text)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        here = self._here()
        self._settle(here)
        if len(self._open) >= DEEPEST:
            line = self._parser.CurrentLineNumber
            raise NotWellFormedError(f"elements are nested more than {DEEPEST} deep", line, 1)
        namespace, local, prefix = _split(name)
        number = len(self._heads)
        parent = self._open[-1] if self._open else -1
        named = {_attribute_name(key): value for key, value in attributes.items()}
        self._heads.append((local, namespace, prefix, named, parent, here))
        self._tails.append((here, here, here))
        self._open.append(number)
        self._events.append(Event("start", number))
        self._pending = ("start", here, "")

    def _end(self, _name: str) -> None:
        here = self._here()
        empty = self._pending is not None and self._pending[0] == "start"
        self._settle(here)
        number = self._open[-1]
        content_start = self._tails[number][0]
        self._events.append(Event("end", number))
        if empty and self._source.startswith("/>", here - 2):
            self._open.pop()
            return
        self._tails[number] = (content_start, here, here)
        self._pending = ("end", here, "")

    def _text(self, text: str) -> None:
        here = self._here()
        self._settle(here)
        self._pending = ("text", here, text)

    def _start_section(self) -> None:
        here = self._here()
        self._settle(here)
        self._section = here
        self._in_section = []

    def _end_section(self) -> None:
        here = self._here()
        self._settle(here)
        around = (self._section, here + len("]]>"))
        for number in self._in_section:
            self._pieces[number] = self._pieces[number]._replace(section=around)
        self._section = -1

    def _declare_entity(self, name: str, parameter: int, value: str | None, *_: str | None) -> None:
        if value is not None and not parameter and "<" not in value and "&" not in value:
            self._entities.setdefault(name, value)

    def _other(self, data: str) -> None:
        """Comments, instructions, the doctype: passed over; an entity of plain text is read."""
        here = self._here()
        self._settle(here)
        if self._open and (found := re.fullmatch(r"&([^;]+);", data)):
            self._pending = ("text", here, self._entities.get(found[1], ""))

    def _add_piece(self, start: int, end: int, text: str) -> None:
        exact = end - start == len(text) and self._source.startswith(text, start)
        if exact and self._continues(start):
            self._pieces[-1] = self._pieces[-1]._replace(end=end)
            return
        if self._section >= 0:
            self._in_section.append(len(self._pieces))
        self._section_of_last = self._section
        self._events.append(Event("text", len(self._pieces)))
        self._pieces.append(Piece(start, end, self._open[-1], None if exact else text, None))

    def _continues(self, start: int) -> bool:
        """Whether text that starts here goes on with the last piece."""
        if not self._events or self._events[-1].kind != "text":
            return False
        last = self._pieces[-1]
        return last.end == start and last.reading is None and self._section == self._section_of_last


def _split(name: str) -> tuple[str, str, str]:
    """Namespace, local name and prefix of what expat calls an element."""
    parts = name.split(SEPARATOR)
    if len(parts) == 1:
        return "", name, ""
    return parts[0], parts[1], parts[2] if len(parts) > 2 else ""


def _attribute_name(name: str) -> str:
    namespace, local, _ = _split(name)
    if namespace == XML:
        return f"xml:{local}"
    return f"{{{namespace}}}{local}" if namespace else local
