"""The local schema store: schemas by name, our own built in, others added by their user."""

import os
import shutil
import sys
from pathlib import Path

from tei_tools import resources
from tei_tools.errors import ConfigError, OutputError, SchemaError
from tei_tools.validation import schemas
from tei_tools.writing import take_place

BUILT_IN = "tei_tools"
GRAMMARS = (".rng", ".rnc", ".xsd")
SCHEMATRON = ".sch"
PUBLISHED = (
    "tei_all",
    "tei_bare",
    "tei_corpus",
    "tei_drama",
    "tei_lite",
    "tei_minimal",
    "tei_ms",
    "tei_simplePrint",
    "tei_speech",
)
"""The customisations that the TEI publishes as RELAX NG, to be fetched by name."""

_FOLDER = Path("tei_tools", "schemas")


def folder() -> Path:
    """The user's folder of schemas: $TEI_TOOLS_SCHEMAS, or where the platform keeps data."""
    chosen = os.environ.get("TEI_TOOLS_SCHEMAS")
    if chosen:
        return Path(chosen)
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / _FOLDER
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / _FOLDER
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / _FOLDER


def find(name: str) -> tuple[Path, ...]:
    """The files of the schema called `name`: a grammar, Schematron or both; () for none."""
    place = resources.schemas() if name == BUILT_IN else folder()
    if not name or Path(name).name != name:
        return ()
    grammar = [path for suffix in GRAMMARS if (path := place / f"{name}{suffix}").is_file()]
    rules = place / f"{name}{SCHEMATRON}"
    return (*grammar[:1], *([rules] if rules.is_file() else []))


def names() -> list[str]:
    """The names of all schemas at hand, sorted, our own first."""
    place = folder()
    found = place.iterdir() if place.is_dir() else ()
    kinds = (*GRAMMARS, SCHEMATRON)
    stems = {one.stem for one in found if one.suffix in kinds and not one.name.startswith(".")}
    return [BUILT_IN, *sorted(stems - {BUILT_IN})]


def add(path: str | Path, name: str = "") -> Path:
    """Copy a schema into the store, under `name` or its own, and return where it stands.

    A ConfigError for a file that is no schema or a name that is taken by our own; a SchemaError
    for an incorrect schema; an OutputError where the store cannot be written.
    """
    given = Path(path)
    name = name or given.stem
    if given.suffix not in (*GRAMMARS, SCHEMATRON):
        kinds = ", ".join((*GRAMMARS, SCHEMATRON))
        raise ConfigError(f"{given} is no schema: its name must end in one of {kinds}.")
    if name == BUILT_IN or Path(name).name != name:
        raise ConfigError(f'The schema {given} cannot be called "{name}": choose another name.')
    if not given.is_file():
        raise ConfigError(f"There is no schema {given}.")
    target = folder() / f"{name}{given.suffix}"
    # its ending says what kind of schema it is; the dot keeps it out of `names`
    temporary = target.with_name(f".{os.getpid()}-{target.name}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(given, temporary)
        _check(temporary, given)
        take_place(temporary, target)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror or error}.") from None
    finally:
        temporary.unlink(missing_ok=True)
    return target


def _check(copy: Path, given: Path) -> None:
    """Nothing; a SchemaError where the schema is not correct, or not without its neighbours."""
    try:
        schemas.load(copy)
    except SchemaError:
        schemas.load(given)
        message = f"{given} is made of several files: give the one file that holds them all."
        raise SchemaError(message) from None
