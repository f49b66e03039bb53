"""Letters: opener, text, closer and postscript (TEI P5, 4.2.2)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.datelines import dateline
from tei_tools.reading.formulas import (
    RUN_IN,
    SHORT,
    is_postscript,
    is_salute,
    is_valediction,
)
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import is_name
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.wrapping import lined

_TOP = 14
"""How many lines may stand above the salute."""
_BOTTOM = 14
"""How many short lines may stand below the valediction."""
_YEAR = re.compile(r"[12]\d{3}[.,]?", re.ASCII)
_LETTER_TITLE = re.compile(r"\b(?:letter|despatch|dispatch|telegram|memorandum|note)\b", re.I)


def letter(chunks: Chunks) -> Parts:
    """The Parts of a letter: one division, and the sender and date where it tells them."""
    lines = letter_lines(chunks.paragraphs)
    top = _salute_end(lines)
    bottom = closing(lines, top)
    opened, after = lines[:top], lines[top:bottom]
    title = _title(opened)
    head = [_line("head", title)] if title else []
    opener = _opener(opened[1:] if title else opened)
    text, salute = _run_in(after)
    close, sender = _close(lines[bottom:], chunks)
    body = (*head, *_with_salute(opener, salute), *_text(text, chunks), *close)
    return Parts(
        (Element("div", body, {"type": "letter"}),),
        title=title.text if title else "",
        author=sender,
        sender=sender,
        date=_date((*opened, *lines[bottom:])),
    )


def salute_place(lines: Sequence[Chunk]) -> int:
    """The place of the salute among the first lines; -1 where there is none."""
    short = takewhile(lambda pair: len(pair[1].text) < SHORT, enumerate(lines[:_TOP]))
    return next((place for place, line in short if is_salute(line.text)), -1)


def closing(lines: Sequence[Chunk], top: int) -> int:
    """The place at which the closer begins: a valediction, or the name at the very end."""
    first = max(top + 1, len(lines) - _BOTTOM)
    for place in range(first, len(lines)):
        if is_valediction(lines[place].text) and _is_foot(lines[place + 1 :]):
            return place
    last = len(lines) - 1
    return last if last > top and is_name(lines[last].text.rstrip(".")) else len(lines)


def _is_foot(lines: Sequence[Chunk]) -> bool:
    """Short lines, up to a postscript."""
    return all(
        len(line.text) < SHORT
        for line in takewhile(lambda line: not is_postscript(line.text), lines)
    )


def letter_lines(chunks: Chunks) -> list[Chunk]:
    """The chunks, those of short lines at top and bottom a line each."""
    count = len(chunks.all)
    lines = [
        part
        for place, chunk in enumerate(chunks.all)
        for part in (_lines(chunk) if _at_edge(chunk, place, count) else [chunk])
    ]
    return [*_with_years(lines[:_TOP]), *lines[_TOP:]]


def _with_years(lines: Sequence[Chunk]) -> list[Chunk]:
    """The lines, a date and the year alone on the line below it in one."""
    made: list[Chunk] = []
    for line in lines:
        above = dateline(made[-1].text) if made else None
        if above and not above.when and _YEAR.fullmatch(line.text) and not line.pages:
            made[-1] = replace(made[-1], lines=made[-1].lines + line.lines)
        else:
            made.append(line)
    return made


def _at_edge(chunk: Chunk, place: int, count: int) -> bool:
    short = max(len(line.text) for line in chunk.lines) < 60
    edge = place < 6 or place >= count - 6
    formal = is_salute(chunk.first) or any(is_valediction(line.text) for line in chunk.lines)
    return edge and (short or formal)


def _lines(chunk: Chunk) -> list[Chunk]:
    parts = [Chunk((line,)) for line in chunk.lines]
    return [replace(parts[0], gap=chunk.gap, pages=chunk.pages), *parts[1:]]


def _salute_end(lines: Sequence[Chunk]) -> int:
    """Where the opener ends: after the salute, or after the date where there is no salute."""
    place = salute_place(lines)
    if place >= 0:
        noted = place + 1 < len(lines) - 1 and _is_aside(lines[place + 1].text)
        return place + (2 if noted else 1)
    dated = [index for index, line in enumerate(lines[:6]) if dateline(line.text)]
    return dated[0] + 1 if dated and len(lines) > dated[0] + 1 else 0


def _is_aside(line: str) -> bool:
    return len(line) < 40 and line[0] == "(" and line[-1] == ")"


def _title(opened: Sequence[Chunk]) -> Chunk | None:
    """The first line where it calls itself a letter, or says from whom or to whom."""
    if len(opened) < 2 or is_salute(opened[0].text) or dateline(opened[0].text):
        return None
    line = opened[0].text
    words = _LETTER_TITLE.search(line) or line.casefold().startswith(("to ", "from "))
    return opened[0] if words and line[-1] not in ",;:" else None


def _opener(lines: Sequence[Chunk]) -> list[Node]:
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


def _address(lines: list[Node]) -> list[Node]:
    return [Element("address", tuple(lines))] if lines else []


def _run_in(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], str]:
    """The text without the salute that begins its first line, and that salute."""
    found = RUN_IN.match(chunks[0].first) if chunks else None
    if not found:
        return chunks, ""
    first = replace(chunks[0].lines[0], text=found["rest"])
    return [replace(chunks[0], lines=(first, *chunks[0].lines[1:])), *chunks[1:]], found["salute"]


def _with_salute(opener: list[Node], salute: str) -> list[Element]:
    nodes = [*opener, Element("salute", (salute,))] if salute else opener
    return [Element("opener", tuple(nodes))] if nodes else []


def _text(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    return paragraphs(chunks, whole) if chunks else []


def _close(lines: Sequence[Chunk], whole: Chunks) -> tuple[list[Element], str]:
    """`<closer>` and `<postscript>`, and the sender's name where a name signs."""
    end = next((place for place, line in enumerate(lines) if is_postscript(line.text)), len(lines))
    closer = Element("closer", tuple(_signed(lines[:end]))) if end else None
    post = (
        Element("postscript", tuple(paragraphs(lines[end:], whole))) if end < len(lines) else None
    )
    names = [line.text.rstrip(".,") for line in lines[:end] if is_name(line.text.rstrip(".,"))]
    return [item for item in (closer, post) if item], names[0] if names else ""


def _signed(lines: Sequence[Chunk]) -> Iterable[Node]:
    """The last greeting in one `<salute>`, then who signs, and where and when."""
    greeted = [place for place, line in enumerate(lines) if is_valediction(line.text)]
    end = greeted[-1] + 1 if greeted else 0
    greeting = [line for chunk in lines[:end] for line in chunk.lines]
    if greeting:
        yield from (part for chunk in lines[:end] for part in chunk.page_breaks())
        yield Element("salute", lined(Chunk(tuple(greeting))))
    for line in lines[end:]:
        yield from line.page_breaks()
        yield _line("dateline" if dateline(line.text) else "signed", line)


def _line(name: str, chunk: Chunk) -> Element:
    return Element(name, inline(chunk.text))


def _date(lines: Sequence[Chunk]) -> str:
    found = (dateline(line.text) for line in lines)
    return next((known.when for known in found if known and known.when), "")
