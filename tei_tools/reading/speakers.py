"""Speakers: the labels in front of speeches, and the stage directions between them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.headings import heading

_ALONE = re.compile(r"(?P<label>[^\W\d_][^:!?,;()\[\]]{1,38}?[.:]?)(?:,?\s*(?P<rest>[(\[].*))?")
_RUN_IN = re.compile(r"(?P<label>[^\W\d_](?:[^.:!?,;()\[\]]|(?<=M[rs])\.|(?<=[MD][RS])\.){0,30}"
                     r"(?:[.:]—?|(?=\s[(\[])))\s*(?P<rest>\S.*)")  # fmt: skip
_ENTRANCE = re.compile(
    r"(?:re-?)?(?:enter|exit|exeunt|exits|manet|manent|flourish|alarums?)\b.{0,200}", re.IGNORECASE
)
_EXIT = re.compile(r"(?:exit|exeunt)\b.{0,80}", re.IGNORECASE)
_CLOSERS = {"[": "]", "(": ")"}
_MOST_WORDS = 5
_LEAST_TITLE_CASE = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """Speaker labels: those in capitals, and those like "Algernon." in a play that has few such."""

    capitals: frozenset[str]
    title_case: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Token:
    """A speaker, a stage direction or a line of speech."""

    kind: str
    line: Line


def labels(chunks: Chunks) -> Labels:
    """The labels of a play: they come twice or more, and are no headings."""
    counted = Counter(
        name for chunk in chunks.all for line in chunk.lines if (name := _capitals(line.text))
    )
    capitals = frozenset(name for name, count in counted.items() if count > 1)
    spoken = sum(_capitals(chunk.first) in capitals for chunk in chunks.all)
    if spoken * 3 > len(chunks.all):
        return Labels(capitals)
    return Labels(capitals, _title_case(chunks))


def tokens(chunk: Chunk, known: Labels) -> Iterator[Token]:
    """The speakers, stage directions and lines of speech of a chunk, in order."""
    place, fresh = 0, True
    while place < len(chunk.lines):
        direction = _direction(chunk.lines, place, alone=fresh)
        if direction:
            yield Token("stage", _one(chunk.lines[place : place + direction]))
            place += direction
            continue
        yield from _spoken(chunk.lines[place], known, fresh)
        place, fresh = place + 1, False


def _spoken(line: Line, known: Labels, fresh: bool) -> Iterator[Token]:
    """A speaker with what follows on the line, or a line of speech."""
    label = speaker(line.text, known) if fresh or _capitals(line.text) in known.capitals else ""
    if not label:
        yield from _opening_stage(line)
        return
    yield Token("speaker", _like(line, label))
    rest = line.text[len(label) :].lstrip()
    if rest:
        yield from _opening_stage(_like(line, rest))


def speaker(line: str, known: Labels) -> str:
    """The speaker label with which a line begins, its stop included; "" where there is none."""
    name = _capitals(line)
    found = (_ALONE.fullmatch(line) if name else None) or _RUN_IN.fullmatch(line)
    if not found:
        return ""
    label = found["label"].rstrip()
    if name and name in known.capitals:
        return label
    return label if _bare(label) in known.title_case else ""


def _direction(lines: tuple[Line, ...], place: int, alone: bool) -> int:
    """How many lines the stage direction at the place takes; 0 where there is none."""
    text = lines[place].text.strip("*_ ") or lines[place].text
    closer = _CLOSERS.get(text[0])
    if closer and closer not in text:
        return _until(closer, lines, place) if alone or text[0] == "[" else 0
    if closer:
        return int(text.rstrip(".").endswith(closer) and text.count(text[0]) == 1)
    if _EXIT.fullmatch(text) or (alone and text[0].isupper() and _ENTRANCE.fullmatch(text)):
        return 1 if not alone else len(lines) - place
    return 0


def _until(closer: str, lines: tuple[Line, ...], place: int) -> int:
    for end in range(place + 1, min(len(lines), place + 12)):
        if lines[end].text.rstrip(".*_ ").endswith(closer):
            return end - place + 1
        if closer in lines[end].text:
            break
    return int(closer == "]")


def _opening_stage(line: Line) -> Iterator[Token]:
    """The line, with the stage direction in square brackets that begins it apart."""
    end = line.text.find("]") + 1
    if line.text[0] == "[" and 0 < end < len(line.text) and "[" not in line.text[1:end]:
        yield Token("stage", _like(line, line.text[:end]))
        yield Token("text", _like(line, line.text[end:].lstrip()))
        return
    yield Token("text", line)


def _capitals(line: str) -> str:
    """The name in a label in capitals, alone on its line or before the speech."""
    alone = _ALONE.fullmatch(line)
    found = alone if alone and alone["label"].isupper() else _RUN_IN.fullmatch(line)
    if not found or not found["label"].isupper():
        return ""
    name = _bare(found["label"])
    letters = sum(letter.isalpha() for letter in name)
    if letters < 2 or len(name.split()) > _MOST_WORDS or heading(line):
        return ""
    return name


def _title_case(chunks: Chunks) -> frozenset[str]:
    """Labels in small letters: only where they open most of the chunks."""
    found = [_RUN_IN.fullmatch(chunk.first) for chunk in chunks.all]
    names = [_bare(match["label"]) for match in found if match]
    counted = Counter(name for name in names if name.istitle() and len(name.split()) <= 3)
    often = {name: count for name, count in counted.items() if count >= _LEAST_TITLE_CASE}
    if len(often) < 2 or sum(often.values()) * 2 < len(chunks.all):
        return frozenset()
    return frozenset(name for name in names if name.istitle())


def _bare(label: str) -> str:
    return label.strip().rstrip(".:—").strip()


def _like(line: Line, text: str) -> Line:
    return Line(text, line.indent, line.number)


def _one(lines: tuple[Line, ...]) -> Line:
    return _like(lines[0], " ".join(line.text for line in lines))
