"""Text to tokens: numbers, the words of the lexicon, and phrases that make one token."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tei_tools.annotators.dates import calendars, feasts, lexicon, months, numbers

MAX_DIGITS = 12
"""Longer rows of digits are no number that a date is made of."""


class Token(NamedTuple):
    """A piece of the text: offsets, class (a name of the lexicon) and value."""

    start: int
    end: int
    name: str
    value: Any = None


_TOKEN = re.compile(
    r"""(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:]{5,8}Z?)?(?![\w-]))
    |(?P<numeric>[0-9]{1,2}(?P<sep>[./-])[0-9]{1,2}(?P=sep)(?:[0-9]{4}|[0-9]{2})(?![\w/]))
    |(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
    |(?P<decade>['’‘]?[0-9]{2,4}['’]?s\b)
    |(?P<short>['’‘][0-9]{2}(?!\w))
    |(?P<thousands>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]))
    |(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th|d|ST|ND|RD|TH)\b)
    |(?P<number>[0-9]+)
    |(?P<dotted>(?:[^\W\d_]\.){2,8})
    |(?P<word>[^\W\d_]+)
    |(?P<sign>[^\w\s])
    """,
    re.VERBOSE,
)

_DOTTED = {
    "BC": ("BC", "bc"),
    "BCE": ("BC", "bce"),
    "AD": ("AD", "ad"),
    "CE": ("AD", "ce"),
    "OS": ("OLDSTYLE", "os"),
    "NS": ("NEWSTYLE", "ns"),
}
_DIGITS = re.compile(r"[0-9]+")
_CASED = {"c": "c", "ca": "ca", "ad": "AD", "ce": "CE", "bc": "BC", "bce": "BCE"}
"""Words that mean something else in other letters."""
_POINTED = frozenset("c ca circ cca inst ult prox cent yr yrs mo hr hrs wk".split())
"""Abbreviations whose point belongs to them."""

_PHRASES = {
    "to": (r"(?i)to-(?:day|morrow|night)\b", None),
    "o": (r"(?i)o['’] ?clock\b", "OCLOCK"),
    "year": (r"(?i)year of (?:our|the) lord\b|year of grace\b", "LORD"),
    "anno": (r"(?i)anno (?:domini|salutis)\b", "LORD"),
    "old": (r"(?i)old style\b", "OLDSTYLE"),
    "new": (r"(?i)new style\b", "NEWSTYLE"),
    "julian": (r"(?i)julian(?: calendar)?\b", "JULIAN"),
    "l": (r"(?i)l['’]an\b", "AN"),
    "an": (r"an(?= [IVX]+\b)", "AN"),
    "second": (r"(?i)seconds?(?= hand)", None),
    "ser": (r"(?i)se['’]nnight\b", None),
    "week": (r"(?i)week-?ends?\b", "WEEKEND"),
    "bef": (r"", None),
}
_PHRASE_PATTERNS = {
    word: (re.compile(source), name) for word, (source, name) in _PHRASES.items() if source
}
_TO_WORDS = {"day": "TODAY", "morrow": "TOMORROW", "night": "TONIGHT"}

_RULERS = {
    **{name: name for name, _ in calendars.ACCESSIONS},
    "eliz": "elizabeth",
    "hen": "henry",
    "edw": "edward",
    "geo": "george",
    "vict": "victoria",
    "will": "william",
    "gul": "william",
    "wm": "william",
    "ric": "richard",
    "jac": "james",
    "jas": "james",
    "car": "charles",
    "chas": "charles",
    "ann": "anne",
}
_LATIN_MONTH = re.compile(r"(?:7|8|9|X|x|10)ber\b\.?")
_LATIN_MONTHS = {"7": 9, "8": 10, "9": 11, "X": 12, "x": 12, "10": 12}
_MERIDIEM = re.compile(r" ?(?:([ap])\. ?m\b\.?|([ap])m\b)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:your|my|our|his|nos?|numb|numbers?|pp?|pages?|lines?|verses?|telegrams?|de?ispatch|desp"
    r"|despatch|tel|rooms?|house|folio|fol|box|lot)\.? ?\Z",
    re.IGNORECASE,
)
"""What makes a number of four digits no year."""
_SMALL = frozenset((*numbers.CARDINALS, *numbers.MULTIPLIERS))


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of text; what no date is made of comes as one OTHER at a time."""
    return list(_joined_numbers(_tokens(text, start, end)))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    place = start
    match = _TOKEN.search
    while (found := match(text, place, end)) is not None:
        kind = found.lastgroup or ""
        token = _READERS[kind](text, found)
        yield token
        place = token.end


