"""Tables revised: a register in CSV with an editor's decisions in it, other rows as they stand."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tei_tools.errors import InputError
from tei_tools.inputs import read_input
from tei_tools.registers.csv_file import cells, delimiter_of, harmless_row, read_csv
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.settling import settled

SUFFIXES = frozenset((".csv", ".tsv"))
MARK = "\ufeff"


class _Row(NamedTuple):
    """A row: its characters, line end and all, and its cells."""

    characters: str
    cells: Sequence[str]


def is_table(path: str | Path) -> bool:
    """Whether a file is a table, by its name."""
    return Path(path).suffix.lower() in SUFFIXES


def revised_table(path: str | Path, decisions: Decisions) -> bytes:
    """The bytes of a table as decided: merged rows gone, what was changed written anew.

    Raises InputError where the table cannot be read, or has no column for what is to be written.
    """
    register = read_csv(path)
    text = read_input(path).decode("utf-8")
    bare = text.removeprefix(MARK)
    delimiter = delimiter_of(bare)
    head, *rows = _rows(bare, delimiter)
    columns = [name.strip().lower() for name in head.cells]
    changed: dict[str, Mapping[str, str] | None] = {}
    for before, after, others in settled(register.entities, decisions):
        changed.update(dict.fromkeys((one.id for one in others), None))
        if after != before:
            now = cells(before)
            new = {name: cell for name, cell in cells(after).items() if cell != now[name]}
            changed[before.id] = harmless_row(new)
    made = [head.characters]
    for row in rows:
        found = dict(zip(columns, row.cells, strict=False))
        new_cells = changed.get(found.get("id", "").strip(), {})
        if new_cells is None:
            continue
        if missing := [name for name in new_cells if name not in columns]:
            raise InputError(f'{path} has no column "{missing[0]}" for what is to be written.')
        made.append(
            _written({**found, **new_cells}, row, delimiter) if new_cells else row.characters
        )
    mark = MARK if text.startswith(MARK) else ""
    return (mark + "".join(made)).encode("utf-8")


def _rows(text: str, delimiter: str) -> Iterator[_Row]:
    """The rows of a table with their characters, empty ones too."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(iter(lines), delimiter=delimiter)
    begun = 0
    for found in reader:
        yield _Row("".join(lines[begun : reader.line_num]), found)
        begun = reader.line_num


def _written(found: Mapping[str, str], row: _Row, delimiter: str) -> str:
    """A row with other cells, its line end as it was."""
    ending = row.characters[len(row.characters.rstrip("\r\n")) :]
    line = io.StringIO(newline="")
    writer = csv.writer(line, delimiter=delimiter, lineterminator=ending)
    writer.writerow([*found.values(), *row.cells[len(found) :]])
    return line.getvalue()
