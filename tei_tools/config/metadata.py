"""Metadata: what a CSV table says of the texts."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tei_tools.config.dating import dating_advice, is_undated, iso_date, order_of
from tei_tools.config.keys import COLUMNS, DESCRIBING
from tei_tools.config.kinds import DATE
from tei_tools.config.mistakes import Mistake, advice, quoted
from tei_tools.config.toml_file import read_bounded
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.binary import OLD_OFFICE, ZIP
from tei_tools.errors import InputError
from tei_tools.reading.decode import decode
from tei_tools.registers.csv_file import delimiter_of

LARGEST = 64_000_000
"""Bytes beyond which a table is not read: some 500,000 letters."""

SPREADSHEETS = (ZIP, OLD_OFFICE)
"""How the files of spreadsheets begin."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How a table is to be read: columns to `ignore`, the names of its `columns` by our keys, the
    `language` of its months, and whether in 5/6/1861 the day stands first.
    """

    ignore: Sequence[str] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What a table says of a text, on which line."""

    line: int
    name: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The rows of a table; `mistakes` are what is wrong in it, `notices` what was assumed."""

    path: Path
    rows: list[Row] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    notices: list[Diagnostic] = field(default_factory=list)

    def wrong(self, line: int, message: str) -> None:
        """Note a mistake on a line."""
        self.mistakes.append(Mistake(self.path, line, 0, message))


def read_metadata(path: Path, folder: Path, terms: Terms) -> Metadata:
    """The table at `path`, whose files lie in `folder`; an EditionError where it cannot be read."""
    table = Metadata(path)
    lines = _lines(table)
    header = next(lines, None)
    columns = _columns(table, header[1] if header else [], terms) if not table.mistakes else []
    if "file" in columns:
        _read(table, columns, list(lines), folder, terms)
    return table


def cells_of(path: Path) -> list[list[str]]:
    """The rows of a table as they stand, what is empty left out; none of what is no table."""
    table = Metadata(path)
    found = [cells for _, cells in _lines(table)]
    return [] if table.mistakes else found


def _text(table: Metadata, data: bytes) -> str:
    """The characters of a table; "" with a mistake where it has none."""
    if data.startswith(SPREADSHEETS):
        table.wrong(0, "this is a spreadsheet; save it as CSV in UTF-8.")
        return ""
    try:
        decoded = decode(data or b"\n", str(table.path))
    except InputError as error:
        table.wrong(0, f"not a CSV table: {str(error).removeprefix(f'{table.path} is ')}")
        return ""
    table.notices.extend(decoded.notices)
    return decoded.text


def _lines(table: Metadata) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line on which it begins; a torn one ends them.

    What Excel says of the separator in a line of its own is none.
    """
    text = _text(table, read_bounded(table.path, LARGEST))
    delimiter = delimiter_of(text.lstrip("\n"))
    # strict, since a quotation mark that is never closed would swallow all rows behind it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and cells[0].lower() != "sep=":
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        table.wrong(line, f"not a CSV table: {_SAID.get(str(error), error)}.")


_SAID = {"unexpected end of data": "a quotation mark is opened in this row and never closed"}


def _columns(table: Metadata, header: Sequence[str], terms: Terms) -> list[str]:
    """The keys that the columns hold, "" for those that are not read."""
    names = [_plain(name) for name in header]
    others = set(map(_plain, terms.ignore))
    own = {_plain(column): key for key, column in terms.columns.items()}
    keys = {name: name for name in COLUMNS if name not in own.values()} | own
    if not any(keys.get(name) == "file" for name in names):
        called = next((column for column, key in own.items() if key == "file"), "file")
        table.wrong(1, f"the table has no column {called}, which says of which text a row speaks.")
    for name in own.keys() - set(names):
        if own[name] != "file":
            table.wrong(1, f"the table has no column {quoted(name)}, as [metadata] says.")
    for name in dict.fromkeys(names):
        if name in keys and names.count(name) > 1:
            table.wrong(1, f"the column {quoted(name)} is there twice.")
        if name and name not in keys and name not in others:
            table.wrong(1, f"unknown column {quoted(name)}; {_column_advice(name)}")
    return ["" if name in others else keys.get(name, "") for name in names]


def _plain(name: str) -> str:
    """The name of a column as it is compared."""
    return " ".join(name.lower().split())


def _column_advice(name: str) -> str:
    near = advice(name, COLUMNS)
    if near.startswith("did you mean"):
        return near
    return (
        "where it is for others, name it in ignore of [metadata], and where it is one of ours "
        f"under another name, in columns; {near}"
    )


def _read(
    table: Metadata,
    columns: Sequence[str],
    lines: Sequence[tuple[int, Sequence[str]]],
    folder: Path,
    terms: Terms,
) -> None:
    """Read the rows into the table, with what is wrong in them."""
    given = [(line, _given(table, line, columns, cells)) for line, cells in lines]
    day_first = _day_first(table, [cells.get("date", "") for _, cells in given], terms)
    for line, cells in given:
        values = {}
        for key in DESCRIBING:
            cell = cells.get(key.name, "")
            try:
                if cell and key.kind is not DATE:
                    values[key.name] = key.kind.read(cell, folder)
                elif cell and not is_undated(cell):
                    values[key.name] = _date(cell, terms.language, day_first)
            except ValueError as error:
                table.wrong(line, f"{key.name} {error}.")
        table.rows.append(Row(line, cells.get("file", ""), values))


def _given(
    table: Metadata, line: int, columns: Sequence[str], cells: Sequence[str]
) -> dict[str, str]:
    """The cells of a row by the keys of its columns."""
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        table.wrong(line, f"the row has {len(cells)} cells, the table {len(columns)} columns.")
    return {key: cell.strip() for key, cell in zip(columns, cells, strict=False) if key}


def _day_first(table: Metadata, dates: Sequence[str], terms: Terms) -> bool | None:
    """Whether the day stands first in dates such as 5/6/1861: as is said, or as others have it."""
    if terms.day_first is not None:
        return terms.day_first
    unsure = [one for one in dates if one and not is_undated(one) and _is_either(one, terms)]
    told = order_of(dates) if unsure else None
    if told is not None:
        which = "day" if told else "month"
        many = f"{len(unsure)} dates such as" if len(unsure) > 1 else "The date"
        message = f"{many} {unsure[0]} is read with the {which} first, as others of the table are"
        message = message if len(unsure) == 1 else message.replace(" is read", " are read", 1)
        hint = f"if that is right, set day_first = {str(told).lower()} in [tagging]"
        table.notices.append(Diagnostic("dates-ordered", "warning", message, hint, str(table.path)))
    return told


def _is_either(words: str, terms: Terms) -> bool:
    """Whether a date is one thing with the day first and another with the month first."""
    if iso_date(words, terms.language):
        return False
    return bool(iso_date(words, terms.language, day_first=True))


def _date(words: str, language: str, day_first: bool | None) -> str:
    value = iso_date(words, language, day_first)
    if not value:
        known = "should be a day, month or year, such as 1861-04-09, 9 April 1861 or 1861"
        raise ValueError(f"{known}, not {quoted(words)}{dating_advice(words, language)}")
    return value
