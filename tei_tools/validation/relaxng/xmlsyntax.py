"""The XML syntax of RELAX NG (section 3): `read_xml(data, path) -> Node`."""

from collections.abc import Callable
from typing import NoReturn

from tei_tools.validation.relaxng.datatypes import XML_SPACE, collapse, datatype
from tei_tools.validation.relaxng.lexical import Context
from tei_tools.validation.relaxng.names import (
    XML_NAMESPACE,
    AnyName,
    Name,
    NameChoice,
    NameClass,
    NsName,
    qualified,
)
from tei_tools.validation.relaxng.syntax import (
    Node,
    check_attribute_names,
    check_element_names,
    fail,
    grouped,
    resolved,
)
from tei_tools.validation.relaxng.tags import Tag, TagReader
from tei_tools.validation.relaxng.xmlnames import is_ncname

CONTAINERS = (
    "group",
    "interleave",
    "choice",
    "optional",
    "zeroOrMore",
    "oneOrMore",
    "mixed",
    "list",
)
LEAVES = ("empty", "text", "notAllowed")
NAME_CLASSES = ("name", "anyName", "nsName", "choice")


def read_xml(data: bytes, path: str, base: str = "", namespace: str = "") -> Node:
    """The schema in `data`; raise SchemaError with its line where it breaks the syntax."""
    root = TagReader(path, base, namespace).read(data)
    return NodeReader(path).pattern(root)


