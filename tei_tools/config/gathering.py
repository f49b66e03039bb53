"""Gathering: the texts that patterns and folders name, in the order in which people count."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from fnmatch import translate
from functools import cache
from pathlib import Path, PurePosixPath

TEXTS = frozenset(
    {".txt", ".text", ".md", ".markdown", ".xml", ".tei", ".docx", ".odt", ".html", ".htm"}
)
"""What a folder's texts end in, case aside; a pattern that names an ending takes that one."""

_NUMBERS = re.compile(r"([0-9]+)")


def gathered(folder: Path, pattern: str, without: Collection[Path]) -> list[Path]:
    """The texts below `folder` that the pattern matches, or that lie in the folder it names.

    `*` and `?` stand for parts of a name, `**` for folders. Hidden files and folders are left out,
    and so is what lies in `without`; links to folders are not followed.
    """
    parts = _parts(folder, pattern)
    return [path for path in matching(folder, pattern, without) if _is_wanted(path, parts)]


def matching(folder: Path, pattern: str, without: Collection[Path]) -> list[Path]:
    """As `gathered`, of files of any kind."""
    parts = _parts(folder, pattern)
    start = folder.joinpath(*_plain(parts))
    start = start if start.is_dir() else folder  # its letters may be composed otherwise
    found = (
        path for path in _files(start, without) if _matches(path.relative_to(folder).parts, parts)
    )
    return sorted(found, key=lambda path: in_order(path.relative_to(folder).as_posix()))


def _parts(folder: Path, pattern: str) -> tuple[str, ...]:
    """The parts of a pattern; of one that names a folder, with all that is in it."""
    parts = PurePosixPath(pattern.replace("\\", "/")).parts
    is_folder = as_written(folder, str(Path(*parts))).is_dir()
    return (*parts, "**", "*") if is_folder else parts


def as_written(folder: Path, name: str) -> Path:
    """The path in the folder, with its letters composed as those of what is there."""
    forms = (name, *(unicodedata.normalize(form, name) for form in ("NFC", "NFD")))
    return next((folder / form for form in forms if (folder / form).exists()), folder / name)


def in_order(name: str) -> list[tuple[int, int, str]]:
    """A key by which letter2 stands before letter10."""
    parts = _NUMBERS.split(unicodedata.normalize("NFC", name))
    return [(1, int(part[:18]), part) if part.isdecimal() else (0, 0, part) for part in parts]


def _plain(parts: Sequence[str]) -> Iterator[str]:
    """The folders with which a pattern begins, before it leaves a choice."""
    for part in parts[:-1]:
        if any(sign in part for sign in "*?["):
            return
        yield part


def _files(start: Path, without: Collection[Path]) -> Iterator[Path]:
    for place, folders, names in os.walk(start):
        here = Path(place)
        folders[:] = [
            name for name in folders if not name.startswith(".") and here / name not in without
        ]
        yield from (
            here / name for name in names if not name.startswith(".") and here / name not in without
        )


def _is_wanted(path: Path, parts: Sequence[str]) -> bool:
    """Whether it ends as a text does, or just as the pattern says."""
    ending = PurePosixPath(parts[-1]).suffix
    return path.suffix.lower() in TEXTS or ("*" not in ending and path.suffix == ending != "")


def _matches(names: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the names of a path are what the parts of a pattern stand for, one by one."""
    reached = {0}
    for name in names:
        reached = {after for at in _started(reached, parts) for after in _after(at, name, parts)}
    return len(parts) in _started(reached, parts)


def _started(reached: set[int], parts: Sequence[str]) -> set[int]:
    """The places in the pattern at which one may stand, where `**` may stand for nothing."""
    found = set(reached)
    for at, part in enumerate(parts):
        if at in found and part == "**":
            found.add(at + 1)
    return found


def _after(at: int, name: str, parts: Sequence[str]) -> Iterator[int]:
    if at == len(parts):
        return
    if parts[at] == "**":
        yield at
    elif _part(parts[at]).fullmatch(unicodedata.normalize("NFC", name)):
        yield at + 1


@cache
def _part(part: str) -> re.Pattern[str]:
    return re.compile(translate(unicodedata.normalize("NFC", part)))
