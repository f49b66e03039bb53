"""Remark: what an annotator has to say of a place in a Text."""

from dataclasses import dataclass, fields

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.document.text import Text


@dataclass(frozen=True, slots=True)
class Remark(Diagnostic):
    """A Diagnostic of what stands at content[offset], which must not be white space.

    Annotators know no lines and columns: `remarked` gives it those of its document.
    """

    offset: int = 0


def remarked(told: Diagnostic, document: Document, text: Text) -> Diagnostic:
    """The Diagnostic, a Remark with the line and column of the document where it stands."""
    if not isinstance(told, Remark):
        return told
    run = text.run_at(told.offset)
    place = run.source_start + (told.offset - run.start if run.exact else 0)
    line, column = document.position(place)
    plain = {one.name: getattr(told, one.name) for one in fields(Diagnostic)}
    return Diagnostic(**plain | {"path": document.path, "line": line, "column": column})
