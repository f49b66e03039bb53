"""Paragraphs of an OpenDocument text: spans, and what stands among them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from tei_tools.importing import runs as line
from tei_tools.importing.archive import within as path_within
from tei_tools.importing.gathering import within
from tei_tools.importing.links import target
from tei_tools.importing.opendocument.changes import Change
from tei_tools.importing.opendocument.styles import Styles
from tei_tools.importing.paragraph import Block
from tei_tools.importing.people import People
from tei_tools.importing.pictures import Pictures
from tei_tools.importing.runs import Run
from tei_tools.importing.xml import Node, child, descendants, get, local, text_of
from tei_tools.reading.tree import Element, element
from tei_tools.reading.tree import Node as Made

_UNREAD = frozenset(("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls"))
_MOST_SPACES = 1_000

Looks = Mapping[str, bool]


class _Added(NamedTuple):
    """A run, and who added it; "" where it is no addition, else a pointer or "#"."""

    run: Run
    by: str


@dataclass(slots=True)
class Paragraphs:
    """Reads the content of paragraphs; an addition goes on from one to the next.

    `read` reads the blocks of a note or text box; `boxes` collects the latter on the way.
    """

    styles: Styles
    pictures: Pictures
    people: People
    changes: Mapping[str, Change]
    read: Callable[[Node], list[Block]]
    boxes: list[Block] = field(default_factory=list)
    _added: str = ""
    _notes: int = 0

    def nodes(self, paragraph: Node, style: str = "") -> tuple[Made, ...]:
        """The inline content of a paragraph."""
        looks = self.styles.own_looks(style)
        found = [_Added(run, self._added) for run in self._inside(paragraph, looks)]
        return line.nodes(self._with_additions(found))

    def alone(self, node: Node) -> tuple[Made, ...]:
        """The content of an element that stands between paragraphs, and begins or ends a change."""
        return line.nodes(READERS[local(node)](self, node, {}))

    def _with_additions(self, found: list[_Added]) -> Iterator[Run]:
        for by, group in groupby(found, key=lambda one: one.by):
            inner = [one.run for one in group]
            if by:
                resp = by if len(by) > 1 else ""
                yield Run(element("add", *line.nodes(inner), resp=resp))
            else:
                yield from inner

    def _inside(self, node: Node, around: Looks) -> Iterator[Run]:
        yield from self._text(node.text, around)
        for one in node:
            name = local(one)
            read = READERS.get(name)
            if read is not None:
                yield from read(self, one, around)
            elif name not in _UNREAD:
                yield from self._inside(one, around)
            yield from self._text(one.tail, around)

    def _text(self, text: str | None, around: Looks) -> Iterator[Run]:
        if text:
            yield Run(text, frozenset(look for look, on in around.items() if on))

    def _span(self, node: Node, around: Looks) -> Iterator[Run]:
        yield from self._inside(node, {**around, **self.styles.looks(get(node, "style-name"))})

    def _spaces(self, node: Node, around: Looks) -> Iterator[Run]:
        said = get(node, "c", "1")
        count = int(said) if said.isdecimal() and len(said) < 9 else 1
        yield from self._text(" " * min(_MOST_SPACES, count), around)

    def _tab(self, _node: Node, around: Looks) -> Iterator[Run]:
        yield from self._text(" ", around)

    def _break(self, _node: Node, around: Looks) -> Iterator[Run]:
        yield Run(Element("lb"), frozenset(look for look, on in around.items() if on))

    def _link(self, node: Node, around: Looks) -> Iterator[Run]:
        address = target(get(node, "href"))
        inner = list(self._inside(node, around))
        if address and inner:
            yield Run(Element("ref", line.nodes(inner), {"target": address}))
        else:
            yield from inner

    def _note(self, node: Node, _around: Looks) -> Iterator[Run]:
        body = child(node, "note-body")
        citation = child(node, "note-citation")
        self._notes += 1
        number = text_of(citation).strip() if citation is not None else ""
        place = "end" if get(node, "note-class") == "endnote" else "bottom"
        content = within(self.read(body)) if body is not None else ()
        yield Run(element("note", *content, place=place, n=number or str(self._notes)))

    def _annotation(self, node: Node, _around: Looks) -> Iterator[Run]:
        creator = child(node, "creator")
        resp = self.people.pointer((creator.text or "") if creator is not None else "")
        yield Run(element("note", *within(self.read(node)), type="comment", resp=resp))

    def _change(self, node: Node, _around: Looks) -> Iterator[Run]:
        """What was deleted here, or where an addition begins and ends (TEI P5, 3.5.3)."""
        change = self.changes.get(get(node, "change-id"))
        if local(node) == "change-end":
            self._added = ""
        elif change and change.deleted is None:
            self._added = self.people.pointer(change.author) or "#"
        elif change and change.deleted is not None and local(node) == "change":
            inner = self._deleted(change.deleted)
            if inner:
                yield Run(element("del", *inner, resp=self.people.pointer(change.author)))

    def _deleted(self, region: Node) -> tuple[Made, ...]:
        found: list[Run] = []
        for one in region:
            if local(one) in ("p", "h"):
                found += [*([Run(Element("lb"))] if found else []), *self._inside(one, {})]
        return line.nodes(found)

    def _frame(self, node: Node, _around: Looks) -> Iterator[Run]:
        """The picture in a frame; a text box is kept for after the paragraph."""
        box = next(iter(descendants(node, "text-box")), None)
        if box is not None:
            self.boxes += self.read(box)
        image = child(node, "image")
        if image is not None:
            said = child(node, "desc") if child(node, "desc") is not None else child(node, "title")
            words = (said.text or "") if said is not None else ""
            yield Run(self.pictures.figure(path_within("", get(image, "href")), words))


READERS: Mapping[str, Callable[[Paragraphs, Node, Looks], Iterator[Run]]] = {
    "span": Paragraphs._span,
    "s": Paragraphs._spaces,
    "tab": Paragraphs._tab,
    "line-break": Paragraphs._break,
    "a": Paragraphs._link,
    "note": Paragraphs._note,
    "annotation": Paragraphs._annotation,
    "change": Paragraphs._change,
    "change-start": Paragraphs._change,
    "change-end": Paragraphs._change,
    "frame": Paragraphs._frame,
}
"""What reads each element within a paragraph; of any other its content is read."""
