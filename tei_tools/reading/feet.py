"""Feet of letters: closer, postscript, and what stands below them (TEI P5, 4.2.2)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.correspondents import is_titled, signs_for_another
from tei_tools.reading.datelines import dateline
from tei_tools.reading.formulas import SHORT, aside, is_postscript, is_valediction
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import is_name
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.wrapping import lined

BOTTOM = 14
"""How many short lines may stand below the valediction."""

_LEADS = re.compile(
    r"(?:To|For|An (?:den |die |das )?|À|A|Al(?:la)?|Aan|Direct (?:to|your letters? to))\b(?: |$)"
)
_OFFICE = 45
"""What somebody is takes fewer characters."""

_LAST_WORDS = frozenset("Amen Finis Fin Ende Fine Goodbye Adieu Copy Over".split())
"""Words alone at the end of a letter that are no forenames."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}")
_TO = re.compile(
    r"(?:To|For|Direct (?:to|your letters?)|An (?:den|die|das|Herrn|Frau|Fräulein|Se\.)"
    r"|(?:À|A) (?:Monsieur|Madame|Mademoiselle|Messieurs|M\.|Mme)|Al(?:la)? (?:[Ss]ig|[Ii]ll)"
    r"|All['’]|Sra?\. D|Sr\.|Aan)\b"
)
"""How the address below a letter begins."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What follows the text of a letter, and whom it names; both names "" where it names none."""

    elements: tuple[Element, ...] = ()
    sender: str = ""
    recipient: str = ""


def closing(lines: Sequence[Chunk], top: int) -> int:
    """The place at which the closer begins: a valediction, or the name at the very end."""
    first = max(top + 1, len(lines) - BOTTOM)
    for place in range(first, len(lines)):
        if is_valediction(lines[place].text) and _is_foot(lines[place + 1 :]):
            return place
    end = len(lines)
    while end > top + 1 and _kind(lines[end - 1]):
        end -= 1
    return end - _signing(lines[top + 1 : end])


def _signing(lines: Sequence[Chunk]) -> int:
    """How many lines at the end are a signature: a name, and what its bearer is below it."""
    last = lines[-1] if lines else None
    if last is None:
        return 0
    if _is_signature(last):
        return 1
    above = lines[-2].text.rstrip(",.") if lines[1:] else ""
    office = not last.gap and len(last.text) < _OFFICE and last.text[0].isupper()
    return 2 if office and is_name(above) and last.text[-1] not in ".?!:" else 0


def _is_signature(line: Chunk) -> bool:
    """A name, initials, or a forename that stands apart."""
    text = line.text.rstrip(".")
    alone = line.gap > 0 and text.isalpha() and text.istitle() and text not in _LAST_WORDS
    return is_name(text) or alone or _INITIALS.fullmatch(line.text) is not None


def foot(lines: Sequence[Chunk], whole: Chunks) -> Foot:
    """The `<closer>`, `<postscript>`, and a `<note>` for each enclosure or endorsement told."""
    made: list[Element] = []
    sender = recipient = ""
    for kind, part in _parts(lines):
        if kind == "closer":
            sender = sender or _signed(part)
            closer, addressed = _closer(part)
            recipient = recipient or addressed
            made.append(closer)
        elif kind == "address":
            recipient = recipient or _addressee(part)
            made.append(Element("closer", (_address(part),)))
        elif kind == "postscript":
            made.append(Element("postscript", tuple(paragraphs(part, whole))))
        else:
            made.append(Element("note", tuple(paragraphs(part, whole)), {"type": kind}))
    return Foot(tuple(made), sender, recipient)


def _signed(lines: Sequence[Chunk]) -> str:
    """The first name; "" where none signs but for another."""
    names = (line.text.rstrip(".,") for line in lines if not signs_for_another(line.text))
    return next((name for name in names if is_name(name)), "")


def _is_foot(lines: Sequence[Chunk]) -> bool:
    """Short lines, up to a postscript or what else is no closer."""
    for line in lines:
        if _kind(line):
            return True
        if len(line.text) >= SHORT:
            return False
    return True


def _kind(line: Chunk) -> str:
    return "postscript" if is_postscript(line.text) else aside(line.text)


def _parts(lines: Sequence[Chunk]) -> Iterator[tuple[str, list[Chunk]]]:
    """The lines in runs: those of the closer, then each that begins something else."""
    kind, run = "closer", list[Chunk]()
    for line in lines:
        found = _kind(line)
        if kind == "postscript" and run and line.gap and _TO.match(line.text):
            found = "address"
        if found and run:
            yield kind, run
            run = []
        kind = found or kind
        run.append(line)
    if run:
        yield kind, run


def _closer(lines: Sequence[Chunk]) -> tuple[Element, str]:
    """The last greeting in one `<salute>`, who signs, where and when, and to whom it goes."""
    greeted = [place for place, line in enumerate(lines) if is_valediction(line.text)]
    end = greeted[-1] + 1 if greeted else 0
    nodes: list[Node] = []
    if end:
        nodes += [*lines[0].page_breaks(), Element("salute", _greeting(lines[:end]))]
    address = _address_place(lines, end)
    for line in lines[end:address]:
        nodes += line.page_breaks()
        nodes.append(Element("dateline" if dateline(line.text) else "signed", inline(line.text)))
    nodes += [_address(lines[address:])] if lines[address:] else []
    return Element("closer", tuple(nodes)), _addressee(lines[address:])


def _address(lines: Sequence[Chunk]) -> Element:
    """The `<address>`, its lines as they stand."""
    inner = [
        part
        for chunk in lines
        for part in (
            *chunk.page_breaks(),
            *(Element("addrLine", inline(line.text)) for line in chunk.lines),
        )
    ]
    return Element("address", tuple(inner))


def _greeting(lines: Sequence[Chunk]) -> tuple[Node, ...]:
    """The lines of a greeting, an `<lb/>` between them, page breaks where they stand."""
    nodes: list[Node] = []
    for place, line in enumerate(lines):
        nodes += [" ", Element("lb"), *line.page_breaks()] if place else []
        nodes += lined(line)
    return tuple(nodes)


def _address_place(lines: Sequence[Chunk], end: int) -> int:
    """Where the address begins below a signature: a line "To ...", or a titled name, set apart."""
    for place in range(end + 1, len(lines)):
        line = lines[place]
        if (line.gap > 0 and _TO.match(line.text)) or (
            line.gap > 0 and place + 1 < len(lines) and is_titled(line.text)
        ):
            return place
    return len(lines)


def _addressee(lines: Sequence[Chunk]) -> str:
    """Whom an address names, without the words that lead to him."""
    told = [_LEADS.sub("", line.text).strip(" ,.") for line in lines]
    return next((name for name in told if name), "")
