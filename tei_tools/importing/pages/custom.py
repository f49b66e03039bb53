"""custom: the tags that Transkribus keeps in an attribute, "person {offset:0; length:4;}"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TAG = re.compile(r"([A-Za-z][\w.-]{0,60})\s{0,9}\{([^{}]{0,4000})\}")
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})")
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag on content[start:end] of a line, with what it says."""

    name: str
    start: int
    end: int
    says: Mapping[str, str]


def values(custom: str) -> dict[str, dict[str, str]]:
    """The groups of an attribute by name, the last of each: {"structure": {"type": "heading"}}."""
    return {found[1]: _said(found[2]) for found in _TAG.finditer(custom)}


def tags(custom: str, content: str) -> list[Tag]:
    """The tags on a line's text; offsets are UTF-16 there, and code points here."""
    places = _places(content)
    made: dict[tuple[str, int, int], Tag] = {}
    for found in _TAG.finditer(custom):
        said = _said(found[2])
        offset, length = said.pop("offset", ""), said.pop("length", "0")
        if offset.isdecimal() and length.isdecimal() and len(offset + length) < 18:
            start = places[min(int(offset), len(places) - 1)]
            end = places[min(int(offset) + int(length), len(places) - 1)]
            made.setdefault((found[1], start, end), Tag(found[1], start, end, said))
    return list(made.values())[:_MOST]


def _said(inside: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in inside.split(";"))
    return {
        name.strip(): _ESCAPED.sub(lambda code: chr(int(code[1], 16)), value).strip()
        for name, mark, value in pairs
        if mark and name.strip()
    }


def _places(content: str) -> list[int]:
    """The place in code points of each place in UTF-16."""
    places = []
    for place, character in enumerate(content):
        places += [place] * (2 if ord(character) > 0xFFFF else 1)
    return [*places, len(content)]
