"""read_edition: what edition.toml and the files beside it say, or all that is wrong in them."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tei_tools.annotators.settings import Settings
from tei_tools.config.checked import checked
from tei_tools.config.edition import Edition
from tei_tools.config.keys import (
    FORMATS,
    IGNORE,
    TOP,
    VALIDATION,
    Table,
)
from tei_tools.config.metadata import Metadata, Terms, read_metadata
from tei_tools.config.mistakes import EditionError, Mistake, advice, quoted
from tei_tools.config.places import Path as Keys
from tei_tools.config.rows import Rows, rows_of, tell_missing, tell_others
from tei_tools.config.side_cars import side_car
from tei_tools.config.site_files import site_files
from tei_tools.config.sources import (
    Named,
    described,
    lonely_side_cars,
    named,
)
from tei_tools.config.toml_file import TomlFile, read_toml
from tei_tools.errors import ConfigError
from tei_tools.publishing.house import LONGEST
from tei_tools.publishing.page_settings import PageSettings, read_page_settings
from tei_tools.validation.ignore import Ignore

FILE = "edition.toml"


def read_edition(folder: Path, out: Collection[Path] = ()) -> Edition:
    """The edition that `folder/edition.toml` describes; what lies in `out` is no text of it.

    An EditionError says all that is wrong: in that file, the table of metadata and the side-cars.
    """
    file = _read(folder)
    tables = {table.name: _table(file, table) for table in TOP if not table.many}
    edition = tables["edition"]
    language = edition.get("language")
    metadata = _metadata(file, tables)
    texts = named(file, out, metadata)
    rows = _rows(file, tables["metadata"], metadata, texts)
    sources = tuple(described(file, texts, rows, language))
    ignored = _ignored(file)
    pages = _pages(file, tables["print"])
    beside = tuple(site_files(file, tables["output"].get("files", ()), out))
    _stop(file, metadata, texts)
    tagging = tables["tagging"]
    return Edition(
        folder=folder,
        title=edition.get("title", folder.resolve().name),
        editor=edition.get("editor", ""),
        publisher=edition.get("publisher", ""),
        language=language or "",
        licence=edition.get("licence", ""),
        sources=sources,
        registers=tables["registers"].get("files", ()),
        shared=tables["registers"].get("shared", True),
        to=tables["output"].get("to", FORMATS),
        address=tables["output"].get("address", ""),
        site_language=tables["output"].get("language", ""),
        certifier=tables["output"].get("certifier", ""),
        stylesheet=tables["output"].get("stylesheet"),
        stylesheet_limit=tables["output"].get("stylesheet_limit", LONGEST),
        style=tables["output"].get("style"),
        site_files=beside,
        pages=pages,
        quotation_marks=tagging.pop("quotation_marks", "keep"),
        responsibility=tagging.pop("responsibility", True),
        tagging=Settings(**tagging),
        ignored=ignored,
        schema=tables["validation"].get("schema", ""),
        files=_files(file, metadata, texts),
        notices=tuple(metadata.notices) if metadata else (),
    )


def read_ignored(path: Path) -> tuple[Ignore, ...]:
    """What the edition.toml at `path` says to ignore; the rest of it is not looked at."""
    file = read_toml(path)
    _table(file, VALIDATION)
    ignored = _ignored(file)
    _stop(file)
    return ignored


def _read(folder: Path) -> TomlFile:
    """The edition.toml of a folder, its tables known."""
    path = folder / FILE
    if not path.exists():
        raise ConfigError(
            f"{path} is missing: it says what the edition is made of; tei-tools init makes one."
        )
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ConfigError(f"{path} leads out of the edition's folder, and is not read.")
    file = read_toml(path)
    names = [table.name for table in TOP]
    for name in file.values:
        if name not in names:
            file.wrong((name,), _unknown_table(name, names))
    return file


def _unknown_table(name: str, names: list[str]) -> str:
    homes = [table.title for table in TOP if name in table.names]
    near = advice(name, names)
    if homes and not near.startswith("did you mean"):
        return f"{quoted(name)} stands in no table: it belongs in {homes[0]}."
    return f"there is no table {quoted(name)}; {near}"


def _table(file: TomlFile, table: Table) -> dict[str, Any]:
    return checked(file, (table.name,), table) if table.name in file.values else {}


def _metadata(file: TomlFile, tables: Mapping[str, dict[str, Any]]) -> Metadata | None:
    values = tables["metadata"]
    if "file" not in values:
        return None
    terms = Terms(
        values.get("ignore", ()),
        values.get("columns", {}),
        tables["edition"].get("language", ""),
        tables["tagging"].get("day_first"),
    )
    try:
        return read_metadata(values["file"], file.path.parent, terms)
    except EditionError as error:
        file.mistakes.extend(error.mistakes)
        return None


def _rows(
    file: TomlFile, values: Mapping[str, Any], metadata: Metadata | None, texts: list[Named]
) -> Rows:
    """The rows of the table by the texts; what is wrong with them is told in it."""
    if metadata is None:
        return Rows()
    folder = file.path.parent
    names = {text.file: text.file.relative_to(folder).as_posix() for text in texts}
    rows = rows_of(metadata, folder, list(names))
    is_catalogue = values.get("catalogue", False)
    tell_others(metadata, rows, names, folder, is_catalogue=is_catalogue)
    tell_missing(metadata, rows, names)
    return rows


def _ignored(file: TomlFile) -> tuple[Ignore, ...]:
    validation = file.values.get("validation", {})
    tables = validation.get("ignore", []) if isinstance(validation, dict) else []
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        return ()
    found = (_ignore(file, ("validation", "ignore", at)) for at in range(len(tables)))
    return tuple(one for one in found if one is not None)


def _ignore(file: TomlFile, at: Keys) -> Ignore | None:
    before = len(file.mistakes)
    values = checked(file, at, IGNORE)
    for key in ("code", "reason"):
        if key in values and not values[key].strip():
            file.wrong((*at, key), f"{IGNORE.title} has no {key}.")
    if not values.get("file", "*").strip("/."):
        file.wrong((*at, "file"), f"file in {IGNORE.title} matches no file.")
    return Ignore(**values) if len(file.mistakes) == before else None


def _pages(file: TomlFile, right: dict[str, Any]) -> PageSettings:
    """What [print] says, where all of its values are right one by one."""
    table = file.values.get("print", {})
    if right.keys() != set(table):
        return PageSettings()
    try:
        return read_page_settings(table, file.path)
    except ConfigError as error:
        file.wrong(("print",), str(error).removeprefix(f"{file.path}: "))
        return PageSettings()


def _stop(
    file: TomlFile, metadata: Metadata | None = None, texts: list[Named] | None = None
) -> None:
    """Raise what is wrong, file by file and line by line, if anything is."""
    found: list[Mistake] = list(file.mistakes)
    if metadata is not None:
        found += metadata.mistakes
    found += lonely_side_cars(texts or [])
    if found:
        found.sort(key=lambda one: (one.file != file.path, str(one.file), one.line, one.column))
        raise EditionError(dict.fromkeys(found))


def _files(file: TomlFile, metadata: Metadata | None, texts: list[Named]) -> tuple[Path, ...]:
    """The files that say what the edition is."""
    cars = dict.fromkeys(side_car(text.file) for text in texts)
    found = [file.path, *([metadata.path] if metadata else [])]
    return (*found, *(car for car in cars if car != file.path and car.is_file()))
