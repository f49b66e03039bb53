"""joined: the tags of a text, parts that @next and @prev link as one (TEI P5, 17.3)."""

from collections.abc import Iterator, Sequence

from tei_tools.span import Span


def joined(tagged: Sequence[Span]) -> Iterator[Span]:
    """The tags in order, each chain of linked parts as one, with the attributes of its first."""
    ends = {f"#{one.attributes['xml:id']}": one for one in tagged if "xml:id" in one.attributes}
    for span in tagged:
        if span.attributes.get("prev") in ends:
            continue
        last, seen = span, 0
        while last.attributes.get("next") in ends and seen < len(tagged):
            last, seen = ends[last.attributes["next"]], seen + 1
        yield Span(span.start, max(span.end, last.end), span.tag, span.attributes)
