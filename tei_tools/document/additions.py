"""Additions: elements to be inserted in a document, each as its neighbours stand."""

import re
from collections import defaultdict
from collections.abc import Iterable

from tei_tools.document.source import Document, Element
from tei_tools.document.weave import Insertion

FARTHEST = 200
"""Characters before an element in which its line's indentation is looked for."""


class Additions:
    """Lines of XML put into a document's elements; collects insertions and changes nothing.

    A line is indented as what stands beside it, and its elements get the prefix that their
    parent has.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.insertions: list[Insertion] = []
        self._newline = "\r\n" if "\r\n" in document.source else "\n"
        self._by_name: defaultdict[str, list[Element]] = defaultdict(list)
        self._children: defaultdict[int, list[Element]] = defaultdict(list)
        for element in document.elements:
            self._by_name[element.name].append(element)
            self._children[element.parent].append(element)

    def named(self, name: str) -> list[Element]:
        """The elements of a name, in the order of the document."""
        return self._by_name.get(name, [])

    def children(self, element: Element) -> list[Element]:
        """The elements that stand directly in another."""
        return self._children.get(element.index, [])

    def append(self, element: Element, lines: Iterable[str]) -> None:
        """Put lines after the last child of an element that is open, or where its tag ends."""
        children = self.children(element)
        if children:
            self._insert(children[-1].end, self._indent(children[-1]), lines, element)
        else:
            indent = self._indent(element)
            deeper = f"{indent}  " if indent else ""
            self._insert(element.content_start, deeper, lines, element)

    def prepend(self, element: Element, child: Element, lines: Iterable[str]) -> None:
        """Put lines where an element's start tag ends, before its first child."""
        self._insert(element.content_start, self._indent(child), lines, element)

    def follow(self, element: Element, lines: Iterable[str]) -> None:
        """Put lines after an element."""
        self._insert(element.end, self._indent(element), lines, element)

    def _indent(self, element: Element) -> str:
        """The line end and white space before an element; "" where it begins no line."""
        near = self.document.source[max(0, element.start - FARTHEST) : element.start]
        before = re.search(r"\n[ \t]*$", near)
        return self._newline + before[0][1:] if before else ""

    def _insert(self, place: int, indent: str, lines: Iterable[str], near: Element) -> None:
        joined = "".join(f"{indent}{line if indent else line.strip()}" for line in lines)
        if near.prefix:
            joined = re.sub(r"<(/?)(?=\w)", rf"<\1{near.prefix}:", joined)
        self.insertions.append(Insertion(place, joined))


def is_open(element: Element) -> bool:
    """Whether an element has room: `<standOff/>` has none, and nothing that stands is changed."""
    return element.content_start < element.end


def enclosed(start: str, lines: Iterable[str]) -> list[str]:
    """Lines in an element, indented; `start` is its name with its attributes, if any."""
    return [f"<{start}>", *(f"  {line}" for line in lines), f"</{start.partition(' ')[0]}>"]
