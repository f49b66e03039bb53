"""citations: which quotations are cited from somebody's writing, and where the source is named."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tei_tools.document.text import Text
from tei_tools.span import Span

WORKS = frozenset({"title", "bibl"})
"""Elements for what is written, beside italics."""

ITALIC = frozenset({"italic", "italics", "ital", "it", "i"})
"""What @rend of `<hi>` says of italics."""

WRITES = """
    argues writes notes observes contends claims maintains asserts states explains reports
    concludes declares adds remarks comments warns insists suggests continues puts acknowledges
    complains predicts describes calls endorses quotes speaks editorialises editorializes
    editorialised editorialized
    """.split()
"""Verbs of what a piece of writing says, in the tense in which it is cited."""

WROTE = """
    argued wrote noted observed contended claimed maintained asserted stated explained reported
    concluded declared added remarked commented warned insisted suggested continued acknowledged
    said says called described quoted arguing writing noting claiming asserting stating
    declaring warning insisting adding concluding calling
    """.split()
"""Verbs that cite where the subject is a piece of writing."""

REACH = 300
"""So many characters before a quotation are looked at."""

Stretch = tuple[int, int]
OWNS = frozenset({"'s", "’s"})
VERB_AT_END = r"\b(?P<verb>{})(?: (?:that|as|of|how|it))? ?[,:—]? ?\Z"
PERSON_WRITES = re.compile(
    rf"(?P<who>[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|de|of|von|van)){{0,4}})"
    rf" (?:[a-z]+ly )?{VERB_AT_END.format('|'.join(WRITES))}"
)
CITES = re.compile(rf"\b(?:{'|'.join(WRITES + WROTE)})\b")
IT_ADDS = re.compile(
    rf",? ?(?:it|the (?:paper|newspaper|journal|magazine|article|editorial|report)) "
    rf"(?:[a-z]+ly )?(?:{'|'.join(WRITES + WROTE)})\b"
)
SENTENCE_END = re.compile(r"[.!?][”\"’')\]]* (?=[^\W\d_a-z]|[“\"‘'])")


TALE = 5
"""Where one paragraph in so many begins with a quotation, persons speak and do not write."""


class Citation(NamedTuple):
    """A quotation, and the stretch of text that names its source."""

    start: int
    end: int
    source: tuple[int, int]


def citations(text: Text, quotations: Sequence[tuple[int, int]]) -> Iterator[Citation]:
    """The outermost quotations, given in order, that are cited from what is named beside them.

    A work is what stands in italics or is tagged as a title and is the subject of a verb of
    writing; a person is one who writes in the present tense ("explains"), in a text that is no
    tale. Further quotations in the same sentence, and one beside "it adds", have that source.
    """
    works = [one for one in text.tagged if _is_work(one, text.content)]
    works.sort(key=lambda one: one.start)
    persons_write = not begun_with(text, [start for start, _ in quotations])
    last: Citation | None = None
    place = reached = 0
    for start, end in quotations:
        if start < reached:
            continue
        reached = end
        while place < len(works) and works[place].end <= start:
            place += 1
        begins = _sentence(text, start)
        source = (
            _work(text.content, begins, start, works[max(0, place - 4) : place])
            or (_person(text.content, begins, start) if persons_write else None)
            or _again(text.content, start, end, begins, last)
        )
        if source:
            last = Citation(start, end, source)
            yield last


def begun_with(text: Text, starts: Iterable[int]) -> bool:
    """Whether the text is a tale: many of its blocks begin with a quotation."""
    begins = {block.start for block in text.blocks}
    return TALE * sum(start in begins for start in starts) >= len(text.blocks)


def _is_work(span: Span, content: str) -> bool:
    """Whether a span is tagged as a work, or as capitalised words in italics."""
    if span.tag in WORKS:
        return True
    drawn = span.attributes.get("rend", "").split() if span.tag == "hi" else ()
    return not ITALIC.isdisjoint(drawn) and content[span.start].isupper()


def _sentence(text: Text, start: int) -> int:
    """Where the sentence begins in which a quotation stands; not beyond its block."""
    blocks = text.blocks_over(start, start + 1)
    least = max(blocks[0].start if blocks else 0, start - REACH)
    ends = [found.end() for found in SENTENCE_END.finditer(text.content, least, start)]
    return next((one for one in reversed(ends) if one < start), least)


def _work(content: str, begins: int, start: int, works: Iterable[Span]) -> Stretch | None:
    """The first work of the sentence that does not own what follows and of which a verb tells."""
    for one in works:
        owns = content[one.end - 2 : one.end] in OWNS or content[one.end : one.end + 2] in OWNS
        if begins <= one.start and not owns and CITES.search(content, one.end, start):
            return one.start, one.end
    return None


def _person(content: str, begins: int, start: int) -> Stretch | None:
    found = PERSON_WRITES.search(content, begins, start)
    return found.span("who") if found else None


def _again(
    content: str, start: int, end: int, begins: int, last: Citation | None
) -> Stretch | None:
    """The source of the quotation before, where its sentence goes on or "it" speaks again."""
    if last is None or start - last.end > REACH:
        return None
    interrupted = IT_ADDS.fullmatch(content[last.end : start].strip(" ,:"))
    adds = IT_ADDS.match(content, end)
    return last.source if begins <= last.start or adds or interrupted else None
