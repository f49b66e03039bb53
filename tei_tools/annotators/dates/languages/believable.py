"""What only looks like a date in a language other than English."""

import re
from dataclasses import dataclass

from tei_tools.annotators.dates import expressions as ex
from tei_tools.annotators.dates import surroundings as near
from tei_tools.annotators.dates.believable import FIRST_USUAL_YEAR, LAST_USUAL_YEAR
from tei_tools.annotators.dates.languages import cldr
from tei_tools.annotators.dates.languages.language import Language
from tei_tools.annotators.dates.token import Token

_SIGN_BEFORE = re.compile(r"[§$£€¥#№@&+*/\\=<>%:]\s?\Z")
_STREET_BEFORE = re.compile(
    r"\b(?:rue|place|avenue|champs?|via|piazza|corso|calle|plaza|avenida) d(?:e|el|i)\s\Z",
    re.IGNORECASE,
)
_STOP_AFTER = re.compile(r"\s?[,.;:)\]](?!\d)|\s?[–—/-]\s?\d|\Z|\n")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Patterns of what stands before and after a number or month, for slices of `near.REACH`."""

    dated: re.Pattern[str]
    numbered: re.Pattern[str]
    counted: re.Pattern[str]
    goes_on: re.Pattern[str]
    months: re.Pattern[str]


def surroundings(language: Language) -> Surroundings:
    """The patterns of a language's words."""
    dated = near.after_words(language.dated, "").pattern.removesuffix(r"\Z")
    return Surroundings(
        re.compile(rf"(?:{dated}[\s(\[]*|[(\[–—-]\s*)\Z", re.IGNORECASE),
        near.after_words(language.numbered, r"\.?\s?"),
        re.compile(rf"\s{language.counted}", re.IGNORECASE | re.VERBOSE),
        re.compile(language.goes_on),
        re.compile(
            rf"\s?(?:[-–—/,]|\w{{1,4}})\s?(?:{'|'.join(cldr.MONTHS[language.tag])})\b", re.I
        ),
    )


def believable(words: Surroundings, token: Token, text: str) -> bool:
    """Whether what the grammar found is a date here: doubtful are months and years alone."""
    partial = token.value
    if not isinstance(partial, ex.Partial) or partial.moment.day is not None or partial.era:
        return True
    before = text[max(0, token.start - near.REACH) : token.start]
    after = text[token.end : token.end + near.REACH]
    if partial.moment.month is not None:
        named = words.dated.search(before) and not _STREET_BEFORE.search(before)
        return partial.moment.year is not None or bool(named or words.months.match(after))
    if partial.short_year or not text[token.start].isdigit():
        return partial.short_year is False
    return _year(words, partial.moment.year or 0, before, after)


def _year(words: Surroundings, year: int, before: str, after: str) -> bool:
    """A number of four digits: after a preposition, or before a stop where it is a usual year."""
    if near.JOINED_BEFORE.search(before) or near.JOINED_AFTER.match(after):
        return False
    if _SIGN_BEFORE.search(before) or words.numbered.search(before) or words.counted.match(after):
        return False
    if words.dated.search(before):
        return True
    usual = FIRST_USUAL_YEAR <= year <= LAST_USUAL_YEAR
    return usual and bool(_STOP_AFTER.match(after) or words.goes_on.match(after))
