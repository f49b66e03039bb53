"""open_document: what stands in an OpenDocument text, in its order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tei_tools.errors import InputError
from tei_tools.importing.archive import Archive
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.opendocument.changes import changes
from tei_tools.importing.opendocument.paragraphs import Paragraphs
from tei_tools.importing.opendocument.styles import Styles
from tei_tools.importing.opendocument.tables import table
from tei_tools.importing.paragraph import PLAIN, Block, Paragraph
from tei_tools.importing.people import People
from tei_tools.importing.pictures import Pictures
from tei_tools.importing.titles import titled
from tei_tools.importing.xml import Node, child, descendants, get, local, parsed, text_of
from tei_tools.reading.given import is_language
from tei_tools.reading.tree import Element

_UNREAD = frozenset(("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls",
                     "creator", "date", "forms", "index-title-template"))  # fmt: skip
_FORMES = {"header": "top", "footer": "bottom"}
_DEEPEST = 9


def open_document(source: Source) -> Imported:
    """The text of an OpenDocument text with its styles as roles, notes where they are called."""
    archive = Archive(source.data, source.name)
    _refuse_protected(archive)
    root = _root(archive, "content.xml")
    template = _root(archive, "styles.xml") if "styles.xml" in archive else None
    text = child(root, "body", "text")
    if text is None:
        raise InputError(f"{source.name} is no text, but another kind of OpenDocument file.")
    styles = Styles(*(one for one in (root, template) if one is not None))
    pictures = Pictures(archive, source.pictures, source.folder)
    reader = _Reader(styles, pictures, text)
    blocks = [*reader.blocks(text), *_formes(template)]
    about = _root(archive, "meta.xml") if "meta.xml" in archive else None
    told = child(about, "meta", "title")
    words = " ".join((told.text or "").split()) if told is not None else ""
    title, differs = titled(blocks, words, source.name)
    return Imported(
        tuple(blocks),
        "an OpenDocument text",
        title=title,
        lang=styles.language if is_language(styles.language) else "",
        people=reader.people.names,
        pictures=pictures.files,
        notices=(*differs, *pictures.notices(source.name)),
    )


def _root(archive: Archive, part: str) -> Node:
    return parsed(archive.read(part), f"{archive.name} ({part})")


def _refuse_protected(archive: Archive) -> None:
    manifest = "META-INF/manifest.xml"
    if manifest in archive and descendants(_root(archive, manifest), "encryption-data"):
        raise InputError(f"{archive.name} is protected by a password; save it without one first.")


class _Reader:
    """Reads blocks of the text, of a note, a cell, a text box."""

    def __init__(self, styles: Styles, pictures: Pictures, text: Node) -> None:
        self._styles = styles
        self.people = People()
        self._paragraphs = Paragraphs(styles, pictures, self.people, changes(text), self.blocks)

    def blocks(self, parent: Node) -> list[Block]:
        """The paragraphs, lists and tables in an element, in order."""
        return list(self._blocks(parent))

    def _blocks(self, parent: Iterable[Node]) -> Iterator[Block]:
        for one in parent:
            name = local(one)
            if name in ("p", "h"):
                yield self._paragraph(one)
                boxes, self._paragraphs.boxes = self._paragraphs.boxes, []
                yield from boxes
            elif name == "list":
                yield from self._list(one, 0, "")
            elif name == "table":
                made = table(one, self.blocks)
                if made is not None:
                    yield made
            elif name in ("change", "change-start", "change-end", "frame"):
                yield from self._between(one)
            elif name not in _UNREAD:
                yield from self._blocks(one)

    def _between(self, node: Node) -> Iterator[Block]:
        """What stands between paragraphs and belongs into one: a change, a frame."""
        nodes = self._paragraphs.alone(node)
        if nodes:
            yield Paragraph(nodes)
        boxes, self._paragraphs.boxes = self._paragraphs.boxes, []
        yield from boxes

    def _paragraph(self, node: Node) -> Paragraph:
        style = get(node, "style-name")
        nodes = self._paragraphs.nodes(node, style)
        if self._styles.begins_page(style):
            nodes = (Element("pb"), *nodes)
        if local(node) == "h":
            level = get(node, "outline-level", "1")
            number = int(level) if level.isdecimal() and len(level) < 3 else 1
            return Paragraph(nodes, "head", max(1, number))
        role, level_of_role = self._styles.role(style)
        return Paragraph(nodes, PLAIN if role == "item" else role, level_of_role)

    def _list(self, node: Node, level: int, inherited: str) -> Iterator[Block]:
        """The items of a list; what follows the first paragraph of an item goes on with it."""
        style = get(node, "style-name") or inherited
        numbered = self._styles.is_numbered(style, level)
        for item in node:
            first = True
            for one in item:
                if local(one) == "list":
                    yield from self._list(one, min(level + 1, _DEEPEST), style)
                    continue
                for block in self._blocks([one]):
                    yield _as_item(block, "item" if first else "continued", level, numbered)
                first = False


def _as_item(block: Block, role: str, level: int, numbered: bool) -> Block:
    """A plain paragraph as an item, or more of it; headings and tables stay what they are."""
    if isinstance(block, Paragraph) and block.role == PLAIN:
        return replace(block, role=role, level=level, numbered=numbered)
    return block


def _formes(template: Node | None) -> Iterator[Element]:
    """The running heads and feet, each once, as `<fw>` (TEI P5, 12.6)."""
    seen: set[str] = set()
    for page in descendants(template, "master-page") if template is not None else ():
        for one in page:
            text = " ".join(text_of(one).split())
            if local(one) in _FORMES and text and text not in seen:
                seen.add(text)
                yield Element("fw", (text,), {"type": local(one), "place": _FORMES[local(one)]})
