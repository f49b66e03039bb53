"""outermost: of tags that stand in one another, those around the others."""

from collections.abc import Iterable, Iterator

from tei_tools.exporting.reading import Tag


def outermost(tags: Iterable[Tag]) -> Iterator[Tag]:
    """The tags, in document order, that share no character with an earlier or longer one."""
    end = 0
    for one in sorted(tags, key=lambda tag: (tag.span.start, -tag.span.end)):
        if one.span.start >= end:
            yield one
            end = one.span.end
