"""The bytes of a file to import, where they are not too many for it."""

from pathlib import Path

from tei_tools.errors import InputError
from tei_tools.importing import limits
from tei_tools.inputs import read_input


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raise InputError where it cannot be read or is too large."""
    data = read_input(path)
    check_size(data, str(path))
    return data


def check_size(data: bytes, name: str) -> None:
    """Raise InputError where a file has more bytes than are imported."""
    if len(data) > limits.LARGEST_FILE:
        raise InputError(f"{name} is larger than {limits.LARGEST_FILE} bytes; give its parts.")
