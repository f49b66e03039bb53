"""Files written whole or not at all: a temporary one beside the place, which then takes its name.

What is no file (a device, a pipe, standard output by its name) is written to as it stands, and a
link leads to the file that is written; neither is ever replaced.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from tei_tools.errors import OutputError


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


def _real(path: Path) -> Path:
    return path.resolve() if path.is_symlink() else path


@contextmanager
def _waiting(path: Path) -> Iterator[BinaryIO]:
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as device:
            yield device
        return
    # no two machines that share a disk take one name, as they might by the numbers of processes
    temporary = path.with_name(f".{path.name}.{token_hex(4)}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with temporary.open("wb") as file:
            yield file
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
