"""Opening: the title, byline and dateline with which a text begins; names that stand alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.datelines import Dateline, dateline
from tei_tools.reading.headings import heading, is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.tree import Element, reading_text
from tei_tools.reading.wrapping import lined

_BYLINE = re.compile(r"(?P<by>(?:by|von|par|por|di|door|af|av)\s+)(?P<name>\S.*)", re.IGNORECASE)
_BY_ALONE = re.compile(r"by|von|par|por|di|door|af|av", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?=.{1,60}$)\b(?:correspondent|reporter|staff|editor|writer|critic|columnist|contributor"
    r"|special to|redakteur(?:in)?|korrespondent(?:in)?)\b",
    re.IGNORECASE,
)
"""What authors are, on the line below their names."""
_LIFE = re.compile(r"\s*\([^()]*\d{3,4}[^()]*\)$")
_SHORT = re.compile(r"\b(?:[A-Z]|Esq|Jr|Sr|Bart)\.$")
PARTICLES = frozenset("de du des la le van von der den di da della dos y of the and & e".split())
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_NO_NAMES = frozenset("the a an in on at to of our my his her your their this that no".split())
_LONGEST_NAME = 50
_MOST_LINES = 5
_LABELLED = 20


@dataclass(frozen=True, slots=True)
class Opening:
    """The elements that open a division, what they say, and how many chunks they took."""

    elements: tuple[Element, ...] = ()
    taken: int = 0
    title: str = ""
    author: str = ""
    date: str = ""


def opening(chunks: Sequence[Chunk]) -> Opening:
    """The title and the byline and dateline right under it; nothing where no title stands first."""
    if len(chunks) < 2 or not begins_with_title(chunks):
        return Opening()
    title = chunks[0]
    elements = [*title.page_breaks(), Element("head", lined(title))]
    author = date = ""
    taken = 1
    for chunk in chunks[1:-1]:
        by, when = byline_name(chunk), line_date(chunk)
        if (by and author) or (when and date) or not (by or when):
            break
        elements += [*chunk.page_breaks(), byline(chunk) if by else dated(chunk)]
        author, date = author or by, date or (when.when if when else "")
        taken += 1
    return Opening(tuple(elements), taken, plain(title), author, date)


def opening_apart(chunks: Chunks) -> Chunks:
    """The chunks, title, byline and dateline each by itself where they stand line under line."""
    return Chunks(
        tuple(
            part
            for place, chunk in enumerate(chunks.all)
            for part in (_lines_apart(chunk) if place < 3 else [chunk])
        )
    )


def _lines_apart(chunk: Chunk) -> list[Chunk]:
    lines = [Chunk((line,)) for line in chunk.lines[:_MOST_LINES]]
    if not 1 < len(chunk.lines) <= _MOST_LINES or any(len(line.text) > 90 for line in lines):
        return [chunk]
    if len(lines) > 1 and byline_name(lines[-2]) and _OFFICE.search(lines[-1].text):
        lines[-2:] = [Chunk(lines[-2].lines + lines[-1].lines)]
    told = [place for place, line in enumerate(lines) if byline_name(line) or line_date(line)]
    if not told or told[-1] != len(lines) - 1 or told != list(range(told[0], len(lines))):
        return [chunk]
    title = Chunk(chunk.lines[: told[0]]) if told[0] else None
    parts = [title, *lines[told[0] :]] if title else lines
    return [replace(parts[0], gap=chunk.gap, pages=chunk.pages), *parts[1:]]


def begins_with_title(chunks: Sequence[Chunk]) -> bool:
    """The first chunk is short and no sentence, and is no date, heading by number or ornament."""
    first = chunks[0]
    asks = len(first.lines) == 1 and len(first.text) < 70 and first.text[-1] in "?!"
    if not (is_title(first) or (asks and first.text[0].isupper())):
        return False
    if len(chunks) > 1 and chunks[1].first[0].islower() and not byline_name(chunks[1]):
        return False
    other = byline_name(first) or line_date(first) or heading(first.first) or is_ornament(first)
    return not other


def line_date(chunk: Chunk) -> Dateline | None:
    """The date of a chunk that is a dateline."""
    return dateline(chunk.first) if len(chunk.lines) == 1 else None


def dated(chunk: Chunk) -> Element:
    """A `<dateline>` (TEI P5, 4.2.2)."""
    return Element("dateline", lined(chunk))


def labelled(chunks: Chunks, label: str) -> str:
    """What a transcript's first lines give under a label: "Title: Persuasion"; "" for nothing."""
    start = f"{label}: "
    lines = (line.text for chunk in chunks.all[:_LABELLED] for line in chunk.lines[:_LABELLED])
    return next((line[len(start) :].strip() for line in lines if line.startswith(start)), "")


def byline_name(chunk: Chunk) -> str:
    """The name in "by Jane Austen"; "" where the chunk is no byline."""
    line = _by_and_name(chunk)
    found = _BYLINE.fullmatch(line)
    if not found or len(line) > 90:
        return ""
    name = _LIFE.sub("", found["name"]).strip("*_ ,")
    name = name if _SHORT.search(name) else name.strip(".")
    words = name.split()
    capital = sum(word[:1].isupper() or word.casefold() in PARTICLES for word in words)
    return name if 0 < len(words) <= 8 and capital == len(words) and words[0][0].isupper() else ""


def _by_and_name(chunk: Chunk) -> str:
    """The line of a byline, that with the word "by" and that with the name in one; else ""."""
    lines = _with_office(chunk)
    if len(lines) == 2 and _BY_ALONE.fullmatch(lines[0].text):
        return f"{lines[0].text} {lines[1].text}"
    return lines[0].text if len(lines) == 1 else ""


def _with_office(chunk: Chunk) -> tuple[Line, ...]:
    """The lines of a byline, without that below the name which says what the author is."""
    lines = chunk.lines
    return lines[:1] if len(lines) == 2 and _OFFICE.search(lines[1].text) else lines


def byline(chunk: Chunk) -> Element:
    """A `<byline>` with the name in `<docAuthor>` (TEI P5, 4.6)."""
    named = " ".join(line.text for line in _with_office(chunk))
    below = chunk.lines[1:] if len(_with_office(chunk)) == 1 else ()
    office = [part for line in below for part in (" ", Element("lb"), *inline(line.text))]
    found = _BYLINE.fullmatch(named)
    if not found:
        return Element("byline", (Element("docAuthor", inline(named)), *office))
    author = Element("docAuthor", inline(found["name"]))
    return Element("byline", (found["by"].rstrip() + " ", author, *office))


def is_name(line: str) -> bool:
    """Two to five capitalised words and nothing else: a person's name on a line of its own."""
    words = line.split()
    if not 2 <= len(words) <= 5 or len(line) > _LONGEST_NAME:
        return False
    capital = [word for word in words if word[0].isupper()]
    if words[0].casefold() in _NO_NAMES:
        return False
    known = all(word in capital or word in PARTICLES for word in words)
    shaped = all(_NAME_WORD.fullmatch(word.rstrip(",")) for word in capital)
    full = any(len(word.rstrip(".,")) > 2 for word in capital)
    return known and shaped and full and words[0] in capital and words[-1] in capital


def plain(chunk: Chunk) -> str:
    """The characters of a chunk on one line, without italic marks."""
    return " ".join(reading_text(inline(chunk.text)).split())
