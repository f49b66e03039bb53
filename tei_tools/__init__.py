"""Plain text to TEI P5 with names, dates and quotations tagged; validation; published editions.

encode(text) and annotate(document) give a Document, validate(path) a list of Diagnostics, and
publish(paths, out) writes a web site, EPUB and PDF. Each is read from its module when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tei_tools.annotators.annotate import annotate as annotate
    from tei_tools.diagnostic import Diagnostic as Diagnostic
    from tei_tools.document.source import Document as Document
    from tei_tools.edition.build import build as build
    from tei_tools.publishing.publish import publish as publish
    from tei_tools.reading.encode import encode as encode
    from tei_tools.validation import validate as validate

__version__ = "0.1.0"
__all__ = ["Diagnostic", "Document", "annotate", "build", "encode", "publish", "validate"]

_HOMES = {
    "Diagnostic": "tei_tools.diagnostic",
    "Document": "tei_tools.document.source",
    "annotate": "tei_tools.annotators.annotate",
    "build": "tei_tools.edition.build",
    "encode": "tei_tools.reading.encode",
    "publish": "tei_tools.publishing.publish",
    "validate": "tei_tools.validation",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
