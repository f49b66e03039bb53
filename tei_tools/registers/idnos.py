"""Numbers of authorities, written into the entries of a document (TEI P5 14.1.2, `<idno>`)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tei_tools.document.source import Document
from tei_tools.registers.edits import edited
from tei_tools.registers.entries import Entries
from tei_tools.registers.standoff import read_standoff


def with_idnos(source: Document, idnos: Mapping[str, Sequence[tuple[str, str]]]) -> Document:
    """The document with an `<idno type="...">` more in the entries of the ids given.

    `idnos` has (type, value) for an entry's xml:id, such as ("GND", "118540238"), the type ""
    for none. What an entry has already is not written again, an id that the document does not
    list is passed over, and not a byte else changes; where nothing is new, `source` itself comes
    out. Raises InputError where an entry can take no number: one that is empty, or prose.
    """
    entries = Entries(source)
    for entity in read_standoff(source.source).entities:
        new = dict.fromkeys(one for one in idnos.get(entity.id, ()) if one not in entity.idnos)
        entries.change(entity, replace(entity, idnos=(*entity.idnos, *new)))
    return edited(source, entries.edits())
