"""Why a file is not well-formed XML: what stands where, and what to write instead.

To explain one more error of expat: write a function `(Scene) -> Fault | None` in the module of
its family and name it in _FAULTS.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from xml.parsers import expat
from xml.parsers.expat import errors

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.places import Places
from tei_tools.validation.wellformed import attributes, characters, tags
from tei_tools.validation.wellformed.scene import Fault, Open, Scene

_FAULTS: Mapping[str, Callable[[Scene], Fault | None]] = {
    errors.XML_ERROR_SYNTAX: tags.syntax,
    errors.XML_ERROR_NO_ELEMENTS: tags.file_ends,
    errors.XML_ERROR_INVALID_TOKEN: characters.token,
    errors.XML_ERROR_PARTIAL_CHAR: characters.token,
    errors.XML_ERROR_UNCLOSED_TOKEN: tags.unfinished,
    errors.XML_ERROR_UNCLOSED_CDATA_SECTION: tags.unfinished,
    errors.XML_ERROR_TAG_MISMATCH: tags.mismatch,
    errors.XML_ERROR_DUPLICATE_ATTRIBUTE: attributes.twice,
    errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: tags.second_root,
    errors.XML_ERROR_UNDEFINED_ENTITY: characters.undeclared,
    errors.XML_ERROR_RECURSIVE_ENTITY_REF: characters.explosion,
    errors.XML_ERROR_BAD_CHAR_REF: characters.bad_number,
    errors.XML_ERROR_MISPLACED_XML_PI: tags.late_declaration,
    errors.XML_ERROR_UNBOUND_PREFIX: attributes.unbound,
    "limit on input amplification factor (from DTD and entities) breached": characters.explosion,
}


def explain(data: bytes, code: int, byte: int, path: str) -> Diagnostic:
    """The Diagnostic for expat's error `code` at `byte` of UTF-8 `data`."""
    reason = errors.messages.get(code, "unknown error")
    elements, started = _open_elements(data)
    scene = Scene(data, min(max(byte, 0), len(data)), elements, started, Places(data))
    fault = _FAULTS.get(reason, _unexplained)(scene)
    if fault is None:
        fault = scene.fault("not-well-formed", f"This is not well-formed XML: {reason}.")
    line, column = scene.places.place(fault.byte)
    return Diagnostic(fault.code, "error", fault.message, fault.hint, path, line, column)


def _unexplained(_scene: Scene) -> Fault | None:
    return None


def _open_elements(data: bytes) -> tuple[tuple[Open, ...], bool]:
    """The elements that are open where the parser stops, outermost first; whether any was."""
    elements: list[Open] = []
    seen: list[str] = []
    parser = expat.ParserCreate("utf-8", " ")
    parser.namespace_prefixes = True

    def start(name: str, _attributes: object) -> None:
        *_, local, prefix = name.split(" ") if name.count(" ") == 2 else (name, "")
        written = f"{prefix}:{local}" if prefix else local.rpartition(" ")[2]
        seen[:] = [written]
        elements.append(Open(written, parser.CurrentByteIndex))

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: elements.pop()
    with suppress(expat.ExpatError):
        parser.Parse(data, True)
    return tuple(elements), bool(seen)
