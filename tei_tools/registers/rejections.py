"""Rejections of a document: kept in its header, so that what is no name is not tagged again.

They stand in `<interpretation>`, which says what was tagged and what was not (TEI P5, 2.3.3):
`<ab type="rejected"><term type="person">Breeze</term></ab>`. A term with words around it, in a
`<seg>`, means the one place in the text where those words stand around it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tei_tools.document.source import Document, Element
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.document.weave import escape
from tei_tools.registers.edits import Edit
from tei_tools.registers.forms import plain, without_article
from tei_tools.registers.references import Reading, Reference
from tei_tools.registers.register import KINDS, name_key
from tei_tools.registers.rejection import Rejection
from tei_tools.span import Span

AROUND = 24
"""Characters of context that tell one place from another, cut to whole words."""

TYPE = "rejected"
INTRODUCTION = "Words that are no names, by decision of the editors:"
HOLDERS = ("interpretation", "editorialDecl", "encodingDesc")
"""Where rejections stand, the innermost first; each is made where it is missing."""

KINDS_OF: Mapping[str, str] = {kind: kind for kind in KINDS.values()}
"""What @type of a term may say; anything else means every kind."""


def unrejected(spans: Iterable[Span], text: Text, rejections: Sequence[Rejection]) -> list[Span]:
    """The spans without the names that were rejected, case, article and possessive aside."""
    by_words: defaultdict[str, list[Rejection]] = defaultdict(list)
    for one in rejections:
        by_words[_key(one.words)].append(one)
    return [span for span in spans if not (by_words and _is_rejected(span, text, by_words))]


def _is_rejected(span: Span, text: Text, by_words: Mapping[str, Sequence[Rejection]]) -> bool:
    kind = KINDS.get(span.tag)
    if kind is None:
        return False
    found = by_words.get(_key(text.content[span.start : span.end]), ())
    return any(one.kind in ("", kind) and _stands(one, span, text) for one in found)


def _stands(one: Rejection, span: Span, text: Text) -> bool:
    """Whether the words around a span are those of the rejection."""
    before, after = _around(text, span.start, span.end, 2 * AROUND)
    return f" {before}".endswith(f" {one.before}".rstrip()) and f"{after} ".startswith(
        f"{one.after} ".lstrip()
    )


def rejecting(
    document: Document, gone: Sequence[Reference], references: Sequence[Reference]
) -> list[Rejection]:
    """What is to be remembered of names whose tags go, out of all names of a document."""
    if not gone:
        return []
    text = read_text(document)
    stay = Counter((one.kind, _key(one.words)) for one in references)
    stay.subtract((one.kind, _key(one.words)) for one in gone)
    found = (
        _rejection(text, one, is_everywhere=not stay[one.kind, _key(one.words)]) for one in gone
    )
    return list(dict.fromkeys(found))


def _rejection(text: Text, one: Reference, *, is_everywhere: bool) -> Rejection:
    extents = [text.extents[each.index] for each in one.elements if each.index in text.extents]
    if is_everywhere or not extents:
        return Rejection(one.kind, one.words)
    before, after = _around(text, extents[0][0], extents[-1][1], AROUND)
    return Rejection(one.kind, one.words, before, after)


def _around(text: Text, start: int, end: int, most: int) -> tuple[str, str]:
    """Whole words before and after a stretch, within its block, white space made one."""
    blocks = text.blocks_over(start, end)
    if not blocks:
        return "", ""
    before = text.content[max(blocks[0].start, start - most) : start]
    after = text.content[end : min(blocks[-1].end, end + most)]
    if start - most > blocks[0].start:
        before = before.partition(" ")[2]
    if end + most < blocks[-1].end:
        after = after.rpartition(" ")[0]
    return " ".join(before.split()), " ".join(after.split())


def _key(words: str) -> str:
    return name_key(without_article(plain(words)))


def read_rejections(document: Document) -> Iterator[Rejection]:
    """The rejections that a document's header holds."""
    elements = document.elements
    holders = {one.index for one in elements if _is_holder(one, elements)}
    if not holders:
        return
    reading = Reading(document)
    for term in elements:
        seg = elements[term.parent] if term.parent >= 0 else term
        if term.name != "term" or not {term.parent, seg.parent} & holders:
            continue
        is_single = seg.name == "seg"
        yield Rejection(
            KINDS_OF.get(term.attributes.get("type", ""), ""),
            reading.between(term.content_start, term.content_end),
            reading.between(seg.content_start, term.start) if is_single else "",
            reading.between(term.end, seg.content_end) if is_single else "",
        )


def _is_holder(element: Element, elements: Sequence[Element]) -> bool:
    is_one = element.name == "ab" and element.attributes.get("type") == TYPE
    return is_one and elements[element.parent].name == "interpretation"


def remembering(document: Document, new: Iterable[Rejection]) -> list[Edit]:
    """What is to be written into a document's header to remember rejections; [] without one."""
    known = set(read_rejections(document))
    items = [_item(one) for one in dict.fromkeys(new) if one not in known]
    elements = document.elements
    header = next((one for one in elements if one.name == "fileDesc"), None)
    if not items or header is None:
        return []
    place = next((one for one in elements if _is_holder(one, elements)), None)
    if place is not None:
        return [Edit(place.content_end, place.content_end, f" {' '.join(items)}")]
    made = f'<ab type="{TYPE}">{INTRODUCTION} {" ".join(items)}</ab>'
    for name in HOLDERS:
        around = next((one for one in elements if one.name == name), None)
        if around is not None and around.content_start < around.end:
            children = [one for one in elements if one.parent == around.index]
            return [_after(document, children[-1] if children else around, made)]
        made = f"<{name}>{made}</{name}>"
    return [_after(document, header, made)]


def _after(document: Document, element: Element, xml: str) -> Edit:
    """Elements put after another, or into one that has none, with the same white space."""
    before = document.source[max(0, element.start - 200) : element.start]
    space = before[len(before.rstrip(" \t\r\n")) :]
    is_empty = element.name in HOLDERS
    at = element.content_start if is_empty else element.end
    named = re.sub(r"<(/?)(?=\w)", rf"<\1{element.prefix}:", xml) if element.prefix else xml
    return Edit(at, at, named if is_empty else space + named)


def _item(one: Rejection) -> str:
    kind = f' type="{one.kind}"' if one.kind else ""
    term = f"<term{kind}>{escape(one.words)}</term>"
    if not (one.before or one.after):
        return f"{term};"
    return f"<seg>{' '.join(filter(None, (escape(one.before), term, escape(one.after))))}</seg>;"
