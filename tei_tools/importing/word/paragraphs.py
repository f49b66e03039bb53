"""Paragraphs of a Word document: their runs, and what stands among these."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from tei_tools.importing import runs as line
from tei_tools.importing.links import target
from tei_tools.importing.people import People
from tei_tools.importing.pictures import Pictures
from tei_tools.importing.runs import Run
from tei_tools.importing.word.fields import link_of
from tei_tools.importing.word.looks import looks
from tei_tools.importing.word.package import Part
from tei_tools.importing.word.styles import Styles
from tei_tools.importing.xml import Node, child, descendants, get, local
from tei_tools.reading.tree import Element, element
from tei_tools.reading.tree import Node as Made

_UNSTYLED = frozenset(("hyperlink", "followedhyperlink", "footnote reference"))
"""Character styles whose looks say what an element says already."""

_UNREAD = frozenset(
    """pPr rPr sectPr delInstrText footnoteRef endnoteRef annotationRef separator
    continuationSeparator lastRenderedPageBreak fldData proofErr tblPr tblGrid trPr tcPr""".split()
)
_CHARACTERS = {"tab": " ", "ptab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_CHANGES = {"ins": "add", "moveTo": "add", "del": "del", "moveFrom": "del"}
_BREAKS = {"page": "pb", "column": "cb"}
_GREEK = dict(zip(
    "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω", strict=True,
))  # fmt: skip
"""Letters of the font Symbol, by those of ASCII in whose places they stand."""


class _Linked(NamedTuple):
    """A run, and the target of the link in which it stands."""

    run: Run
    target: str


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False


@dataclass(slots=True)
class Paragraphs:
    """Reads the content of paragraphs of one part; fields go on from one to the next.

    `note` makes the `<note>` for a call of a kind; `boxes` collects text boxes on the way.
    """

    part: Part
    styles: Styles
    pictures: Pictures
    people: People
    note: Callable[[str, str], Element | None]
    boxes: list[Node] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)

    def nodes(self, paragraph: Node) -> tuple[Made, ...]:
        """The inline content of a paragraph, or of anything else that holds runs."""
        found = [_Linked(run, self._target()) for run in self._inside(paragraph, {})]
        return line.nodes(_links(found))

    def _target(self) -> str:
        return next((link_of(one.instruction) for one in self._fields if one.shown), "")

    def _inside(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        for one in node:
            name = local(one)
            if name in _UNREAD:
                continue
            read = READERS.get(name)
            if read is not None:
                yield from read(self, one, around)
            elif name in _CHANGES:
                yield from self._change(one, around, _CHANGES[name])
            elif name in _CHARACTERS:
                yield self._text(_CHARACTERS[name], around)
            else:
                yield from self._inside(one, around)

    def _text(self, text: str, around: Mapping[str, bool]) -> Run:
        return Run(text, frozenset(look for look, on in around.items() if on))

    def _run(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        properties = child(node, "rPr")
        style = get(child(properties, "rStyle"), "val")
        named = self.styles.name(style).casefold() in _UNSTYLED if style else True
        styled = {} if named else self.styles.looks(style)
        yield from self._inside(node, {**around, **styled, **looks(properties)})

    def _words(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        if node.text:
            yield self._text(node.text.replace("\t", " "), around)

    def _break(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        yield Run(Element(_BREAKS.get(get(node, "type"), "lb")), self._text("", around).looks)

    def _symbol(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        """A character by its place in a font; those of private use are given as they are."""
        try:
            code = int(get(node, "char"), 16)
        except ValueError:
            return
        letter = chr(code - 0xF000) if 0xF020 <= code <= 0xF0FF else ""
        if get(node, "font") == "Symbol" and letter in _GREEK:
            yield self._text(_GREEK[letter], around)
        elif 0 < code < 0x110000:
            yield self._text(chr(code), around)

    def _hyperlink(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        relation = self.part.relations.get(get(node, "id"))
        address = target(relation.target) if relation and relation.external else ""
        inner = [_Linked(run, address) for run in self._inside(node, around)]
        yield from _links(inner)

    def _change(self, node: Node, around: Mapping[str, bool], name: str) -> Iterator[Run]:
        """Text that somebody added or deleted, and who (TEI P5, 3.5.3)."""
        inner = line.nodes(self._inside(node, around))
        if inner:
            yield Run(element(name, *inner, resp=self.people.pointer(get(node, "author"))))

    def _field_mark(self, node: Node, _around: Mapping[str, bool]) -> Iterator[Run]:
        kind = get(node, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].shown = True
        elif self._fields and kind == "end":
            self._fields.pop()
        yield from ()

    def _instruction(self, node: Node, _around: Mapping[str, bool]) -> Iterator[Run]:
        if self._fields and not self._fields[-1].shown:
            self._fields[-1].instruction += node.text or ""
        yield from ()

    def _simple_field(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        address = link_of(get(node, "instr"))
        yield from _links([_Linked(run, address) for run in self._inside(node, around)])

    def _call(self, node: Node, _around: Mapping[str, bool]) -> Iterator[Run]:
        made = self.note(local(node), get(node, "id"))
        if made is not None:
            yield Run(made)

    def _alternatives(self, node: Node, around: Mapping[str, bool]) -> Iterator[Run]:
        """Of what says the same in several ways, the first."""
        for one in node:
            yield from self._inside(one, around)
            return

    def _drawing(self, node: Node, _around: Mapping[str, bool]) -> Iterator[Run]:
        """The pictures in a drawing; text boxes are kept for after the paragraph."""
        boxes = descendants(node, "txbxContent")
        self.boxes += [one for one in boxes if not _is_second(one)]
        described = next(iter(descendants(node, "docPr")), None)
        said = get(described, "descr") or get(described, "title")
        for picture in [*descendants(node, "blip"), *descendants(node, "imagedata")]:
            relation = self.part.relations.get(get(picture, "embed") or get(picture, "id"))
            known = relation is not None and not relation.external
            path = self.part.path(relation) if relation and known else ""
            yield Run(self.pictures.figure(path, said or get(picture, "title")))

    def _formula(self, node: Node, _around: Mapping[str, bool]) -> Iterator[Run]:
        text = "".join(one.text or "" for one in descendants(node, "t"))
        if text.strip():
            yield Run(Element("formula", (text,), {"notation": "OMML"}))


READERS: Mapping[str, Callable[[Paragraphs, Node, Mapping[str, bool]], Iterator[Run]]] = {
    "r": Paragraphs._run,
    "t": Paragraphs._words,
    "delText": Paragraphs._words,
    "br": Paragraphs._break,
    "cr": Paragraphs._break,
    "sym": Paragraphs._symbol,
    "hyperlink": Paragraphs._hyperlink,
    "fldChar": Paragraphs._field_mark,
    "instrText": Paragraphs._instruction,
    "fldSimple": Paragraphs._simple_field,
    "footnoteReference": Paragraphs._call,
    "endnoteReference": Paragraphs._call,
    "commentReference": Paragraphs._call,
    "AlternateContent": Paragraphs._alternatives,
    "drawing": Paragraphs._drawing,
    "pict": Paragraphs._drawing,
    "object": Paragraphs._drawing,
    "oMath": Paragraphs._formula,
}
"""What reads each element within a paragraph; of any other its content is read."""


def _is_second(box: Node) -> bool:
    """Whether a text box says again, for older programs, what another says."""
    return any(local(one) == "Fallback" for one in box.iterancestors())


def _links(found: list[_Linked]) -> Iterator[Run]:
    """The runs, those of one link in a `<ref>`."""
    for address, group in groupby(found, key=lambda one: one.target):
        inner = [one.run for one in group]
        if address:
            yield Run(Element("ref", line.nodes(inner), {"target": address}))
        else:
            yield from inner
