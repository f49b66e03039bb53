"""document: an imported text as a TEI document with header and structure, names not yet tagged."""

from collections.abc import Sequence
from dataclasses import replace

from tei_tools.clock import today
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.language import NAMES, language_of
from tei_tools.document.source import TEI, Document
from tei_tools.errors import InputError
from tei_tools.importing.gathering import gathered
from tei_tools.importing.header import Facts, header
from tei_tools.importing.imported import Imported
from tei_tools.importing.letter import Letter, letter
from tei_tools.reading.characters import legal
from tei_tools.reading.correspondence import UNTOLD, Correspondence, corresponding
from tei_tools.reading.incipit import letter_title, supplied_title
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, reading_text, write


def document(imported: Imported, known: Facts) -> Document:
    """The TEI document; title, author and language of `known` come before those of the file.

    Raises InputError where the file holds no text.
    """
    text = gathered(imported.blocks)
    if not reading_text((*text.front, *text.body)).strip():
        raise InputError(f"{known.source} holds no text; give a file with text in it.")
    read = letter(imported.blocks)
    parts = read.parts if read else Parts(text.body, text.front)
    told = corresponding(parts.letters, known.correspondence.held(), known.date)
    title = known.title or imported.title or text.title or _title(parts, told, read is not None)
    facts = replace(
        known,
        title=legal(title)[0],
        author=legal(_author(known) or imported.author or text.author or parts.author)[0],
        date=known.date or parts.date,
        lang=known.lang or imported.lang or "en",
        people={key: legal(name)[0] for key, name in imported.people.items()},
        source=legal(known.source)[0],
        publication=known.publication.held(),
        correspondence=told[0] if told else UNTOLD,
        is_letter=read is not None,
    )
    front = [Element("front", parts.front)] if parts.front else []
    back = [Element("back", parts.back)] if parts.back else []
    facsimile = [Element("facsimile", imported.facsimile)] if imported.facsimile else []
    children = [
        header(facts, today()),
        *facsimile,
        Element("text", (*front, Element("body", parts.body or (Element("p"),)), *back)),
    ]
    xml = write(Element("TEI", tuple(children), {"xmlns": TEI, "xml:lang": facts.lang}))
    told_of = [*imported.notices, *_evidence(read, known.source)]
    if imported.lang and not known.lang:
        told_of += _language(imported.lang, reading_text((*text.front, *text.body)), known.source)
    return Document.parse(xml).with_notices(*told_of)


def _title(parts: Parts, told: Sequence[Correspondence], is_letter: bool) -> str:
    """What a text is called that has no title: by who wrote it to whom, or by its first words."""
    return (letter_title(told[0]) if told else "") or supplied_title(
        parts, "letter" if is_letter else "plain"
    )


def _evidence(read: Letter | None, source: str) -> list[Diagnostic]:
    """That a file was read as a letter, and why."""
    told = f"Read as letter: {read.evidence}" if read else ""
    return [Diagnostic("profile", "info", told, path=source)] if read else []


def _language(said: str, words: str, source: str) -> list[Diagnostic]:
    """That a file says another of the languages that can be told than its words surely are in."""
    found, told = language_of(words), said.partition("-")[0].lower()
    if not found or found == told or told not in NAMES:
        return []
    message = f"The file says that its language is {said}, and it reads as {NAMES[found]}."
    hint = f"if it is {NAMES[found]}: --lang {found}"
    return [Diagnostic("language-differs", "warning", message, hint, source)]


def _author(known: Facts) -> str:
    """The author that was given; who sent a letter has written it."""
    return known.author or known.correspondence.sender
