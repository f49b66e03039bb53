"""Sources: the files that are named, and those in the folders that are named, in a fixed order."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.errors import ConfigError, InputError

STANDARD_INPUT = "-"
TEXTS = (".txt", ".text", ".md", ".markdown")
TEI = (".xml", ".tei")
"""How the names of files end that are plain text, and TEI, in folders."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its `path` as it was named or found, and its place `inside` the folder named.

    `parts` are the files of which it is the first, where they are one text.
    """

    path: str
    inside: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """The files to work at, and a sentence for each that was found and left out."""

    files: tuple[Source, ...]
    left_out: tuple[str, ...] = ()

    @property
    def is_collection(self) -> bool:
        """Whether they are several, or came from a folder."""
        return len(self.files) > 1 or any(one.inside and not one.parts for one in self.files)


def find(named: Sequence[str], endings: Sequence[str], without: str | None = None) -> Sources:
    """The files named, and in each folder named all whose names end so, by name.

    Hidden files are no sources, nor is what lies in the folder `without`; links are not followed
    out of the folder, and no folder is read by way of a link. A ConfigError for a folder without
    any, an InputError for one that cannot be read.
    """
    files: list[Source] = []
    left_out: list[str] = []
    for name in named:
        if name == STANDARD_INPUT or not Path(name).is_dir():
            files.append(Source(name))
            continue
        before = len(files)
        for source in _inside(name, tuple(endings), without):
            fault = _fault(source, name)
            if fault:
                left_out.append(fault)
            else:
                files.append(source)
        if len(files) == before:
            raise ConfigError(f"{name} is a folder without any {' or '.join(endings)} file in it.")
    return Sources(tuple(files), tuple(left_out))


def _inside(folder: str, endings: tuple[str, ...], without: str | None) -> Iterator[Source]:
    kept_out = os.path.realpath(without) if without else ""
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [
            name
            for name in sorted(folders, key=os.fsencode)
            if not name.startswith(".") and os.path.realpath(Path(place) / name) != kept_out
        ]
        for name in sorted(names, key=os.fsencode):
            if name.lower().endswith(endings) and not name.startswith("."):
                path = os.path.join(place, name)  # noqa: PTH118 - quick, and keeps a leading ./
                yield Source(path, os.path.relpath(path, folder))


def _refuse(error: OSError) -> None:
    raise InputError(f"{error.filename} cannot be read: {error.strerror}.") from None


def _fault(source: Source, folder: str) -> str:
    """Why a file that was found is no source; "" where it is one."""
    path = Path(source.path)
    try:
        is_regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        return f"{path} was left out: {error.strerror}."
    if not is_regular:
        return f"{path} was left out: it is no regular file."
    if path.is_symlink() and not path.resolve().is_relative_to(Path(folder).resolve()):
        return f"{path} was left out: it is a link to a file outside {folder}."
    return ""
