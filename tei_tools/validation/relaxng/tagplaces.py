"""Where in a start tag something stands, from the bytes that the parser is reading."""

import re

from tei_tools.validation.relaxng.names import SEPARATOR, local_of

USUAL_TAG, MAX_TAG = 1 << 10, 1 << 16
UTF_16 = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
PART = re.compile(r"""\s+(?P<name>[^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')|\s*(?P<end>/?>)""")
NAME = re.compile(r"<[^\s/>]+")

Place = tuple[int, int]


def tag_place(data: bytes | None, line: int, column: int, attribute: str = "") -> Place:
    """Line and column of the attribute in the tag that begins `data`, at that line and column.

    Without an attribute it is the tag's own place, or its end where it runs over several lines:
    that is where editors and other validators take a reader. Columns count from 1.
    """
    for window in (USUAL_TAG, MAX_TAG):
        found = _place(_decoded((data or b"")[:window]), line, column, attribute)
        if found:
            return found
    return line, column


def _place(text: str, line: int, column: int, attribute: str) -> Place | None:
    """The place, None if the text ends before the tag does."""
    start = NAME.match(text)
    place = start.end() if start else -1
    while place >= 0 and (part := PART.match(text, place)):
        if attribute and _is_called(part["name"] or "", attribute):
            return _moved(line, column, text[: part.start("name")])
        if part["end"]:
            over_lines = not attribute and "\n" in text[: part.end()]
            return _moved(line, column, text[: part.end() - 1]) if over_lines else (line, column)
        place = part.end()
    return None


def _decoded(data: bytes) -> str:
    """The bytes as text; the tag may be cut off, so its last characters may be wrong."""
    if data[:2] in UTF_16:
        return data.decode(UTF_16[data[:2]], "replace")
    text = data.decode("utf-8", "replace")
    return data.decode("latin-1") if "\ufffd" in text[:-1] else text


def _is_called(written: str, name: str) -> bool:
    prefix, _, local = written.rpartition(":")
    return local == local_of(name) and bool(prefix) is (SEPARATOR in name)


def _moved(line: int, column: int, passed: str) -> Place:
    """The place behind some characters."""
    below = passed.replace("\r\n", "\n").replace("\r", "\n")
    lines = below.count("\n")
    last = len(below.rpartition("\n")[2])
    return line + lines, last + 1 if lines else column + last
