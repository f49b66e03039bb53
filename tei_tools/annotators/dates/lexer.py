"""Text to tokens: numbers, the words of the lexicon, and phrases that make one token."""

import re
from collections.abc import Callable, Iterator

from tei_tools.annotators.dates import digits, lexicon, spelled, words
from tei_tools.annotators.dates.token import NO_TOKEN, Token

_TOKEN = re.compile(
    r"""(?P<dotted>(?:[^\W\d_]\.){2,8})
    |(?P<word>[^\W\d_]+)
    |(?P<numeric>[0-9]{4}(?P<part>[-/])[0-9]{2}(?P=part)[0-9]{2}(?:T[0-9:]{5,8}Z?)?(?![\w-])
        |[0-9]{1,2}(?P<sep>[./-])[0-9]{1,2}(?P=sep)(?:[0-9]{4}|[0-9]{2})(?![\w/]))
    |(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
    |(?P<decade>['’‘]?[0-9]{2,4}['’]?s\b)
    |(?P<short>['’‘][0-9]{2}(?!\w))
    |(?P<thousands>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]))
    |(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th|d|er|ST|ND|RD|TH)\b)
    |(?P<number>[0-9]+)
    |(?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)
_ROMAN = frozenset("ivxlcdm")


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text; a row of what no date is made of is one `NO_TOKEN`."""
    return list(spelled.joined(_tokens(text, start, end)))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    place, search, seen = start, _TOKEN.search, True
    while (found := search(text, place, end)) is not None:
        token = _token(text, found)
        known = token.name != lexicon.OTHER
        place = token.end if known else found.end()
        if known or seen:
            yield token if known else NO_TOKEN
        seen = known


def _token(text: str, found: re.Match[str]) -> Token:
    kind = found.lastgroup
    if kind != "word":
        return _READERS[kind or ""](text, found)
    word = found[0]
    lower = word.lower()
    if lower in words.KNOWN or (lower[0] in _ROMAN and _ROMAN.issuperset(lower)):
        return words.word_token(text, found.start(), word, lower)
    return NO_TOKEN


def _sign(_: str, found: re.Match[str]) -> Token:
    name = lexicon.SIGNS.get(found[0])
    return Token(found.start(), found.end(), name, found[0]) if name else NO_TOKEN


_READERS: dict[str, Callable[[str, re.Match[str]], Token]] = {
    "dotted": words.dotted,
    "numeric": digits.numeric,
    "clock": digits.clock,
    "decade": digits.decade,
    "short": digits.short,
    "thousands": digits.thousands,
    "ordinal": digits.ordinal,
    "number": digits.number,
    "sign": _sign,
}
