"""Lists: items that each begin with a bullet or with the next number."""

import re
from dataclasses import dataclass

from tei_tools.reading.blocks import Chunk, Line
from tei_tools.reading.inline import inline
from tei_tools.reading.signs import in_one
from tei_tools.reading.tree import Element

_BULLET = re.compile(r"(?P<mark>[-*•·–▪◦])\s+(?P<rest>\S.*)")
_NUMBER = re.compile(r"(?P<mark>\(?(?P<count>\d{1,3})[.)])\s+(?P<rest>\S.*)")


@dataclass(frozen=True, slots=True)
class _Item:
    mark: str
    text: str


def is_list(chunk: Chunk) -> bool:
    """Two items or more, each with the same bullet, or numbered without a gap."""
    return len(chunk.lines) > 1 and bool(_bulleted(chunk) or _numbered(chunk))


def listing(chunk: Chunk) -> Element:
    """A `<list>` whose marks stand in `<label>`, so that no character goes (TEI P5, 3.8)."""
    numbered = _numbered(chunk)
    pairs = [
        part
        for item in numbered or _bulleted(chunk)
        for part in (Element("label", (item.mark,)), Element("item", inline(item.text)))
    ]
    return Element("list", tuple(pairs), {"rend": "numbered" if numbered else "bulleted"})


def _bulleted(chunk: Chunk) -> list[_Item]:
    """The items of a list with bullets; none where it is no such list."""
    items = _items(chunk.lines, _BULLET)
    return items if len(items) > 1 and len({item.mark for item in items}) == 1 else []


def _numbered(chunk: Chunk) -> list[_Item]:
    """The items of a list with numbers that count up by one; none where it is no such list."""
    items = _items(chunk.lines, _NUMBER)
    counts = [int(item.mark.strip("().")) for item in items]
    return items if len(items) > 1 and counts == [*range(counts[0], counts[-1] + 1)] else []


def _items(lines: tuple[Line, ...], mark: re.Pattern[str]) -> list[_Item]:
    """The items, lines set in further than the first mark going on with the one above them."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        item = mark.fullmatch(line.text)
        if item:
            found.append((item["mark"], [item["rest"]]))
        elif found and line.indent > lines[0].indent:
            found[-1][1].append(line.text)
        else:
            return []
    return [_Item(sign, in_one(texts)) for sign, texts in found]
