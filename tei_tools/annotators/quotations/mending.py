"""mend: where a quotation that lacks one of its marks probably begins or ends."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from tei_tools.annotators.quotations.pairing import Quotation
from tei_tools.annotators.quotations.speech import speech_tags, tells_who
from tei_tools.annotators.quotations.streams import Stretch


def mend(
    found: Sequence[Quotation], stretches: Sequence[Stretch], content: str
) -> Iterator[Quotation]:
    """The quotations of `found`, in order; those that lack a mark with the extent they had.

    An unclosed one ends where the text says who speaks, otherwise with its block; an unopened
    one before a speech tag begins with its block. Any other remains the lone mark that it is.
    """
    starts = [stretch.start for stretch in stretches]
    for place, one in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if one.fate == "paired":
            yield one
            continue
        block = stretches[bisect_right(starts, one.end - 1) - 1]
        if one.fate == "unclosed":
            yield _closed(one, block, following, content)
        else:
            yield _opened(one, block, content)


def _closed(one: Quotation, block: Stretch, following: Quotation | None, content: str) -> Quotation:
    limit = block.end if following is None else min(block.end, following.start)
    tag = next(speech_tags(content, max(one.start, block.start), limit), None)
    if tag is None or (following is not None and following.start < one.end):
        return one
    return one._replace(end=one.start + len(content[one.start : tag[0]].rstrip()))


def _opened(one: Quotation, block: Stretch, content: str) -> Quotation:
    first = block.marks[0].start == one.start
    told = first and tells_who(content, one.end, block.end)
    return one._replace(start=block.start) if told else one


def apart(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Those that stand in or beside one another, outermost first: of two that cross, the surer."""
    kept: list[Quotation] = []
    around: list[Quotation] = []
    dropped: set[Quotation] = set()
    for one in sorted(quotations, key=lambda one: (one.start, -one.end, one.doubt)):
        while around and around[-1].end <= one.start:
            around.pop()
        while around and around[-1].end < one.end and one.doubt < around[-1].doubt:
            dropped.add(around.pop())
        if around and (around[-1].end < one.end or around[-1][:2] == one[:2]):
            continue
        kept.append(one)
        around.append(one)
    return [one for one in kept if one not in dropped]
