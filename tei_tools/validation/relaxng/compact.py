"""The compact syntax of RELAX NG: `read_compact(data, path) -> Node`."""

from collections.abc import Callable

from tei_tools.validation.relaxng.annotations import Annotations
from tei_tools.validation.relaxng.cursor import Cursor
from tei_tools.validation.relaxng.datatypes import datatype
from tei_tools.validation.relaxng.declarations import Declarations
from tei_tools.validation.relaxng.lexical import Context
from tei_tools.validation.relaxng.syntax import (
    MAX_DEPTH,
    Node,
    check_attribute_names,
    check_element_names,
    fail,
    resolved,
)
from tei_tools.validation.relaxng.tokens import Token, tokens

CONNECTORS = {",": "group", "&": "interleave", "|": "choice"}
REPETITIONS = {"?": "optional", "*": "zeroOrMore", "+": "oneOrMore"}
ASSIGNMENTS = {"=": "", "|=": "choice", "&=": "interleave"}
KEYWORDS = frozenset(
    "attribute default datatypes div element empty external grammar include inherit list mixed "
    "namespace notAllowed parent start string text token".split()
)


def read_compact(data: bytes, path: str, base: str = "", namespace: str = "") -> Node:
    """The schema in `data`; raise SchemaError with its line where it breaks the syntax."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        fail(path, data.count(b"\n", 0, error.start) + 1, f"the schema is not in {error.encoding}")
    return CompactReader(tokens(text, path), path, base, namespace).read()


class CompactReader:
    """Turns tokens into Nodes; one method for each rule of the grammar."""

    def __init__(self, found: list[Token], path: str, base: str, namespace: str) -> None:
        self._cursor = Cursor(found, path)
        self._base = base
        self._declared = Declarations(self._cursor, namespace)
        self._annotations = Annotations(self._cursor, self._declared)
        self._depth = 0
        self._excepted: Node | None = None
        self._primaries: dict[str, Callable[[Node], None]] = {
            "element": self._element,
            "attribute": self._attribute,
            "list": self._braced,
            "mixed": self._braced,
            "empty": lambda _node: None,
            "text": lambda _node: None,
            "notAllowed": lambda _node: None,
            "parent": self._parent,
            "external": self._external,
            "grammar": self._grammar,
        }

    def read(self) -> Node:
        """The whole schema."""
        self._declared.read()
        if self._is_grammar():
            node = self._node("grammar")
            node.children = self._components(with_include=True)
        else:
            node = self._pattern(is_top=True)
        if self._cursor.ahead().kind != "end":
            self._cursor.fail("expected nothing more")
        return node

    def _is_grammar(self) -> bool:
        """Whether definitions follow, not a pattern."""
        distance = self._annotations.length()
        token, behind = self._cursor.ahead(distance), self._cursor.ahead(distance + 1)
        if token.kind == "end" or (token.kind == "name" and token.text in ("div", "include")):
            return True
        assigned = behind.kind == "symbol" and behind.text in (*ASSIGNMENTS, "[")
        return token.kind in ("name", "escaped", "prefixed") and assigned

    def _node(self, kind: str, children: list[Node] | None = None) -> Node:
        return Node(kind, self._cursor.path, self._cursor.line, children or [])

    # Patterns

    def _pattern(self, is_top: bool = False) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._cursor.fail(f"the schema is nested more than {MAX_DEPTH} deep")
        node = self._node("")
        members = [self._particle(is_top)]
        connector = self._cursor.ahead().text if self._cursor.sees(*CONNECTORS) else ""
        while connector and self._cursor.takes(connector):
            members.append(self._particle())
        if connector and (self._excepted in members or self._cursor.sees(*CONNECTORS)):
            self._cursor.fail("different kinds of patterns must be put in parentheses")
        self._depth -= 1
        node.kind, node.children = CONNECTORS.get(connector, ""), members
        return node if connector else members[0]

    def _particle(self, is_top: bool = False) -> Node:
        repeated = self._node("")
        has_elements = self._annotations.leading()
        node = self._primary()
        beside = self._cursor.sees(">>") or (node.kind == "value" and has_elements)
        if is_top and beside:
            self._cursor.fail("an annotation must stand in something")
        if node.kind == "data" and not node.children and self._cursor.takes("-"):
            return self._exception(node)
        self._annotations.following()
        if self._cursor.sees(*REPETITIONS):
            repeated.kind = REPETITIONS[self._cursor.take().text]
            repeated.children = [node]
            self._annotations.following()
            return repeated
        return node

    def _exception(self, data: Node) -> Node:
        self._annotations.leading()
        data.children = [self._primary()]
        self._annotations.following()
        self._excepted = data
        return data

    def _primary(self) -> Node:
        token = self._cursor.ahead()
        if self._cursor.takes("("):
            inner = self._pattern()
            self._cursor.expect(")")
            self._excepted = None
            return inner
        if token.kind == "name" and token.text in self._primaries:
            node = self._node(token.text)
            self._cursor.take()
            self._primaries[token.text](node)
            return node
        if token.kind in ("literal", "prefixed") or self._cursor.sees("string", "token"):
            return self._datatype()
        return self._reference("ref")

    def _reference(self, kind: str) -> Node:
        token = self._cursor.ahead()
        if token.kind == "name" and token.text in KEYWORDS:
            self._cursor.fail("expected a pattern")
        node = self._node(kind)
        node.name = self._cursor.name().text
        return node

    def _parent(self, node: Node) -> None:
        node.kind, node.name = "parentRef", self._reference("parentRef").name

    def _braced(self, node: Node) -> None:
        self._cursor.expect("{")
        node.children = [self._pattern()]
        self._cursor.expect("}")

    def _element(self, node: Node) -> None:
        self._annotations.leading()
        node.names = self._declared.name_class(self._declared.default)
        self._check(check_element_names(node.names))
        self._braced(node)

    def _attribute(self, node: Node) -> None:
        self._annotations.leading()
        node.names = self._declared.name_class("")
        self._check(check_attribute_names(node.names))
        self._braced(node)

    def _check(self, fault: str) -> None:
        if fault:
            self._cursor.fail(fault)

    def _external(self, node: Node) -> None:
        node.kind = "externalRef"
        self._href(node)

    def _href(self, node: Node) -> None:
        try:
            node.href = resolved(self._base, self._cursor.literal())
        except ValueError as error:
            node.fail(str(error))
        node.namespace = self._declared.inherit()

    # Data

    def _datatype(self) -> Node:
        """A `value` or `data`, from its datatype's name or its text on."""
        node = self._node("data")
        library, name = self._datatype_name()
        parameters: list[tuple[str, str]] = []
        if self._cursor.ahead().kind == "literal":
            node.kind, node.text = "value", self._cursor.literal()
            node.context = Context({**self._declared.namespaces, "": self._declared.default})
        elif self._cursor.takes("{"):
            parameters = self._parameters()
        try:
            node.datatype = datatype(library, name, parameters)
        except ValueError as error:
            node.fail(str(error))
        return node

    def _datatype_name(self) -> tuple[str, str]:
        if self._cursor.ahead().kind == "literal":
            return "", "token"
        token = self._cursor.take()
        prefix, colon, local = token.text.rpartition(":")
        return (self._declared.library(prefix) if colon else ""), local

    def _parameters(self) -> list[tuple[str, str]]:
        found = []
        while not self._cursor.takes("}"):
            self._annotations.leading()
            name = self._cursor.name().text
            self._cursor.expect("=")
            found.append((name, self._cursor.literal()))
        return found

    # Grammars

    def _grammar(self, node: Node) -> None:
        self._cursor.expect("{")
        node.children = self._components(with_include=True)
        self._cursor.expect("}")

    def _components(self, with_include: bool) -> list[Node]:
        found = []
        while self._cursor.ahead().kind != "end" and not self._cursor.sees("}"):
            self._annotations.leading()
            behind = self._cursor.ahead(1)
            if behind.kind == "symbol" and behind.text == "[":
                self._annotations.element(foreign=True)
            else:
                found.append(self._component(with_include))
        return found

    def _component(self, with_include: bool) -> Node:
        node = self._node("define")
        if self._cursor.takes("div"):
            node.kind = "div"
            self._contents(node, with_include)
        elif with_include and self._cursor.takes("include"):
            node.kind = "include"
            self._href(node)
            if self._cursor.sees("{"):
                self._contents(node, with_include=False)
        else:
            self._definition(node)
        return node

    def _contents(self, node: Node, with_include: bool) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._cursor.fail(f"the schema is nested more than {MAX_DEPTH} deep")
        self._cursor.expect("{")
        node.children = self._components(with_include)
        self._cursor.expect("}")
        self._depth -= 1

    def _definition(self, node: Node) -> None:
        if self._cursor.takes("start"):
            node.kind = "start"
        else:
            node.name = self._reference("define").name
        node.combine = ASSIGNMENTS[self._cursor.expect(*ASSIGNMENTS).text]
        node.children = [self._pattern()]
