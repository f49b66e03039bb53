"""Stand-off: the registers of a TEI document, read and written (TEI P5 14.2, 14.3, 17.10)."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tei_tools.document.index import Element, Piece
from tei_tools.document.source import TEI, Document
from tei_tools.registers.identifiers import is_ncname
from tei_tools.registers.register import KINDS, Entity, Kind, Register

NAME_ELEMENTS: Mapping[Kind, tuple[str, ...]] = {
    "person": ("persName", "name", "label"),
    "place": ("placeName", "geogName", "settlement", "name", "label"),
    "org": ("orgName", "name", "label"),
}
"""The children of an entity's element that name it."""

NAME_PARTS = ("forename", "nameLink", "surname", "genName")
"""The parts of a person's name in the order in which it is said, however it is written."""

LONGEST = 20_000
"""Characters that are read of a name or note: entries within entries cannot grow beyond it."""

TAGS: Mapping[Kind, str] = {kind: tag for tag, kind in KINDS.items()}
_KINDS: Mapping[str, Kind] = {"person": "person", "place": "place", "org": "org"}
_LISTED = re.compile(r"<(?:[\w.-]+:)?(?:person|place|org)\b")
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_standoff(xml: str) -> Register:
    """The persons, places and organisations with an xml:id that a TEI document lists.

    They may stand in `<standOff>`, in the header or in the text. Raises NotWellFormedError where
    the document is not well-formed; nothing outside it is read.
    """
    if not _LISTED.search(xml):
        return Register()
    return Register(tuple(EntryReader(Document.parse(xml)).entities()))


def entry(entity: Entity) -> str:
    """The TEI of an entity: `<person>`, `<place>` or `<org>`, a line for each name."""
    tag = TAGS[entity.kind]
    lines = [f"<{entity.kind} xml:id={quoteattr(entity.id)}>"]
    lines.append(f"  <{tag}>{_escaped(entity.name)}</{tag}>")
    lines += [f'  <{tag} type="variant">{_escaped(one)}</{tag}>' for one in entity.variants]
    for kind, value in entity.idnos:
        typed = f" type={quoteattr(_clean(kind))}" if kind else ""
        lines.append(f"  <idno{typed}>{_escaped(value)}</idno>")
    if entity.note:
        lines.append(f"  <note>{_escaped(entity.note)}</note>")
    return "\n".join([*lines, f"</{entity.kind}>"])


class EntryReader:
    """Reads the entities of a document, and single names and texts."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._elements = document.elements
        self._pieces: Sequence[Piece] = document.index.pieces
        self._starts = [*(piece.start for piece in self._pieces), len(document.source)]
        self._children: defaultdict[int, list[Element]] = defaultdict(list)
        for element in document.elements:
            self._children[element.parent].append(element)

    def entities(self) -> Iterator[Entity]:
        for element in self._elements:
            kind = _KINDS.get(element.name)
            identifier = element.attributes.get("xml:id", "")
            if kind and element.namespace == TEI and is_ncname(identifier):
                yield self._entity(element, kind, identifier)

    def _entity(self, element: Element, kind: Kind, identifier: str) -> Entity:
        children = self._children[element.index]
        named = [child for child in children if child.name in NAME_ELEMENTS[kind]]
        named.sort(key=lambda child: NAME_ELEMENTS[kind].index(child.name))
        names = list(dict.fromkeys(filter(None, map(self.name, named))))
        idnos = [
            (child.attributes.get("type", ""), self.text(child))
            for child in children
            if child.name == "idno"
        ]
        notes = [self.text(child) for child in children if child.name == "note"]
        name, *variants = names or [identifier]
        return Entity(identifier, kind, name, tuple(variants), tuple(idnos), " ".join(notes))

    def name(self, element: Element) -> str:
        """A name as it is said: "Walter Elliot" also where "Elliot, Walter" is written."""
        parts = [child for child in self._children[element.index] if child.name in NAME_PARTS]
        if {"forename", "surname"} <= {part.name for part in parts}:
            parts.sort(key=lambda part: NAME_PARTS.index(part.name))
            return " ".join(filter(None, map(self.text, parts)))
        return self.text(element)

    def text(self, element: Element) -> str:
        """The characters inside an element, white space made one, LONGEST at most."""
        number = bisect_left(self._starts, element.content_start)
        text = ""
        while len(text) < LONGEST and self._starts[number] < element.content_end:
            text += self._reading(self._pieces[number])
            number += 1
        return " ".join(text.split())

    def _reading(self, piece: Piece) -> str:
        if piece.reading is not None:
            return piece.reading
        return self._source[piece.start : min(piece.end, piece.start + LONGEST)]


def _clean(text: str) -> str:
    """The text without what XML cannot hold, white space made one."""
    return " ".join(_ILLEGAL.sub("", text).split())


def _escaped(text: str) -> str:
    return escape(_clean(text))
