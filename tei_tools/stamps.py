"""Stamps: what changes when a file is saved, so that it can be seen without reading it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]
"""When a file was written (nanoseconds), its bytes, and its number in the file system."""

Stamps = Mapping[Path, Stamp]


def stamps(files: Iterable[Path]) -> Stamps:
    """The stamp of each file."""
    return {file: _stamp(file) for file in files}


def _stamp(file: Path) -> Stamp:
    """What changes when a file is written or replaced; zeros where there is none."""
    try:
        status = file.stat()
    except OSError:
        return (0, 0, 0)
    return (status.st_mtime_ns, status.st_size, status.st_ino)
