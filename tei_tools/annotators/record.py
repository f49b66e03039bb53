"""record: what a document says about its machine-made tags, and whom they mean.

The header gets a `<respStmt>` to which each tag's @resp points, an `<application>`, a `<change>`
and the calendars that dates use (TEI P5, 2.2.1, 2.3.11, 2.6, 2.4.5); `<standOff>` gets the new
persons, places and organisations (17.10). Each is inserted after a tag that stands there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import tei_tools
from tei_tools.annotators.dates import CALENDARS
from tei_tools.clock import today
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.additions import Additions, enclosed, is_open
from tei_tools.document.placement import Placement
from tei_tools.document.source import Document, Element
from tei_tools.document.weave import Insertion, escape
from tei_tools.registers.listing import listed
from tei_tools.registers.register import Entity

RESPONSIBLE = "tei_tools"
"""The xml:id of the `<respStmt>` for what the machine tagged."""


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
    additions = Additions(document)
    header = _Header(additions)
    responsible = RESPONSIBLE if responsibility and header.has_title else ""
    said = f' resp="#{responsible}"' if responsible else ""
    if responsible:
        header.respond()
        header.apply()
    header.calendars(_calendars(placements), said)
    if responsible:
        header.change()
    registered = entities if listed(additions, entities, said) else ()
    diagnostics = []
    if responsibility and not responsible:
        message = "The document has no header with a title: its new tags do not say who made them."
        diagnostics.append(Diagnostic("no-header", "warning", message))
    return Recorded(responsible, registered, additions.insertions, diagnostics)


def _calendars(placements: Iterable[Placement]) -> Iterator[str]:
    """The names of the calendars that the tags point to, each once."""
    seen: dict[str, None] = {}
    for placement in placements:
        for attribute in ("calendar", "datingMethod"):
            for pointer in placement.span.attributes.get(attribute, "").split():
                seen[pointer.removeprefix("#")] = None
    return iter(seen)


class _Header:
    """The header of a document, and what is put into it."""

    def __init__(self, additions: Additions) -> None:
        self._additions = additions
        self._document = additions.document
        self._parts = _parts(additions)
        self.has_title = _has_title(self._document.elements, self._parts)

    def respond(self) -> None:
        """A `<respStmt>` at the end of the title statement."""
        if RESPONSIBLE not in self._document.identifiers:
            lines = [
                "<resp>tagged by machine: names, dates and quotations</resp>",
                "<name>tei_tools</name>",
            ]
            statement = enclosed(f'respStmt xml:id="{RESPONSIBLE}"', lines)
            self._additions.append(self._parts["titleStmt"], statement)

    def apply(self) -> None:
        """An `<application>` in the encoding description."""
        named = self._additions.named("application")
        if any(one.attributes.get("ident") == "tei_tools" for one in named):
            return
        start = f'application ident="tei_tools" version="{tei_tools.__version__}"'
        resp = f' resp="#{RESPONSIBLE}"'
        lines = enclosed(f"{start}{resp}", ["<label>tei_tools</label>"])
        self._append_in(("appInfo", "encodingDesc"), lines, self._parts["fileDesc"], resp)

    def change(self) -> None:
        """A `<change>`, newest first, at the head of the revision description."""
        what = "Persons, places, dates and quotations tagged by machine."
        lines = [
            f'<change when="{today()}" who="#{RESPONSIBLE}" resp="#{RESPONSIBLE}">{what}</change>'
        ]
        revisions = self._parts.get("revisionDesc")
        if revisions is None:
            self._additions.append(self._parts["teiHeader"], enclosed("revisionDesc", lines))
            return
        holder = self._parts.get("listChange") or revisions
        first = next(iter(self._additions.children(holder)), None)
        if first is not None and first.name == "change":
            self._additions.prepend(holder, first, lines)

    def calendars(self, names: Iterable[str], said: str) -> None:
        """A `<calendar>` for each calendar that a date points to and the header does not have."""
        missing = [
            one for one in names if one in CALENDARS and one not in self._document.identifiers
        ]
        if not missing or "fileDesc" not in self._parts:
            return
        lines: list[str] = []
        for name in missing:
            description = f"<p>{escape(CALENDARS[name])}</p>"
            lines += enclosed(f'calendar xml:id="{name}"{said}', [description])
        after = self._parts.get("encodingDesc") or self._parts["fileDesc"]
        self._append_in(("calendarDesc", "profileDesc"), lines, after, said)

    def _append_in(
        self, names: tuple[str, str], lines: list[str], after: Element, said: str
    ) -> None:
        """Append to the inner of two elements, making it, or both, where they are missing or have
        no room.
        """
        inner, outer = (self._parts.get(name) for name in names)
        if inner is not None and is_open(inner):
            self._additions.append(inner, lines)
            return
        wrapped = enclosed(f"{names[0]}{said}", lines)
        if outer is not None and is_open(outer):
            self._additions.append(outer, wrapped)
            return
        self._additions.follow(after, enclosed(f"{names[1]}{said}", wrapped))


def _parts(additions: Additions) -> Mapping[str, Element]:
    """The first element of each name in the header, the header itself among them."""
    parts: dict[str, Element] = {}
    header = next(iter(additions.named("teiHeader")), None)
    if header is None:
        return parts
    for element in additions.document.elements[header.index :]:
        if element.start >= header.end:
            break
        parts.setdefault(element.name, element)
    return parts


def _has_title(elements: Sequence[Element], parts: Mapping[str, Element]) -> bool:
    """Whether the header has a title statement with room where TEI wants it (TEI P5 2.2)."""
    title, file = parts.get("titleStmt"), parts.get("fileDesc")
    if title is None or file is None or not is_open(title):
        return False
    return title.parent == file.index and elements[file.parent].name == "teiHeader"
