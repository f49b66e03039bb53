"""CSV and TSV: a register as a table, for editors who keep it in a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from tei_tools.cells import harmless, meant
from tei_tools.errors import InputError
from tei_tools.inputs import read_input
from tei_tools.registers.identifiers import Identifiers, is_ncname
from tei_tools.registers.register import Entity, Kind, Register
from tei_tools.registers.rejection import REJECT, Rejection
from tei_tools.writing import write_whole

COLUMNS = ("id", "kind", "name", "variants", "birth", "death", "idno", "note")
"""The columns; only `name` must be there. Several variants or numbers are parted by "|"."""

DECISION = "decision"
"""A further column; "reject" in it says that the names of a row are none."""

GROUPS = frozenset(("group", "family", "couple"))
"""What may stand in the column `kind` for several persons of one name."""

KIND_NAMES: Mapping[str, Kind] = {
    **dict.fromkeys(("", "person", "persname"), "person"),
    **dict.fromkeys(("place", "placename"), "place"),
    **dict.fromkeys(("org", "orgname", "organisation", "organization"), "org"),
}
"""What may stand in the column `kind`, case aside; nothing means a person."""

UNFIT = 'it has letters, digits, "_", "-" and ".", no blank, and begins with a letter.'
"""What an id has that can be an xml:id."""

_PART = re.compile(r"(?:\\.|[^|\\])+")
_ESCAPED = re.compile(r"\\(.)")
_TO_ESCAPE = re.compile(r"[|\\]")
_TYPED = re.compile(r"([A-Za-z][\w.-]*):(?!//)(.+)")


def read_csv(path: str | Path) -> Register:
    """The register that a CSV file in UTF-8 holds, its columns parted by "," or ";" or a tab.

    A row without an id gets one from its name; one whose column "decision" holds "reject" has
    names that are not to be tagged. Raises InputError where the file cannot be read
    or a row means nothing.
    """
    found = rows(path, (*COLUMNS, DECISION))
    kept = [(line, row) for line, row in found if row.get(DECISION) != REJECT]
    rejected = [one for _, row in found if row.get(DECISION) == REJECT for one in _rejections(row)]
    return Register(tuple(entities(kept, path)), tuple(rejected))


def _rejections(row: Mapping[str, str]) -> Iterator[Rejection]:
    """The names of a row that are none; of any kind, where it tells none."""
    kind = KIND_NAMES.get(row.get("kind", "").lower(), "") if row.get("kind") else ""
    for words in dict.fromkeys((row["name"], *parted(row.get("variants", "")))):
        if words:
            yield Rejection(kind, words)


def entities(
    found: Sequence[tuple[int, Mapping[str, str]]], path: str | Path, taken: Iterable[str] = ()
) -> list[Entity]:
    """An entity for each row of the file at `path`; raises InputError where one means nothing.

    The ids that rows without one get are apart from those `taken`.
    """
    identifiers = Identifiers((*taken, *(row.get("id", "") for _, row in found)))
    return [_entity(whole(row), f"{path}:{line}", identifiers) for line, row in found]


def write_csv(register: Register, path: str | Path) -> None:
    """Write the register as CSV in UTF-8, whole or not at all; raises OutputError."""
    write_rows(path, COLUMNS, map(cells, register.entities))


def cells(entity: Entity) -> dict[str, str]:
    """What stands in each of COLUMNS for an entity."""
    numbers = (f"{kind}:{value}" if kind else value for kind, value in entity.idnos)
    values = (entity.name, joined(entity.variants), entity.birth, entity.death, joined(numbers))
    kind = (entity.group if entity.group in GROUPS else "group") if entity.group else entity.kind
    return dict(zip(COLUMNS, (entity.id, kind, *values, entity.note), strict=True))


def round_trip(entity: Entity) -> Entity:
    """The entity as it is read again from a table, its place on the map aside."""
    row = {name: " ".join(cell.split()) for name, cell in cells(entity).items()}
    return replace(_entity(row, entity.id, Identifiers()), location=entity.location)


def write_rows(
    path: str | Path, columns: Sequence[str], found: Iterable[Mapping[str, str]]
) -> None:
    """Write rows as CSV in UTF-8 under a line of columns, whole or not at all.

    In a file called .tsv they are parted by tabs.
    """
    table = io.StringIO(newline="")
    delimiter = "\t" if Path(path).suffix.lower() == ".tsv" else ","
    writer = csv.DictWriter(table, columns, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(harmless_row(row) for row in found)
    write_whole(Path(path), table.getvalue().encode("utf-8"))


def harmless_row(row: Mapping[str, str]) -> dict[str, str]:
    """The row as a spreadsheet may have it, with no formula in it."""
    return {name: harmless(cell) for name, cell in row.items()}


def rows(
    path: str | Path, columns: Sequence[str] = COLUMNS, needed: str = "name"
) -> list[tuple[int, dict[str, str]]]:
    """The rows with the lines on which they end, white space made one; of `columns` those there.

    Raises InputError where the file cannot be read or has no column `needed`.
    """
    try:
        text = read_input(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8; save the table as CSV in UTF-8.") from None
    lines = io.StringIO(text, newline="")
    reader = csv.DictReader(lines, delimiter=delimiter_of(text), strict=True)
    try:
        found = [(reader.line_num, _row(row, columns)) for row in reader]
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: not a CSV table: {error}.") from None
    if needed not in {str(name).strip().lower() for name in reader.fieldnames or ()}:
        raise InputError(f'{path} has no column "{needed}"; its first line names the columns.')
    return [(line, row) for line, row in found if any(row.values())]


def delimiter_of(text: str) -> str:
    """What parts the columns of a table: the one that its first line has most of."""
    return max(",;\t", key=text.partition("\n")[0].count)


def whole(row: Mapping[str, str]) -> dict[str, str]:
    """A row of a register in which missing columns are empty."""
    return {**dict.fromkeys(COLUMNS, ""), **row}


def _row(row: Mapping[str | None, object], columns: Sequence[str]) -> dict[str, str]:
    by_name = {str(name).strip().lower(): value for name, value in row.items()}
    found = {name: meant(str(by_name[name] or "")) for name in columns if name in by_name}
    return {name: " ".join(cell.split()) for name, cell in found.items()}


def _entity(row: Mapping[str, str], where: str, identifiers: Identifiers) -> Entity:
    said = row["kind"].lower()
    group = said if said in GROUPS else ""
    kind = "person" if group else KIND_NAMES.get(said)
    if kind is None:
        raise InputError(f'{where}: the kind "{row["kind"]}" is none of {_kinds_told(said)}')
    if not row["name"]:
        raise InputError(f"{where}: the name is missing.")
    if row["id"] and not is_ncname(row["id"]):
        raise InputError(f'{where}: "{row["id"]}" cannot be an xml:id: {UNFIT}')
    return Entity(
        row["id"] or identifiers.new(row["name"], kind),
        kind,
        row["name"],
        tuple(parted(row["variants"])),
        tuple(map(number, parted(row["idno"]))),
        row["note"],
        row["birth"] if kind == "person" else "",
        row["death"] if kind == "person" else "",
        group,
    )


def _kinds_told(said: str) -> str:
    """The kinds that there are, and which of them was meant."""
    near = get_close_matches(said[:60], [*filter(None, KIND_NAMES), *GROUPS], 1)
    told = "person, family, couple, group, place and org"
    return f"{told}; did you mean {near[0]}?" if near else f"{told}."


def parted(cell: str) -> Iterator[str]:
    """What stands between the "|" of a cell; "\\|" is the character itself."""
    for part in _PART.findall(cell):
        if plain := _ESCAPED.sub(r"\1", part).strip():
            yield plain


def joined(parts: Iterable[str]) -> str:
    """The parts as one cell."""
    return "|".join(_TO_ESCAPE.sub(r"\\\g<0>", part) for part in parts)


def number(cell: str) -> tuple[str, str]:
    """An authority number as (type, value): "GND:118540238"; an address has no type."""
    typed = _TYPED.fullmatch(cell)
    return (typed[1], typed[2].strip()) if typed else ("", cell)
