"""quotations: what stands in quotation marks, or after the dash of a dialogue, as `<q>`.

marks.py   the marks and their neighbours      style.py    the habits of this text
apostrophes.py, prices.py   what a mark may be  pairing.py  the cheapest reading of all
mending.py where a mark is missing   dashes.py, speech.py   dialogue without marks
To add a kind of mark, add it to GLYPHS in marks.py and to the fixtures in tests/quotations/.
"""

import re
from collections.abc import Iterator, Sequence

from tei_tools.annotators.quotations.dashes import dash_speeches
from tei_tools.annotators.quotations.marks import marks
from tei_tools.annotators.quotations.mending import apart, mend
from tei_tools.annotators.quotations.pairing import Meeting, Quotation, Stretch, pair
from tei_tools.annotators.quotations.standing import quotes_already
from tei_tools.annotators.quotations.style import Style, style
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.span import Span

PLAIN, DOUBTFUL = 2, 6
TOLD, UNTOLD = 3, 7
"""The doubt of a speech that only a dash opens, by whether its paragraph says who speaks."""

HINT = "Add the missing mark to the text, or correct the tag that was made without it."
WORDS_SHOWN = 40
INK = re.compile(r"[^\s\"“”„‟«»「」『』‹›‚'’‘‛`]")


def quotations(text: Text) -> Iterator[Span | Diagnostic]:
    """A `<q>` for each quotation, marks inside (TEI P5, 3.3.3), with `cert`, outermost first.

    One that runs over several blocks is one Span. A mark without its partner gets an
    "unbalanced-quotation" Diagnostic, and a Span of low `cert` that stays within its paragraph
    where one can be made. Blocks that are quotations already are not tagged as a whole.
    """
    streams = _streams(text)
    habits = style(mark for stream in streams for stretch in stream for mark in stretch.marks)
    spoken = [
        Quotation(one.start, one.end, TOLD if one.told else UNTOLD, "paired")
        for one in dash_speeches(text)
    ]
    found = [one for stream in streams for one in _found(stream, habits, text.content)]
    yield from (_unbalanced(one, text.content) for one in found if one.fate != "paired")
    inked = (one for one in (*found, *spoken) if INK.search(text.content, one.start, one.end))
    for one in apart(inked):
        if not quotes_already(text, one.start, one.end):
            yield Span(one.start, one.end, "q", {"cert": _certainty(one)})


def _streams(text: Text) -> list[list[Stretch]]:
    """The blocks with their marks: those of the running text, then those of each note."""
    streams: dict[int, list[Stretch]] = {}
    last: dict[int, Block] = {}
    for block in text.blocks:
        found = tuple(marks(text.content, block.start, block.end))
        stretch = Stretch(block.start, block.end, _meets(last.get(block.aside), block), found)
        streams.setdefault(block.aside, []).append(stretch)
        last[block.aside] = block
    return list(streams.values())


def _meets(one: Block | None, other: Block) -> Meeting:
    """How a block meets the one before it: only those of one kind share a quotation."""
    if one is None or (one.tag, one.path) != (other.tag, other.path):
        return "wall"
    if one.tag == "l" and one.group != other.group:
        return "wall" if "sp" in one.path else "stanza"
    if one.group != other.group:
        return "wall"
    return "line" if one.tag == "l" else "paragraph"


def _found(stream: Sequence[Stretch], habits: Style, content: str) -> Iterator[Quotation]:
    in_order = sorted(pair(stream, habits), key=lambda one: (one.start, -one.end))
    return mend(in_order, stream, content)


def _certainty(one: Quotation) -> str:
    if one.fate != "paired" or one.doubt > DOUBTFUL:
        return "low"
    return "high" if one.doubt <= PLAIN else "medium"


def _unbalanced(one: Quotation, content: str) -> Diagnostic:
    """What is said of a mark without its partner: a few words tell where it stands."""
    if one.fate == "unclosed":
        words = content[one.start : one.start + WORDS_SHOWN].split("\n\n", maxsplit=1)[0]
        message = f"No mark closes the quotation that begins here: {words}…"
    else:
        words = content[max(0, one.end - WORDS_SHOWN) : one.end].rsplit("\n\n", maxsplit=1)[-1]
        message = f"No mark opens the quotation that ends here: …{words}"
    return Diagnostic("unbalanced-quotation", "info", message, HINT)
