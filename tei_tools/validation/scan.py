"""Scan: what one reading of a well-formed file finds of identifiers and pointers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import TEI
from tei_tools.validation import wellformed
from tei_tools.validation.places import Places

DEEPEST = 1_000
"""Elements within elements; no edition comes near, and every reader after this one is safe."""

BROADEST = 500
"""Attributes of one element; TEI knows fewer."""

XML = "http://www.w3.org/XML/1998/namespace"
SEPARATOR = "\x1f"

_INSTANCE = f"http://www.w3.org/2001/XMLSchema-instance{SEPARATOR}"
_APPLICATION = f"{TEI}{SEPARATOR}application"

EXAMPLES = "http://www.tei-c.org/ns/Examples"

# The attributes that point wherever they stand (TEI P5 16.1), and those that point on one element.
POINTING = frozenset(
    """active adj adjFrom adjTo ana calendar change copyOf corresp datingMethod datingPoint decls
    domains edRef end exclude facs feats follow given hand inst lemmaRef mergedIn mutual next
    nymRef origin parent parts passive perf period prev ref rendition replyTo require resp sameAs
    scheme scribeRef scriptRef select since source spanTo start synch target targetEnd toWhom
    unitRef where who wit""".split()
)
POINTING_ON = {f"{TEI}{SEPARATOR}app": frozenset({"from", "to"})}


class Pointer(NamedTuple):
    """One pointing attribute: its value, and the byte at which its start tag begins."""

    byte: int
    element: str
    attribute: str
    value: str


@dataclass(slots=True)
class Scan:
    """The identifiers and the pointers; `models` are the contents of `<?xml-model?>`, `locations`
    the XML Schemas that the root names, `outside` the files from which entities would take text.
    Each has the byte at which it stands. `written_here` where the header says that tei_tools
    made the file, not that it added tags to another's.
    """

    data: bytes
    identifiers: dict[str, int] = field(default_factory=dict)
    duplicates: list[tuple[str, int]] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    models: list[tuple[str, int]] = field(default_factory=list)
    locations: list[tuple[str, int]] = field(default_factory=list)
    outside: list[tuple[str, int]] = field(default_factory=list)
    written_here: bool = False


def scan(data: bytes, path: str) -> Scan | Diagnostic:
    """Read UTF-8 `data` once; a Diagnostic where it is not well-formed XML."""
    return _Scanner(data, path).run()


class _TooMuchError(Exception):
    """More than any edition has, and than the readers after this one should be given."""


class _Scanner:
    def __init__(self, data: bytes, path: str) -> None:
        self.found = Scan(data)
        self.path = path
        self.depth = 0
        self.parser = expat.ParserCreate("utf-8", SEPARATOR)
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.ExternalEntityRefHandler = self.entity

    def run(self) -> Scan | Diagnostic:
        try:
            self.parser.Parse(self.found.data, True)
        except expat.ExpatError as error:
            byte = self.parser.ErrorByteIndex
            return wellformed.explain(self.found.data, error.code, byte, self.path)
        except _TooMuchError as error:
            return self.too_much(*error.args)
        return self.found

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise _TooMuchError("too-deep", f"Elements are nested more than {DEEPEST:,} deep.")
        if len(attributes) > BROADEST:
            raise _TooMuchError("too-broad", f"An element has more than {BROADEST} attributes.")
        if not attributes or name.startswith(EXAMPLES):
            return
        if self.depth == 1:
            self.locate(name, attributes)
        if name == _APPLICATION and attributes.get("ident") == "tei_tools":
            self.found.written_here |= "resp" not in attributes
        identifier = attributes.get(f"{XML}{SEPARATOR}id")
        if identifier is not None:
            self.identify(identifier)
        pointing = POINTING.intersection(attributes)
        if name in POINTING_ON:
            pointing |= POINTING_ON[name].intersection(attributes)
        if pointing:
            local, here = name.rpartition(SEPARATOR)[2], self.parser.CurrentByteIndex
            self.found.pointers += [
                Pointer(here, local, attribute, value)
                for attribute, value in attributes.items()  # in their order, so that places follow
                if attribute in pointing
            ]

    def locate(self, root: str, attributes: Mapping[str, str]) -> None:
        """The schemas for the root's own namespace."""
        namespace = root.rpartition(SEPARATOR)[0]
        words = attributes.get(f"{_INSTANCE}schemaLocation", "").split()
        places = [
            place for name, place in zip(words[::2], words[1::2], strict=False) if name == namespace
        ]
        if not namespace:
            places = attributes.get(f"{_INSTANCE}noNamespaceSchemaLocation", "").split()
        self.found.locations += [(place, self.parser.CurrentByteIndex) for place in places]

    def identify(self, identifier: str) -> None:
        here = self.parser.CurrentByteIndex
        first = self.found.identifiers.setdefault(identifier, here)
        if first != here:
            self.found.duplicates.append((identifier, here))

    def end(self, _name: str) -> None:
        self.depth -= 1

    def instruction(self, target: str, content: str) -> None:
        if target == "xml-model":
            self.found.models.append((content, self.parser.CurrentByteIndex))

    def entity(self, _names: str, _base: object, place: str | None, _public: object) -> int:
        """Nothing is read from outside the file."""
        self.found.outside.append((place or "another file", self.parser.CurrentByteIndex))
        return 1

    def too_much(self, code: str, message: str) -> Diagnostic:
        line, column = Places(self.found.data).place(self.parser.CurrentByteIndex)
        hint = "no edition has as many: look for what made them"
        return Diagnostic(code, "error", message, hint, self.path, line, column)
