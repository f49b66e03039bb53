"""Declarations of the compact syntax, and the names and name classes that depend on them."""

from tei_tools.validation.relaxng.cursor import Cursor
from tei_tools.validation.relaxng.datatypes import XSD_LIBRARY
from tei_tools.validation.relaxng.names import (
    XML_NAMESPACE,
    XMLNS_NAMESPACE,
    AnyName,
    Name,
    NameChoice,
    NameClass,
    NsName,
    qualified,
)


class Declarations:
    """The namespaces and datatype libraries that a schema declares; `inherited` is what a schema
    that includes it has declared as its own namespace."""

    def __init__(self, cursor: Cursor, inherited: str) -> None:
        self._cursor = cursor
        self._inherited = inherited
        self.default = inherited
        self.namespaces = {"xml": XML_NAMESPACE}
        self.libraries: dict[str, str] = {}

    def read(self) -> None:
        """Read the declarations at the beginning of a schema."""
        defaults = 0
        while self._cursor.sees("namespace", "default", "datatypes"):
            word = self._cursor.take().text
            if word == "datatypes":
                self._datatypes()
                continue
            defaults += word == "default"
            if defaults > 1:
                self._cursor.fail("the default namespace is declared twice")
            self._namespace(is_default=word == "default")

    def _datatypes(self) -> None:
        prefix = self._cursor.name().text
        self._cursor.expect("=")
        uri = self._cursor.literal()
        if prefix in self.libraries:
            self._cursor.fail(f'the datatypes prefix "{prefix}" is declared twice')
        self.libraries[prefix] = uri

    def _namespace(self, is_default: bool) -> None:
        if is_default:
            self._cursor.expect("namespace")
        prefix = "" if is_default and self._cursor.sees("=") else self._cursor.name().text
        self._cursor.expect("=")
        inherits = self._cursor.takes("inherit")
        uri = self._inherited if inherits else self._cursor.literal()
        if prefix:
            self._check_prefix(prefix, uri)
            self.namespaces[prefix] = uri
        if is_default:
            self.default = uri

    def _check_prefix(self, prefix: str, uri: str) -> None:
        if prefix == "xmlns" or uri == XMLNS_NAMESPACE:
            self._cursor.fail("xmlns cannot be declared")
        if (prefix == "xml") is not (uri == XML_NAMESPACE):
            self._cursor.fail(f'the prefix "xml" means {XML_NAMESPACE} and nothing else does')
        if prefix in self.namespaces and prefix != "xml":
            self._cursor.fail(f'the namespace prefix "{prefix}" is declared twice')

    def inherit(self) -> str:
        """The namespace that an included file inherits, as `inherit = prefix` may say."""
        if not self._cursor.takes("inherit"):
            return self.default
        self._cursor.expect("=")
        return self.namespace(self._cursor.name().text)

    def namespace(self, prefix: str) -> str:
        if prefix not in self.namespaces:
            self._cursor.fail(f'the namespace prefix "{prefix}" is not declared')
        return self.namespaces[prefix]

    def library(self, prefix: str) -> str:
        """The datatype library of a prefix; "xsd" need not be declared."""
        if prefix not in self.libraries and prefix != "xsd":
            self._cursor.fail(f'the datatypes prefix "{prefix}" is not declared')
        return self.libraries.get(prefix, XSD_LIBRARY)

    def name(self, default: str) -> str:
        """The qualified name that comes next, in the namespace `default` if it has no prefix."""
        token = self._cursor.name("prefixed")
        if token.kind != "prefixed":
            return qualified(default, token.text)
        prefix, _, local = token.text.partition(":")
        return qualified(self.namespace(prefix), local)

    def name_class(self, default: str) -> NameClass:
        """The name class that comes next."""
        members = [self._simple_class(default)]
        excepted = not isinstance(members[0], Name) and self._cursor.sees("-")
        if excepted:
            self._cursor.take()
            members = [self._without(members[0], self._simple_class(default))]
        while self._cursor.takes("|"):
            if excepted:
                self._cursor.fail("a name class with an exception must be put in parentheses")
            members.append(self._simple_class(default))
        return members[0] if len(members) == 1 else NameChoice(tuple(members))

    def _without(self, names: NameClass, exception: NameClass) -> NameClass:
        if isinstance(names, AnyName) and names.exception is None:
            return AnyName(exception)
        if isinstance(names, NsName) and names.exception is None:
            return NsName(names.namespace, exception)
        return self._cursor.fail("only a namespace or any name can have an exception")

    def _simple_class(self, default: str) -> NameClass:
        if self._cursor.takes("("):
            names = self.name_class(default)
            self._cursor.expect(")")
            return names
        if self._cursor.takes("*"):
            return AnyName()
        if self._cursor.ahead().kind == "namespace":
            return NsName(self.namespace(self._cursor.take().text))
        return Name(self.name(default))
