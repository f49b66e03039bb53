"""Rows: which row of a table speaks of which text."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tei_tools.config.metadata import Metadata, Row
from tei_tools.config.mistakes import advice, quoted
from tei_tools.diagnostic import Diagnostic

NEAREST = 5_000
"""Names among which the nearest to one that is not there is sought."""
NEARER = 20
"""Names for which the nearest is sought, each among all."""
NAMED = 5
"""Texts that are named where several have no row."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table by the texts that they speak of; `others` speak of none."""

    by_text: Mapping[Path, Row] = field(default_factory=dict)
    others: tuple[Row, ...] = ()

    def values(self, text: Path) -> Mapping[str, object]:
        """What the table says of a text."""
        return self.by_text[text].values if text in self.by_text else {}


def rows_of(metadata: Metadata, folder: Path, texts: Sequence[Path]) -> Rows:
    """The rows by texts in the folder: by a path, or by as much of its end as no other text has.

    Case and the ending of a file may differ. A second row for a text, and a name that several
    texts have, become mistakes of the table.
    """
    known = Known(folder, texts)
    found: dict[Path, Row] = {}
    others = []
    for row in metadata.rows:
        meant = known.meant(row.name)
        if len(meant) > 1:
            names = " or ".join(known.names[text] for text in meant[:3])
            metadata.wrong(row.line, f"{quoted(row.name)} may be {names}; write which it is.")
        elif meant and meant[0] in found:
            first = found[meant[0]].line
            metadata.wrong(row.line, f"{quoted(row.name)} is there twice, first on line {first}.")
        elif meant:
            found[meant[0]] = row
        else:
            others.append(row)
    return Rows(found, tuple(others))


class Known:
    """The texts by all that they may be called; `names` are their paths in the folder."""

    def __init__(self, folder: Path, texts: Iterable[Path]) -> None:
        self.names = {text: text.relative_to(folder).as_posix() for text in texts}
        self._exact = {file_key(name): text for text, name in self.names.items()}
        self._called: defaultdict[str, dict[Path, None]] = defaultdict(dict)
        for text, name in self.names.items():
            for one in _ends(file_key(name).casefold()):
                self._called[one][text] = None

    def meant(self, name: str) -> list[Path]:
        """The texts that a name may mean."""
        key = file_key(name)
        exact = self._exact.get(key)
        return [exact] if exact else list(self._called.get(key.casefold(), ()))


def _ends(name: str) -> Iterator[str]:
    """The ends of a path that begin with a name, each with the file's ending and without."""
    parts = PurePosixPath(name).parts
    for number in range(len(parts)):
        end = PurePosixPath(*parts[number:])
        yield end.as_posix()
        if end.suffix:
            yield end.with_suffix("").as_posix()


def file_key(name: str) -> str:
    """A file's name as it is looked up: one of the ways in which systems write it."""
    plain = unicodedata.normalize("NFC", name.strip().replace("\\", "/"))
    return Path(plain).as_posix() if plain else ""


def tell_missing(metadata: Metadata, rows: Rows, texts: Mapping[Path, str]) -> None:
    """Tell of texts, with their names, that a table passes over that speaks of most others."""
    missing = [name for text, name in texts.items() if text not in rows.by_text]
    if missing and len(rows.by_text) > len(missing):
        count = f"{len(missing):,} texts have" if len(missing) > 1 else "1 text has"
        more = ", …" if len(missing) > NAMED else ""
        message = f"{count} no row in the table: {', '.join(missing[:NAMED])}{more}"
        metadata.notices.append(Diagnostic("rows-missing", "info", message, "", str(metadata.path)))


def tell_others(
    metadata: Metadata, rows: Rows, texts: Mapping[Path, str], folder: Path, *, is_catalogue: bool
) -> None:
    """Tell of rows that speak of none of the texts: mistakes, but in a catalogue of more."""
    if not is_catalogue:
        known = [name for text, name in texts.items() if text not in rows.by_text]
        known = known or list(texts.values())
        for number, row in enumerate(rows.others):
            near = known[:NEAREST] if number < NEARER else []
            metadata.wrong(row.line, _fault(row.name, folder, near))
    elif rows.others:
        count, total = len(rows.others), len(metadata.rows)
        message = f"{count:,} of {total:,} rows speak of no text of the edition"
        metadata.notices.append(Diagnostic("rows-unused", "info", message, "", str(metadata.path)))


def _fault(name: str, folder: Path, known: Sequence[str]) -> str:
    """What is wrong with a row of this name."""
    key = file_key(name)
    if not key:
        return "the row names no file."
    if ".." in Path(key).parts or Path(key).is_absolute():
        return f"{quoted(key)} lies outside the edition's folder."
    if _is_file(folder / key):
        return f"{quoted(key)} is no source of the edition: name it in a [[source]]."
    near = advice(key, known) if known else ""
    catalogue = "; if the table lists more than there is, say catalogue = true in [metadata]."
    return f"there is no file {quoted(key)}{f'; {near}' if near.startswith('did') else catalogue}"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that the system does not take
        return False
