"""Language: the words with which a language tells dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language, in lower case, by the classes of the English lexicon.

    `tag` is its BCP 47 name. `phrases` are patterns of several words, in any case, of bounded
    length; `endings` is a pattern of what makes a number an ordinal. `dated` are words after which
    a number is a year and a month is one; `numbered` those after which a number is none, and
    `counted` a pattern of what stands after a count.
    """

    tag: str
    words: Mapping[str, str]
    """Class -> its words."""
    phrases: Mapping[str, str]
    """Class -> pattern."""
    months: Mapping[str, int]
    """More names of months than the CLDR has."""
    seasons: Mapping[str, str]
    ordinals: Mapping[str, int]
    endings: str
    dated: str
    numbered: str
    counted: str
    centuries: Mapping[str, int] = field(default_factory=dict)
    """Names of centuries and decades -> their first year (Ottocento), or tens (zwanziger)."""
    tens: Mapping[str, int] = field(default_factory=dict)
    """Numbers in words that name a decade after its noun: anni Venti."""
    goes_on: str = r"\Z"
    """Pattern of what may stand after a year alone, beside a stop."""
    capital_months: bool = False
    """Whether a month in small letters is none."""
