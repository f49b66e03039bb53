"""place: where in the source the tags of each Span may stand, or why they may not."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.contexts import allows
from tei_tools.document.index import Element
from tei_tools.document.nesting import standing
from tei_tools.document.placement import Part, Placement, refused
from tei_tools.document.resolve import APART, kind
from tei_tools.document.source import Document
from tei_tools.document.text import Run, Text
from tei_tools.span import Span

ALTERNATIVES = frozenset({"choice", "app", "subst"})
"""Elements whose children stand for one another: a tag goes around them where it can."""

UNTAGGED = frozenset(
    """
    listPerson listPlace listOrg listNym listRelation listEvent
    idno code ident gi att val tag eg formula geo email
    """.split()
)
"""Where names are explained rather than mentioned, or text is no language: nothing is tagged."""

LETTER = re.compile(r"\w")
CDATA_START, CDATA_END = len("<![CDATA["), len("]]>")
Stretch = tuple[int, int]


class Placed(NamedTuple):
    """What can be tagged, in document order, and what was said of the rest."""

    placements: list[Placement]
    diagnostics: list[Diagnostic]


class _Refusal(Exception):
    """A span cannot be tagged; the message says why."""


def place(document: Document, text: Text, spans: Iterable[Span]) -> Placed:
    """Find the places of resolved spans in the source.

    A span that is tagged already, or that stands in or over a tag with which APART does not let
    it stand, is passed over: what a person tagged stays as it is.
    """
    placer = _Placer(document, text)
    placements: list[Placement] = []
    diagnostics: list[Diagnostic] = []
    for span in spans:
        words = text.content[span.start : span.end]
        try:
            stretches = placer.stretches(span)
            parts = tuple(placer.part(*stretch, span.tag) for stretch in stretches)
        except _Refusal as refusal:
            start = placer.source_start(span.start)
            diagnostics.append(refused(document, span, words, start, str(refusal)))
            continue
        if not any(map(placer.is_present, parts, stretches, [span.tag] * len(parts))):
            placements.append(Placement(span, words, parts))
    stood = standing(document, placements)
    return Placed(stood.placements, [*diagnostics, *stood.diagnostics])


class _Placer:
    def __init__(self, document: Document, text: Text) -> None:
        self._source = document.source
        self._elements = document.elements
        self._starts = [element.start for element in document.elements]
        self._text = text
        self._extents = text.extents

    def stretches(self, span: Span) -> list[Stretch]:
        """The stretches of text that tag a span: one a block, and more where it cuts elements."""
        found = [cut for whole in self._by_block(span) for cut in self._cuts(*whole)]
        if not found:
            raise _Refusal("there is nothing to read in it")
        content = self._text.content
        if len(found) > 1 and not all(LETTER.search(content, *one) for one in found):
            raise _Refusal("a part of it would hold no letters")
        return found

    def _by_block(self, span: Span) -> Iterator[Stretch]:
        """What of the span stands in each block of one text: not in notes between."""
        blocks = self._text.blocks_over(span.start, span.end)
        for block in blocks:
            if block.aside == blocks[0].aside:
                start, end = max(block.start, span.start), min(block.end, span.end)
                yield from self._trimmed(start, end)

    def _trimmed(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretch less white space at its ends, if there is more to it."""
        words = self._text.content[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if start < end:
            yield start, end

    def _cuts(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretch itself if its tags keep the tree whole, otherwise the parts that do."""
        waiting = [(start, end)]
        while waiting:
            start, end = waiting.pop()
            cut = self._cut(start, end)
            if cut is None:
                yield start, end
            else:
                waiting += [*self._trimmed(cut, end), *self._trimmed(start, cut)]

    def _cut(self, start: int, end: int) -> int | None:
        """Where a stretch must be cut because an element ends, or begins, in its middle."""
        first, last = self._text.run_at(start).element, self._text.run_at(end - 1).element
        common = self._common(first, last)
        opening, closing = self._child(common, first), self._child(common, last)
        if opening and self._extents[opening.index][0] < start:
            return self._extents[opening.index][1]
        if closing and self._extents[closing.index][1] > end:
            return self._extents[closing.index][0]
        return None

    def part(self, start: int, end: int, tag: str) -> Part:
        """The place of the tags of a stretch that cuts no element."""
        first, last = self._text.run_at(start), self._text.run_at(end - 1)
        parent = self._elements[self._common(first.element, last.element)]
        opening = self._child(parent.index, first.element)
        closing = self._child(parent.index, last.element)
        source_start = opening.start if opening else self._start_outside_section(first, start)
        source_end = closing.end if closing else self._end_outside_section(last, end)
        while self._extents[parent.index] == (start, end) and self._goes_around(parent, tag):
            source_start, source_end = parent.start, parent.end
            parent = self._elements[parent.parent]
        return Part(source_start, source_end, parent)

    def _goes_around(self, element: Element, tag: str) -> bool:
        """Whether a tag for all of an element's text stands around it rather than in it."""
        if element.parent < 0 or _is_untagged(element):
            return False
        beside = self._elements[element.parent].name in ALTERNATIVES
        return beside or not allows(element.name, tag)

    def _start_outside_section(self, run: Run, offset: int) -> int:
        inside = self.source_start(offset)
        if run.section is None:
            return inside
        if self._source[run.section[0] + CDATA_START : inside].strip():
            raise _Refusal("it would cut a CDATA section")
        return run.section[0]

    def _end_outside_section(self, run: Run, offset: int) -> int:
        inside = self._source_end(offset)
        if run.section is None:
            return inside
        if self._source[inside : run.section[1] - CDATA_END].strip():
            raise _Refusal("it would cut a CDATA section")
        return run.section[1]

    def source_start(self, offset: int) -> int:
        run = self._text.run_at(offset)
        return run.source_start + (offset - run.start if run.exact else 0)

    def _source_end(self, offset: int) -> int:
        run = self._text.run_at(offset - 1)
        return run.source_start + offset - run.start if run.exact else run.source_end

    def _common(self, one: int, other: int) -> int:
        """The innermost element that holds both; a parent's number is below its children's."""
        while one != other:
            if one > other:
                one = self._elements[one].parent
            else:
                other = self._elements[other].parent
        return one

    def _child(self, ancestor: int, number: int) -> Element | None:
        """The child of `ancestor` in which `number` stands; None where that is the ancestor."""
        child = None
        while number != ancestor:
            child = self._elements[number]
            number = child.parent
        return child

    def is_present(self, part: Part, stretch: Stretch, tag: str) -> bool:
        """Whether the tags that stand there leave no room for this one."""
        of_kind = kind(tag)
        around = self._ancestors(part.parent)
        within = self._within(part, self._letters(stretch)[0] if of_kind == "quotation" else -1)
        return any(map(_is_untagged, self._ancestors(part.parent))) or any(
            self._excludes(one, of_kind, stretch)
            for elements in (around, within)
            for one in elements
        )

    def _ancestors(self, element: Element) -> Iterator[Element]:
        while True:
            yield element
            if element.parent < 0:
                return
            element = self._elements[element.parent]

    def _within(self, part: Part, latest: int) -> Iterator[Element]:
        """The elements in a part; only those that begin by the character `latest`, if not -1."""
        first = bisect_left(self._starts, part.start)
        for element in self._elements[first : bisect_left(self._starts, part.end)]:
            extent = self._extents.get(element.index)
            if extent is None:
                continue
            if 0 <= latest < extent[0]:
                return
            yield element

    def _excludes(self, element: Element, of_kind: str, stretch: Stretch) -> bool:
        """Whether a tag of the kind may not stand with this element, or says the same again."""
        other = kind(element.name)
        if other in APART[of_kind]:
            return True
        if other != of_kind or element.index not in self._extents:
            return False
        extent = self._extents[element.index]
        return extent == stretch or (
            other == "quotation" and self._letters(extent) == self._letters(stretch)
        )

    def _letters(self, stretch: Stretch) -> Stretch:
        """A stretch less the marks around its first and last letter."""
        content = self._text.content
        start, end = stretch
        while start < end and not LETTER.match(content, start):
            start += 1
        while start < end and not LETTER.match(content, end - 1):
            end -= 1
        return start, end


def _is_untagged(element: Element) -> bool:
    """Whether nothing is tagged in an element: one of UNTAGGED, or a block of code."""
    is_code = element.name == "ab" and element.attributes.get("type") == "code"
    return is_code or element.name in UNTAGGED
