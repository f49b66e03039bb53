"""Where each key and value of a TOML file stands (TOML 1.0): what tomllib does not tell."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

Path = tuple[str | int, ...]
Place = tuple[int, int]

DEEPEST: Final = 16
"""Tables and arrays within one another, and parts of a dotted key; no edition comes near."""

MOST: Final = 200_000
"""Places that are kept, so that memory stays bounded."""

_BETWEEN = re.compile(r"(?:[ \t\n]|#[^\n]*)*+")
_BLANK = re.compile(r"[ \t]*+")
_KEY = re.compile(r"""[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\[^\n])*+"|'[^'\n]*+'""")
_TEXT = re.compile(
    r'''"""(?:[^"\\]|\\.|"{1,2}+(?!"))*+"{3,5}+|\'\'\'(?:[^']|'{1,2}+(?!'))*+'{3,5}+'''
    r"""|"(?:[^"\\\n]|\\[^\n])*+"|'[^'\n]*+\'""",
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}#\n]*+")
_REST = re.compile(r"[^\n]*+")


class TooDeepError(Exception):
    """Tables within tables beyond DEEPEST; `place` is where."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class _LostError(Exception):
    """The text is not TOML from here on."""


def places(text: str) -> dict[Path, Place]:
    """Line and column, from 1, of each key, table and element of an array, by its path.

    Line ends are "\\n". What follows the first mistake of syntax has no place. A TooDeepError for
    text that would take tomllib beyond all bounds.
    """
    reader = _Reader(text)
    with suppress(_LostError):
        reader.read()
    return reader.found


class _Reader:
    """One reading of a TOML file from its first character to its last."""

    def __init__(self, text: str) -> None:
        self.found: dict[Path, Place] = {}
        self._text = text
        self._at = 0
        self._lengths: dict[Path, int] = {}
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def read(self) -> None:
        table: Path = ()
        self._skip(_BETWEEN)
        while self._at < len(self._text):
            if self._next("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_REST)
            self._skip(_BETWEEN)

    def _header(self) -> Path:
        """The path of the table that a header opens; the next of its kind for `[[ ]]`."""
        start = self._at
        brackets = 2 if self._next("[[") else 1
        self._at += brackets
        *above, last = (part for part, _ in self._key())
        table: Path = ()
        for part in above:
            self._keep((*table, part), start)
            table = self._inside((*table, part))
        table = (*table, last)
        if brackets == 2:
            self._lengths[table] = self._lengths.get(table, 0) + 1
            self._keep(table, start)
        table = self._inside(table)
        self._keep(table, start)
        return table

    def _inside(self, table: Path) -> Path:
        """The path of a table, or of the last one where there are several of its name."""
        return (*table, self._lengths[table] - 1) if table in self._lengths else table

    def _pair(self, table: Path) -> None:
        path = table
        for part, start in self._key():
            path = (*path, part)
            self._keep(path, start)
        self._expect("=")
        self._value(path)

    def _key(self) -> Iterator[tuple[str, int]]:
        """The parts of a key with dots, and where each begins."""
        for _ in range(DEEPEST):
            self._skip(_BLANK)
            start = self._at
            yield _unquoted(self._take(_KEY)), start
            self._skip(_BLANK)
            if not self._next("."):
                return
            self._at += 1
        raise TooDeepError(self._place(self._at))

    def _value(self, path: Path) -> None:
        if len(path) > DEEPEST:
            raise TooDeepError(self._place(self._at))
        self._skip(_BLANK)
        if self._next("["):
            self._array(path)
        elif self._next("{"):
            self._inline(path)
        elif self._next('"') or self._next("'"):
            self._take(_TEXT)
        else:
            self._take(_BARE)

    def _array(self, path: Path) -> None:
        self._at += 1
        number = 0
        self._skip(_BETWEEN)
        while not self._next("]"):
            self._keep((*path, number), self._at)
            self._value((*path, number))
            number += 1
            self._skip(_BETWEEN)
            if not self._next("]"):
                self._expect(",")
                self._skip(_BETWEEN)
        self._at += 1

    def _inline(self, path: Path) -> None:
        self._at += 1
        self._skip(_BETWEEN)
        while not self._next("}"):
            self._pair(path)
            self._skip(_BETWEEN)
            if not self._next("}"):
                self._expect(",")
                self._skip(_BETWEEN)
        self._at += 1

    def _next(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _expect(self, sign: str) -> None:
        if not self._next(sign):
            raise _LostError
        self._at += len(sign)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found or not found[0]:
            raise _LostError
        self._at = found.end()
        return found[0]

    def _keep(self, path: Path, at: int) -> None:
        if len(self.found) < MOST:
            self.found.setdefault(path, self._place(at))

    def _place(self, at: int) -> Place:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"' or "\\" not in key:
        return key.strip('"')
    try:
        return str(tomllib.loads(f"key = {key}")["key"])
    except tomllib.TOMLDecodeError:
        raise _LostError from None
