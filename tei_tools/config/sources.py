"""Sources: the texts of an edition, each with what is said of it.

What a [[source]] says of a text goes before its side-car, that before the table of metadata, and
that before what the edition says of all.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tei_tools.config.checked import checked
from tei_tools.config.edition import Source
from tei_tools.config.gathering import gathered
from tei_tools.config.keys import SOURCE
from tei_tools.config.metadata import Metadata
from tei_tools.config.mistakes import Mistake, advice, quoted
from tei_tools.config.places import Path as Keys
from tei_tools.config.rows import Rows, file_key
from tei_tools.config.side_cars import is_side_car, read_side_car, side_car
from tei_tools.config.toml_file import TomlFile


@dataclass(frozen=True, slots=True)
class Named:
    """A text, what the [[source]] that named it says, and where that stands."""

    file: Path
    said: Mapping[str, Any]
    at: Keys


def named(file: TomlFile, out: Collection[Path], metadata: Metadata | None) -> list[Named]:
    """The texts that the file names, each once, in the order in which it does.

    Without a [[source]], the rows of the table name them.
    """
    tables = file.values.get("source", [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        file.wrong(("source",), "source should be [[source]], once for each text or pattern.")
        return []
    if not tables and metadata is not None:
        return list(_rows(file.path.parent, metadata))
    if not tables:
        file.wrong((), "The file names no source: add a [[source]] with its file.")
    singles: dict[Path, Named] = {}
    several: dict[Path, Named] = {}
    order: dict[Path, None] = {}
    for number in range(len(tables)):
        for one in _entry(file, ("source", number), out):
            is_single = "file" in tables[number]
            if is_single and one.file in singles:
                file.wrong(
                    one.at, f"{quoted(tables[number]['file'])} is the file of a [[source]] already."
                )
            (singles if is_single else several).setdefault(one.file, one)
            order.setdefault(one.file)
    return [singles.get(path) or several[path] for path in order]


def _rows(folder: Path, metadata: Metadata) -> Iterator[Named]:
    for name in dict.fromkeys(file_key(row.name) for row in metadata.rows):
        file = folder / name
        if name and file.is_file() and file.resolve().is_relative_to(folder.resolve()):
            yield Named(file, {}, ())


def _entry(file: TomlFile, at: Keys, out: Collection[Path]) -> Iterator[Named]:
    """The texts of one [[source]]."""
    values = checked(file, at, SOURCE, without=("file",))
    given = file.values["source"][at[1]]
    if ("file" in given) == ("files" in given):
        wrong = "has both file and files; give one." if "file" in given else "names no file."
        file.wrong(at, f"This [[source]] {wrong}")
        return
    said = {name: value for name, value in values.items() if name not in ("file", "files")}
    if "file" in values:
        yield Named(values["file"], said, at)
    for number, pattern in enumerate(values.get("files", ())):
        key: Keys = (*at, "files") if isinstance(given["files"], str) else (*at, "files", number)
        yield from (Named(path, said, at) for path in _found(file, key, pattern, out))


def _found(file: TomlFile, key: Keys, pattern: str, out: Collection[Path]) -> Iterator[Path]:
    """The texts that a pattern names, which lie in the edition's folder."""
    folder = file.path.parent
    found = gathered(folder, pattern, out)
    if not found:
        file.wrong(key, f"files in [[source]] finds no text: {quoted(pattern)} matches none.")
    for path in found:
        name = path.relative_to(folder).as_posix()
        if not path.resolve().is_relative_to(folder.resolve()):
            file.wrong(key, f"{quoted(name)} leads out of the edition's folder.")
        elif path.is_file():
            yield path
        else:
            file.wrong(key, f"{quoted(name)} is no plain file.")


def described(
    file: TomlFile, texts: Sequence[Named], rows: Rows, language: str | None
) -> Iterator[Source]:
    """The sources with all that is said of them."""
    cars: dict[Path, dict[str, Any]] = {}
    for text in texts:
        car = side_car(text.file)
        if car not in cars and car != file.path:
            cars[car] = read_side_car(car, file.mistakes)
        said: dict[str, Any] = {**rows.values(text.file), **cars.get(car, {}), **text.said}
        yield Source(text.file, **{"lang": language, **said})


def lonely_side_cars(texts: Sequence[Named]) -> Iterator[Mistake]:
    """Side-cars beside the texts that describe none, since no file is called so."""
    for folder in dict.fromkeys(text.file.parent for text in texts):
        beside = [one for one in sorted(folder.iterdir()) if not one.name.startswith(".")]
        stems = {one.stem for one in beside if one.suffix != ".toml"}
        for car in beside:
            if car.suffix == ".toml" and car.stem not in stems and is_side_car(car):
                near = advice(car.stem, sorted(stems)[:10_000])
                more = f"; {near}" if near.startswith("did you mean") else "."
                message = f"there is no text {quoted(car.stem)} that this could describe{more}"
                yield Mistake(car, 1, 0, message)
