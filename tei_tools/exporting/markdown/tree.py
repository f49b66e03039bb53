"""Branch: an element of a document with what is read of it, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tei_tools.document.index import Element
from tei_tools.document.source import Document
from tei_tools.document.view import BLOCKS, HYPHENS, PREFERENCES, UNREAD
from tei_tools.errors import InputError

LISTED = frozenset(("list", "table", "row", "lg", "address"))
"""Elements that hold others, and no text of their own."""


DEEPEST = 150
"""Elements within elements: TEI by hand stays under 40, and functions call themselves for each."""


@dataclass(slots=True)
class Branch:
    """An element that is read: its name, attributes, and children in order.

    `holds_blocks` says whether a paragraph or the like stands somewhere in it.
    """

    name: str
    attributes: Mapping[str, str]
    children: list["Branch | str"] = field(default_factory=list)
    holds_blocks: bool = False

    @property
    def branches(self) -> Iterator["Branch"]:
        """The elements among its children."""
        return (child for child in self.children if isinstance(child, Branch))

    @property
    def words(self) -> str:
        """The characters in it, white space made one."""
        return " ".join("".join(self._texts()).split())

    @property
    def verbatim(self) -> str:
        """The characters in it as they stand, a line end for each `<lb>`."""
        return "".join(
            child if isinstance(child, str) else "\n" if child.parts_words else child.verbatim
            for child in self.children
        )

    @property
    def parts_words(self) -> bool:
        """Whether it is a line's beginning that no word goes over."""
        return self.name == "lb" and self.attributes.get("break") != "no"

    def holds(self, name: str) -> bool:
        """Whether an element of that name stands somewhere in it."""
        return any(one.name == name or one.holds(name) for one in self.branches)

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.name != "note":
                yield from child._texts()


def read_tree(document: Document) -> Branch:
    """The document's root, of alternatives the one that is read, broken words whole."""
    return _Planter(document).root()


class _Planter:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._elements = document.elements
        self._rejected = _rejected(self._elements)
        self._last: list[Branch | str] = []  # the children to which text was last added

    def root(self) -> Branch:
        root = Branch("", {})
        stack = [root]
        skipping = -1
        for kind, number in self._document.index.events:
            if skipping >= 0:
                skipping = -1 if kind == "end" and number == skipping else skipping
            elif kind == "text":
                self._add(stack[-1], number)
            elif kind == "end":
                self._close(stack)
            elif self._is_read(self._elements[number]):
                self._open(stack, self._elements[number])
            else:
                skipping = number
        return root

    def _is_read(self, element: Element) -> bool:
        known = element.namespace == self._elements[0].namespace
        is_picture = element.name == "desc" and self._elements[element.parent].name == "graphic"
        unread = element.name in UNREAD and not is_picture
        return known and not unread and element.index not in self._rejected

    def _open(self, stack: list[Branch], element: Element) -> None:
        if len(stack) > DEEPEST:
            line = self._document.position(element.start)[0]
            raise InputError(
                f"Elements are nested more than {DEEPEST} deep at line {line}: Markdown has no"
                " room for them."
            )
        branch = Branch(element.name, element.attributes)
        if element.attributes.get("break") == "no" and element.name in ("lb", "pb", "cb", "gb"):
            self._join()
        stack[-1].children.append(branch)
        stack.append(branch)

    def _close(self, stack: list[Branch]) -> None:
        branch = stack.pop()
        if branch.name in LISTED:
            branch.children = [_housed(child) for child in branch.children]
        stack[-1].holds_blocks |= branch.holds_blocks or branch.name in BLOCKS

    def _add(self, branch: Branch, number: int) -> None:
        piece = self._document.index.pieces[number]
        source = self._document.source
        text = source[piece.start : piece.end] if piece.reading is None else piece.reading
        branch.children.append(text)
        if text.strip():
            self._last = branch.children

    def _join(self) -> None:
        """Take the white space and the hyphen back that stand before a break within a word."""
        for place in range(len(self._last) - 1, -1, -1):
            text = self._last[place]
            if isinstance(text, str):
                self._last[place] = text.rstrip(" \t\r\n").rstrip(HYPHENS)
                if text.strip():
                    return


def _housed(child: Branch | str) -> Branch | str:
    """Text that stands where only items or lines may, as a paragraph."""
    return Branch("p", {}, [child]) if isinstance(child, str) and child.strip() else child


def _rejected(elements: Sequence[Element]) -> frozenset[int]:
    """The children of `<choice>` and `<app>` that are not read."""
    groups: dict[int, list[Element]] = {}
    for one in elements:
        if one.parent >= 0 and elements[one.parent].name in PREFERENCES:
            groups.setdefault(one.parent, []).append(one)
    rejected: set[int] = set()
    for parent, alternatives in groups.items():
        order = {name: rank for rank, name in enumerate(PREFERENCES[elements[parent].name])}
        best = min(alternatives, key=lambda one: order.get(one.name, len(order)))
        alone = best.name in ("rdg", "rdgGrp", "unclear")
        rejected |= {
            one.index for one in alternatives if one.name != best.name or (alone and one != best)
        }
    return frozenset(rejected)
