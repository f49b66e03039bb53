"""Style: the habits of one text, found before its marks are paired."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tei_tools.annotators.quotations.apostrophes import BY_ITS_FORM, apostrophe
from tei_tools.annotators.quotations.glyphs import GLYPHS, Glyph, Level
from tei_tools.annotators.quotations.marks import Mark

FREE_SIDES = frozenset({"gap", "dash"})


@dataclass(frozen=True, slots=True)
class Style:
    """Which way each mark faces in this text, and which level its dialogue opens with."""

    glyphs: Mapping[str, Glyph]
    primary: Level = "double"


def style(marks: Iterable[Mark]) -> Style:
    """The style of the text with these marks."""
    openings: Counter[str] = Counter()
    closings: Counter[str] = Counter()
    leading: Counter[Level] = Counter()
    for mark in marks:
        if GLYPHS[mark.sign].level == "single" and apostrophe(mark) <= BY_ITS_FORM:
            continue
        if mark.after == "word" and mark.before in FREE_SIDES:
            openings[mark.sign] += 1
            if mark.leads:
                leading[GLYPHS[mark.sign].level] += 1
        elif mark.before in ("word", "stop") and mark.after in ("gap", "dash", "stop"):
            closings[mark.sign] += 1
    return Style(_turned(openings, closings), _primary(leading, openings))


def _turned(openings: Counter[str], closings: Counter[str]) -> dict[str, Glyph]:
    """The glyphs, those turned round which this text uses the other way: »so«, „so“, ”so”."""
    glyphs = dict(GLYPHS)
    for one, other in (("«", "»"), ("‹", "›")):
        if openings[other] + closings[one] > openings[one] + closings[other]:
            glyphs[one], glyphs[other] = glyphs[other], glyphs[one]
    for low, high in (("„", "“"), ("‚", "‘")):
        if openings[low] and closings[high] > openings[high]:
            glyphs[high] = replace(glyphs[high], direction="closes")
    if openings["”"] > openings["“"] + openings["„"]:
        glyphs["”"] = replace(glyphs["”"], direction="either")
    return glyphs


def _primary(leading: Counter[Level], openings: Counter[str]) -> Level:
    """The level with which most paragraphs begin, or where none does, most quotations."""
    if leading["double"] != leading["single"]:
        return "double" if leading["double"] > leading["single"] else "single"
    levels: Counter[Level] = Counter()
    for sign, times in openings.items():
        levels[GLYPHS[sign].level] += times
    return "single" if levels["single"] > levels["double"] else "double"
