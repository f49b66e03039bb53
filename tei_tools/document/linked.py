"""joined: the tags of a text, parts that @next and @prev link as one (TEI P5, 17.3)."""

from collections.abc import Iterator, Mapping, Sequence

from tei_tools.span import Span


def joined(tagged: Sequence[Span]) -> Iterator[Span]:
    """The tags in order, each chain of linked parts as one, with the attributes of its first.

    Parts are linked by either attribute, and only to parts of their own tag; linear in their
    number, whatever they point to.
    """
    return (span for _, span in joined_from(tagged))


def joined_from(tagged: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The same, each with the number of its first part."""
    for chain in sorted(_chains(_following(tagged), len(tagged))):
        parts = [tagged[number] for number in chain]
        start, end = min(one.start for one in parts), max(one.end for one in parts)
        yield chain[0], Span(start, end, parts[0].tag, parts[0].attributes)


def _chains(following: Mapping[int, int], count: int) -> Iterator[list[int]]:
    """The numbers of the parts of each chain, from its first; in a circle from the smallest."""
    continued = set(following.values())
    done: set[int] = set()
    for first in (*(one for one in range(count) if one not in continued), *sorted(continued)):
        chain = []
        part: int | None = first
        while part is not None and part not in done:
            done.add(part)
            chain.append(part)
            part = following.get(part)
        if chain:
            yield chain


def _following(tagged: Sequence[Span]) -> dict[int, int]:
    """Which part follows which, by number."""
    by_id: dict[str, int] = {}
    for number, span in enumerate(tagged):
        if identifier := span.attributes.get("xml:id"):
            by_id.setdefault(f"#{identifier}", number)
    following: dict[int, int] = {}
    for number, span in enumerate(tagged):
        after = by_id.get(span.attributes.get("next", ""))
        before = by_id.get(span.attributes.get("prev", ""))
        if after is not None and tagged[after].tag == span.tag:
            following.setdefault(number, after)
        if before is not None and tagged[before].tag == span.tag:
            following.setdefault(before, number)
    return following
