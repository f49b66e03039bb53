"""Text to tokens in a language other than English, of the same classes as English has."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tei_tools.annotators.dates import digits, lexicon, numbers
from tei_tools.annotators.dates.languages import cldr
from tei_tools.annotators.dates.languages.language import Language
from tei_tools.annotators.dates.token import NO_TOKEN, Token, after_point

EARLIEST_ROMAN_YEAR = 1000
LONGEST_SHORT_MONTH = 5
POINTED = frozenset("ca jh jhs jhd jhdt sec secc saec kal id non prid".split())
"""Abbreviations whose point belongs to them."""
_ROMAN = re.compile(r"[IVXLCDM]+")
_NUMERIC = (
    r"(?P<numeric>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])"
    r"|[0-9]{1,2}(?P<sep>\.[ ]?|[-/])[0-9]{1,2}(?P=sep)(?:[0-9]{4}|[0-9]{2})(?![\w/]))"
)

Words = Mapping[str, tuple[str, Any]]
"""Word -> class and value."""

Reader = Callable[[str, int, int], list[Token]]


def reader(language: Language) -> Reader:
    """What reads text of the language as tokens; a row of what no date is made of is one."""
    pattern, words = _pattern(language), _words(language)

    def tokens(text: str, start: int, end: int) -> list[Token]:
        return list(
            _thinned(_token(text, one, words) for one in pattern.finditer(text, start, end))
        )

    return tokens


def numeric_tokens(text: str, start: int, end: int) -> list[Token]:
    """The dates in digits alone."""
    found = (_token(text, one, {}) for one in _DIGITS.finditer(text, start, end))
    return [token for one in found for token in (one, NO_TOKEN)]


_DIGITS = re.compile(_NUMERIC)


def _pattern(language: Language) -> re.Pattern[str]:
    phrases = "|".join(f"(?P<{name}>{one})" for name, one in language.phrases.items())
    return re.compile(
        rf"""(?i:(?<!\w)(?:{phrases.replace(" ", chr(92) + " ")}))
        |(?P<bre>(?:7|8|9|10|X)bre(?!\w))\.?
        |(?P<romanth>(?-i:[IVXL]{{1,7}})(?:{language.endings})(?!\w))
        |(?P<word>[^\W\d_]+)
        |{_NUMERIC}
        |(?P<tens>[0-9]{{4}}er[n]?\b)
        |(?P<short>['’][0-9]{{2}}(?!\w))
        |(?P<thousands>[0-9]{{1,3}}(?:[.,'’][0-9]{{3}})+(?![0-9]))
        |(?P<ordinal>[0-9]{{1,2}}(?:{language.endings})(?![\w]))
        |(?P<number>[0-9]+)
        |(?P<sign>[^\w\s])
        """,
        re.VERBOSE,
    )


_REPUBLICAN = {word: one for word, one in lexicon.PLAIN.items() if one[0] == "REPUBLICAN"}


def _words(language: Language) -> Words:
    """Word -> class and value; where a word is in several classes, the last one counts."""
    words: dict[str, tuple[str, Any]] = dict(_REPUBLICAN)
    for name, members in language.words.items():
        words |= {one: (name, _value(name, one)) for one in members.split()}
    words |= {one: ("SEASON", season) for one, season in language.seasons.items()}
    words |= {one: ("O31", value) for one, value in language.ordinals.items()}
    words |= {one: ("DECADE", first) for one, first in language.centuries.items()}
    words |= {one: ("W", value) for one, value in language.tens.items()}
    words |= {one: ("WEEKDAY", day) for one, day in cldr.WEEKDAYS[language.tag].items()}
    short = {**cldr.SHORT_MONTHS[language.tag], **language.months}
    words |= {one: ("MONTHLOW", month) for one, month in short.items()}
    long = "MONTHLOW" if language.capital_months else "MONTH"
    words |= {one: (long, month) for one, month in cldr.MONTHS[language.tag].items()}
    if language.capital_months:
        words |= {one.title(): ("MONTH", month) for one, month in cldr.MONTHS[language.tag].items()}
    return words


def _value(name: str, word: str) -> str:
    """What a word stands for, which for most is its class ("early")."""
    return {"UNIT": "year", "CENTURY": "century", "IDES": word}.get(name, name.lower())


def _thinned(stream: Iterator[Token]) -> Iterator[Token]:
    """The tokens, rows of what no date is made of as one, without points that others hold."""
    known, end = True, 0
    for token in stream:
        if token.name != lexicon.OTHER and token.end <= end:
            continue
        end = max(end, token.end)
        if token.name != lexicon.OTHER:
            yield token
        elif known:
            yield NO_TOKEN
        known = token.name != lexicon.OTHER


def _token(text: str, found: re.Match[str], words: Words) -> Token:
    kind = found.lastgroup or ""
    if kind in lexicon.CODES:
        return Token(found.start(), found.end(), kind, found[0].lower())
    return _READERS[kind](text, found, words)


def _word(text: str, found: re.Match[str], words: Words) -> Token:
    start, end = found.span()
    word, lower = found[0], found[0].lower()
    if _ROMAN.fullmatch(word) and lower not in words:
        return _roman(start, end, word)
    name, value = words.get(word) or words.get(lower) or (lexicon.OTHER, 0)
    if name == "DECADE" and word[0].islower() and value >= 100:
        return NO_TOKEN
    if (name == "MONTHLOW" and len(word) <= LONGEST_SHORT_MONTH) or lower in POINTED:
        end = after_point(text, end)
    return Token(start, end, name, value)


def _roman(start: int, end: int, word: str) -> Token:
    value = numbers.roman(word)
    if value is None:
        return NO_TOKEN
    is_year = EARLIEST_ROMAN_YEAR < value <= 2100 and len(word) > 2
    return Token(start, end, "ROMANYEAR" if is_year else "ROMAN", value)


def _romanth(text: str, found: re.Match[str], words: Words) -> Token:
    """XIXe: an ordinal in Roman numerals; "Le" is none."""
    if found[0].lower() in words:
        return _word(text, found, words)
    numeral = _ROMAN.match(found[0])
    value = (numbers.roman(numeral[0]) if numeral else None) or 0
    return Token(found.start(), found.end(), "O31" if 1 <= value <= 31 else lexicon.OTHER, value)


def _bre(_: str, found: re.Match[str], words: Words) -> Token:
    name, value = words.get(found["bre"].lower(), (lexicon.OTHER, None))
    return Token(found.start(), found.end(), name, value)


def _numeric(text: str, found: re.Match[str], _: Words) -> Token:
    """A date in digits; outside English the day goes before the month."""
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    if before.isalnum() or (before and before in "./-_"):
        return NO_TOKEN
    written = found[0].replace(" ", "")
    if found["sep"]:
        written = re.sub(r"\D", ".", written)
    return Token(found.start(), found.end(), "NUMERIC", written)


def _tens(_: str, found: re.Match[str], __: Words) -> Token:
    first = int(found[0][:4])
    return Token(found.start(), found.end(), lexicon.OTHER if first % 10 else "DECADE", first)


def _short(_: str, found: re.Match[str], __: Words) -> Token:
    return Token(found.start(), found.end(), "SHORT", int(found[0][1:]))


def _nothing(_: str, __: re.Match[str], ___: Words) -> Token:
    return NO_TOKEN


def _ordinal(text: str, found: re.Match[str], _: Words) -> Token:
    if _is_glued(text, found):
        return NO_TOKEN
    value = int(re.match(r"[0-9]+", found[0])[0])  # type: ignore[index]
    return Token(found.start(), found.end(), "O31" if 1 <= value <= 31 else "O99", value)


def _number(text: str, found: re.Match[str], _: Words) -> Token:
    width = found.end() - found.start()
    if width > digits.MAX_DIGITS or _is_glued(text, found):
        return NO_TOKEN
    value = int(found[0])
    return Token(found.start(), found.end(), digits.size(value, width), value)


def _is_glued(text: str, found: re.Match[str]) -> bool:
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    return before.isalpha() or (before != "" and before in "_@#$£€") or _goes_on(text, found.end())


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isalpha() or text[end : end + 1] == "_"


def _sign(_: str, found: re.Match[str], __: Words) -> Token:
    name = lexicon.SIGNS.get(found[0])
    return Token(found.start(), found.end(), name, found[0]) if name else NO_TOKEN


_READERS: dict[str, Callable[[str, re.Match[str], Words], Token]] = {
    "word": _word,
    "romanth": _romanth,
    "bre": _bre,
    "numeric": _numeric,
    "tens": _tens,
    "short": _short,
    "thousands": _nothing,
    "ordinal": _ordinal,
    "number": _number,
    "sign": _sign,
}
