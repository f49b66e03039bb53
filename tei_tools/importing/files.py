"""read_bytes: a file in memory, where that is not too large for it."""

from pathlib import Path

from tei_tools.errors import InputError
from tei_tools.importing import limits


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raise InputError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > limits.LARGEST_FILE:
            raise InputError(f"{path} is larger than {limits.LARGEST_FILE} bytes; give its parts.")
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from None
