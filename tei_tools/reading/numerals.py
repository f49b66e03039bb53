"""Numerals as headings write them: 12, XII, twelve, twelfth."""

import re

_UNITS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_TENTHS = {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}
_GERMAN = """erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt
vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst""".split()
_FRENCH = """premier deuxième troisième quatrième cinquième sixième septième huitième neuvième
dixième onzième douzième""".split()
_SPANISH = """primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo
duodécimo""".split()
_ITALIAN = """primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo
dodicesimo""".split()
_LATIN = "prim secund terti quart quint sext septim octav non decim".split()
_SMALL = (
    {
        word: number
        for words in (_UNITS, _ORDINALS, _FRENCH, _SPANISH, _ITALIAN)
        for number, word in enumerate(words, 1)
    }
    | {word[:-1] + "a": number for number, word in enumerate(_SPANISH, 1)}
    | {word[:-1] + "a": number for number, word in enumerate(_ITALIAN, 1)}
    | {"première": 1, "primer": 1, "tercer": 3, "second": 2, "seconde": 2}
    | {
        stem + ending: number
        for number, stem in enumerate(_GERMAN, 1)
        for ending in ("e", "er", "es")
    }
    | {
        stem + ending: number
        for number, stem in enumerate(_LATIN, 1)
        for ending in ("us", "a", "um")
    }
)
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})", re.IGNORECASE)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

NUMERAL = r"(?:\d{1,4}|[IVXLCDM]{1,9}|(?:[a-z]{3,11}[ -])?[^\W\d_]{3,12})"
"""What may be a numeral, for use in a pattern that ignores case; `value` decides."""


def value(numeral: str) -> int | None:
    """The number that a numeral stands for; None where it is none."""
    word = numeral.casefold()
    if word.isascii() and word.isdigit():
        return int(word)
    return _spelled(word) or _roman(numeral)


def _spelled(word: str) -> int | None:
    if word in _SMALL:
        return _SMALL[word]
    if word in _TENTHS or word in _TENS:
        return _TENTHS.get(word) or _TENS[word]
    tens, _, units = word.replace("-", " ").partition(" ")
    if tens in _TENS and _SMALL.get(units, 10) < 10:
        return _TENS[tens] + _SMALL[units]
    return None


def _roman(numeral: str) -> int | None:
    letters = numeral.upper()
    if not letters or not _ROMAN.fullmatch(letters):
        return None
    values = [_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))
