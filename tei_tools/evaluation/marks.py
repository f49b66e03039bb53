"""Marks: what somebody tagged in a reading text, whatever the markup."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tei_tools.document.linked import joined
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.errors import InputError
from tei_tools.evaluation.tags import Tags
from tei_tools.registers.register import KINDS
from tei_tools.span import Span

DEEPEST = 64
"""Tags of one name may stand over one character; no edition comes near, and an attack stops."""


def marks(document: Document, text: Text, tags: Tags) -> list[Span]:
    """The tags of a document over its reading text, in order, the outermost first.

    Parts that @next and @prev link are one (TEI P5, 17.3). Elements of one tag over the same
    words are one, and what only counts as a name (`<settlement>`) does not count within one
    (`<placeName>`). Raises InputError where one tag is nested beyond measure.
    """
    found = sorted(joined(list(_counted(document, text, tags))), key=_place)
    merged: dict[tuple[int, int, str], Span] = {}
    for span in found:
        key = (span.start, span.end, span.tag)
        outer = merged.get(key)
        attributes = {**span.attributes, **outer.attributes} if outer else span.attributes
        merged[key] = Span(*key, attributes)
    spans = list(merged.values())
    if _depth(spans) > DEEPEST:
        name = document.path or "The document"
        raise InputError(f"{name} nests one tag more than {DEEPEST} deep; that is not compared.")
    return spans


def _place(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def _counted(document: Document, text: Text, tags: Tags) -> Iterator[Span]:
    namespace = document.elements[0].namespace
    around: list[frozenset[str]] = []
    for element in document.elements:
        outside = around[element.parent] if element.parent >= 0 else frozenset[str]()
        tag = tags.of(element) if element.namespace == namespace else ""
        around.append(outside | {tag} if tag and tag not in outside else outside)
        extent = text.extents.get(element.index)
        is_part = tag in KINDS and element.name != tag and tag in outside
        if tag and extent and not is_part:
            yield Span(*extent, tag, element.attributes)


def _depth(spans: Iterable[Span]) -> int:
    """How many spans of one tag stand over one character at most."""
    ends: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        ends[span.tag] += ((span.start, 1), (span.end, -1))
    deepest = 0
    for steps in ends.values():
        depth = 0
        for _, step in sorted(steps):
            depth += step
            deepest = max(deepest, depth)
    return deepest
