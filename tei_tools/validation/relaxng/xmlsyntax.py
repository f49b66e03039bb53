"""The XML syntax of RELAX NG (section 3): `read_xml(data, path) -> Node`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.parsers import expat

from tei_tools.validation.relaxng.datatypes import XML_SPACE, XSD_LIBRARY, collapse, datatype
from tei_tools.validation.relaxng.lexical import SCHEME, Context
from tei_tools.validation.relaxng.names import (
    SEPARATOR,
    XML_NAMESPACE,
    AnyName,
    Name,
    NameChoice,
    NameClass,
    NsName,
    local_of,
    namespace_of,
    qualified,
)
from tei_tools.validation.relaxng.syntax import (
    MAX_DEPTH,
    Node,
    check_attribute_names,
    check_element_names,
    fail,
    grouped,
    resolved,
)
from tei_tools.validation.relaxng.xmlnames import is_ncname

RELAXNG_NAMESPACE = "http://relaxng.org/ns/structure/1.0"

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
ATTRIBUTES = {
    "element": {"name"},
    "attribute": {"name"},
    "ref": {"name"},
    "parentRef": {"name"},
    "value": {"type"},
    "data": {"type"},
    "param": {"name"},
    "externalRef": {"href"},
    "include": {"href"},
    "start": {"combine"},
    "define": {"name", "combine"},
}
REQUIRED = {
    "ref": "name",
    "parentRef": "name",
    "data": "type",
    "param": "name",
    "externalRef": "href",
    "include": "href",
    "define": "name",
}
WITH_TEXT = ("value", "param", "name")
KNOWN = frozenset((*CONTAINERS, *LEAVES, *NAME_CLASSES, *ATTRIBUTES, "grammar", "div", "except"))
URI = datatype(XSD_LIBRARY, "anyURI")


@dataclass(slots=True, eq=False)
class Tag:
    """An element of the schema's file, with what it inherits."""

    kind: str
    line: int
    attributes: dict[str, str]
    prefixes: Mapping[str, str]
    namespace: str
    library: str
    base: str
    children: "list[Tag]" = field(default_factory=list)
    text: str = ""


def read_xml(data: bytes, path: str, base: str = "", namespace: str = "") -> Node:
    """The schema in `data`; raise SchemaError with its line where it breaks the syntax."""
    root = TagReader(path, base, namespace).read(data)
    return NodeReader(path).pattern(root)


class TagReader:
    """Turns a file into Tags, leaving foreign elements out."""

    def __init__(self, path: str, base: str, namespace: str) -> None:
        self.path = path
        self._inherited = Tag("", 0, {}, MappingProxyType({}), namespace, "", base)
        self._open: list[Tag] = [self._inherited]
        self._foreign = 0
        self._prefixes: list[dict[str, str]] = [{}]
        self._declared: dict[str, str] = {}
        self._parser = expat.ParserCreate(namespace_separator=SEPARATOR)

    def read(self, data: bytes) -> Tag:
        parser = self._parser
        parser.buffer_text = True
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            fail(self.path, error.lineno, f"the schema is not well-formed XML: {reason}")
        return self._inherited.children[0]

    def _fail(self, message: str) -> None:
        fail(self.path, self._parser.CurrentLineNumber, message)

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        prefixes = self._prefixes[-1]
        if self._declared:
            prefixes = prefixes | self._declared
            self._declared = {}
        self._prefixes.append(prefixes)
        if len(self._prefixes) > MAX_DEPTH:
            self._fail(f"the schema is nested more than {MAX_DEPTH} deep")
        if self._foreign or namespace_of(name) != RELAXNG_NAMESPACE:
            self._start_foreign(name)
        else:
            self._open_tag(local_of(name), attributes, prefixes)

    def _start_foreign(self, name: str) -> None:
        if not self._foreign and self._open[-1] is self._inherited:
            self._fail(f"<{local_of(name)}> is not RELAX NG ({RELAXNG_NAMESPACE})")
        if not self._foreign and self._open[-1].kind in WITH_TEXT:
            self._fail(f"<{self._open[-1].kind}> has text only, not <{local_of(name)}>")
        self._foreign += 1

    def _open_tag(self, kind: str, given: dict[str, str], prefixes: dict[str, str]) -> None:
        if kind not in KNOWN:
            self._fail(f"RELAX NG has no element <{kind}>")
        parent = self._open[-1]
        attributes = self._own(kind, given)
        library = attributes.pop("datatypeLibrary", None)
        base = given.get(qualified(XML_NAMESPACE, "base"))
        tag = Tag(
            kind,
            self._parser.CurrentLineNumber,
            attributes,
            prefixes,
            attributes.get("ns", parent.namespace),
            parent.library if library is None else self._library(library),
            parent.base if base is None else self._base(parent.base, base),
        )
        parent.children.append(tag)
        self._open.append(tag)

    def _own(self, kind: str, given: dict[str, str]) -> dict[str, str]:
        """RELAX NG's own attributes among those given."""
        own = {name: value for name, value in given.items() if SEPARATOR not in name}
        for name in own:
            if name not in ("ns", "datatypeLibrary") and name not in ATTRIBUTES.get(kind, ()):
                self._fail(f"<{kind}> has no attribute @{name}")
        if any(namespace_of(name) == RELAXNG_NAMESPACE for name in given):
            self._fail("attributes of RELAX NG have no prefix")
        required = REQUIRED.get(kind)
        if required and required not in own:
            self._fail(f"<{kind}> needs the attribute @{required}")
        return own

    def _library(self, uri: str) -> str:
        scheme, colon, rest = uri.partition(":")
        absolute = SCHEME.fullmatch(scheme) and colon and rest and "#" not in uri
        if uri and not (absolute and URI.allows(uri)):
            self._fail(f'@datatypeLibrary must be an absolute URI, not "{uri}"')
        return uri

    def _base(self, base: str, own: str) -> str:
        try:
            return resolved(base, own)
        except ValueError as error:
            self._fail(str(error))
            raise

    def _end(self, _name: str) -> None:
        self._prefixes.pop()
        if self._foreign:
            self._foreign -= 1
        else:
            self._open.pop()

    def _characters(self, text: str) -> None:
        if self._foreign:
            return
        tag = self._open[-1]
        if tag.kind in WITH_TEXT:
            tag.text += text
        elif text.strip(XML_SPACE):
            self._fail(f"there must be no text in <{tag.kind}>")


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
            raise AssertionError
        return reader(tag)

    def _fail(self, tag: Tag, message: str) -> None:
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