def _word(text: str, found: re.Match[str]) -> Token:
    start, end, word = found.start(), found.end(), found[0]
    lower = word.lower()
    phrase = _phrase(text, start, lower)
    if phrase is not None:
        return phrase
    if lower in lexicon.MONTHS:
        return _month(text, start, end, word, lower)
    if lower in _CASED and word != _CASED[lower]:
        return Token(start, end, lexicon.OTHER)
    if lower in lexicon.PLAIN:
        name, value = lexicon.PLAIN[lower]
        return Token(start, _after_point(text, end, lower in _POINTED), name, value)
    if lower in months.SEASONS:
        kind = "FALL" if lower == "fall" else "SEASON" if word[0].isupper() else "SEASONLOW"
        return Token(start, end, kind, lower)
    if lower in _SMALL:
        return Token(start, end, "SMALL", lower)
    if word[0].isupper():
        return _capital(text, start, end, word, lower)
    numeral = numbers.roman(word) if len(word) < 5 else None
    return Token(start, end, "ROMAN" if numeral else lexicon.OTHER, numeral)


def _capital(text: str, start: int, end: int, word: str, lower: str) -> Token:
    """Capitalised words: short week days, rulers and Roman numerals."""
    if lower in months.WEEKDAY_ABBREVIATIONS:
        value = months.WEEKDAY_ABBREVIATIONS[lower]
        return Token(start, _after_point(text, end, True), "WEEKDAYSHORT", value)
    if lower in _RULERS:
        return Token(
            start, _after_point(text, end, lower not in ACCESSION_NAMES), "RULER", _RULERS[lower]
        )
    value = numbers.roman(word)
    if value is None:
        return Token(start, end, lexicon.OTHER)
    is_year = 1400 <= value <= 2100 and len(word) >= 4
    return Token(start, end, "ROMANYEAR" if is_year else "ROMAN", value)


ACCESSION_NAMES = frozenset(name for name, _ in calendars.ACCESSIONS)


def _phrase(text: str, start: int, lower: str) -> Token | None:
    """A feast or a phrase of fixed words that begins here, as one token."""
    if lower in feasts.FIRST_WORDS:
        found = feasts.PATTERN.match(text, start)
        if found is not None:
            return Token(start, found.end(), "FEAST", feasts.name(found[0]))
    if lower not in _PHRASE_PATTERNS:
        return None
    pattern, name = _PHRASE_PATTERNS[lower]
    found = pattern.match(text, start)
    if found is None:
        return None
    if name is None:
        name = _TO_WORDS.get(found[0][3:].lower(), lexicon.OTHER)
    return Token(start, found.end(), name, found[0].lower())


def _month(text: str, start: int, end: int, word: str, lower: str) -> Token:
    short = lower not in months.MONTHS
    end = _after_point(text, end, short)
    value = lexicon.MONTHS[lower]
    capital = word[0].isupper()
    if lower in ("may", "march") or (short and lower in lexicon.AMBIGUOUS_MONTHS):
        return Token(start, end, "MAY" if capital else "MAYLOW", value)
    return Token(start, end, "MONTH" if capital else "MONTHLOW", value)


def _after_point(text: str, end: int, pointed: bool) -> int:
    return end + 1 if pointed and text[end : end + 1] == "." else end


def _number(text: str, found: re.Match[str]) -> Token:
    start, end = found.span()
    latin = _LATIN_MONTH.match(text, start)
    if latin is not None:
        return Token(start, latin.end(), "MONTH", _LATIN_MONTHS[found[0]])
    if text.startswith("9/11", start) and not text[start + 4 : start + 5].isalnum():
        return Token(start, start + 4, "FEAST", "9/11")
    if end - start > MAX_DIGITS or _is_glued(text, start, end):
        return Token(start, end, lexicon.OTHER)
    meridiem = _MERIDIEM.match(text, end)
    if meridiem is not None and 1 <= int(found[0]) <= 12:
        return _clock_token(start, meridiem, int(found[0]), None, None)
    value = int(found[0])
    if end - start == 4 and _NUMBERED.search(text, max(0, start - 14), start):
        return Token(start, end, "BIG", value)
    return Token(start, end, _size(value, end - start), value)


def _size(value: int, width: int) -> str:
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
    if after.isalpha() and not _MERIDIEM.match(text, end):
        return True
    before = text[start - 1 : start]
    if start == 0 or not (before.isalpha() or before in "_@#"):
        return before in "$£€#" and start > 0
    letters = re.search(r"[^\W\d_]{1,12}\Z", text[max(0, start - 12) : start])
    return letters is None or letters[0].lower() not in (*lexicon.MONTHS, "ad")


def _clock(text: str, found: re.Match[str]) -> Token:
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


def _numeric(text: str, found: re.Match[str]) -> Token:
    if _is_glued(text, found.start(), found.end()):
        return Token(found.start(), found.end(), lexicon.OTHER)
    return Token(found.start(), found.end(), "NUMERIC", found[0])


