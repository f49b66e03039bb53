"""Side-cars: TOML files that say of the texts beside them what a [[source]] could."""

from pathlib import Path
from typing import Any

from tei_tools.config.checked import checked
from tei_tools.config.keys import DESCRIBING, Table
from tei_tools.config.mistakes import EditionError, Mistake
from tei_tools.config.toml_file import read_toml

SIDE_CAR = Table("a side-car", "What is to be said of the text beside it.", DESCRIBING)


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
