"""TomlFile: a TOML file as data, with the places of its keys and what is wrong with them."""

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_tools.config.mistakes import EditionError, Mistake
from tei_tools.config.places import Path as Keys
from tei_tools.config.places import Place, TooDeepError, places

LARGEST = 1_000_000
"""Bytes beyond which a TOML file is not read: many texts are named by a pattern and a CSV table."""

# A pipe that nobody writes to must not hold us up.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HINTS = {
    "Invalid value": 'the value is missing, or is words without quotes; write title = "Letters"',
    "Expected '=' after a key in a key/value pair": "after the name of a key comes =",
    "Invalid statement": "a line is a [table], a key = value, or a # remark",
    "Cannot overwrite a value": "the key is there twice",
    "Unclosed array": "a list that begins with [ has no ]",
    "Expected newline or end of document after a statement": "one key and its value is all that "
    "a line may hold",
}
"""What tomllib says, in the words of who writes the file."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The values of a TOML file; `places` are line and column by path, `mistakes` grow."""

    path: Path
    values: Mapping[str, Any]
    places: Mapping[Keys, Place]
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, keys: Keys, message: str) -> None:
        """Note a mistake at a key, or where the nearest table around it begins."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        self.mistakes.append(Mistake(self.path, *self.places.get(keys, (0, 0)), message))


def read_toml(path: Path) -> TomlFile:
    """The TOML file at `path`, in UTF-8; an EditionError with the place where it is none."""
    text = _decoded(path, read_bounded(path, LARGEST)).replace("\r\n", "\n")
    try:
        found = places(text)
        values = tomllib.loads(text)
    except TooDeepError as error:
        raise _refused(path, "tables lie within tables beyond all bounds.", error.place) from None
    except ValueError as error:
        raise _not_toml(path, text, error) from None
    return TomlFile(path, values, found)


def read_bounded(path: Path, largest: int) -> bytes:
    """The bytes of a plain file; an EditionError for one that is missing, strange or too large."""
    try:
        descriptor = os.open(path, _READING)
        try:
            is_plain = stat.S_ISREG(os.fstat(descriptor).st_mode)
            data = _first(descriptor, largest + 1) if is_plain else b""
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _refused(path, f"the file cannot be read: {error.strerror or error}.") from None
    except ValueError:
        raise _refused(path, "no file can have this name.") from None
    if not is_plain:
        raise _refused(path, "this is no plain file, and is not read.")
    if len(data) > largest:
        most = f"{largest // 1_000_000} MB"
        raise _refused(path, f"the file is larger than {most}, and is not read.")
    return data


def _first(descriptor: int, number: int) -> bytes:
    with open(descriptor, "rb", closefd=False) as file:
        return file.read(number)


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8."
        raise _refused(path, byte, (line, 0)) from None


def _not_toml(path: Path, text: str, error: ValueError) -> EditionError:
    said = str(error)
    found = _AT.search(said)
    what = said[: found.start()] if found else said
    hint = _HINTS.get(what, what[:1].lower() + what[1:])
    end = (text.count("\n") + 1, len(text) - text.rfind("\n"))
    place = (int(found[1]), int(found[2])) if found and found[1] else end
    return _refused(path, f"not correct TOML: {hint}.", place if found else (0, 0))


def _refused(path: Path, message: str, place: Place = (0, 0)) -> EditionError:
    return EditionError([Mistake(path, *place, message)])
