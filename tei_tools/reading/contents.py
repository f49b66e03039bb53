"""Contents: what a division must hold before what closes it (TEI P5, 4.2.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node

_CLOSING = frozenset(("closer", "trailer", "postscript"))
_NO_CONTENT = frozenset(
    "head opener byline dateline argument epigraph salute pb fw lb milestone note figure".split()
)
"""Elements that may begin a division or stand anywhere in it, and are no content of their own."""


def with_content(parts: Parts) -> Parts:
    """The parts; in a division with nothing but asterisms these are `<ab>`s, its content."""
    front, body, back = (
        _sound(Element("body", elements)).children
        for elements in (parts.front, parts.body, parts.back)
    )
    return replace(parts, front=_elements(front), body=_elements(body), back=_elements(back))


def is_content(element: Element) -> bool:
    """Whether a division may consist of it."""
    return element.name not in _NO_CONTENT | _CLOSING


def _elements(nodes: Iterable[Node]) -> tuple[Element, ...]:
    return tuple(node for node in nodes if isinstance(node, Element))


def _sound(element: Element) -> Element:
    children = tuple(_sound(one) if isinstance(one, Element) else one for one in element.children)
    if element.name in ("div", "body") and _lacks_content(children):
        children = tuple(map(_as_block, children))
    return replace(element, children=children)


def _lacks_content(children: Sequence[Node]) -> bool:
    names = [child.name for child in children if isinstance(child, Element)]
    first = next((place for place, name in enumerate(names) if name in _CLOSING), -1)
    return first >= 0 and all(name in _NO_CONTENT for name in names[:first])


def _as_block(node: Node) -> Node:
    if isinstance(node, str) or node.name != "milestone":
        return node
    return Element("ab", (node.attributes["n"],), {"type": "ornament"})
