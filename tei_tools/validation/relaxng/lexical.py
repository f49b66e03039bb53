"""The values of XML Schema's datatypes (Part 2, section 3): from characters to what they mean.

Each reader takes characters whose white space is already normalised and gives a value that can be
hashed and compared; it raises ValueError where the characters are none of the datatype's.
"""

import base64
import re
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from struct import pack, unpack

from tei_tools.validation.relaxng.names import XML_NAMESPACE
from tei_tools.validation.relaxng.xmlnames import is_ncname

LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
INTEGER = re.compile(r"[+-]?[0-9]+")
FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
HEX = re.compile(r"(?:[0-9a-fA-F]{2})*")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*")
BAD_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Context:
    """What a value may refer to: prefixes in scope, and the document's unparsed entities."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    entities: Collection[str] = ()


NO_CONTEXT = Context()
Reader = Callable[[str, Context], Hashable]


def is_language(characters: str) -> bool:
    """Whether the characters are shaped like a language tag (RFC 3066)."""
    return bool(LANGUAGE.fullmatch(characters))


def tested(test: Callable[[str], bool]) -> Reader:
    """A reader of characters that mean themselves, where they pass a test."""

    def read(text: str, _context: Context) -> str:
        if not test(text):
            raise ValueError(text)
        return text

    return read


def text(characters: str, _context: Context) -> str:
    return characters


def words(reader: Reader) -> Reader:
    """A reader of one or more words."""

    def read(characters: str, context: Context) -> tuple[Hashable, ...]:
        found = tuple(reader(word, context) for word in characters.split(" ") if word)
        if not found:
            raise ValueError(characters)
        return found

    return read


def decimal(characters: str, _context: Context) -> Decimal:
    if not DECIMAL.fullmatch(characters):
        raise ValueError(characters)
    return Decimal(characters)


def integer(least: int | None = None, most: int | None = None) -> Reader:
    """A reader of whole numbers between two bounds, both included."""

    def read(characters: str, _context: Context) -> Decimal:
        if not INTEGER.fullmatch(characters):
            raise ValueError(characters)
        number = Decimal(characters)
        if (least is not None and number < least) or (most is not None and number > most):
            raise ValueError(characters)
        return number

    return read


SPECIAL_FLOATS = {"INF": float("inf"), "-INF": float("-inf"), "NaN": float("nan")}


def double(characters: str, _context: Context) -> float:
    if characters in SPECIAL_FLOATS:
        return SPECIAL_FLOATS[characters]
    if not FLOAT.fullmatch(characters):
        raise ValueError(characters)
    return float(characters)


def single(characters: str, context: Context) -> float:
    number = double(characters, context)
    if characters in SPECIAL_FLOATS:
        return number
    try:
        rounded: float = unpack("f", pack("f", number))[0]
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")
    return rounded


BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


def boolean(characters: str, _context: Context) -> bool:
    if characters not in BOOLEANS:
        raise ValueError(characters)
    return BOOLEANS[characters]


def hexadecimal(characters: str, _context: Context) -> bytes:
    if not HEX.fullmatch(characters):
        raise ValueError(characters)
    return bytes.fromhex(characters)


def base_64(characters: str, _context: Context) -> bytes:
    packed = characters.replace(" ", "")
    if not BASE64.fullmatch(packed):
        raise ValueError(characters)
    octets = base64.b64decode(packed)
    if base64.b64encode(octets).decode() != packed:  # bits left over in the last character
        raise ValueError(characters)
    return octets


def any_uri(characters: str, _context: Context) -> str:
    """A reference as RFC 2396 has it, with any character that could be escaped."""
    before, colon, after = characters.partition(":")
    absolute = colon and not any(mark in before for mark in "/?#")
    if absolute and not (after and SCHEME.fullmatch(before)):
        raise ValueError(characters)
    if characters.count("#") > 1 or BAD_PERCENT.search(characters):
        raise ValueError(characters)
    return characters


def qualified_name(characters: str, context: Context) -> tuple[str, str]:
    prefix, _, local = characters.rpartition(":")
    if not is_ncname(local) or (":" in characters and not is_ncname(prefix)):
        raise ValueError(characters)
    namespace = XML_NAMESPACE if prefix == "xml" else context.prefixes.get(prefix, "")
    if prefix and not namespace:
        raise ValueError(characters)
    return namespace, local


def entity(characters: str, context: Context) -> str:
    if characters not in context.entities:
        raise ValueError(characters)
    return characters
