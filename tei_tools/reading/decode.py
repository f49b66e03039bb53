"""Decoded: the characters of a file, and what had to be assumed to read them."""

import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.binary import BINARY
from tei_tools.document.source import BYTE_ORDER_MARKS
from tei_tools.errors import InputError
from tei_tools.reading.characters import REPLACEMENT, legal

SAMPLE = 32_768
"""How many bytes are shown to the detector, which reads them once for each encoding it knows."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")
_ESCAPED = re.compile("[\udc80-\udcff]")
_CENTRAL_EUROPE = frozenset(("cp1250", "iso8859_2"))
_WESTERN_SHARE = 0.15
"""No Western language writes more than this share of its letters outside ASCII."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, line ends as "\\n" and form feeds kept; the encoding's Python name; notices."""

    text: str
    encoding: str
    notices: tuple[Diagnostic, ...] = ()


def decode(data: bytes, path: str = "") -> Decoded:
    """The characters of `data`: by its byte order mark, as UTF-8, or in the likeliest encoding.

    Raises InputError for an empty file and for what is not text.
    """
    if not data:
        raise InputError(f"{_called(path)} is empty; give a file with text in it.")
    raw, encoding, notices = _characters(data, path)
    text, replaced = legal(raw.replace("\r\n", "\n").replace("\r", "\n"), path)
    return Decoded(text, encoding, notices + replaced)


def _characters(data: bytes, path: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding, path)
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace"), wide, (_assumed(wide, path),)
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _damaged_or_old(data, path)


def _by_mark(data: bytes, encoding: str, path: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    if encoding == "utf-8":
        _refuse_binary(data, path)
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        message = f"The file is marked as {encoding} but breaks its rules; U+FFFD stands there"
        hint = "Compare the text with the original from that line on."
        return text, encoding, (Diagnostic("bad-bytes", "warning", message, hint, path, line),)


def _unmarked_utf16(data: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" where every other byte is mostly NUL, else ""."""
    sample = data[: SAMPLE & ~1]
    if len(data) % 2 or len(sample) < 4:
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and not odd else ""


def _refuse_binary(data: bytes, path: str) -> None:
    for magic, kind, remedy in BINARY:
        if data.startswith(magic):
            raise InputError(f"{_called(path)} is {kind}, not plain text; {remedy}.")
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(3, len(sample) // 20):
        raise InputError(f"{_called(path)} is not text but binary data; give a plain text file.")


def _damaged_or_old(data: bytes, path: str) -> tuple[str, str, tuple[Diagnostic, ...]]:
    """UTF-8 with bad bytes where most of its non-ASCII is good UTF-8, else an old encoding."""
    text = data.decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(text))
    good = sum(map(len, re.findall(r"[^\x00-\x7f\udc80-\udcff]+", text)))
    if bad * 4 > good:
        encoding = _old_encoding(data)
        # where the sample misled and the rest does not fit, U+FFFD stands
        return data.decode(encoding, "replace"), encoding, (_assumed(encoding, path),)
    return _ESCAPED.sub(_as_windows, text), "utf-8", (_bad_bytes(text, bad, path),)


def _as_windows(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")


def _bad_bytes(text: str, bad: int, path: str) -> Diagnostic:
    places = [text.count("\n", 0, found.start()) + 1 for found in _first(text, 5)]
    lines = ", ".join(map(str, dict.fromkeys(places)))
    what = "1 byte is" if bad == 1 else f"{bad} bytes are"
    return Diagnostic(
        "bad-bytes",
        "warning",
        f"{what} not UTF-8 and was read as windows-1252 (line {lines})"
        if bad == 1
        else f"{what} not UTF-8 and were read as windows-1252 (first on line {lines})",
        "Compare these lines with the original.",
        path,
        places[0],
    )


def _first(text: str, count: int) -> list[re.Match[str]]:
    return [found for found, _ in zip(_ESCAPED.finditer(text), range(count), strict=False)]


def _old_encoding(data: bytes) -> str:
    """windows-1252 for Western text; what the detector says for text in other scripts.

    Where few letters are outside ASCII, the detector is believed only if it found windows-1252
    impossible and a Central European encoding likely: its guesses among look-alikes are chance.
    """
    high, low = len(_HIGH.findall(data)), len(_ASCII_LETTERS.findall(data))
    western = high < _WESTERN_SHARE * (high + low)
    matches = from_bytes(_sample(data))
    best = matches.best()
    likely = {name for match in matches for name in match.could_be_from_charset}
    if best is None or "cp1252" in likely:
        return "cp1252"
    return "cp1252" if western and best.encoding not in _CENTRAL_EUROPE else best.encoding


def _sample(data: bytes) -> bytes:
    """The first bytes from a little before the first that is not ASCII."""
    first = _HIGH.search(data)
    start = max(0, first.start() - 1000) if first else 0
    return data[start : start + SAMPLE]


def _assumed(encoding: str, path: str) -> Diagnostic:
    shown = {"cp1252": "windows-1252"}.get(encoding, encoding.replace("_", "-"))
    return Diagnostic(
        "encoding-assumed",
        "warning",
        f"The file is not UTF-8; it was read as {shown}",
        f"If letters are wrong ({REPLACEMENT}, Ã©), save the file as UTF-8 and try again.",
        path,
        1,
    )


def _called(path: str) -> str:
    return path or "The input"
