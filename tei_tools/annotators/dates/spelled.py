"""Tokens of numbers in words: "twenty-first", "one thousand nine hundred and twenty"."""

from collections.abc import Iterator

from tei_tools.annotators.dates import lexicon, numbers
from tei_tools.annotators.dates.token import Token

_CLOSING = ("O31", "DECADE")
_GOING_ON = ("SMALL", "DASH", "AND", *_CLOSING)
HYPHENS = ("-", "‐", "‑")
MAX_NUMBER_WORDS = 16
"""Words and signs that one number in words may have."""


def joined(stream: Iterator[Token]) -> Iterator[Token]:
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
    words = ["and" if token.name == "AND" else token.value for token in held]
    words = [word for word in words if word not in HYPHENS]
    value = numbers.spoken(words)
    if value is None:
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
