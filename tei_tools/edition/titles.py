"""Titles: a letter that is called by who wrote it to whom, called so again when names change."""

from tei_tools.correspondence import Action, letters
from tei_tools.document.source import TEI, Document, Element
from tei_tools.document.weave import escape
from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.incipit import letter_title
from tei_tools.registers.edits import Edit, edited
from tei_tools.registers.standoff import EntryReader


def retitled(document: Document, before: Document) -> Document:
    """The document, whose title is made anew of its letter's sender, addressee and date.

    Where the title `before` was made otherwise, by a person or of the text's own words, it stays.
    """
    old, new = _made(before), _made(document)
    title = _title(document)
    if title is None or not new or old in ("", new):
        return document
    if EntryReader(document).text(title) != old:
        return document
    return edited(document, [Edit(title.content_start, title.content_end, escape(new))])


def _made(document: Document) -> str:
    """The title that its description makes of the one letter of a document; "" for others."""
    found = letters(document)
    if len(found) != 1:
        return ""
    sent, received = found[0].sent, found[0].received
    date = next((one.get("when", "") for one in sent.dates), "")
    return letter_title(Correspondence(_person(sent), _person(received), date))


def _person(action: Action) -> str:
    return next((one.name for one in action.people), "")


def _title(document: Document) -> Element | None:
    """The first title in `<titleStmt>`, where it holds but text."""
    parents = {element.parent for element in document.elements}
    for element in document.elements:
        if element.name == "title" and element.namespace == TEI:
            is_main = document.elements[element.parent].name == "titleStmt"
            return element if is_main and element.index not in parents else None
    return None
