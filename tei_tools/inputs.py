"""The bytes that somebody gives: whole, within a limit, or one sentence.

The limit is 300 MB, or what the environment's TEI_TOOLS_LARGEST says in megabytes. It bounds what
is held in memory; `validate` reads RELAX NG's documents as streams and has none.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from tei_tools.errors import ConfigError, InputError

VARIABLE = "TEI_TOOLS_LARGEST"
MEGABYTES = 300
FIRST = 500_000
"""Bytes that are asked for first: what is asked for is set aside, and most files are small."""


def read_input(path: str | Path, name: str = "") -> bytes:
    """The bytes of a file, called `name` in sentences; raise InputError where it gives none."""
    called = name or str(path)
    try:
        if Path(path).is_dir():
            raise InputError(f"{called} is a directory; name the files in it.")
        with Path(path).open("rb") as file:
            return _within_limit(file, called)
    except OSError as error:
        raise InputError(f"{called} cannot be read: {error.strerror or error}.") from None
    except ValueError:
        raise InputError(f"{called!r} is no name of a file.") from None


def read_standard_input() -> bytes:
    """The bytes of standard input; raise InputError where they are too many."""
    return _within_limit(sys.stdin.buffer, "standard input")


def _within_limit(file: BinaryIO, called: str) -> bytes:
    megabytes = _megabytes()
    most = megabytes * 1_000_000
    data = file.read(FIRST)
    if len(data) == FIRST:
        data += file.read(most + 1 - FIRST)
    if len(data) > most:
        raise InputError(
            f"{called} has more than the {megabytes} MB that are read; "
            f"give its parts, or set {VARIABLE} to more."
        )
    return data


def _megabytes() -> int:
    said = os.environ.get(VARIABLE, "")
    if said and not (said.isascii() and said.isdecimal() and len(said) < 8 and int(said)):
        raise ConfigError(f'{VARIABLE} is "{said}", not a number of megabytes.')
    return int(said or MEGABYTES)
