"""What it costs to read a mark as the opening or the closing mark of a quotation."""

from collections.abc import Mapping
from typing import NamedTuple

from tei_tools.annotators.quotations.apostrophes import LIKELY, SURE, apostrophe
from tei_tools.annotators.quotations.glyphs import Glyph
from tei_tools.annotators.quotations.marks import Mark, Side

UNCLOSED = 9
STRAY = 10
MEASURE = 1
"""A mark after a figure is inches or feet."""

SIDES: Mapping[tuple[Side, Side], tuple[int, int]] = {
    ("gap", "gap"): (3, 3),
    ("gap", "dash"): (1, 4),
    ("gap", "word"): (0, 8),
    ("gap", "stop"): (2, 3),
    ("dash", "gap"): (6, 0),
    ("dash", "dash"): (2, 2),
    ("dash", "word"): (1, 3),
    ("dash", "stop"): (6, 0),
    ("word", "gap"): (8, 0),
    ("word", "dash"): (8, 0),
    ("word", "word"): (4, 4),
    ("word", "stop"): (8, 0),
    ("stop", "gap"): (8, 0),
    ("stop", "dash"): (6, 0),
    ("stop", "word"): (4, 2),
    ("stop", "stop"): (6, 0),
}
"""The price of opening and of closing a quotation with a mark that has these sides."""

AGAINST_ITS_FORM = 6
LIKE_AN_APOSTROPHE: Mapping[int, int] = {SURE: 6, LIKELY: 2}


class Prices(NamedTuple):
    """What it costs if the mark opens a quotation, closes one, or does neither."""

    opening: int
    closing: int
    neither: int


def prices(mark: Mark, glyph: Glyph) -> Prices:
    """The prices of a mark that this text uses as `glyph`.

    The sides of a single mark count twice: one that they do not fit is sooner an apostrophe.
    """
    opening, closing = SIDES[mark.before, mark.after]
    if glyph.direction == "opens":
        opening, closing = opening // 2, closing + AGAINST_ITS_FORM
    elif glyph.direction == "closes":
        opening, closing = opening + AGAINST_ITS_FORM, closing // 2
    if glyph.level == "double":
        return Prices(opening, closing, MEASURE if is_measure(mark) else STRAY)
    neither = apostrophe(mark)
    doubt = LIKE_AN_APOSTROPHE.get(neither, 0)
    return Prices(2 * opening + doubt, 2 * closing + doubt, neither)


def is_measure(mark: Mark) -> bool:
    """Whether the mark may stand for inches or feet."""
    return mark.sign in "\"'" and mark.word_before[-1:].isdigit()
