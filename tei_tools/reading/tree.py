"""Element: a piece of the TEI document while it is being made, and how it is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

BLOCKS = frozenset(
    """TEI teiHeader fileDesc titleStmt respStmt publicationStmt seriesStmt availability sourceDesc
    encodingDesc editorialDecl appInfo application quotation hyphenation normalization
    interpretation segmentation profileDesc langUsage creation correspDesc correspAction
    revisionDesc facsimile surface text front body back div lg list sp quote opener closer
    postscript address titlePage docTitle castList table row""".split()
)
"""Elements whose children stand on lines of their own when no text stands between them."""


@dataclass(frozen=True, slots=True)
class Element:
    """A TEI element: its name, children (Elements and text), attributes in writing order."""

    name: str
    children: tuple["Element | str", ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


Node = Element | str


def element(name: str, *children: Node, **attributes: str) -> Element:
    """An Element; attributes that are "" are left out."""
    return Element(name, children, {key: value for key, value in attributes.items() if value})


def write(root: Element) -> str:
    """The XML document, UTF-8 declared, block elements indented by two spaces a level.

    No white space is added inside elements that hold text (TEI P5, v.7.2: white space there
    counts).
    """
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(_lines(root, 0))


def reading_text(nodes: Iterable[Node]) -> str:
    """The characters in the nodes, in order."""
    return "".join(node if isinstance(node, str) else reading_text(node.children) for node in nodes)


def _lines(node: Element, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if node.name not in BLOCKS or not node.children or _has_text(node):
        yield indent + _inline(node) + "\n"
        return
    yield f"{indent}<{_opening(node)}>\n"
    for child in node.children:
        if isinstance(child, Element):
            yield from _lines(child, depth + 1)
    yield f"{indent}</{node.name}>\n"


def _has_text(node: Element) -> bool:
    return any(isinstance(child, str) for child in node.children)


def _inline(node: Node) -> str:
    if isinstance(node, str):
        return escape(node)
    if not node.children:
        return f"<{_opening(node)}/>"
    return f"<{_opening(node)}>{''.join(map(_inline, node.children))}</{node.name}>"


def _opening(node: Element) -> str:
    return node.name + "".join(
        f' {key}="{_attribute(value)}"' for key, value in node.attributes.items()
    )


def _attribute(value: str) -> str:
    return escape(value, {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
