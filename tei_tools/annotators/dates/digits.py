"""Tokens of digits: numbers by their size, ordinals, decades, short years, times, numeric dates."""

import re

from tei_tools.annotators.dates import lexicon
from tei_tools.annotators.dates.token import Token, after_point

MAX_DIGITS = 12
"""Longer rows of digits are no number that a date is made of."""

_DIGITS = re.compile(r"[0-9]+")
_LETTERS = re.compile(r"[^\W\d_]{1,12}\Z")
_LATIN_MONTHS = {"7": 9, "8": 10, "9": 11, "10": 12}
_MERIDIEM = re.compile(r" ?(?:([ap])\. ?m\b\.?|([ap])m\b)", re.IGNORECASE)
_HOURS = re.compile(r"h(?:rs?)?\b")
_NUMBERED = re.compile(
    r"\b(?:your|my|our|his|nos?|numb|numbers?|pp?|pages?|lines?|verses?|telegrams?|de?ispatch|desp"
    r"|tel|rooms?|house|folio|fol|box|lot|add|windows)\.? ?(?:[0-9]{1,4} ?[-–] ?)?\Z|§ ?\Z",
    re.IGNORECASE,
)
"""What makes a number of four digits no year."""


def number(text: str, found: re.Match[str]) -> Token:
    """A whole number: a day, an hour, a year or a count, by its size."""
    start, end = found.span()
    if end - start > MAX_DIGITS:
        return Token(start, end, lexicon.OTHER)
    named = _named(text, start, found[0])
    if named is not None:
        return named
    if _is_glued(text, start, end):
        return Token(start, end, lexicon.OTHER)
    value = int(found[0])
    meridiem = _MERIDIEM.match(text, end)
    if meridiem is not None and 1 <= value <= 12:
        return _clock_token(start, meridiem, value, None, None)
    if end - start == 4 and _NUMBERED.search(text, max(0, start - 20), start):
        return Token(start, end, "BIG", value)
    return Token(start, end, size(value, end - start), value)


def _named(text: str, start: int, digits: str) -> Token | None:
    """7ber and its kin, and the day that is called 9/11."""
    if text.startswith("ber", start + len(digits)) and digits in _LATIN_MONTHS:
        end = start + len(digits) + 3
        return None if text[end : end + 1].isalpha() else _latin_month(text, start, end, digits)
    if text.startswith("9/11", start) and not text[start + 4 : start + 5].isalnum():
        return Token(start, start + 4, "FEAST", "9/11")
    return None


def _latin_month(text: str, start: int, end: int, digits: str) -> Token:
    return Token(start, after_point(text, end), "MONTH", _LATIN_MONTHS[digits])


def size(value: int, width: int) -> str:
    """The class of a number in digits."""
    if width == 4:
        return "Y4" if 1000 <= value <= 2100 else "BIG"
    if width > 4:
        return "BIG"
    for largest, name in ((0, "N0"), (12, "N12"), (24, "N24"), (31, "N31"), (99, "N99")):
        if value <= largest:
            return name
    return "N999"


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether letters touch a number that are no month before and no unit after it ("B52")."""
    after = text[end : end + 1]
    if after.isalpha() and not (_MERIDIEM.match(text, end) or _HOURS.match(text, end)):
        return True
    before = text[start - 1 : start]
    if start == 0 or not (before.isalpha() or before in "_@#"):
        return before in "$£€#" and start > 0
    letters = _LETTERS.search(text[max(0, start - 12) : start])
    return letters is None or letters[0].lower() not in (*lexicon.MONTHS, "ad")


def clock(text: str, found: re.Match[str]) -> Token:
    """A time of day with a colon."""
    hour, minute, *rest = map(int, found[0].split(":"))
    second = rest[0] if rest else None
    if (
        hour > 24
        or minute > 59
        or (second or 0) > 59
        or _is_glued(text, found.start(), found.end())
    ):
        return Token(found.start(), found.end(), lexicon.OTHER)
    meridiem = _MERIDIEM.match(text, found.end())
    if meridiem is not None and 1 <= hour <= 12:
        return _clock_token(found.start(), meridiem, hour, minute, second)
    return Token(found.start(), found.end(), "CLOCK", (hour % 24, minute, second, False))


def _clock_token(
    start: int, meridiem: re.Match[str], hour: int, minute: int | None, second: int | None
) -> Token:
    """A time with a.m. or p.m., which is a time whatever stands beside it."""
    after_noon = (meridiem[1] or meridiem[2]).lower() == "p"
    value = (hour % 12 + 12 * after_noon, minute, second, True)
    return Token(start, meridiem.end(), "CLOCK", value)


def numeric(text: str, found: re.Match[str]) -> Token:
    """A date in digits alone."""
    in_address = "/" in (
        text[found.start() - 1 : found.start()],
        text[found.end() : found.end() + 1],
    )
    if in_address or _is_glued(text, found.start(), found.end()):
        return Token(found.start(), found.end(), lexicon.OTHER)
    return Token(found.start(), found.end(), "NUMERIC", found[0])


def decade(text: str, found: re.Match[str]) -> Token:
    """1920s, '40s, the 1920's; "1981's" is the year 1981."""
    digits = int(re.sub(r"[^0-9]", "", found[0]))
    if digits % 10 == 0:
        return Token(found.start(), found.end(), "DECADE", digits)
    if found[0][0].isdigit() and found[0][-2] in "'’":
        return number(text, _DIGITS.match(text, found.start()) or found)
    return Token(found.start(), found.end(), lexicon.OTHER)


def short(text: str, found: re.Match[str]) -> Token:
    """A year of two digits after an apostrophe."""
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    name = lexicon.OTHER if before.isalnum() else "SHORT"
    return Token(found.start(), found.end(), name, int(found[0][1:]))


def thousands(_: str, found: re.Match[str]) -> Token:
    """A number with commas."""
    digits = found[0].replace(",", "")
    value = int(digits) if len(digits) <= MAX_DIGITS else None
    return Token(found.start(), found.end(), "BIG" if value else lexicon.OTHER, value)


def ordinal(_: str, found: re.Match[str]) -> Token:
    """1st, 22d, 31st."""
    value = int(re.sub(r"[^0-9]", "", found[0]))
    name = "O31" if 1 <= value <= 31 else "O99"
    return Token(found.start(), found.end(), name, value)
