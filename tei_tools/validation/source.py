"""The characters of a file as UTF-8, or a sentence about why it has none."""

import codecs
import os
import re
from pathlib import Path

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.binary import refuse_binary
from tei_tools.document.source import xml_encoding
from tei_tools.errors import InputError
from tei_tools.validation.places import Places

LARGEST = 300_000_000
"""Bytes of a file that is read: it is held in memory whole, and as a tree for the rules."""

# Codecs of Python that decode text to text or guess: no XML parser knows them.
_NO_ENCODINGS = frozenset(
    ("idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape")
)
_DECLARED = re.compile(r"""<\?xml[^>]{0,200}?encoding\s*+=\s*+["']([A-Za-z][\w.-]*+)["']""")
_XML_BEGINS = (b"<", codecs.BOM_UTF8)
_WIDE = ("utf-16", "utf-32")


def read(path: Path) -> bytes:
    """The bytes of the file; an InputError with one sentence for what no reader could open."""
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; give a TEI file.")
        if path.exists() and not path.is_file():
            raise InputError(f"{path} is a device or a pipe; give a TEI file.")
        size = path.stat().st_size
        if size > LARGEST:
            raise InputError(f"{path} has {size:,} bytes, more than the {LARGEST:,} that are read.")
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{path} cannot be read: {reason}.") from None
    except ValueError:
        raise InputError(f"{os.fspath(path)!r} is no name of a file.") from None
    _refuse(path, data)
    return data


def _refuse(path: Path, data: bytes) -> None:
    if not data.strip():
        raise InputError(f"{path} is empty; a TEI document was expected.")
    if not data.startswith(_XML_BEGINS):
        refuse_binary(data, str(path))
    if b"\0" in data[:4096] and not xml_encoding(data)[0].startswith(_WIDE):
        raise InputError(f"{path} is a binary file, not XML.")


def utf8(data: bytes, path: str) -> bytes | Diagnostic:
    """The same characters as UTF-8 without a byte order mark, or what is wrong with the bytes."""
    encoding, mark = xml_encoding(data)
    name = _codec(encoding)
    if name is None:
        message = f'The file declares an unknown encoding, "{encoding}".'
        hint = 'save the file as UTF-8 and declare encoding="UTF-8"'
        return _diagnostic(path, data, 0, message, hint)
    body = data[len(mark) :]
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        return _undecodable(path, body, name, error)
    contradiction = _contradiction(text, name)
    if contradiction:
        return _diagnostic(path, b"", 0, contradiction, "correct the XML declaration")
    if name == "utf-8":
        return body
    # "surrogatepass" keeps a lone surrogate for expat to refuse at its place
    return text.encode("utf-8", "surrogatepass")


def _codec(encoding: str) -> str | None:
    """Python's name for an encoding of characters in bytes, None where there is none."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    return None if name.replace("_", "-") in _NO_ENCODINGS else name


def _contradiction(text: str, name: str) -> str:
    """A sentence where the declaration names another encoding than the bytes show."""
    declared = _DECLARED.match(text)
    stated = _codec(declared[1]) if declared else None
    if declared is None or stated == name or (stated and name.startswith(stated)):
        return ""
    return f"The file declares {declared[1]}, but its first bytes say {name.upper()}."


def _undecodable(path: str, data: bytes, name: str, error: UnicodeDecodeError) -> Diagnostic:
    byte = data[error.start]
    if name.startswith(_WIDE):
        what = f"The bytes at {error.start} are not {name.upper()}."
        return _diagnostic(path, b"", 0, what, "save the file again as UTF-8")
    western = bytes([byte]).decode("cp1252", "replace")
    return _diagnostic(
        path,
        data,
        error.start,
        f"The byte 0x{byte:02X} is not {name.upper()}, the encoding of the file.",
        f'save the file as UTF-8; if the byte is meant as "{western}", '
        "the file is in windows-1252 (or ISO-8859-1) and must declare that",
    )


def _diagnostic(path: str, data: bytes, byte: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic("encoding", "error", message, hint, path, *Places(data).place(byte))
