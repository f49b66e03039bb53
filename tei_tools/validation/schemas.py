"""Schemas of every kind as one shape: a Checker, loaded once a process.

To add a kind of schema: write `load(path)` with a result that has `validate(path)`, and name it
in _LOADERS by the ending of its files.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError


class Checker(Protocol):
    """A schema that is ready to validate."""

    def validate(self, path: Path) -> Iterable[Diagnostic]:
        """Yield what is wrong in the file at `path`, in document order."""


# The module that loads each kind of file; each brings a library that takes long to start.
_LOADERS: Mapping[str, str] = {
    ".rng": "relaxng",
    ".rnc": "relaxng",
    ".xsd": "xsd",
    ".sch": "schematron",
}
KINDS = tuple(_LOADERS)


def load(path: Path, fast: bool = False) -> Checker:
    """The schema at `path`; a ConfigError for none, a SchemaError for an incorrect one.

    `fast` gives an XML Schema to libxml2.
    """
    loader = _LOADERS.get(path.suffix.lower())
    if fast and loader == "xsd":
        loader = "xsd_fast"
    if loader is None:
        raise ConfigError(f"{path} is no schema: its name must end in one of {', '.join(KINDS)}.")
    return _loaded(loader, *_state(path))


def load_rules(path: Path) -> Checker:
    """The Schematron rules of a file of any kind, such as those embedded in a RELAX NG schema."""
    return _loaded("schematron", *_state(path))


def _state(path: Path) -> tuple[Path, int]:
    try:
        return path.resolve(), path.stat().st_mtime_ns
    except OSError as error:
        raise ConfigError(f"The schema {path} cannot be read: {error.strerror}.") from None


@lru_cache(maxsize=32)
def _loaded(loader: str, path: Path, _changed: int) -> Checker:
    """The schema as it was when it last changed."""
    checker: Checker = import_module(f"tei_tools.validation.{loader}").load(path)
    return checker
