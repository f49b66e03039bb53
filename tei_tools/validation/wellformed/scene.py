"""Scene: where the parser stopped, and Fault: what is wrong there."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from tei_tools.validation.places import Places

_NAME = re.compile(rb"[^\s\"'=<>/&;?!]+")
_SHOWN = 40


class Open(NamedTuple):
    """An element that is open: its name, and the byte at which its start tag begins."""

    name: str
    byte: int


class Fault(NamedTuple):
    """What is wrong at `byte`, as the parts of a Diagnostic."""

    code: str
    message: str
    hint: str
    byte: int


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the parser stopped: the file, the byte, and the elements open there.

    `started` tells whether any element was opened before.
    """

    data: bytes
    byte: int
    elements: tuple[Open, ...]
    started: bool
    places: Places

    def fault(self, code: str, message: str, hint: str = "", byte: int = -1) -> Fault:
        """A Fault at `byte`, or where the parser stopped."""
        return Fault(code, message, hint, self.byte if byte < 0 else byte)

    def here(self, length: int = 1) -> bytes:
        """The bytes at which the parser stopped."""
        return self.data[self.byte : self.byte + length]

    def text(self, start: int, end: int) -> str:
        """Characters of the file, for a message."""
        return self.data[max(start, 0) : end].decode("utf-8", "replace")

    def name(self, byte: int) -> str:
        """The name that starts at `byte`, "" where none does."""
        found = _NAME.match(self.data, byte, byte + 200)
        return found[0].decode("utf-8", "replace")[:80] if found else ""

    def excerpt(self, byte: int) -> str:
        """The first words from `byte` on, up to the next tag."""
        near = self.text(byte, byte + 200)
        words = " ".join((near.split("<")[0] or near).split())
        return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"

    def opened(self, element: Open) -> str:
        """An element, and on which line it was opened."""
        return f"<{element.name}> (opened on line {self.places.line(element.byte)})"