def _iso(text: str, found: re.Match[str]) -> Token:
    return _numeric(text, found)


def _decade(text: str, found: re.Match[str]) -> Token:
    digits = int(re.sub(r"[^0-9]", "", found[0]))
    if digits % 10 == 0:
        return Token(found.start(), found.end(), "DECADE", digits)
    if found[0][0].isdigit() and found[0][-2] in "'’":
        return _number(text, _DIGITS.match(text, found.start()) or found)
    return Token(found.start(), found.end(), lexicon.OTHER)


def _short(text: str, found: re.Match[str]) -> Token:
    before = text[found.start() - 1 : found.start()] if found.start() else ""
    name = lexicon.OTHER if before.isalnum() else "SHORT"
    return Token(found.start(), found.end(), name, int(found[0][1:]))


def _thousands(_: str, found: re.Match[str]) -> Token:
    digits = found[0].replace(",", "")
    value = int(digits) if len(digits) <= MAX_DIGITS else None
    return Token(found.start(), found.end(), "BIG" if value else lexicon.OTHER, value)


def _ordinal(_: str, found: re.Match[str]) -> Token:
    value = int(re.sub(r"[^0-9]", "", found[0]))
    name = "O31" if 1 <= value <= 31 else "O99"
    return Token(found.start(), found.end(), name, value)


def _dotted(_: str, found: re.Match[str]) -> Token:
    letters = found[0].replace(".", "").upper()
    if letters in _DOTTED:
        name, value = _DOTTED[letters]
        return Token(found.start(), found.end(), name, value)
    return Token(found.start(), found.end(), lexicon.OTHER)


def _sign(_: str, found: re.Match[str]) -> Token:
    return Token(found.start(), found.end(), lexicon.SIGNS.get(found[0], lexicon.OTHER), found[0])


_READERS = {
    "iso": _iso,
    "numeric": _numeric,
    "clock": _clock,
    "decade": _decade,
    "short": _short,
    "thousands": _thousands,
    "ordinal": _ordinal,
    "number": _number,
    "dotted": _dotted,
    "word": _word,
    "sign": _sign,
}


_CLOSING = ("O31", "DECADE")
_GOING_ON = ("SMALL", "DASH", "AND", *_CLOSING)
MAX_NUMBER_WORDS = 16


def _joined_numbers(stream: Iterator[Token]) -> Iterator[Token]:
    """Numbers in words made one token: "one thousand nine hundred and twenty"."""
    held: list[Token] = []
    for token in stream:
        goes_on = held and token.name in _GOING_ON and len(held) < MAX_NUMBER_WORDS
        if held and (not goes_on or token.name in _CLOSING):
            yield from _number_in_words([*held, token] if goes_on else held)
            held = []
            if goes_on:
                continue
        if token.name == "SMALL" or goes_on:
            held.append(token)
        else:
            yield token
    yield from _number_in_words(held)


def _number_in_words(held: list[Token]) -> Iterator[Token]:
    """The token of a row of number words; signs and "and" left over at its end come after it."""
    rest: list[Token] = []
    while held and held[-1].name in ("DASH", "AND"):
        rest.insert(0, held.pop())
    if held:
        yield from _number_tokens(held)
    yield from rest


def _number_tokens(held: list[Token]) -> Iterator[Token]:
    if held[-1].name in ("O31", "DECADE") and len(held) > 1:
        whole = _compound(held)
        if whole is not None:
            yield whole
        else:
            yield from _number_in_words(held[:-1])
            yield held[-1]
        return
    words = [token.value for token in held if token.name == "SMALL"]
    value = numbers.spoken(words)
    if value is None or any(token.name == "DASH" and token.value != "-" for token in held):
        for token in held:
            yield _small(token) if token.name == "SMALL" else token
        return
    yield Token(held[0].start, held[-1].end, _spelled(value, words), value)


def _small(token: Token) -> Token:
    value = numbers.CARDINALS.get(token.value)
    return token._replace(name="W" if value else lexicon.OTHER, value=value)


def _spelled(value: int, words: list[str]) -> str:
    if value < 100:
        return "W"
    return "WYEAR" if 1000 <= value <= 2100 and len(words) > 1 else "BIG"


def _compound(held: list[Token]) -> Token | None:
    """ "twenty-first", "eighteen-forties"."""
    first, last = held[0], held[-1]
    tens = numbers.CARDINALS.get(first.value)
    if tens is None or any(token.name not in ("DASH",) for token in held[1:-1]) or len(held) > 3:
        return None
    if last.name == "DECADE" and 10 <= tens <= 20 and last.value < 100:
        return Token(first.start, last.end, "DECADE", tens * 100 + last.value)
    if last.name == "O31" and tens >= 20 and last.value < 10:
        value = tens + last.value
        return Token(first.start, last.end, "O31" if value <= 31 else "O99", value)
    return None
