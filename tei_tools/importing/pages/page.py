"""Page: what was transcribed from one picture, in reading order."""

from dataclasses import dataclass

from tei_tools.reading.tree import Node

Points = tuple[tuple[int, int], ...]
"""Corners on the picture in pixels, from its upper left."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its characters, the same as nodes with their tags, and where it stands.

    `broken` says that a hyphen at its end is there only because the line ended; `unknown` are the
    names of tags on it of which nothing is made.
    """

    text: str
    nodes: tuple[Node, ...]
    identifier: str = ""
    points: Points = ()
    broken: bool = False
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that stand together; `kind` is what PAGE calls them ("paragraph", "heading")."""

    lines: tuple[Line, ...]
    kind: str = ""
    identifier: str = ""
    points: Points = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in rows, each a Region."""

    rows: tuple[tuple[Region, ...], ...]
    identifier: str = ""
    points: Points = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its picture's file name and size in pixels, and its regions in reading order."""

    image: str
    width: int
    height: int
    regions: tuple[Region | Table, ...]


def points(value: str) -> Points:
    """The corners of "0,0 10,0 10,10" or "0 0 10 0 10 10"; none where that means nothing."""
    numbers = value.replace(",", " ").split()
    try:
        values = [round(float(one)) for one in numbers]
    except (ValueError, OverflowError):
        return ()
    return tuple(zip(values[::2], values[1::2], strict=False)) if len(values) >= 4 else ()


def number(value: str) -> int:
    """A number of pixels; 0 where it is none."""
    found = points(f"{value} {value} 0 0")
    return found[0][0] if found else 0
