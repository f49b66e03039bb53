"""Files written whole or not at all: a temporary one beside the place, which then takes its name.

What is no file (a device, a pipe, standard output by its name) is written to as it stands, and a
link leads to the file that is written; neither is ever replaced.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from tei_tools.errors import OutputError

LONGEST = 240
"""Bytes of a name that its temporary one repeats."""

PATIENCE = (0.05, 0.2, 0.75) if os.name == "nt" else ()
"""Seconds to wait for a file that somebody reads: Windows lets nobody replace it meanwhile."""

DEVICES = frozenset(
    "con prn aux nul conin$ conout$".split()
    + [f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"]
)
"""Names that Windows keeps for devices, whatever stands after their first stop."""


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, so that no half is left; raise OutputError where that fails."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to; it takes its name when all is written, and goes where something fails.

    Raises OutputError where it cannot be written.
    """
    try:
        with _waiting(_real(path)) as file:
            yield file
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from None


def take_place(source: Path, target: Path) -> Path:
    """The target, which `source` becomes; raise OSError where that cannot be."""
    for seconds in PATIENCE:
        try:
            return source.replace(target)
        except PermissionError:
            time.sleep(seconds)
    return source.replace(target)


def inside(folder: Path, path: Path) -> Path:
    """The path of a file to write; an OutputError where a link leads it out of `folder`."""
    if path.parent.resolve().is_relative_to(folder.resolve()):
        return path
    raise OutputError(f"{path} is not written, for a link leads out of {folder}: take it away.")


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name for a device, and so would write to none."""
    return name.partition(".")[0].rstrip().casefold() in DEVICES


def short(name: str) -> str:
    """What a file is called in the name of its temporary one, which may not be longer than names
    can be (255 bytes).
    """
    data = os.fsencode(name)
    return name if len(data) <= LONGEST else blake2b(data, digest_size=16).hexdigest()


def _real(path: Path) -> Path:
    return path.resolve() if path.is_symlink() else path


@contextmanager
def _waiting(path: Path) -> Iterator[BinaryIO]:
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as device:
            yield device
        return
    # no two machines that share a disk take one name, as they might by the numbers of processes
    temporary = path.with_name(f".{short(path.name)}.{token_hex(4)}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with temporary.open("wb") as file:
            yield file
        take_place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
