"""Kinds: what may stand behind a key of edition.toml, each with a reader that checks it."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tei_tools.config.dating import iso_date
from tei_tools.config.gathering import as_written
from tei_tools.config.mistakes import advice, quoted
from tei_tools.errors import TeiToolsError
from tei_tools.publishing.house import A_DAY
from tei_tools.publishing.own_files import read_css
from tei_tools.reading.given import is_date, is_language

Reader = Callable[[Any, Path], Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: its name in the reference, and what reads it.

    `read` takes the value as TOML has it and the edition's folder; its ValueError says what the
    value should be, as in "a string".
    """

    name: str
    read: Reader


class ElementError(ValueError):
    """What is wrong with one element of a list; `number` counts from 0."""

    def __init__(self, message: str, number: int) -> None:
        super().__init__(message)
        self.number = number


def _text(value: Any, _folder: Path) -> str:
    if not isinstance(value, str):
        raise ValueError("should be a string, in quotes")
    return value


def _flag(value: Any, _folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("should be true or false")
    return value


def _seconds(value: Any, _folder: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= A_DAY:
        raise ValueError("should be a number of seconds, more than 0 and a day (86400) at most")
    return float(value)


def _date(value: Any, _folder: Path) -> str:
    given = value.isoformat() if type(value) is datetime.date else value
    if type(given) is int and 1000 <= given <= 9999:
        given = str(given)
    if not isinstance(given, str) or not is_date(given):
        raise ValueError(f"should be a date such as 1861-04-09, 1861-04 or 1861{_meant(given)}")
    return given


def _meant(given: Any) -> str:
    """How words that tell a date are to be written: "; write 'May 1861' as 1861-05"."""
    value = iso_date(given) if isinstance(given, str) and len(given) < 60 else ""
    return f"; write {quoted(given)} as {value}" if value else ""


def _language(value: Any, _folder: Path) -> str:
    if not isinstance(value, str) or not is_language(value):
        raise ValueError("should be the tag of a language, such as en, de or pt-BR")
    return value


_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'{}|\\^`?#]+")


def _address(value: Any, _folder: Path) -> str:
    if not isinstance(value, str) or (value and not _ADDRESS.fullmatch(value)):
        raise ValueError("should be an address as in https://example.org/")
    return value


def _file(value: Any, folder: Path) -> Path:
    """A file that is there, in the edition's folder."""
    found = inside(value, folder)
    if not found.is_file():
        raise ValueError(f"names no file that is there: {_missing(value, folder, found)}")
    return found


def _style(value: Any, folder: Path) -> Path:
    """A file of CSS in the edition's folder."""
    found = _file(value, folder)
    try:
        read_css(found)
    except TeiToolsError as error:
        raise ValueError(f"cannot be used: {error}") from None
    return found


def _missing(name: str, folder: Path, path: Path) -> str:
    """What is not there, and the name nearest to it of what is."""
    if path.is_dir():
        return f"{quoted(name)} is a folder"
    beside = sorted(one.name for one in path.parent.iterdir()) if path.parent.is_dir() else []
    near = advice(path.name, beside)
    parent = path.parent.relative_to(folder).as_posix()
    place = "the edition's folder" if parent == "." else parent
    return (
        near if near.startswith("did you mean") else f"there is no {quoted(path.name)} in {place}"
    )


def inside(value: Any, folder: Path) -> Path:
    """A path in the edition's folder; a ValueError for one that leads out of it."""
    name = _text(value, folder)
    if not name.strip() or "\0" in name:
        raise ValueError("should name a file")
    try:
        found = as_written(folder, name)
        if not found.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"leads out of the edition's folder: {quoted(name)} lies outside it")
    except (OSError, RuntimeError):  # a name that the system does not take, such as a long one
        raise ValueError("should name a file") from None
    return found


def _model(value: Any, folder: Path) -> str:
    """A folder in the edition's own, or the name of an installed pipeline."""
    name = _text(value, folder)
    if not name or name.isidentifier():
        return name
    found = inside(name, folder)
    if not found.is_dir():
        raise ValueError("should be a folder in the edition's own, or the name of a pipeline")
    return str(found)


def _schema(value: Any, folder: Path) -> str:
    """A schema's file in the edition's folder, or the name of a stored one."""
    name = _text(value, folder)
    return str(_file(name, folder)) if "/" in name or "." in name else name


def one_of(*words: str) -> Kind:
    """One of some words."""

    def read(value: Any, _folder: Path) -> str:
        if value not in words:
            raise ValueError(_choice(value, words))
        return str(value)

    return Kind(" or ".join(f'`"{word}"`' for word in words), read)


def some_of(*words: str) -> Kind:
    """A list of some words."""

    def read(value: Any, folder: Path) -> tuple[str, ...]:
        for number, one in enumerate(_strings(value, folder)):
            if one not in words:
                raise ElementError(_choice(one, words), number)
        return tuple(value)

    return Kind("a list of " + ", ".join(f'`"{word}"`' for word in words), read)


def named_texts(*words: str) -> Kind:
    """A table that has a text for some of the words."""

    def read(value: Any, folder: Path) -> dict[str, str]:
        if not isinstance(value, dict):
            raise ValueError('should be a table, as in { a = "b" }')
        for word, one in value.items():
            if word not in words:
                raise ValueError(f"has no key {quoted(word)}; {advice(word, words)}")
            if not _text(one, folder).strip():
                raise ValueError(f"should name what {word} is called")
        return value

    return Kind("a table of `" + "`, `".join(words) + "`", read)


def _choice(value: Any, words: Sequence[str]) -> str:
    said = f", not {quoted(value)}" if isinstance(value, str) else ""
    near = advice(value, words) if isinstance(value, str) else ""
    more = f"; {near}" if near.startswith("did you mean") else ""
    return f"should be one of {', '.join(words)}{said}{more}"


def _strings(value: Any, _folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError('should be a list of strings, as in ["a", "b"]')
    return tuple(value)


def _files(value: Any, folder: Path) -> tuple[Path, ...]:
    found = []
    for number, name in enumerate(_strings(value, folder)):
        try:
            found.append(_file(name, folder))
        except ValueError as error:
            raise ElementError(str(error), number) from None
    return tuple(found)


_NO_PATTERN: Final = "should be a pattern or a folder in the edition's own"


def _patterns(value: Any, folder: Path) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else _strings(value, folder)
    for number, name in enumerate(names):
        parts = re.split(r"[/\\]", name)
        if not name.strip() or "\0" in name or ".." in parts or Path(name).is_absolute():
            raise ElementError(_NO_PATTERN, number)
        try:
            inside(name, folder)
        except ValueError:
            raise ElementError(_NO_PATTERN, number) from None
    return names


def _tables(value: Any, _folder: Path) -> tuple[Any, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError("should be a list of tables")
    return tuple(value)


TEXT = Kind("text", _text)
TEXTS = Kind("a list of texts", _strings)
FLAG = Kind("`true` or `false`", _flag)
SECONDS = Kind("seconds", _seconds)
DATE = Kind("a date", _date)
LANGUAGE = Kind("the tag of a language", _language)
ADDRESS = Kind("an address", _address)
FILE = Kind("a file", _file)
STYLE = Kind("a file of CSS", _style)
FILES = Kind("a list of files", _files)
PATTERNS = Kind("a pattern or folder, or a list of them", _patterns)
MODEL = Kind("a folder or a name", _model)
SCHEMA = Kind("a file or a name", _schema)
TABLES = Kind("tables", _tables)
