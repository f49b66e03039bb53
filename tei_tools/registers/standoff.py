"""Stand-off: the registers of a TEI document, read and written (TEI P5 14.2, 14.3, 17.10)."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tei_tools.document.index import Element, Piece
from tei_tools.document.source import TEI, Document
from tei_tools.registers.identifiers import is_ncname
from tei_tools.registers.register import KINDS, Entity, Kind, Location, Register
from tei_tools.registers.rejections import read_rejections

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
GROUP = "personGrp"
GAZETTEER = "GeoNames"
"""The @type of the numbers that come with a location."""

LIFE = ("birth", "death")
DATED = ("when", "when-iso", "notBefore", "from", "notAfter", "to")
"""The attributes from which a day is read, the surest first."""

_KINDS: Mapping[str, Kind] = {"person": "person", GROUP: "person", "place": "place", "org": "org"}
_LISTED = re.compile(r"<(?:[\w.-]+:)?(?:person|personGrp|place|org|interpretation)\b")
_YEAR_OR_MONTH = re.compile(r"-?(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_standoff(xml: str) -> Register:
    """The persons, places and organisations with an xml:id that a TEI document lists, and the
    words that its header says are none.

    They may stand in `<standOff>`, in the header or in the text. Raises NotWellFormedError where
    the document is not well-formed; nothing outside it is read.
    """
    if not _LISTED.search(xml):
        return Register()
    document = Document.parse(xml)
    rejected = tuple(read_rejections(document))
    return Register(tuple(EntryReader(document).entities()), rejected)


def entry(entity: Entity) -> str:
    """The TEI of an entity: `<person>`, `<personGrp>`, `<place>` or `<org>`, a line a name."""
    tag = TAGS[entity.kind]
    outer = GROUP if entity.group else entity.kind
    role = f" role={quoteattr('_'.join(entity.group.split()))}" if entity.group else ""
    lines = [f"<{outer} xml:id={quoteattr(entity.id)}{role}>"]
    lines.append(f"  <{tag}>{_escaped(entity.name)}</{tag}>")
    lines += [f'  <{tag} type="variant">{_escaped(one)}</{tag}>' for one in entity.variants]
    lines += [f"  {life(name, value)}" for name, value in lives(entity).items() if value]
    lines += [f"  {location(one)}" for one in (entity.location,) if one and entity.kind == "place"]
    lines += [f"  {idno(*one, entity.location)}" for one in entity.idnos]
    if entity.note:
        lines.append(f"  <note>{_escaped(entity.note)}</note>")
    return "\n".join([*lines, f"</{outer}>"])


def location(found: Location) -> str:
    """`<location>` with the `<geo>` of a place (TEI P5 14.3.4)."""
    return f"<location{_certain(found)}><geo>{_escaped(found.geo)}</geo></location>"


def idno(kind: str, value: str, found: Location | None = None) -> str:
    """`<idno>` of an entity, that of a gazetteer as sure as the location that came with it."""
    typed = f" type={quoteattr(_clean(kind))}" if kind else ""
    sure = _certain(found) if kind == GAZETTEER else ""
    return f"<idno{typed}{sure}>{_escaped(value)}</idno>"


def _certain(found: Location | None) -> str:
    return f" cert={quoteattr(found.certainty)}" if found and found.certainty else ""


def lives(entity: Entity) -> Mapping[str, str]:
    """What is known of the elements LIFE; nothing but of persons."""
    return {"birth": entity.birth, "death": entity.death} if entity.kind == "person" else {}


def life(name: str, value: str) -> str:
    """`<birth>` or `<death>`: with @when for a day, month or year, otherwise with words."""
    if is_day(value):
        return f'<{name} when="{value}"/>'
    return f"<{name}>{_escaped(value)}</{name}>"


def is_day(value: str) -> bool:
    """Whether it is a day, month or year as TEI writes one (TEI P5, teidata.temporal.w3c)."""
    if _YEAR_OR_MONTH.fullmatch(value):
        return True
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


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
        born = {child.name: self.day(child) for child in reversed(children) if child.name in LIFE}
        return Entity(
            identifier,
            kind,
            name,
            tuple(variants),
            tuple(idnos),
            " ".join(notes),
            born.get("birth", ""),
            born.get("death", ""),
            (element.attributes.get("role") or "group") if element.name == GROUP else "",
            self._location(children) if kind == "place" else None,
        )

    def _location(self, children: Sequence[Element]) -> Location | None:
        """The first location that is given by coordinates."""
        for child in children:
            for inner in self._children[child.index] if child.name == "location" else ():
                if inner.name == "geo" and (geo := self.text(inner)):
                    return Location(geo, child.attributes.get("cert", ""))
        return None

    def day(self, element: Element) -> str:
        """The day of a birth or death; its words where no attribute gives one, nor a place."""
        children = self._children[element.index]
        dated = (element, *(child for child in children if child.name == "date"))
        days = (one.attributes.get(name, "").strip() for one in dated for name in DATED)
        return next(filter(None, days), "") or ("" if children else self.text(element))

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
