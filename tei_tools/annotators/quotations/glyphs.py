"""Glyph: how a mark is drawn, and which way it faces."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["double", "single"]
Make = Literal["straight", "curly", "guillemet", "corner", "backtick"]
Direction = Literal["opens", "closes", "either"]


@dataclass(frozen=True, slots=True)
class Glyph:
    """How a mark is drawn: marks of one level and one make belong together."""

    level: Level
    make: Make
    direction: Direction

    @property
    def kind(self) -> str:
        """What marks of one level and one make have in common: "double curly"."""
        return f"{self.level} {self.make}"


GLYPHS: Mapping[str, Glyph] = {
    '"': Glyph("double", "straight", "either"),
    "''": Glyph("double", "straight", "either"),
    "“": Glyph("double", "curly", "opens"),
    "‘‘": Glyph("double", "curly", "opens"),
    "„": Glyph("double", "curly", "opens"),
    "‟": Glyph("double", "curly", "opens"),
    "”": Glyph("double", "curly", "closes"),
    "’’": Glyph("double", "curly", "closes"),
    "«": Glyph("double", "guillemet", "opens"),
    "»": Glyph("double", "guillemet", "closes"),
    "『": Glyph("single", "corner", "opens"),
    "』": Glyph("single", "corner", "closes"),
    "「": Glyph("double", "corner", "opens"),
    "」": Glyph("double", "corner", "closes"),
    "``": Glyph("double", "backtick", "opens"),
    "'": Glyph("single", "straight", "either"),
    "‘": Glyph("single", "curly", "opens"),
    "‚": Glyph("single", "curly", "opens"),
    "‛": Glyph("single", "curly", "opens"),
    "’": Glyph("single", "curly", "closes"),
    "‹": Glyph("single", "guillemet", "opens"),
    "›": Glyph("single", "guillemet", "closes"),
    "`": Glyph("single", "backtick", "opens"),
}
"""Every mark, as it stands where the text shows no habit of its own (see style.py)."""

APOSTROPHES = frozenset("'’‘‛`")
"""Marks that may be apostrophes."""
