"""word: what stands in a Word document, in its order."""

from collections.abc import Iterator

from tei_tools.importing.archive import Archive
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.paragraph import BLANK, PLAIN, Block, Paragraph
from tei_tools.importing.people import People
from tei_tools.importing.pictures import Pictures
from tei_tools.importing.roles import list_level
from tei_tools.importing.titles import titled
from tei_tools.importing.word.notes import Notes
from tei_tools.importing.word.numbering import Numbering
from tei_tools.importing.word.package import Package, Part
from tei_tools.importing.word.paragraphs import Paragraphs
from tei_tools.importing.word.styles import Styles
from tei_tools.importing.word.tables import table
from tei_tools.importing.xml import Node, child, descendants, get, local
from tei_tools.reading.given import is_language
from tei_tools.reading.tree import Element

_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "body")
)
_LISTED = frozenset((PLAIN, "item"))
_TITLES = frozenset(("title", "subtitle", "author", BLANK))
_FORMES = {"header": "top", "footer": "bottom"}


def word(source: Source) -> Imported:
    """The text of a Word document with its styles as roles, notes where they are called."""
    archive = Archive(source.data, source.name)
    package = Package(archive)
    pictures = Pictures(archive, source.pictures, source.folder)
    reader = _Reader(package, pictures)
    body = child(package.main.root, "body")
    blocks = reader.blocks(package.main, body) if body is not None else []
    title, differs = titled(blocks, _property(package, "title"), source.name)
    language = reader.styles.language
    return Imported(
        tuple(_with_formes(blocks, list(_formes(package)))),
        "a Word document",
        title=title,
        lang=language if is_language(language) else "",
        people=reader.people.names,
        pictures=pictures.files,
        notices=(*differs, *pictures.notices(source.name)),
    )


class _Reader:
    """Reads blocks of any part: the text, a note, a cell, a text box."""

    def __init__(self, package: Package, pictures: Pictures) -> None:
        self.styles = Styles(package.root("styles"))
        self.people = People()
        self._numbering = Numbering(package.root("numbering"))
        self._pictures = pictures
        self._notes = Notes(package, self.people, self.blocks)

    def blocks(self, part: Part, parent: Node) -> list[Block]:
        """The paragraphs and tables in an element, in order; text boxes after their paragraph."""
        reader = Paragraphs(part, self.styles, self._pictures, self.people, self._notes.note)
        return list(self._blocks(parent, reader))

    def _blocks(self, parent: Node, reader: Paragraphs) -> Iterator[Block]:
        for one in parent:
            name = local(one)
            if name == "p":
                yield self._paragraph(one, reader)
                boxes, reader.boxes = reader.boxes, []
                for box in boxes:
                    yield from self._blocks(box, reader)
            elif name == "tbl":
                made = table(one, lambda cell: list(self._blocks(cell, reader)))
                if made is not None:
                    yield made
            elif name == "AlternateContent":
                yield from self._blocks(one[0], reader) if len(one) else ()
            elif name in _WRAPPERS:
                yield from self._blocks(one, reader)

    def _paragraph(self, node: Node, reader: Paragraphs) -> Paragraph:
        nodes = reader.nodes(node)
        properties = child(node, "pPr")
        style = get(child(properties, "pStyle"), "val")
        role, level = self.styles.role(style)
        begins = child(properties, "pageBreakBefore")
        if begins is not None and get(begins, "val", "1") not in ("0", "false", "off"):
            nodes = (Element("pb"), *nodes)
        outline = get(child(properties, "outlineLvl"), "val")
        if role == PLAIN and outline.isdecimal() and int(outline) < 9:
            role, level = "head", int(outline) + 1
        if role not in _LISTED:
            return Paragraph(nodes, role, level)
        return self._item(Paragraph(nodes, role), properties, style)

    def _item(self, plain: Paragraph, properties: Node | None, style: str) -> Paragraph:
        """The paragraph; an item, where it or its style has a number or bullet."""
        numbering = child(properties, "numPr")
        if numbering is None:
            numbering = self.styles.numbering(style)
        number = get(child(numbering, "numId"), "val")
        named = self.styles.name(style) if plain.role == "item" else ""
        if number in ("", "0") and not named:
            return plain
        depth = get(child(numbering, "ilvl"), "val")
        level = int(depth) if depth.isdecimal() else 0
        numbered = self._numbering.is_numbered(number, level) or "number" in named.casefold()
        return Paragraph(plain.nodes, "item", min(level or list_level(named), 9), numbered)


def _formes(package: Package) -> Iterator[Element]:
    """The running heads and feet, each once, as `<fw>` (TEI P5, 12.6)."""
    seen: set[str] = set()
    for kind, place in _FORMES.items():
        for part in package.related(kind):
            words = (one.text or "" for one in descendants(part.root, "t"))
            text = " ".join("".join(words).split())
            if text and text not in seen:
                seen.add(text)
                yield Element("fw", (text,), {"type": kind, "place": place})


def _with_formes(blocks: list[Block], formes: list[Element]) -> Iterator[Block]:
    """The blocks with running heads before the first that is no title."""
    place = next(
        (
            place
            for place, one in enumerate(blocks)
            if not (isinstance(one, Paragraph) and one.role in _TITLES)
        ),
        len(blocks),
    )
    yield from (*blocks[:place], *formes, *blocks[place:])


def _property(package: Package, name: str) -> str:
    """What the document says of itself (Dublin Core); "" where it says nothing."""
    part = "docProps/core.xml"
    if part not in package.archive:
        return ""
    found = child(package.part(part).root, name)
    return " ".join((found.text or "").split()) if found is not None else ""
