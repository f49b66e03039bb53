"""Metadata: what a CSV table and the side-cars say of the texts."""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_tools.config.checked import checked
from tei_tools.config.keys import DESCRIBING, Table
from tei_tools.config.mistakes import EditionError, Mistake, advice, quoted
from tei_tools.config.toml_file import read_bounded, read_toml
from tei_tools.registers.csv_file import delimiter_of

LARGEST = 64_000_000
"""Bytes beyond which a table is not read: some 500,000 letters."""

COLUMNS = ("file", *(key.name for key in DESCRIBING))
SIDE_CAR = Table("a side-car", "What is to be said of the text beside it.", DESCRIBING)


@dataclass(frozen=True, slots=True)
class Row:
    """What a table says of a text, on which line."""

    line: int
    name: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The rows of a table by the names of their files; `mistakes` are what is wrong in it."""

    path: Path
    rows: Mapping[str, Row]
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, line: int, message: str) -> None:
        """Note a mistake on a line."""
        self.mistakes.append(Mistake(self.path, line, 0, message))


def file_key(name: str) -> str:
    """A file's name as it is looked up: one of the ways in which systems write it."""
    plain = unicodedata.normalize("NFC", name.strip().replace("\\", "/"))
    return Path(plain).as_posix() if plain else ""


def read_metadata(path: Path, folder: Path, ignore: Sequence[str] = ()) -> Metadata:
    """The table at `path`, whose files lie in `folder`; columns to `ignore` are for others."""
    rows: dict[str, Row] = {}
    table = Metadata(path, rows)
    try:
        text = read_bounded(path, LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        table.wrong(0, "the table is not UTF-8; save it as CSV in UTF-8.")
        return table
    # strict, since a quotation mark that is never closed would swallow all rows behind it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    lines = _lines(table, reader)
    columns = _columns(table, next(lines, (1, []))[1], ignore)
    if "file" in columns:
        for line, cells in lines:
            _add(table, rows, Row(line, *_read(table, line, columns, cells, folder)))
    return table


def _lines(table: Metadata, reader: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line on which it begins; a torn one ends them."""
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        table.wrong(line, f"not a CSV table: {_SAID.get(str(error), error)}.")


_SAID = {"unexpected end of data": "a quotation mark is opened in this row and never closed"}


def _columns(table: Metadata, header: Sequence[str], ignore: Sequence[str]) -> list[str]:
    """The names of the columns, "" for those that are not read."""
    names = [name.strip().lower() for name in header]
    others = {name.strip().lower() for name in ignore}
    if "file" not in names:
        table.wrong(1, "the table has no column file, which says of which text a row speaks.")
    for name in dict.fromkeys(names):
        if name in COLUMNS and names.count(name) > 1:
            table.wrong(1, f"the column {quoted(name)} is there twice.")
        if name and name not in COLUMNS and name not in others:
            table.wrong(1, f"unknown column {quoted(name)}; {_column_advice(name)}")
    return [name if name in COLUMNS and name not in others else "" for name in names]


def _column_advice(name: str) -> str:
    near = advice(name, COLUMNS)
    if near.startswith("did you mean"):
        return near
    return f"where it is for others, name it in ignore of [metadata]; {near}"


def _read(
    table: Metadata, line: int, columns: Sequence[str], cells: Sequence[str], folder: Path
) -> tuple[str, dict[str, Any]]:
    """The name of the file and what the other cells say."""
    if len(cells) > len(columns):
        table.wrong(line, f"the row has {len(cells)} cells, the table {len(columns)} columns.")
    given = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name}
    values = {}
    for key in DESCRIBING:
        if given.get(key.name):
            try:
                values[key.name] = key.kind.read(given[key.name], folder)
            except ValueError as error:
                table.wrong(line, f"{key.name} {error}.")
    return file_key(given.get("file", "")), values


def _add(table: Metadata, rows: dict[str, Row], row: Row) -> None:
    if not row.name:
        table.wrong(row.line, "the row names no file.")
    elif row.name in rows:
        table.wrong(
            row.line, f"{quoted(row.name)} is there twice, first on line {rows[row.name].line}."
        )
    else:
        rows[row.name] = row


def side_car(file: Path) -> Path:
    """Where the side-car of a text lies."""
    return file.with_suffix(".toml")


def is_side_car(path: Path) -> bool:
    """Whether a TOML file says nothing but what side-cars do."""
    try:
        said = read_toml(path).values
    except EditionError:
        return False
    return bool(said) and said.keys() <= set(SIDE_CAR.names)


def read_side_car(path: Path, mistakes: list[Mistake]) -> dict[str, Any]:
    """What a side-car says, by key; nothing where there is none."""
    if not path.is_symlink() and not path.exists():
        return {}
    try:
        file = read_toml(path)
    except EditionError as error:
        mistakes += error.mistakes
        return {}
    values = checked(file, (), SIDE_CAR)
    mistakes += file.mistakes
    return values
