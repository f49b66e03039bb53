"""Places: where a byte of an XML file stands, as a person counts."""

import re
from bisect import bisect_right
from collections.abc import Collection
from functools import cached_property
from xml.parsers import expat

_LINE_END = re.compile(rb"\r\n?|\n")


class Places:
    """Lines and columns of UTF-8 `data`, both counted from 1; columns in characters."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._last = (0, 1)  # a byte, and its column: the next is counted from there

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.data))]

    def line(self, byte: int) -> int:
        """The line on which the byte stands."""
        return bisect_right(self._starts, byte)

    def place(self, byte: int) -> tuple[int, int]:
        """Line and column of the byte."""
        line = self.line(byte)
        start = self._starts[line - 1]
        last, column = self._last if start <= self._last[0] <= byte else (start, 1)
        column += len(self.data[last:byte].decode("utf-8", "replace"))
        self._last = (byte, column)
        return line, column

    def attribute(self, tag: int, name: str) -> tuple[int, int]:
        """Line and column of the attribute `name` in the start tag that begins at byte `tag`."""
        sought = name.encode()
        for found in _ATTRIBUTE.finditer(self.data, tag):
            if found["end"]:
                break
            if found["name"].rpartition(b":")[2] == sought or found["name"] == sought:
                return self.place(found.start("name"))
        return self.place(tag)


_ATTRIBUTE = re.compile(
    rb"""(?P<name>[^\s"'=<>/]+)\s*+=\s*+(?:"[^"]*+"|'[^']*+')|(?P<end>>)""",
)


def element_bytes(data: bytes, numbers: Collection[int]) -> dict[int, int]:
    """The byte of the start tag of each element whose number in document order is wanted."""
    found: dict[int, int] = {}
    count = 0
    parser = expat.ParserCreate("utf-8")

    def start(_name: str, _attributes: object) -> None:
        nonlocal count
        count += 1
        if count in wanted:
            found[count] = parser.CurrentByteIndex

    wanted = frozenset(numbers)
    if wanted:
        parser.StartElementHandler = start
        parser.Parse(data, True)
    return found
