"""W3C XML Schema, 1.0 and 1.1: `load(path) -> XmlSchema`, `XmlSchema.validate(path)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xmlschema
from lxml import etree
from xmlschema.validators import exceptions

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import SchemaError
from tei_tools.validation import source
from tei_tools.validation.places import Places, element_bytes

_VERSION_1_1 = re.compile(rb"""minVersion\s*+=\s*+["']1\.1["']""")
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
        root = _parse(data)
        found = list(self.schema.iter_errors(root, use_location_hints=False))
        if not found:
            return
        numbers = {element: number for number, element in enumerate(root.iter("*"), 1)}
        sought = [numbers.get(error.elem, 1) for error in found]
        bytes_of = element_bytes(data, set(sought))
        places = Places(data)
        for number, error in sorted(zip(sought, found, strict=True), key=lambda pair: pair[0]):
            message, hint = _sentence(error)
            place = places.place(bytes_of.get(number, 0))
            yield Diagnostic(_code(error), "error", message, hint, str(path), *place)


def load(path: Path) -> XmlSchema:
    """Read a schema and what it includes from the disk; a SchemaError for an incorrect one."""
    try:
        newer = _VERSION_1_1.search(path.read_bytes())
        kind = xmlschema.XMLSchema11 if newer else xmlschema.XMLSchema10
        return XmlSchema(kind(str(path), allow="sandbox", defuse="always"))
    except OSError as error:
        raise SchemaError(f"The schema {path} cannot be read: {error}.") from None
    except (xmlschema.XMLSchemaException, etree.XMLSyntaxError, SyntaxError) as error:
        reason = " ".join(str(getattr(error, "message", error)).split())[:300].rstrip(".")
        raise SchemaError(f"{path} is not a correct XML Schema: {reason}.") from None


def _parse(data: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,
        encoding="utf-8",
    )
    return etree.fromstring(data, parser)


def _code(error: Any) -> str:
    if isinstance(error, exceptions.XMLSchemaChildrenValidationError):
        return "wrong-content" if error.invalid_child is not None else "missing-element"
    return "invalid-value" if _attribute(error) else "invalid"


def _sentence(error: Any) -> tuple[str, str]:
    """Message and hint for what xmlschema found."""
    element = f"<{_plain(error.elem.tag)}>" if error.elem is not None else "the document"
    if isinstance(error, exceptions.XMLSchemaChildrenValidationError):
        return _children(error, element)
    reason = " ".join(_plain(str(error.reason or error.message)).split()).rstrip(".:")
    attribute = _attribute(error)
    if attribute:
        value = error.elem.get(attribute, "")
        return f'The value "{value}" of @{_plain(attribute)} on {element} is not valid.', reason
    return f"{element} is not valid: {reason}.", ""


def _children(error: Any, element: str) -> tuple[str, str]:
    expected = _names(error.expected or ())
    if error.invalid_child is None:
        missing = f": {expected} is missing" if expected else ""
        return f"{element} is incomplete{missing}.", ""
    child = f"<{_plain(error.invalid_child.tag)}>"
    hint = f"expected: {expected}" if expected else "take it away"
    return f"{child} is not allowed here inside {element}.", hint


def _names(particles: Sequence[Any]) -> str:
    names = [f"<{particle.local_name}>" for particle in particles if particle.local_name]
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _attribute(error: Any) -> str:
    """The attribute whose value is wrong, "" for another fault."""
    found = re.match(r"attribute ([^\s=]+)=", str(error.reason or ""))
    return found[1] if found else ""


def _plain(words: str) -> str:
    return re.sub(r"\{[^{}\s]*\}", "", words)
