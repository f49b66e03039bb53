"""standing: the placements that nest, each where TEI lets it stand once the others do."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.contexts import allows
from tei_tools.document.placement import Part, Placement, refused
from tei_tools.document.resolve import kind
from tei_tools.document.source import TEI, Document


class Tag(NamedTuple):
    """An element to be made at a place, for the n-th placement."""

    placement: int
    part: Part
    name: str


class Standing(NamedTuple):
    """The placements that can be made together, and what was said of the others."""

    placements: list[Placement]
    diagnostics: list[Diagnostic]


def standing(document: Document, placements: Sequence[Placement]) -> Standing:
    """The placements less those that cut another, or that what they would stand in cannot hold.

    What a tag would stand in is the innermost of the other tags around it, if that is in the same
    element: `<said>` may not stand in `<date>`, but may in a `<q>` there. What is left out leaves
    room for nothing: it is looked again until all that is left stands.
    """
    kept = dict(enumerate(placements))
    diagnostics: list[Diagnostic] = []
    while True:
        reasons = dict(_reasons(ordered(kept.items())))
        for number, why in reasons.items():
            out = kept.pop(number)
            start = out.parts[0].start
            diagnostics.append(refused(document, out.span, out.words, start, why))
        if not reasons:
            return Standing(list(kept.values()), diagnostics)


def ordered(placements: Iterable[tuple[int, Placement]]) -> list[Tag]:
    """The elements to make for numbered placements, outer before inner, quotations outermost."""
    tags = [
        Tag(number, part, placement.span.tag)
        for number, placement in placements
        for part in placement.parts
    ]
    return sorted(
        tags, key=lambda tag: (tag.part.start, -tag.part.end, kind(tag.name) != "quotation")
    )


def _reasons(tags: Iterable[Tag]) -> Iterator[tuple[int, str]]:
    """Numbers of placements that cannot be made, and why."""
    around: list[Tag] = []
    for tag in tags:
        while around and around[-1].part.end <= tag.part.start:
            around.pop()
        if around and tag.part.end > around[-1].part.end:
            yield tag.placement, f"it would cut a <{around[-1].name}>"
        elif why := _unheld(tag, around[-1] if around else None):
            yield tag.placement, why
        else:
            around.append(tag)


def _unheld(tag: Tag, around: Tag | None) -> str:
    """Why what a tag would stand in cannot hold it, empty if it can."""
    parent = tag.part.parent
    if around and around.part.parent.index == parent.index:
        name, can = around.name, allows(around.name, tag.name)
    else:
        name, can = parent.name, parent.namespace == TEI and allows(parent.name, tag.name)
    return "" if can else f"<{tag.name}> may not stand in <{name}>"
