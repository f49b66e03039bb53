"""record: what a document says about its machine-made tags, and whom they mean.

The header gets a `<respStmt>` to which each tag's @resp points, an `<application>`, a `<change>`
and the calendars that dates use (TEI P5, 2.2.1, 2.3.11, 2.6, 2.4.5); `<standOff>` gets the new
persons, places and organisations (17.10). Each is inserted after a tag that stands there.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import tei_tools
from tei_tools.annotators.dates import CALENDARS
from tei_tools.clock import today
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.placement import Placement
from tei_tools.document.source import Document, Element
from tei_tools.document.weave import Insertion, escape
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import entry

RESPONSIBLE = "tei_tools"
"""The xml:id of the `<respStmt>` for what the machine tagged."""

LISTS = {"person": "listPerson", "place": "listPlace", "org": "listOrg"}


class Recorded(NamedTuple):
    """What is to be inserted; `responsible` is the xml:id for @resp, "" where none can stand.

    `registered` are the entities that have a place; without it nothing may refer to them.
    """

    responsible: str
    registered: Sequence[Entity]
    insertions: list[Insertion]
    diagnostics: list[Diagnostic]


def record(
    document: Document,
    placements: Sequence[Placement],
    entities: Sequence[Entity],
    *,
    responsibility: bool = True,
) -> Recorded:
    """The entries for these tags; without `responsibility`, none that says who made them."""
    recorder = _Recorder(document)
    responsible = RESPONSIBLE if responsibility and recorder.header is not None else ""
    recorder.said = f' resp="#{responsible}"' if responsible else ""
    if responsible:
        recorder.respond()
        recorder.apply()
    recorder.calendars(_calendars(placements))
    if responsible:
        recorder.change()
    registered = recorder.entities(entities)
    if responsibility and not responsible:
        message = "The document has no header with a title: its new tags do not say who made them."
        recorder.diagnostics.append(Diagnostic("no-header", "warning", message))
    return Recorded(responsible, registered, recorder.insertions, recorder.diagnostics)


def _calendars(placements: Iterable[Placement]) -> Iterator[str]:
    """The names of the calendars that the tags point to, each once."""
    seen: dict[str, None] = {}
    for placement in placements:
        for attribute in ("calendar", "datingMethod"):
            for pointer in placement.span.attributes.get(attribute, "").split():
                seen[pointer.removeprefix("#")] = None
    return iter(seen)


class _Recorder:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._newline = "\r\n" if "\r\n" in document.source else "\n"
        self._by_name: dict[str, list[Element]] = {}
        self._children: dict[int, list[Element]] = {}
        for element in document.elements:
            self._by_name.setdefault(element.name, []).append(element)
            self._children.setdefault(element.parent, []).append(element)
        self._top = self._first("teiHeader")
        self._parts = _parts(document.elements, self._top)
        self.header = self._top if _has_title(document.elements, self._parts) else None
        self.said = ""
        self.insertions: list[Insertion] = []
        self.diagnostics: list[Diagnostic] = []

    def _first(self, name: str) -> Element | None:
        return next(iter(self._by_name.get(name, ())), None)

    def respond(self) -> None:
        """A `<respStmt>` at the end of the title statement."""
        if RESPONSIBLE not in self._document.identifiers:
            lines = [
                f'<respStmt xml:id="{RESPONSIBLE}">',
                "  <resp>tagged by machine: names, dates and quotations</resp>",
                "  <name>tei_tools</name>",
                "</respStmt>",
            ]
            self._append(self._parts["titleStmt"], lines)

    def apply(self) -> None:
        """An `<application>` in the encoding description."""
        if any(one.attributes.get("ident") == "tei_tools" for one in self._all("application")):
            return
        version = tei_tools.__version__
        lines = [
            f'<application ident="tei_tools" version="{version}" resp="#{RESPONSIBLE}">',
            "  <label>tei_tools</label>",
            "</application>",
        ]
        self._append_in(("appInfo", "encodingDesc"), lines, self._parts["fileDesc"])

    def _all(self, name: str) -> list[Element]:
        return self._by_name.get(name, [])

    def change(self) -> None:
        """A `<change>`, newest first, at the head of the revision description."""
        what = "Persons, places, dates and quotations tagged by machine."
        lines = [
            f'<change when="{today()}" who="#{RESPONSIBLE}" resp="#{RESPONSIBLE}">{what}</change>'
        ]
        revisions = self._parts.get("revisionDesc")
        if revisions is None:
            header = self._parts["teiHeader"]
            self._append(header, ["<revisionDesc>", *_indented(lines), "</revisionDesc>"])
            return
        holder = self._parts.get("listChange") or revisions
        first = next(iter(self._children.get(holder.index, ())), None)
        if first is not None and first.name == "change":
            self._insert(holder.content_start, self._indent(first), lines, holder)

    def calendars(self, names: Iterable[str]) -> None:
        """A `<calendar>` for each calendar that a date points to and the header does not have."""
        missing = [
            one for one in names if one in CALENDARS and one not in self._document.identifiers
        ]
        if not missing or "fileDesc" not in self._parts:
            return
        lines = []
        for name in missing:
            description = escape(CALENDARS[name])
            lines += [
                f'<calendar xml:id="{name}"{self.said}>',
                f"  <p>{description}</p>",
            ]
            lines += ["</calendar>"]
        after = self._parts.get("encodingDesc") or self._parts["fileDesc"]
        self._append_in(("calendarDesc", "profileDesc"), lines, after)

    def entities(self, entities: Sequence[Entity]) -> Sequence[Entity]:
        """The new persons, places and organisations, in a list of ours in `<standOff>`.

        None where the document has neither that nor a header after which it could stand.
        """
        stand_off, header = self._first("standOff"), self._top
        if stand_off is None and header is None:
            return ()
        lists: list[str] = []
        for kind, name in LISTS.items():
            lines = [
                line for one in entities if one.kind == kind for line in entry(one).splitlines()
            ]
            ours = next((one for one in self._all(name) if self._is_ours(one)), None)
            if lines and ours is not None:
                self._append(ours, lines)
            elif lines:
                lists += [f"<{name}{self.said}>", *_indented(lines), f"</{name}>"]
        if lists and stand_off is not None:
            self._append(stand_off, lists)
        elif lists and header is not None:
            lines = [f"<standOff{self.said}>", *_indented(lists), "</standOff>"]
            self._insert(header.end, self._indent(header), lines, header)
        return entities

    def _is_ours(self, element: Element) -> bool:
        return f"#{RESPONSIBLE}" in element.attributes.get("resp", "").split()

    def _append_in(self, names: tuple[str, str], lines: list[str], after: Element) -> None:
        """Append to the inner of two elements, making it, or both, where they are missing."""
        inner, outer = (self._parts.get(name) for name in names)
        if inner is not None:
            self._append(inner, lines)
            return
        wrapped = [f"<{names[0]}{self.said}>", *_indented(lines), f"</{names[0]}>"]
        if outer is not None:
            self._append(outer, wrapped)
            return
        wrapped = [f"<{names[1]}{self.said}>", *_indented(wrapped), f"</{names[1]}>"]
        self._insert(after.end, self._indent(after), wrapped, after)

    def _append(self, element: Element, lines: list[str]) -> None:
        """Insert after an element's last child, or where its start tag ends."""
        children = self._children.get(element.index)
        if children:
            self._insert(children[-1].end, self._indent(children[-1]), lines, element)
        elif element.content_start < element.end:
            indent = self._indent(element)
            deeper = f"{indent}  " if indent else ""
            self._insert(element.content_start, deeper, lines, element)

    def _indent(self, element: Element) -> str:
        """The line end and white space before an element; "" where it begins no line."""
        near = self._document.source[max(0, element.start - 200) : element.start]
        before = re.search(r"\n[ \t]*$", near)
        return self._newline + before[0][1:] if before else ""

    def _insert(self, place: int, indent: str, lines: Iterable[str], near: Element) -> None:
        """Insert lines, indented as their neighbours and with their namespace prefix."""
        joined = "".join(f"{indent}{line if indent else line.strip()}" for line in lines)
        if near.prefix:
            joined = re.sub(r"<(/?)(?=\w)", rf"<\1{near.prefix}:", joined)
        self.insertions.append(Insertion(place, joined))


def _parts(elements: Sequence[Element], header: Element | None) -> Mapping[str, Element]:
    """The first element of each name in the header, the header itself among them."""
    parts: dict[str, Element] = {}
    if header is None:
        return parts
    for element in elements[header.index :]:
        if element.start >= header.end:
            break
        parts.setdefault(element.name, element)
    return parts


def _has_title(elements: Sequence[Element], parts: Mapping[str, Element]) -> bool:
    """Whether the header has a title statement where TEI wants it (TEI P5 2.2)."""
    title, file = parts.get("titleStmt"), parts.get("fileDesc")
    return bool(
        title and file and title.parent == file.index and elements[file.parent].name == "teiHeader"
    )


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]
