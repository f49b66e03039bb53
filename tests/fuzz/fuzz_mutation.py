"""Mutations: an input a little, or a lot, unlike those that people write."""

from collections.abc import Callable, Sequence
from random import Random

LONGEST = 60_000
"""Bytes of an input; longer ones are cut."""

Mutation = Callable[[bytes, Sequence[bytes], Sequence[bytes], Random], bytes]


def mutated(data: bytes, others: Sequence[bytes], words: Sequence[bytes], random: Random) -> bytes:
    """The data after one to eight mutations, with pieces of the others and of the words."""
    for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
        data = random.choice(MUTATIONS)(data, others, words, random)
    return data[:LONGEST]


def _stretch(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 2, 5, 20, 100, 1000)))


def flip(data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """One bit is another."""
    if not data:
        return data
    place = random.randrange(len(data))
    changed = data[place] ^ (1 << random.randrange(8))
    return data[:place] + bytes([changed]) + data[place + 1 :]


def insert(data: bytes, _others: Sequence[bytes], words: Sequence[bytes], random: Random) -> bytes:
    """A word that means something to the target comes in."""
    place, _ = _stretch(data, random)
    return data[:place] + random.choice(words) + data[place:]


def scatter(
    data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random
) -> bytes:
    """Random bytes come in."""
    place, _ = _stretch(data, random)
    return data[:place] + random.randbytes(random.choice((1, 2, 4, 16))) + data[place:]


def character(
    data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random
) -> bytes:
    """A character of any plane comes in, in UTF-8, now and then a lone surrogate."""
    place, _ = _stretch(data, random)
    code = random.choice((random.randrange(0x80), random.randrange(0x3000), *_ODD))
    return data[:place] + chr(code).encode("utf-8", "surrogatepass") + data[place:]


def delete(data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """A stretch goes."""
    start, end = _stretch(data, random)
    return data[:start] + data[end:]


def cut(data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """The file ends early."""
    return data[: _stretch(data, random)[0]]


def repeat(data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """A stretch stands there many times."""
    start, end = _stretch(data, random)
    times = random.choice((2, 2, 3, 10, 300))
    return (data[:start] + data[start:end] * times + data[end:])[: 2 * LONGEST]


def move(data: bytes, _others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """A stretch stands elsewhere."""
    start, end = _stretch(data, random)
    rest = data[:start] + data[end:]
    place = random.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def splice(data: bytes, others: Sequence[bytes], _words: Sequence[bytes], random: Random) -> bytes:
    """A stretch of another input comes in."""
    other = random.choice(others)
    start, end = _stretch(other, random)
    place, _ = _stretch(data, random)
    return data[:place] + other[start:end] + data[place:]


_ODD = (
    0,
    0x85,
    0xAD,
    0x301,
    0x200B,
    0x200F,
    0x2028,
    0x202E,
    0xD800,
    0xFEFF,
    0xFFFE,
    0x1D400,
    0x10FFFF,
)
MUTATIONS: Sequence[Mutation] = (
    flip, insert, insert, scatter, character, delete, delete, cut, repeat, move, splice, splice
)  # fmt: skip
