"""Tables: the CSV files that the folder of a new edition has, and what they are for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.config.keys import COLUMNS
from tei_tools.config.metadata import cells_of
from tei_tools.config.rows import Known
from tei_tools.errors import ConfigError
from tei_tools.registers.csv_file import COLUMNS as OF_REGISTERS

ENDINGS = frozenset({".csv", ".tsv"})

CALLED: Mapping[str, str] = {
    **dict.fromkeys(("from", "writer", "absender", "expéditeur", "mittente"), "sender"),
    **dict.fromkeys(
        ("to", "addressee", "receiver", "empfänger", "adressat", "destinataire", "destinatario"),
        "recipient",
    ),
    **dict.fromkeys(("dated", "datum", "data"), "date"),
    **dict.fromkeys(("ort", "lieu", "luogo", "place of writing"), "place"),
    **dict.fromkeys(("language", "sprache", "langue", "lingua"), "lang"),
    **dict.fromkeys(("titel", "titre", "titolo"), "title"),
    **dict.fromkeys(("verfasser", "auteur", "autore"), "author"),
}
"""What archives call columns that are ours."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that describes so many `texts`, and so many `others` that are not there; what
    [metadata] is to say of its columns.
    """

    path: Path
    texts: int = 0
    others: int = 0
    ignore: Sequence[str] = ()
    columns: Mapping[str, str] = field(default_factory=dict)


def describing(tables: Iterable[Path], folder: Path, texts: Sequence[Path]) -> Table | None:
    """The table that names the most texts in one of its columns; None where none names any."""
    known = Known(folder, texts)
    found = [one for path in tables if (one := _described(path, known)) is not None]
    return max(found, key=lambda one: one.texts, default=None)


def _described(path: Path, known: Known) -> Table | None:
    header, *rows = _cells(path) or [[]]
    named = {name: _named(rows, number, known) for number, name in enumerate(header) if name}
    best = max(named, key=lambda name: len(named[name]), default="")
    if not best or not named[best]:
        return None
    columns = _columns(header, best)
    own = {*columns.values()}
    keys = set(COLUMNS) - columns.keys()
    ignore = [one for one in header if one and one not in own and one.lower() not in keys]
    others = len(rows) - named[best].total()
    return Table(path, len(named[best]), others, list(dict.fromkeys(ignore)), columns)


def _columns(header: Sequence[str], naming: str) -> dict[str, str]:
    """The columns that are ours under other names, by our keys; one is `naming` the texts."""
    columns = {"file": naming} if naming.lower() != "file" else {}
    plain = {name.lower() for name in header}
    for name in header:
        key = CALLED.get(name.lower(), "")
        if key and key not in plain:
            columns.setdefault(key, name)
    return columns


def _named(rows: Sequence[Sequence[str]], number: int, known: Known) -> Counter[Path]:
    """How often the cells of a column name each text."""
    cells = (row[number] for row in rows if number < len(row) and row[number].strip())
    return Counter(meant[0] for cell in cells if len(meant := known.meant(cell)) == 1)


def is_register(path: Path) -> bool:
    """Whether a table is a register: names, what else registers say of them, and no files."""
    header = {name.lower() for name in next(iter(_cells(path)), ())}
    return "name" in header and "file" not in header and len(header & set(OF_REGISTERS)) > 1


def _cells(path: Path) -> list[list[str]]:
    """The rows of a table, names of columns on one line; none of a file that is no table."""
    try:
        header, *rows = cells_of(path) or [[]]
    except ConfigError:
        return []
    return [[" ".join(name.split()) for name in header], *rows]
