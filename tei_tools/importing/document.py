"""document: an imported text as a TEI document with header and structure, names not yet tagged."""

from dataclasses import replace

from tei_tools.clock import today
from tei_tools.document.source import TEI, Document
from tei_tools.errors import InputError
from tei_tools.importing.gathering import gathered
from tei_tools.importing.header import Facts, header
from tei_tools.importing.imported import Imported
from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element, reading_text, write


def document(imported: Imported, known: Facts) -> Document:
    """The TEI document; title, author and language of `known` come before those of the file.

    Raises InputError where the file holds no text.
    """
    text = gathered(imported.blocks)
    if not reading_text((*text.front, *text.body)).strip():
        raise InputError(f"{known.source} holds no text; give a file with text in it.")
    facts = replace(
        known,
        title=legal(known.title or imported.title or text.title)[0],
        author=legal(_author(known) or imported.author or text.author)[0],
        lang=known.lang or imported.lang or "en",
        people={key: legal(name)[0] for key, name in imported.people.items()},
        source=legal(known.source)[0],
        publication=known.publication.held(),
        correspondence=known.correspondence.held(),
    )
    front = [Element("front", text.front)] if text.front else []
    facsimile = [Element("facsimile", imported.facsimile)] if imported.facsimile else []
    parts = [
        header(facts, today()),
        *facsimile,
        Element("text", (*front, Element("body", text.body or (Element("p"),)))),
    ]
    xml = write(Element("TEI", tuple(parts), {"xmlns": TEI, "xml:lang": facts.lang}))
    return Document.parse(xml).with_notices(*imported.notices)


def _author(known: Facts) -> str:
    """The author that was given; who sent a letter has written it."""
    return known.author or known.correspondence.sender
