"""Tokens of RELAX NG's compact syntax: `tokens(text, path) -> list[Token]`."""

import re
from dataclasses import dataclass
from typing import Literal

from tei_tools.validation.relaxng.syntax import fail
from tei_tools.validation.relaxng.xmlnames import NAME_MORE, NAME_START, is_ncname

Kind = Literal["name", "escaped", "prefixed", "namespace", "literal", "symbol", "end"]

_NAME = f"[{NAME_START}][{NAME_START}{NAME_MORE}]*"
ESCAPE = re.compile(r"\\x+\{([0-9a-fA-F]*)(\}?)")
TOKEN = re.compile(
    rf"""
    (?P<blank>[ \t\n]+|\#[^\n]*)
  | (?P<namespace>{_NAME}:\*)
  | (?P<prefixed>{_NAME}:{_NAME})
  | \\(?P<escaped>{_NAME})
  | (?P<name>{_NAME})
  | \"\"\"(?P<long>.*?)\"\"\" | '''(?P<other_long>.*?)'''
  | "(?P<short>[^"\n]*)" | '(?P<other_short>[^'\n]*)'
  | (?P<symbol>\|=|&=|>>|[=\{{\}}\[\](),&|?*+\-~])
    """,
    re.VERBOSE | re.DOTALL,
)
# An escaped line end is no line end while tokens are read: meanwhile it is one of these, which no
# XML document may contain.
ESCAPED_LINE_ENDS = {"\n": "\x00", "\r": "\x01"}
LINE_ENDS = str.maketrans({mark: end for end, mark in ESCAPED_LINE_ENDS.items()})


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `text` is what it says without quotes or backslash, `line` counts from 1."""

    kind: Kind
    text: str
    line: int


def tokens(text: str, path: str) -> list[Token]:
    """The tokens of a schema, an "end" last; raise SchemaError where there is none to be read."""
    text = _unescaped(text.replace("\r\n", "\n").replace("\r", "\n"), path)
    found: list[Token] = []
    place, line = 0, 1
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            fail(
                path,
                line,
                f"nothing in the compact syntax begins with {text[place : place + 10]!r}",
            )
        if match.lastgroup != "blank":
            found.append(_token(match, line, path))
        line += text.count("\n", place, match.end())
        place = match.end()
    return [*found, Token("end", "", line)]


def _token(match: re.Match[str], line: int, path: str) -> Token:
    group = match.lastgroup or ""
    said = match[group]
    if group in ("name", "escaped", "prefixed", "namespace"):
        parts = said.removesuffix(":*").split(":")
        if not all(is_ncname(part) for part in parts):
            fail(path, line, f'"{said}" is not a name')
    match group:
        case "name" | "escaped" | "prefixed" | "symbol":
            return Token(group, said, line)
        case "namespace":
            return Token("namespace", said.removesuffix(":*"), line)
        case _:
            return Token("literal", said.translate(LINE_ENDS), line)


def _unescaped(text: str, path: str) -> str:
    """The text with `\\x{41}` as the characters that they stand for."""

    def character(match: re.Match[str]) -> str:
        number = int(match[1] or "0", 16) if len(match[1]) < 9 else 0
        found = chr(number) if 0 < number < 0x110000 else ""
        allowed = found in ("\t", "\n", "\r") or found >= " "
        if not match[2] or not allowed or 0xD800 <= number < 0xE000 or number in (0xFFFE, 0xFFFF):
            line = text.count("\n", 0, match.start()) + 1
            fail(path, line, f"{match[0]} stands for no character")
        return ESCAPED_LINE_ENDS.get(found, found)

    for control in LINE_ENDS:
        if chr(control) in text:
            fail(path, text.count("\n", 0, text.index(chr(control))) + 1, "a control character")
    return ESCAPE.sub(character, text)
