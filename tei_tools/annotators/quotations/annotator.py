"""quotations: a `<q>` for what is quoted; quotations_as: another element for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.quotations.asides import without_asides
from tei_tools.annotators.quotations.citing import Citation
from tei_tools.annotators.quotations.dashes import dash_speeches
from tei_tools.annotators.quotations.kinds import QUOTED, kinds
from tei_tools.annotators.quotations.marks import crowded
from tei_tools.annotators.quotations.mending import apart, mend
from tei_tools.annotators.quotations.pairing import Quotation, pair
from tei_tools.annotators.quotations.standing import quotes_already
from tei_tools.annotators.quotations.streams import Stretch, streams
from tei_tools.annotators.quotations.style import Style, style
from tei_tools.annotators.remark import Remark
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError
from tei_tools.span import Span

ELEMENTS = ("q", "quote", "said", "auto")
"""What quotations may be tagged as; "auto" tells them apart where they show what they are."""

PLAIN, DOUBTFUL = 2, 6
TOLD, UNTOLD = 3, 7
"""The doubt of a speech that only a dash opens, by whether its paragraph says who speaks."""

HINT = "Add the missing mark to the text, or correct the tag that was made without it."
WORDS_SHOWN = 40
INK = re.compile(r"[^\s\"“”„‟«»「」『』‹›‚'’‘‛`]")


def quotations(text: Text) -> Iterable[Span | Diagnostic]:
    """A `<q>` for each quotation, marks inside (TEI P5, 3.3.3), with `cert`, outermost first.

    A phrase in marks that nobody speaks is a `<title>`, `<mentioned>` or `<soCalled>` instead.
    A quotation that runs over several blocks is one Span. A mark without its partner gets an
    "unbalanced-quotation" Diagnostic, and a Span of low `cert` that stays within its paragraph
    where one can be made. Blocks that are quotations already are not tagged as a whole.
    """
    return quotations_as("q")(text)


def quotations_as(element: Literal["q", "quote", "said", "auto"]) -> Annotator:
    """An annotator that tags quotations as `element`.

    With "auto" a quotation is `<said>` where a speech verb or a dash stands with it, or in a
    dialogue, `<quote>` where its source is cited, and else `<q>`; and the name of a cited work
    that stands in italics is a `<title>`. Raises ConfigError for any other word.
    """
    if element not in ELEMENTS:
        raise ConfigError(
            f'Quotations cannot be tagged as "{element}": say q, quote, said or auto.'
        )

    def tag_quotations(text: Text) -> Iterator[Span | Diagnostic]:
        found, diagnostics = _quotations(text)
        yield from diagnostics
        told, cited = kinds(text, [(one.start, one.end) for one in found])
        for one, what in zip(found, told, strict=True):
            certainty = {"cert": _certainty(one)}
            if element == "auto" or what.tag not in QUOTED:
                yield Span(one.start, one.end, what.tag, {**what.attributes, **certainty})
            else:
                yield Span(one.start, one.end, element, certainty)
        if element == "auto":
            yield from (Span(*one, "title", {"cert": "medium"}) for one in _works(text, cited))

    return tag_quotations


def _quotations(text: Text) -> tuple[list[Quotation], list[Diagnostic]]:
    """The quotations of a text, outermost first, and what is to be said of its marks."""
    stretches = streams(text)
    habits = style(mark for stream in stretches for stretch in stream for mark in stretch.marks)
    found = [one for stream in stretches for one in _found(stream, habits, text.content)]
    diagnostics = [_unbalanced(one, text.content) for one in found if one.fate != "paired"]
    diagnostics += [
        _unread(block) for block in text.blocks if crowded(text.content, block.start, block.end)
    ]
    found += [
        Quotation(one.start, one.end, TOLD if one.told else UNTOLD, "paired")
        for one in dash_speeches(text)
    ]
    inked = (
        part
        for one in found
        if INK.search(text.content, one.start, one.end)
        for part in without_asides(one, text.content)
    )
    kept = [one for one in apart(inked) if not quotes_already(text, one.start, one.end)]
    return kept, diagnostics


def _works(text: Text, cited: Iterable[Citation]) -> Iterator[tuple[int, int]]:
    """The stretches of the works that are cited and stand in italics, each once."""
    italics = {(one.start, one.end) for one in text.tagged if one.tag == "hi"}
    titles = {(one.start, one.end) for one in text.tagged if one.tag == "title"}
    seen = dict.fromkeys(one.source for one in cited)
    yield from (one for one in seen if one in italics and one not in titles)


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
        offset = one.start
    else:
        words = content[max(0, one.end - WORDS_SHOWN) : one.end].rsplit("\n\n", maxsplit=1)[-1]
        message = f"No mark opens the quotation that ends here: …{words}"
        offset = one.end - 1
    return Remark("unbalanced-quotation", "info", message, HINT, offset=offset)


def _unread(block: Block) -> Diagnostic:
    message = (
        f"A <{block.tag}> of {block.end - block.start:,} characters is so full of quotation "
        "marks that no quotation was looked for in it."
    )
    return Remark("crowded-quotation-marks", "info", message, offset=block.start)
