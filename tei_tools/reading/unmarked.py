"""unmarked: quotation marks become markup (TEI P5, 3.3.3 and 2.3.4).

A quotation without its marks points with @rendition to what tells how they were drawn:
`<rendition scope="before">content: "“"</rendition>`. Only `encode` does this: its document has
no other source, while `annotate` leaves every character of somebody's file where it stands.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from tei_tools.document.source import TEI, Document, Element
from tei_tools.document.weave import escape
from tei_tools.registers.edits import Edit, edited

QuotationMarks = Literal["keep", "drop"]
"""What becomes of the marks of tagged quotations."""

QUOTATIONS = frozenset({"q", "quote", "said", "soCalled", "mentioned", "title"})
SPACE = "[\u00a0\u2009\u202f ]?"
OPENS = re.compile(rf"(?:``|‘‘|''|[“”\"„‟«»『「`‘'‚‛‹›]){SPACE}")
CLOSES = re.compile(rf"{SPACE}(?:''|’’|[”“\"»«』」’‘'›‹])\Z")
SINGLE = frozenset("'’‘‛`‚")
"""Marks that may be apostrophes: one of them goes only together with its partner."""

LOOSE = re.compile(r"``|‘‘|''|’’|[“”\"„‟«»『』「」]")
KEPT = "Quotation marks are kept as they stand, inside the elements they delimit."
NONE = (
    "Quotation marks are not in the text: rendition of each element points to how they are "
    "drawn in the source."
)
SOME = f"{NONE} Marks of which no quotation could be made are kept as they stand."


class Marks(NamedTuple):
    """The marks of one element: source[start:content] and source[closing:end], "" where none."""

    element: Element
    opening: str
    closing: str


def unmarked(document: Document) -> Document:
    """The document with the marks of its quotations in @rendition instead of in the text."""
    found = [one for one in _marks(document) if one.opening or one.closing]
    if not found:
        return document
    drawn = _renditions(found)
    edits = [edit for one in found for edit in _edits(document.source, one, drawn)]
    made = edited(document, edits)
    return edited(made, _declared(made, drawn))


def _marks(document: Document) -> Iterator[Marks]:
    """The marks with which the quotations of the text begin and end."""
    inside: set[int] = set()
    for element in document.elements:
        if element.parent in inside or (element.name == "text" and element.namespace == TEI):
            inside.add(element.index)
            is_block = "block" in element.attributes.get("rend", "")
            if element.name in QUOTATIONS and not is_block:
                yield _marks_of(document.source, element)


def _marks_of(source: str, element: Element) -> Marks:
    start, end = element.content_start, element.content_end
    opens = OPENS.match(source, start, end)
    closes = CLOSES.search(source, max(start + (opens.end() - start if opens else 0), end - 4), end)
    opening, closing = opens[0] if opens else "", closes[0] if closes else ""
    if not (opening and closing):
        opening = "" if opening.strip() in SINGLE else opening
        closing = "" if closing.strip() in SINGLE else closing
    return Marks(element, opening, closing)


def _renditions(found: list[Marks]) -> Mapping[tuple[str, str], str]:
    """An xml:id for each mark and the side on which it stands, in order of appearance."""
    sides = [side for one in found for side in (("before", one.opening), ("after", one.closing))]
    seen = dict.fromkeys(side for side in sides if side[1])
    return {side: f"mark_{number}" for number, side in enumerate(seen, 1)}


def _edits(source: str, one: Marks, drawn: Mapping[tuple[str, str], str]) -> Iterator[Edit]:
    """The marks taken out, and pointers put into the start tag."""
    element = one.element
    sides = (("before", one.opening), ("after", one.closing))
    pointers = " ".join(f"#{drawn[side]}" for side in sides if side in drawn)
    name_ends = re.compile(r"<[^\s/>]+").match(source, element.start)
    place = name_ends.end() if name_ends else element.start
    yield Edit(place, place, f' rendition="{pointers}"')
    yield Edit(element.content_start, element.content_start + len(one.opening), "")
    yield Edit(element.content_end - len(one.closing), element.content_end, "")


def _declared(document: Document, drawn: Mapping[tuple[str, str], str]) -> Iterator[Edit]:
    """The declaration of how the marks are drawn, and that they are not in the text."""
    names = {element.name: element for element in reversed(document.elements)}
    quotation, editorial = names.get("quotation"), names.get("editorialDecl")
    if quotation is not None:
        remain = LOOSE.search(re.sub(r"<[^>]*>", "", document.source[names["text"].start :]))
        tag = document.source[quotation.start : quotation.end]
        told = tag.replace('marks="all"', f'marks="{"some" if remain else "none"}"')
        told = told.replace(KEPT, SOME if remain else NONE)
        yield Edit(quotation.start, quotation.end, told)
    if editorial is not None:
        yield Edit(editorial.end, editorial.end, "".join(_tags_declaration(drawn)))


def _tags_declaration(drawn: Mapping[tuple[str, str], str]) -> Iterator[str]:
    yield "\n      <tagsDecl>"
    for (side, mark), identifier in drawn.items():
        content = mark.replace('"', '\\"')
        yield (
            f'\n        <rendition xml:id="{identifier}" scheme="css" scope="{side}">'
            f'content: "{escape(content)}"</rendition>'
        )
    yield "\n      </tagsDecl>"
