"""Schemas of every kind as one shape: a Checker, loaded once a process.

To add a kind of schema: write `load(path)` with a result that has `validate(path)`, and name it
in _LOADERS by the ending of its files.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError
from tei_tools.validation import relaxng, schematron, xsd


class Checker(Protocol):
    """A schema that is ready to validate."""

    def validate(self, path: Path) -> Iterable[Diagnostic]:
        """Yield what is wrong in the file at `path`, in document order."""


_LOADERS: Mapping[str, Callable[[Path], Checker]] = {
    ".rng": relaxng.load,
    ".rnc": relaxng.load,
    ".xsd": xsd.load,
    ".sch": schematron.load,
}
KINDS = tuple(_LOADERS)


def load(path: Path) -> Checker:
    """The schema at `path`; a ConfigError for none, a SchemaError for an incorrect one."""
    loader = _LOADERS.get(path.suffix.lower())
    if loader is None:
        raise ConfigError(f"{path} is no schema: its name must end in one of {', '.join(KINDS)}.")
    return _loaded(loader, *_state(path))


def load_rules(path: Path) -> Checker:
    """The Schematron rules of a file of any kind, such as those embedded in a RELAX NG schema."""
    return _loaded(schematron.load, *_state(path))


def _state(path: Path) -> tuple[Path, int]:
    try:
        return path.resolve(), path.stat().st_mtime_ns
    except OSError as error:
        raise ConfigError(f"The schema {path} cannot be read: {error.strerror}.") from None


@lru_cache(maxsize=32)
def _loaded(loader: Callable[[Path], Checker], path: Path, _changed: int) -> Checker:
    """The schema as it was when it last changed."""
    return loader(path)
