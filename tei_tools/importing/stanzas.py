"""stanzas: verse, by the blank lines and line breaks of a source."""

from collections.abc import Iterator, Sequence

from tei_tools.importing.paragraph import Paragraph
from tei_tools.reading.tree import Element, Node


def stanzas(run: Sequence[Paragraph]) -> Iterator[Element]:
    """Stanzas: paragraphs of several lines each, or single lines up to a blank one."""
    lines: list[Element] = []
    for one in run:
        parts = list(_lines(one.nodes))
        if len(parts) > 1 and lines:
            yield Element("lg", tuple(lines))
            lines = []
        lines += [Element("l", tuple(part)) for part in parts]
        if len(parts) > 1:
            yield Element("lg", tuple(lines))
            lines = []
    if lines:
        yield Element("lg", tuple(lines))


def _lines(nodes: Sequence[Node]) -> Iterator[list[Node]]:
    """The nodes parted at each `<lb/>`; parts without content are left out."""
    line: list[Node] = []
    for node in (*nodes, Element("lb")):
        if not (isinstance(node, Element) and node.name == "lb"):
            line.append(node)
            continue
        if any(not isinstance(one, str) or one.strip() for one in line):
            yield line
        line = []
