"""Tags: the elements of a schema in XML syntax, without foreign ones (RELAX NG 3, 4.1 to 4.5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NoReturn
from xml.parsers import expat

from tei_tools.validation.relaxng.datatypes import XML_SPACE, XSD_LIBRARY, datatype
from tei_tools.validation.relaxng.lexical import SCHEME
from tei_tools.validation.relaxng.names import (
    SEPARATOR,
    XML_NAMESPACE,
    local_of,
    namespace_of,
    qualified,
)
from tei_tools.validation.relaxng.syntax import MAX_DEPTH, fail, resolved

RELAXNG_NAMESPACE = "http://relaxng.org/ns/structure/1.0"

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
KNOWN = frozenset(
    "element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref "
    "parentRef empty value data text notAllowed externalRef grammar param except start define div "
    "include name anyName nsName".split()
)
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

    def _fail(self, message: str) -> NoReturn:
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
