"""Archive: the parts of a ZIP file, measured before one of them is unpacked."""

import io
import lzma
import posixpath
import struct
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from tei_tools.errors import InputError
from tei_tools.importing import limits

_ENCRYPTED = 0x1

BROKEN = (
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, LookupError, OSError,
    RuntimeError, ValueError,
)  # fmt: skip
"""What reading a broken archive ends in."""


class Archive:
    """A ZIP file in memory. Its parts are read by name and never written anywhere.

    Raises InputError for one that is broken, encrypted, or grows beyond measure.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except BROKEN:
            raise InputError(
                f"{name} is broken: it cannot be unpacked; open it in the program that wrote it "
                "and save it again."
            ) from None
        self._parts = {one.filename: one for one in self._zip.infolist()}
        self._measure()

    def _measure(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > limits.MOST_PARTS:
            raise self._refusal(f"it has {len(parts)} parts")
        if sum(one.file_size for one in parts) > limits.LARGEST_WHOLE:
            raise self._refusal("its parts grow beyond measure")
        for one in parts:
            if one.flag_bits & _ENCRYPTED:
                raise InputError(
                    f"{self.name} is protected by a password; save it without one first."
                )
            if one.file_size > limits.SMALL and _ratio(one) > limits.GREATEST_RATIO:
                raise self._refusal(f"{one.filename[:60]!r} grows beyond measure")

    def _refusal(self, why: str) -> InputError:
        return InputError(f"{self.name} is not unpacked, since {why}; it is no ordinary document.")

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def read(self, part: str) -> bytes:
        """The bytes of a part; raise InputError where it is missing, too large or broken."""
        info = self._parts.get(part)
        if info is None:
            raise InputError(f"{self.name} lacks its part {part}; it is broken, or no document.")
        if info.file_size > limits.LARGEST_PART:
            raise self._refusal(f"{part[:60]!r} is larger than {limits.LARGEST_PART} bytes")
        try:
            return self._zip.read(info)
        except BROKEN:
            raise InputError(
                f"{self.name} is broken: its part {part} cannot be unpacked; open it in the "
                "program that wrote it and save it again."
            ) from None


def _ratio(part: ZipInfo) -> float:
    return part.file_size / max(1, part.compress_size)


def within(folder: str, target: str) -> str:
    """The name of the part that a relation in `folder` points to; "" where it leads outside."""
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    name = posixpath.normpath(path)
    return "" if name.startswith("..") or name == "." else name
