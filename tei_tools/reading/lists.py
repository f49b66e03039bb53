"""Lists: lines that each begin with a bullet or with the next number."""

import re

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.inline import inline
from tei_tools.reading.tree import Element

_BULLET = re.compile(r"(?P<mark>[-*•·–▪◦])\s+(?P<rest>\S.*)")
_NUMBER = re.compile(r"(?P<mark>\(?(?P<count>\d{1,3})[.)])\s+(?P<rest>\S.*)")


def is_list(chunk: Chunk) -> bool:
    """Two lines or more, each with the same bullet, or numbered without a gap."""
    return len(chunk.lines) > 1 and (_is_bulleted(chunk) or _is_numbered(chunk))


def bulleted(chunk: Chunk) -> Element:
    """A `<list>` whose marks stand in `<label>`, so that no character goes (TEI P5, 3.8)."""
    pairs = []
    for line in chunk.lines:
        found = _BULLET.fullmatch(line.text) or _NUMBER.fullmatch(line.text)
        if found:
            pairs += [
                Element("label", (found["mark"],)),
                Element("item", inline(found["rest"])),
            ]
    return Element(
        "list", tuple(pairs), {"rend": "numbered" if _is_numbered(chunk) else "bulleted"}
    )


def _is_bulleted(chunk: Chunk) -> bool:
    found = [_BULLET.fullmatch(line.text) for line in chunk.lines]
    return all(found) and len({match["mark"] for match in found if match}) == 1


def _is_numbered(chunk: Chunk) -> bool:
    found = [_NUMBER.fullmatch(line.text) for line in chunk.lines]
    counts = [int(match["count"]) for match in found if match]
    return len(counts) == len(found) and counts == list(range(counts[0], counts[0] + len(counts)))
