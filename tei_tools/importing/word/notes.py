"""Notes of a Word document: footnotes, endnotes and comments, each where it is called."""

from collections import Counter
from collections.abc import Callable, Mapping

from tei_tools.importing.gathering import within
from tei_tools.importing.paragraph import Block
from tei_tools.importing.people import People
from tei_tools.importing.word.package import Package, Part
from tei_tools.importing.xml import Node, get, local
from tei_tools.reading.tree import Element, element

KINDS: Mapping[str, tuple[str, str, str]] = {
    "footnoteReference": ("footnotes", "footnote", "bottom"),
    "endnoteReference": ("endnotes", "endnote", "end"),
    "commentReference": ("comments", "comment", ""),
}
"""For each call the part of the package, the element there, and @place of the note."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

ReadBlocks = Callable[[Part, Node], list[Block]]


class Notes:
    """The notes of a document by kind and id; each is read when it is called."""

    def __init__(self, package: Package, people: People, read: ReadBlocks) -> None:
        self._people = people
        self._read = read
        self._found: dict[tuple[str, str], tuple[Part, Node]] = {}
        self._numbers: Counter[str] = Counter()
        self._open: set[tuple[str, str]] = set()
        for call, (kind, name, _) in KINDS.items():
            for part in package.related(kind):
                for one in part.root:
                    if local(one) == name and get(one, "type") in ("", "normal"):
                        self._found[call, get(one, "id")] = part, one

    def note(self, call: str, identifier: str) -> Element | None:
        """The `<note>` (TEI P5, 3.9.1) for a call; None where there is none, or it calls itself."""
        key = call, identifier
        if key not in self._found or key in self._open:
            return None
        part, node = self._found[key]
        self._open.add(key)
        content = within(self._read(part, node))
        self._open.remove(key)
        if call == "commentReference":
            resp = self._people.pointer(get(node, "author"))
            return element("note", *content, type="comment", resp=resp)
        self._numbers[call] += 1
        number = self._numbers[call]
        shown = roman(number) if call == "endnoteReference" else str(number)
        return element("note", *content, place=KINDS[call][2], n=shown)


def roman(number: int) -> str:
    """A number as Word counts endnotes: i, ii, iii."""
    made = ""
    for value, letters in _ROMAN:
        made += letters * (number // value)
        number %= value
    return made
