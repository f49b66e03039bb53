"""Numbers as words and as Roman numerals."""

import re

UNITS_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

CARDINALS = {
    **{word: number for number, word in enumerate(UNITS_TO_NINETEEN) if number},
    **{word: 20 + 10 * number for number, word in enumerate(TENS)},
}
"""One to ninety, single words only."""

_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
ORDINALS = {
    _IRREGULAR.get(word, f"{word[:-1]}ieth" if word.endswith("ty") else f"{word}th"): number
    for word, number in CARDINALS.items()
}
"""First to ninetieth, single words only."""

DECADES = {f"{word[:-1]}ies": 20 + 10 * number for number, word in enumerate(TENS)}
"""twenties to nineties."""

MULTIPLIERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000}

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})", re.IGNORECASE)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(word: str) -> int | None:
    """The value of a Roman numeral in one case, four equal signs allowed ("MDCCCC"); or None."""
    if not word or len(word) > 16 or not _ROMAN.fullmatch(word):
        return None
    if word not in (word.upper(), word.lower()):
        return None
    values = [_ROMAN_VALUES[sign] for sign in word.upper()]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))


def spoken(words: list[str]) -> int | None:
    """The value of a cardinal number in words ("one thousand nine hundred and twenty"), or None.

    Years as they are spoken count too: "nineteen fourteen" is 1914, "eighteen hundred" 1800.
    """
    short = _inverted(words) or _spoken_year(words)
    if short is not None:
        return short
    total = current = 0
    for word in words:
        if word in CARDINALS:
            if not _fits(current, CARDINALS[word]):
                return None
            current += CARDINALS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in MULTIPLIERS:
            if 0 < total < MULTIPLIERS[word] * 1000 or not current:
                return None
            total, current = total + max(current, 1) * MULTIPLIERS[word], 0
        elif word not in ("and", "a"):
            return None
    return total + current


def _inverted(words: list[str]) -> int | None:
    """The value of "four and twenty", None for other numbers."""
    if len(words) != 3 or words[1] != "and":
        return None
    ones, tens = CARDINALS.get(words[0], 0), CARDINALS.get(words[2], 0)
    return ones + tens if 0 < ones < 10 and tens >= 20 else None


def _fits(current: int, added: int) -> bool:
    """Whether a word may follow: "twenty" takes "one" to "nine", "hundred" anything below it."""
    if current % 100 == 0:
        return True
    return current % 100 >= 20 and current % 10 == 0 and added < 10


def _spoken_year(words: list[str]) -> int | None:
    first, rest = (CARDINALS.get(words[0], 0), words[1:]) if words else (0, [])
    if not 10 <= first <= 20 or not rest or not all(word in CARDINALS for word in rest):
        return None
    parts = [CARDINALS[word] for word in rest]
    if len(parts) > 2 or sum(parts) < 10 or (len(parts) == 2 and not _fits(*parts)):
        return None
    return first * 100 + sum(parts)
