"""Openers of letters: heading, address, dateline and salute (TEI P5, 4.2.2)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from tei_tools.reading.blocks import Chunk
from tei_tools.reading.correspondents import from_and_to
from tei_tools.reading.datelines import dateline
from tei_tools.reading.formulas import RUN_IN, SHORT, is_salute
from tei_tools.reading.headings import heading
from tei_tools.reading.inline import inline
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element, Node

TOP = 14
"""How many lines may stand above the salute."""
_COVER = 200
"""An address in words is no longer, in characters."""

_NUMBER = re.compile(r"(?:No|Nr|N°|Letter)\.?\s?\d{1,5}\.?", re.IGNORECASE)
_LETTER_TITLE = re.compile(r"\b(?:letter|despatch|dispatch|telegram|memorandum|note)\b", re.I)


def salute_place(lines: Sequence[Chunk]) -> int:
    """The place of the salute among the first lines; -1 where there is none."""
    short = takewhile(_may_stand_above, enumerate(lines[:TOP]))
    return next((place for place, line in short if is_salute(line.text)), -1)


def _may_stand_above(placed: tuple[int, Chunk]) -> bool:
    """Whether a line is short, or the first and an address in words, as on the cover."""
    place, line = placed
    on_cover = not place and line.text.startswith(("To ", "For ")) and len(line.text) < _COVER
    return on_cover or len(line.text) < SHORT


def salute_end(lines: Sequence[Chunk]) -> int:
    """Where the opener ends: after the salute, or after the date where there is no salute."""
    place = salute_place(lines)
    if place >= 0:
        noted = place + 1 < len(lines) - 1 and _is_aside(lines[place + 1].text)
        return place + (2 if noted else 1)
    dated = [index for index, line in enumerate(lines[:6]) if dateline(line.text)]
    return dated[0] + 1 if dated and len(lines) > dated[0] + 1 else 0


def title(opened: Sequence[Chunk]) -> Chunk | None:
    """The first line where it calls itself a letter, or says from whom or to whom."""
    if len(opened) < 2 or is_salute(opened[0].text) or dateline(opened[0].text):
        return None
    line = opened[0].text
    return opened[0] if is_letter_head(line) and line[-1] not in ",;:" else None


def is_letter_head(line: str) -> bool:
    """ "Letter IV", "Open letter to ...", "To Mrs. Rowe", "Anne Trevanion to Jabez Rowe"."""
    if len(line) >= SHORT:
        return False
    known = heading(line)
    return bool(
        (known and known.kind == "letter")
        or _NUMBER.fullmatch(line)
        or any(from_and_to(plain(line)))
        or _LETTER_TITLE.search(line)
        or line.casefold().startswith(("to ", "from "))
    )


def opener(lines: Sequence[Chunk]) -> list[Node]:
    """The children of `<opener>`: datelines, address and salute, in the order of the text."""
    nodes: list[Node] = []
    address: list[Node] = []
    saluted = False
    for line in lines:
        if saluted or is_salute(line.text) or dateline(line.text):
            nodes += _address(address)
            address = []
            saluted = saluted or is_salute(line.text)
            nodes += [*line.page_breaks(), _line("salute" if saluted else "dateline", line)]
        else:
            address += [*line.page_breaks(), _line("addrLine", line)]
    return [*nodes, *_address(address)]


def run_in(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], list[Node]]:
    """The text without the salute that begins its first line; that salute, and the pages before."""
    found = RUN_IN.match(chunks[0].first) if chunks else None
    if not found:
        return chunks, []
    begun = chunks[0]
    first = replace(begun.lines[0], text=found["rest"])
    rest = replace(begun, lines=(first, *begun.lines[1:]), pages=())
    return [rest, *chunks[1:]], [*begun.page_breaks(), Element("salute", (found["salute"],))]


def with_salute(nodes: Sequence[Node], salute: Sequence[Node]) -> list[Element]:
    """The `<opener>`, the salute that began the text at its end; none where it is empty."""
    made = [*nodes, *salute]
    return [Element("opener", tuple(made))] if made else []


def _is_aside(line: str) -> bool:
    return len(line) < 40 and line[0] == "(" and line[-1] == ")"


def _address(lines: list[Node]) -> list[Node]:
    return [Element("address", tuple(lines))] if lines else []


def _line(name: str, chunk: Chunk) -> Element:
    return Element(name, inline(chunk.text))
