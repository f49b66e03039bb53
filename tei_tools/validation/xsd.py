"""W3C XML Schema, 1.0 and 1.1: `load(path) -> XmlSchema`, `XmlSchema.validate(path)`."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import xmlschema
from lxml import etree
from xmlschema.validators import exceptions
from xmlschema.validators.facets import XsdPatternFacets
from xmlschema.validators.simple_types import XsdAtomicBuiltin

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import SchemaError
from tei_tools.validation import source
from tei_tools.validation.places import Places, element_bytes
from tei_tools.validation.relaxng.regex import Regex, compile_regex

_VERSION_1_1 = re.compile(rb"""minVersion\s*+=\s*+["']1\.1["']""")
_XML = "http://www.w3.org/XML/1998/namespace"
_NAMESPACE = re.compile(r"\{[^{}\s]*\}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class XmlSchema:
    """A schema, ready to validate."""

    schema: Any

    def validate(self, path: Path) -> Iterator[Diagnostic]:
        """Yield what is wrong in the file at `path`, in document order.

        An InputError where the file cannot be read; the first fault where it is not XML.
        """
        data = source.utf8(source.read(path), str(path))
        if isinstance(data, Diagnostic):
            yield data
            return
        root = parse(data)
        found = list(self.schema.iter_errors(xmlschema.XMLResource(root, allow="none")))
        if not found:
            return
        numbers = {element: number for number, element in enumerate(root.iter("*"), 1)}
        sought = [numbers.get(_subject(error), 1) for error in found]
        bytes_of = element_bytes(data, set(sought))
        places = Places(data)
        known = {_plain(name) for name in self.schema.maps.elements}
        for number, error in sorted(zip(sought, found, strict=True), key=lambda pair: pair[0]):
            code, message, hint = _told(error, known)
            place = places.place(bytes_of.get(number, 0))
            yield Diagnostic(code, "error", message, hint, str(path), *place)


def load(path: Path) -> XmlSchema:
    """Read a schema and what it includes from the disk; a SchemaError for an incorrect one."""
    try:
        newer = _VERSION_1_1.search(path.read_bytes())
        kind = xmlschema.XMLSchema11 if newer else xmlschema.XMLSchema10
        schema = kind(str(path), allow="sandbox", defuse="always")
        _match_in_linear_time(schema)
        return XmlSchema(schema)
    except OSError as error:
        raise SchemaError(f"The schema {path} cannot be read: {error}.") from None
    except (xmlschema.XMLSchemaException, etree.XMLSyntaxError, SyntaxError, ValueError) as error:
        reason = " ".join(str(getattr(error, "message", error)).split())[:300].rstrip(".")
        raise SchemaError(f"{path} is not a correct XML Schema: {reason}.") from None


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A regular expression of XML Schema in the place of one of Python's, which may backtrack."""

    regex: Regex

    def match(self, text: str) -> "_Pattern | None":
        return self if self.regex.matches(text) else None


def _match_in_linear_time(schema: Any) -> None:
    """Give the patterns of a schema our automata; raise ValueError for one that has none."""
    for component in schema.maps.iter_components():
        facet = getattr(component, "patterns", None)
        if isinstance(facet, XsdPatternFacets) and not isinstance(component, XsdAtomicBuiltin):
            regexes = (compile_regex(str(one.get("value", ""))) for one in facet)
            facet.patterns = [_Pattern(one) for one in regexes]  # type: ignore[misc]


def parse(data: bytes) -> Any:
    """The document's tree, without entities, network or document type."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,
        encoding="utf-8",
    )
    return etree.fromstring(data, parser)


def _subject(error: Any) -> Any:
    """The element that the error is about: the child that may not stand there, if that is it."""
    child = getattr(error, "invalid_child", None)
    return error.elem if child is None else child


def _told(error: Any, known: Collection[str]) -> tuple[str, str, str]:
    """Code, message and hint for what xmlschema found; `known` are the schema's elements."""
    element = f"<{_plain(error.elem.tag)}>"
    if isinstance(error, exceptions.XMLSchemaChildrenValidationError):
        return _children(error, element, known)
    reason = " ".join(_plain(str(error.reason or error.message)).split()).rstrip(".:")
    for pattern, code, message, hint in _REASONS:
        found = pattern.search(reason)
        if found:
            words = {"element": element, **found.groupdict()}
            return code, message.format(**words), hint.format(**words)
    return "invalid", f"{element} is not valid: {reason}.", ""


# What xmlschema says, and what to say instead.
_REASONS: Sequence[tuple[re.Pattern[str], str, str, str]] = (
    (
        re.compile(r"duplicated xs:ID value '(?P<value>[^']*)'"),
        "duplicate-id",
        'The identifier "{value}" on {element} is taken already.',
        "give each element an identifier of its own",
    ),
    (
        re.compile(r"^'(?P<name>[^']*)' attribute not allowed for element"),
        "attribute-not-allowed",
        "The attribute @{name} is not allowed on {element}.",
        "take it away",
    ),
    (
        re.compile(r"^missing required attribute '(?P<name>[^']*)'"),
        "missing-attribute",
        "The attribute @{name} is missing on {element}.",
        'write {name}="…"',
    ),
    (
        re.compile(r"^character data between child elements not allowed"),
        "text-not-allowed",
        "Text is not allowed directly inside {element}.",
        "put it into one of the elements that may stand there",
    ),
    (
        re.compile(r"^'(?P<name>[^']*)' is not an element of the schema"),
        "unknown-element",
        "There is no element {element} of this namespace in the schema.",
        'a TEI document says xmlns="http://www.tei-c.org/ns/1.0" on its root element',
    ),
    (
        re.compile(r"^attribute (?P<name>[^\s=]+)='(?P<value>.*?)': (?P<why>.*)", re.DOTALL),
        "bad-value",
        'The value "{value}" of @{name} on {element} is not valid.',
        "{why}",
    ),
)


def _children(error: Any, element: str, known: Collection[str]) -> tuple[str, str, str]:
    expected = _names(error.expected or ())
    if error.invalid_child is None:
        one_of = "one of " if "," in expected else ""
        missing = f": {one_of}{expected} is missing" if expected else ""
        return "missing-element", f"{element} is incomplete{missing}.", ""
    name = _plain(error.invalid_child.tag)
    hint = f"expected: {expected}" if expected else "take it away, or put it elsewhere"
    if name in known:
        message = f"<{name}> is not allowed here inside {element}."
        return "element-not-allowed", message, hint
    meant = nearest(name, known)
    message = f"There is no element <{name}> in this schema (found in {element})."
    return "unknown-element", message, f"did you mean <{meant}>?" if meant else hint


def nearest(name: str, known: Collection[str]) -> str:
    """The known name that is most like `name`, case apart first; "" for none."""
    same = (one for one in known if one.casefold() == name.casefold())
    close = get_close_matches(name, known, n=1, cutoff=0.75)
    return next(same, close[0] if close else "")


def _names(particles: Sequence[Any]) -> str:
    names = [f"<{particle.local_name}>" for particle in particles if particle.local_name]
    names = list(dict.fromkeys(names))
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _plain(words: str) -> str:
    """The words with prefixes in place of namespaces."""
    return _NAMESPACE.sub("", words.replace(f"{{{_XML}}}", "xml:"))
