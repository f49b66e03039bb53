"""Tokens of words: months, week days, feasts, rulers, the lexicon's others, Roman numerals."""

import re

from tei_tools.annotators.dates import calendars, feasts, lexicon, months, numbers
from tei_tools.annotators.dates.token import Token, after_point

_DOTTED = {
    "BC": ("BC", "bc"),
    "BCE": ("BC", "bce"),
    "AD": ("AD", "ad"),
    "CE": ("AD", "ce"),
    "OS": ("OLDSTYLE", "os"),
    "NS": ("NEWSTYLE", "ns"),
}
_CASED = {"c": "c", "ca": "ca", "ad": "AD", "ce": "CE", "bc": "BC", "bce": "BCE"}
"""Words that mean something else in other letters."""
_POINTED = frozenset("c ca circ cca inst ult prox curt cent yr yrs mo hr hrs wk".split())
"""Abbreviations whose point belongs to them."""

_PHRASES = {
    "a": (r"A\. D\.(?!\w)", "AD"),
    "b": (r"B\. C\.(?!\w| [A-Z])", "BC"),
    "before": (r"before (?:Jesus )?Christ\b", "BC"),
    "to": (r"(?i)to-(?:day|morrow|night)\b", None),
    "o": (r"(?i)o['’] ?clock\b(?:,? [ap]\. ?m\b\.?)?", "OCLOCK"),
    "year": (r"(?i)year of (?:our|the) lord\b|year of grace\b", "LORD"),
    "anno": (r"(?i)anno (?:domini|salutis)\b", "LORD"),
    "old": (r"(?i)old style\b", "OLDSTYLE"),
    "new": (r"(?i)new style\b", "NEWSTYLE"),
    "julian": (r"(?i)julian(?: calendar)?\b", "JULIAN"),
    "l": (r"(?i)l['’]an\b", "AN"),
    "an": (r"an(?= [IVX]+\b)", "AN"),
    "week": (r"(?i)week-?ends?\b", "WEEKEND"),
}
_PHRASE_PATTERNS = {word: (re.compile(source), name) for word, (source, name) in _PHRASES.items()}
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
_SMALL = frozenset((*numbers.CARDINALS, *numbers.MULTIPLIERS))
ACCESSION_NAMES = frozenset(name for name, _ in calendars.ACCESSIONS)

KNOWN = frozenset(
    (
        *lexicon.PLAIN,
        *lexicon.MONTHS,
        *months.SEASONS,
        *months.WEEKDAY_ABBREVIATIONS,
        *_SMALL,
        *_RULERS,
        *_PHRASES,
        *feasts.FIRST_WORDS,
    )
)
"""All words, in lower case, that a date can begin with or have in it."""


def word_token(text: str, start: int, word: str, lower: str) -> Token:
    """The token of a word that `KNOWN` has, or of a Roman numeral."""
    end = start + len(word)
    phrase = _phrase(text, start, lower)
    if phrase is not None:
        return phrase
    if lower in lexicon.MONTHS:
        return _month(text, start, end, word, lower)
    if lower in _CASED and word != _CASED[lower]:
        return Token(start, end, lexicon.OTHER)
    if lower in lexicon.PLAIN:
        name, value = lexicon.PLAIN[lower]
        return Token(start, after_point(text, end) if lower in _POINTED else end, name, value)
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
        return Token(start, after_point(text, end), "WEEKDAYSHORT", value)
    if lower in _RULERS:
        short = lower not in ACCESSION_NAMES
        name = "RULERSHORT" if short else "RULER"
        return Token(start, after_point(text, end) if short else end, name, _RULERS[lower])
    numeral = numbers.roman(word)
    if numeral is None:
        return Token(start, end, lexicon.OTHER)
    is_year = 1400 <= numeral <= 2100 and len(word) >= 4
    return Token(start, end, "ROMANYEAR" if is_year else "ROMAN", numeral)


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
    end = after_point(text, end) if short else end
    value = lexicon.MONTHS[lower]
    capital = word[0].isupper()
    if lower in ("may", "march") or (short and lower in lexicon.AMBIGUOUS_MONTHS):
        return Token(start, end, "MAY" if capital else "MAYLOW", value)
    return Token(start, end, "MONTH" if capital else "MONTHLOW", value)


def dotted(_: str, found: re.Match[str]) -> Token:
    """Letters with points: B.C., A.D., O.S."""
    letters = found[0].replace(".", "").upper()
    if letters in _DOTTED:
        name, value = _DOTTED[letters]
        return Token(found.start(), found.end(), name, value)
    return Token(found.start(), found.end(), lexicon.OTHER)