class NodeReader:
    """Turns Tags into Nodes, checking what may stand where."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._readers: dict[str, Callable[[Tag], Node]] = {
            **dict.fromkeys(CONTAINERS, self._container),
            **dict.fromkeys(LEAVES, self._leaf),
            **dict.fromkeys(("ref", "parentRef"), self._reference),
            "element": self._element,
            "attribute": self._attribute,
            "value": self._value,
            "data": self._data,
            "externalRef": self._external,
            "grammar": self._grammar,
        }

    def pattern(self, tag: Tag) -> Node:
        """The Node of a pattern."""
        reader = self._readers.get(tag.kind)
        if reader is None:
            self._fail(tag, f"<{tag.kind}> is no pattern, and only a pattern can stand here")
        return reader(tag)

    def _fail(self, tag: Tag, message: str) -> NoReturn:
        fail(self.path, tag.line, message)

    def _node(self, tag: Tag, children: list[Node]) -> Node:
        return Node(tag.kind, self.path, tag.line, children)

    def _patterns(self, tag: Tag, tags: list[Tag]) -> list[Node]:
        if not tags:
            self._fail(tag, f"<{tag.kind}> needs a pattern in it")
        return [self.pattern(each) for each in tags]

    def _container(self, tag: Tag) -> Node:
        children = self._patterns(tag, tag.children)
        together = tag.kind in ("group", "interleave", "choice")
        return self._node(tag, children if together else grouped("group", children))

    def _leaf(self, tag: Tag) -> Node:
        self._childless(tag)
        return self._node(tag, [])

    def _childless(self, tag: Tag) -> None:
        if tag.children:
            self._fail(tag.children[0], f"<{tag.kind}> must be empty")

    def _name(self, tag: Tag, attribute: str = "name") -> str:
        name = tag.attributes[attribute].strip(XML_SPACE)
        if not is_ncname(name):
            self._fail(tag, f'@{attribute} must be a name without a colon, not "{name}"')
        return name

    def _reference(self, tag: Tag) -> Node:
        node = self._leaf(tag)
        node.name = self._name(tag)
        return node

    def _element(self, tag: Tag) -> Node:
        names, rest = self._names_and_rest(tag, tag.namespace)
        self._check(tag, check_element_names(names))
        node = self._node(tag, grouped("group", self._patterns(tag, rest)))
        node.names = names
        return node

    def _attribute(self, tag: Tag) -> Node:
        names, rest = self._names_and_rest(tag, tag.attributes.get("ns", ""))
        self._check(tag, check_attribute_names(names))
        if len(rest) > 1:
            self._fail(rest[1], "<attribute> has one pattern only")
        value = [self.pattern(each) for each in rest]
        node = self._node(tag, value or [Node("text", self.path, tag.line)])
        node.names = names
        return node

    def _check(self, tag: Tag, fault: str) -> None:
        if fault:
            self._fail(tag, fault)

    def _names_and_rest(self, tag: Tag, namespace: str) -> tuple[NameClass, list[Tag]]:
        """The name class of an element or attribute, and its children behind it."""
        if "name" in tag.attributes:
            return self._qname(tag, tag.attributes["name"], namespace), tag.children
        if not tag.children:
            self._fail(tag, f"<{tag.kind}> needs a name")
        return self._names(tag.children[0]), tag.children[1:]

    def _qname(self, tag: Tag, written: str, namespace: str) -> Name:
        prefix, colon, local = written.strip(XML_SPACE).rpartition(":")
        if not is_ncname(local) or (colon and not is_ncname(prefix)):
            self._fail(tag, f'"{written}" is not a name')
        if prefix == "xml":
            namespace = XML_NAMESPACE
        elif prefix:
            namespace = tag.prefixes.get(prefix, "")
            self._check(tag, "" if namespace else f'the prefix "{prefix}" is not declared')
        return Name(qualified(namespace, local))

    def _names(self, tag: Tag) -> NameClass:
        """The name class that a tag stands for."""
        if tag.kind not in NAME_CLASSES:
            self._fail(tag, f"<{tag.kind}> is no name class, and a name is needed first")
        if tag.kind == "name":
            self._childless(tag)
            return self._qname(tag, tag.text, tag.namespace)
        if tag.kind == "choice":
            return self._name_choice(tag)
        exception = self._excepted_names(tag)
        return AnyName(exception) if tag.kind == "anyName" else NsName(tag.namespace, exception)

    def _name_choice(self, tag: Tag) -> NameClass:
        if not tag.children:
            self._fail(tag, f"<{tag.kind}> needs a name class in it")
        members = tuple(self._names(each) for each in tag.children)
        return members[0] if len(members) == 1 else NameChoice(members)

    def _excepted_names(self, tag: Tag) -> NameClass | None:
        if not tag.children:
            return None
        if len(tag.children) > 1 or tag.children[0].kind != "except":
            self._fail(tag.children[-1], f"<{tag.kind}> has one <except> only")
        return self._name_choice(tag.children[0])

    def _value(self, tag: Tag) -> Node:
        self._childless(tag)
        node = self._node(tag, [])
        written = tag.attributes.get("type")
        name = "token" if written is None else self._name(tag, "type")
        self._set_datatype(node, "" if written is None else tag.library, name, ())
        node.text = tag.text
        node.context = Context({**tag.prefixes, "": tag.namespace})
        return node

    def _data(self, tag: Tag) -> Node:
        params = [each for each in tag.children if each.kind == "param"]
        rest = [each for each in tag.children if each.kind != "param"]
        if rest and (len(rest) > 1 or rest[0].kind != "except" or rest[0] is not tag.children[-1]):
            self._fail(rest[-1], "<data> has parameters and then one <except>")
        for param in params:
            self._childless(param)
        excepted = self._patterns(rest[0], rest[0].children) if rest else []
        node = self._node(tag, grouped("choice", excepted))
        given = [(self._name(each), each.text) for each in params]
        self._set_datatype(node, tag.library, self._name(tag, "type"), given)
        return node

    def _set_datatype(
        self, node: Node, library: str, name: str, parameters: list[tuple[str, str]] | tuple[()]
    ) -> None:
        try:
            node.datatype = datatype(library, name, parameters)
        except ValueError as error:
            node.fail(str(error))

    def _external(self, tag: Tag) -> Node:
        node = self._leaf(tag)
        self._set_href(node, tag)
        return node

    def _set_href(self, node: Node, tag: Tag) -> None:
        try:
            node.href = resolved(tag.base, tag.attributes["href"].strip(XML_SPACE))
        except ValueError as error:
            node.fail(str(error))
        node.namespace = tag.namespace

    def _grammar(self, tag: Tag) -> Node:
        return self._node(tag, [self._component(each, with_include=True) for each in tag.children])

    def _component(self, tag: Tag, with_include: bool) -> Node:
        if tag.kind in ("start", "define"):
            return self._definition(tag)
        if tag.kind == "div":
            return self._node(tag, [self._component(each, with_include) for each in tag.children])
        if tag.kind != "include" or not with_include:
            self._fail(tag, f"<{tag.kind}> cannot stand here in a grammar")
        node = self._node(tag, [self._component(each, with_include=False) for each in tag.children])
        self._set_href(node, tag)
        return node

    def _definition(self, tag: Tag) -> Node:
        children = self._patterns(tag, tag.children)
        if tag.kind == "start" and len(children) > 1:
            self._fail(tag.children[1], "<start> has one pattern only")
        node = self._node(tag, grouped("group", children))
        node.name = self._name(tag) if tag.kind == "define" else ""
        node.combine = collapse(tag.attributes.get("combine", ""))
        if node.combine not in ("choice", "interleave") and "combine" in tag.attributes:
            self._fail(tag, '@combine must be "choice" or "interleave"')
        return node
