"""Edition: what an edition.toml says: its sources, and what is to be made of them."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from tei_tools.annotators.settings import DatesMode, Quotes, Settings
from tei_tools.errors import ConfigError
from tei_tools.reading.unmarked import QuotationMarks
from tei_tools.validation.ignore import Ignore

FILE = "edition.toml"
FORMATS = ("html", "epub", "pdf")


@dataclass(frozen=True, slots=True)
class Source:
    """A plain text, or a TEI file, of the edition; what is empty is found out by reading it."""

    file: Path
    profile: str = "auto"
    title: str | None = None
    author: str | None = None
    date: str | None = None
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: `to` are the FORMATS it is published in, `registers` files of known names,
    `ignored` the findings of validation that it leaves as they are; where it is `shared`, names
    mean in all texts what they would mean if these were one. `address` is where the site will lie,
    `stylesheet` the XSLT that makes it, if not ours. `tagging` is what is asked of our annotators;
    `quotation_marks` says whether those of tagged quotations stay in the text.
    """

    title: str
    editor: str
    language: str
    licence: str
    sources: tuple[Source, ...]
    registers: tuple[Path, ...]
    to: tuple[str, ...]
    publisher: str = ""
    ignored: tuple[Ignore, ...] = ()
    shared: bool = True
    address: str = ""
    stylesheet: Path | None = None
    tagging: Settings = field(default_factory=Settings)
    quotation_marks: QuotationMarks = "keep"


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a string")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError("a list of strings")
    return tuple(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _one_of(*words: str) -> Callable[[Any], str]:
    def chosen(value: Any) -> str:
        if value not in words:
            raise TypeError(f"one of {', '.join(words)}")
        return str(value)

    return chosen


def _tables(value: Any) -> tuple[dict[str, Any], ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise TypeError("a list of tables")
    return tuple(value)


def _date(value: Any) -> str:
    return value if isinstance(value, str) else str(value.isoformat())


Keys = Mapping[str, Callable[[Any], Any]]
EDITION: Keys = {
    "title": _text,
    "editor": _text,
    "publisher": _text,
    "language": _text,
    "licence": _text,
}
SOURCE: Keys = {
    "file": _text,
    "profile": _text,
    "title": _text,
    "author": _text,
    "date": _date,
    "lang": _text,
}
OUTPUT: Keys = {"to": _texts, "address": _text, "stylesheet": _text}
REGISTERS: Keys = {"files": _texts, "shared": _flag}
TAGGING: Keys = {
    "only": _texts,
    "quotes": _one_of(*get_args(Quotes)),
    "quotation_marks": _one_of(*get_args(QuotationMarks)),
    "dates": _one_of(*get_args(DatesMode)),
    "day_first": _flag,
    "model": _text,
    "link": _flag,
    "name_parts": _flag,
    "nested": _flag,
    "demonyms": _flag,
}
VALIDATION: Keys = {"ignore": _tables}
IGNORE: Keys = {"code": _text, "file": _text, "reason": _text}
TABLES = ("edition", "source", "output", "registers", "tagging", "validation")


def read_edition(folder: Path) -> Edition:
    """The edition that `folder/edition.toml` describes; a ConfigError says what is wrong in it."""
    path = folder / FILE
    settings = _load(path)
    _known(path, settings, TABLES, "the file")
    edition = _table(path, settings.get("edition", {}), EDITION, "[edition]")
    output = _table(path, settings.get("output", {}), OUTPUT, "[output]")
    registers = _table(path, settings.get("registers", {}), REGISTERS, "[registers]")
    tagging = _table(path, settings.get("tagging", {}), TAGGING, "[tagging]")
    marks = tagging.pop("quotation_marks", "keep")
    model = tagging.get("model", "")
    if model and not model.isidentifier():
        tagging["model"] = str(_inside(path, model))
    language = edition.get("language", "en")
    tables = settings.get("source", [])
    if not isinstance(tables, list) or not tables:
        raise ConfigError(f"{path} names no source: add a [[source]] with its file.")
    return Edition(
        title=edition.get("title", folder.resolve().name),
        editor=edition.get("editor", ""),
        language=language,
        licence=edition.get("licence", ""),
        sources=tuple(_source(path, table, language) for table in tables),
        registers=tuple(_inside(path, name) for name in registers.get("files", ())),
        to=_formats(path, output.get("to", FORMATS)),
        publisher=edition.get("publisher", ""),
        ignored=_ignored(path, settings),
        shared=registers.get("shared", True),
        address=output.get("address", ""),
        stylesheet=_inside(path, output["stylesheet"]) if "stylesheet" in output else None,
        tagging=Settings(**tagging),
        quotation_marks=marks,
    )


def read_ignored(path: Path) -> tuple[Ignore, ...]:
    """What the edition.toml at `path` says to ignore; the rest of it is not looked at."""
    return _ignored(path, _load(path))


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing: it says what the edition is made of.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {error}.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not correct TOML: {error}.") from None


def _table(path: Path, table: Any, keys: Keys, name: str) -> dict[str, Any]:
    """The table's values, each of its type."""
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: {name} should be a table.")
    _known(path, table, keys, name)
    values = {}
    for key, value in table.items():
        try:
            values[key] = keys[key](value)
        except (TypeError, AttributeError) as error:
            raise ConfigError(f"{path}: {key} in {name} should be {error}.") from None
    return values


def _known(path: Path, table: Mapping[str, Any], keys: Any, name: str) -> None:
    for key in table:
        if key not in keys:
            near = get_close_matches(key, list(keys), 1)
            advice = f"did you mean {near[0]}?" if near else f"it takes {', '.join(keys)}."
            raise ConfigError(f"{path}: {name} has an unknown key, {key}; {advice}")


def _source(path: Path, table: Any, language: str) -> Source:
    values = _table(path, table, SOURCE, "[[source]]")
    if "file" not in values:
        raise ConfigError(f"{path}: a [[source]] names no file.")
    file = _inside(path, values.pop("file"))
    return Source(file, **{"lang": language, **values})


def _ignored(path: Path, settings: Mapping[str, Any]) -> tuple[Ignore, ...]:
    validation = _table(path, settings.get("validation", {}), VALIDATION, "[validation]")
    return tuple(_ignore(path, table) for table in validation.get("ignore", ()))


def _ignore(path: Path, table: Any) -> Ignore:
    values = _table(path, table, IGNORE, "ignore in [validation]")
    for key in ("code", "reason"):
        if not values.get(key, "").strip():
            raise ConfigError(f"{path}: an entry of ignore in [validation] has no {key}.")
    if not values.get("file", "*").strip("/."):
        raise ConfigError(f"{path}: file in ignore in [validation] matches no file.")
    return Ignore(**values)


def _inside(path: Path, name: str) -> Path:
    """The file `name` in the edition's own folder; nothing outside it is read."""
    file = path.parent / name
    if not file.resolve().is_relative_to(path.parent.resolve()):
        raise ConfigError(f"{path}: {name} lies outside the edition's folder.")
    return file


def _formats(path: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in FORMATS:
            raise ConfigError(f'{path}: "{name}" in [output] is none of {", ".join(FORMATS)}.')
    return names
