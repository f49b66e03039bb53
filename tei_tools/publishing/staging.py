"""Staging: the files of an edition wait in a folder, not in memory, until all of them are made."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from tei_tools.errors import ConfigError, OutputError

_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,2}")


def is_safe(path: str) -> bool:
    """Whether a file of an edition may have this path, which is plain in any address."""
    return _SAFE.fullmatch(path) is not None


def checked(path: str) -> str:
    """The path of a file of an edition; a ConfigError for one that may lead out of its folder."""
    if not is_safe(path):
        raise ConfigError(f"A stylesheet may not write to {path!r}.")
    return path


class Staged(Mapping[str, bytes]):
    """The files that wait in `folder`, by path after `under`; each is read when it is asked for.

    A ConfigError for a path that leads out of it, an OutputError where it cannot be written.
    """

    def __init__(self, folder: Path, files: Iterable[tuple[str, bytes]], under: str = "") -> None:
        self._folder = folder
        self._paths: dict[str, None] = {}
        for path, data in files:
            self._add(f"{under}{checked(path)}", data)

    def place(self, path: str) -> Path:
        """Where a file waits."""
        return self._folder / path

    def __getitem__(self, path: str) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        return self.place(path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._paths))

    def __len__(self) -> int:
        return len(self._paths)

    def _add(self, path: str, data: bytes) -> None:
        place = self.place(path)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        except OSError as error:
            reason = error.strerror or error
            raise OutputError(f"{self._folder.parent} cannot be written: {reason}.") from None
        self._paths[path] = None
