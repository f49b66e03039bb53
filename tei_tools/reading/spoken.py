"""spoken: who takes each turn of a play, an interview or a meeting (TEI P5, 8.3.1 and 7.2.2)."""

from collections.abc import Iterator

from tei_tools.document.source import Document, Element
from tei_tools.registers.edits import Edit, edited


def spoken(document: Document) -> Document:
    """The document with a @who for each `<sp>` whose `<speaker>` names persons of its register.

    Only `encode` does this, for its own document: `annotate` adds nothing to somebody's tags.
    """
    return edited(document, _edits(document))


def _edits(document: Document) -> Iterator[Edit]:
    who: dict[int, dict[str, None]] = {}
    speech_of: dict[int, int] = {}
    for one in document.elements:
        above = document.elements[one.parent]
        if one.name == "speaker" and above.name == "sp" and "who" not in above.attributes:
            speech_of[one.index] = one.parent
        elif one.parent in speech_of:
            speech_of[one.index] = speech_of[one.parent]
            if pointer := _pointer(one):
                who.setdefault(speech_of[one.index], {})[pointer] = None
    for index, pointers in who.items():
        place = document.elements[index].start + len("<sp")
        yield Edit(place, place, f' who="{" ".join(pointers)}"')


def _pointer(element: Element) -> str:
    """Where a name points, if it is a person's and not in doubt."""
    is_sure = element.name == "persName" and element.attributes.get("cert") != "low"
    pointer = element.attributes.get("ref", "") if is_sure else ""
    return pointer if pointer.startswith("#") else ""
