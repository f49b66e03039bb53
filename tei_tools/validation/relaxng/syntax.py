"""Node: a schema as it was written, the same for the XML and the compact syntax.

The readers leave out annotations, give every name its namespace and every datatype its library
(RELAX NG 4.1 to 4.5 and 4.8 to 4.10), so that `simplify` need not know which syntax was read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NoReturn
from urllib.parse import urljoin

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng.datatypes import Datatype
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context
from tei_tools.validation.relaxng.names import (
    XMLNS_NAMESPACE,
    AnyName,
    NameClass,
    NsName,
    parts,
    plain_names,
)

MAX_DEPTH = 200


@dataclass(slots=True, eq=False)
class Node:
    """One element of RELAX NG's full syntax; `line` counts from 1.

    `kind` is the element's name ("group"). `name` is that of a definition or reference, `names`
    the name class of an element or attribute, `href` a file relative to the schema's folder and
    `namespace` the one that it inherits.
    """

    kind: str
    path: str
    line: int
    children: "list[Node]" = field(default_factory=list)
    name: str = ""
    combine: str = ""
    names: NameClass | None = None
    datatype: Datatype | None = None
    text: str = ""
    context: Context = NO_CONTEXT
    href: str = ""
    namespace: str = ""

    def fail(self, message: str) -> NoReturn:
        """Refuse the schema at this place."""
        fail(self.path, self.line, message)


def fail(path: str, line: int, message: str) -> NoReturn:
    """Raise SchemaError for a place in a schema; what the schema says is told on one line."""
    raise SchemaError(f"{path}:{line}: {' '.join(message.split())}", line)


def grouped(kind: str, nodes: "list[Node]") -> "list[Node]":
    """The nodes as one: several become a `kind` (RELAX NG 4.12)."""
    if len(nodes) < 2:
        return nodes
    return [Node(kind, nodes[0].path, nodes[0].line, nodes)]


def shape(node: Node) -> tuple[Any, ...]:
    """What a node says, without where: two syntaxes of one schema have the same shape."""
    context = tuple(sorted(node.context.prefixes.items())) if _in_context(node) else ()
    own = (node.kind, node.name, node.combine, node.names, node.datatype, node.text, context)
    return (*own, node.namespace if node.href else "", *map(shape, node.children))


def _in_context(node: Node) -> bool:
    return node.datatype is not None and node.datatype.in_context


def check_element_names(names: NameClass) -> str:
    """What is wrong with a name class, "" for nothing (RELAX NG 4.16)."""
    for part in parts(names):
        inner = getattr(part, "exception", None)
        within = () if inner is None else tuple(parts(inner))
        if any(isinstance(each, AnyName) for each in within):
            return "any name cannot be excepted from a name class"
        if isinstance(part, NsName) and any(isinstance(each, NsName) for each in within):
            return "a namespace cannot be excepted from a namespace"
    return ""


def check_attribute_names(names: NameClass) -> str:
    """What is wrong with the name class of an attribute, "" for nothing (RELAX NG 4.16)."""
    if "xmlns" in _mentioned(names):
        return "an attribute cannot be called xmlns"
    if any(XMLNS_NAMESPACE in _namespaces(part) for part in parts(names)):
        return f"an attribute cannot be in the namespace {XMLNS_NAMESPACE}"
    return check_element_names(names)


def _mentioned(names: NameClass) -> Iterable[str]:
    return (name for part in parts(names) for name in plain_names(part) or ())


def _namespaces(part: NameClass) -> set[str]:
    if isinstance(part, NsName):
        return {part.namespace}
    return {name.rpartition("\f")[0] for name in plain_names(part) or ()}


def resolved(base: str, href: str) -> str:
    """`href` seen from `base`, both within the schema's folder; raise ValueError for others."""
    if "#" in href:
        raise ValueError(f'"{href}" has a fragment; a schema is included whole')
    found = urljoin(base, href)
    if found.startswith(("/", "\\")) or ":" in found.partition("/")[0]:
        raise ValueError(f'"{href}" is not a file beside the schema; only those are read')
    return found
