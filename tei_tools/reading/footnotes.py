"""Footnotes: marks in the text and their texts at the foot, joined where both agree.

A foot is a run of paragraphs that begin with marks: at the end of the text, of a chapter, of a
page or of a paragraph. It is joined only where the marks between it and the foot before it are
the same, in the same order, or are names (`[^1]`) that each call one; what is in doubt stays text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.inline import inline, italic_spans
from tei_tools.reading.markdown_references import definition
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.signs import NOTE
from tei_tools.reading.tree import Element
from tei_tools.reading.wrapping import Inline, unwrapped

_SIGNS = "*†‡§¶"
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FOOT = re.compile(
    r"(?P<mark>\[\d{1,3}\]|\[\^[\w-]{1,20}\](?=:)|\(\d{1,3}\)"
    rf"|(?P<sign>[{re.escape(_SIGNS)}])(?P=sign){{0,2}}|[{_SUPERSCRIPT}]{{1,3}})"
    r"\s?(?P<text>[^\s*].*)"
)
_NAMES = "caret"
_NAMED = re.compile(r"\[(?:Foot)?note (?P<number>\d{1,3}):\s.*", re.IGNORECASE)
_CALL = re.compile(
    r"(?<=\S) ?(?P<bracket>\[\d{1,3}\])"
    r"|(?P<caret>\[\^[\w-]{1,20}\])(?!:)"
    r"|(?<=\S)(?P<round>\(\d{1,3}\))"
    rf"|(?<=[^\s{_SUPERSCRIPT}])(?P<raised>[{_SUPERSCRIPT}]{{1,3}})"
    rf"|(?<=[^\s{re.escape(_SIGNS)}])(?P<sign>[{re.escape(_SIGNS)}]{{1,3}})"
)


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The chunks with NOTE for each call and without the feet, and these in order."""

    chunks: Chunks
    feet: tuple[Chunk, ...] = ()


@dataclass(frozen=True, slots=True)
class _Call:
    """A mark in a line: its characters, its family, and where it stands."""

    mark: str
    family: str
    chunk: int
    line: int
    start: int
    end: int


def footnotes(chunks: Chunks) -> Footnotes:
    """The notes whose every mark has one text, and the chunks without them.

    Marks like "[^1]" are names: their notes may stand anywhere, and are all that is joined then.
    """
    parts = [part for chunk in chunks.all for part in _apart(chunk)]
    feet = _feet(parts)
    if not feet:
        return Footnotes(chunks)
    if found := _named(parts, feet):
        return found
    made: list[Chunk] = []
    notes: list[Chunk] = []
    begin = 0
    for start, end in feet:
        scope, foot = parts[begin:start], parts[start:end]
        called = _called(scope, foot)
        made += _marked(scope, called) if called else [*scope, *_together(foot)]
        notes += foot if called else []
        begin = end
    if not notes:
        return Footnotes(chunks)
    return Footnotes(Chunks((*made, *parts[begin:])), tuple(notes))


def _named(parts: Sequence[Chunk], feet: Sequence[tuple[int, int]]) -> Footnotes | None:
    """The notes whose mark is a name that is called once, in the order of their calls."""
    places = [place for start, end in feet for place in range(start, end)]
    marks = {place: mark for place in places if (mark := _mark(parts[place].first))[:2] == "[^"}
    if not marks:
        return None
    calls = [call for call in _calls(parts) if call.family == _NAMES and call.chunk not in marks]
    called, given = Counter(call.mark for call in calls), Counter(marks.values())
    sure = [call for call in calls if called[call.mark] == given[call.mark] == 1]
    wanted = {call.mark for call in sure}
    notes = {mark: parts[place] for place, mark in marks.items()}
    made = _marked(parts, sure)
    left = [
        replace(one, gap=one.gap or 1) if place in marks else one
        for place, one in enumerate(made)
        if marks.get(place) not in wanted
    ]
    return Footnotes(Chunks(tuple(_together(left))), tuple(notes[call.mark] for call in sure))


def _apart(chunk: Chunk) -> Iterator[Chunk]:
    """The chunk; where it begins as a foot does, each of its notes by itself.

    The address of a link by reference goes on with no note.
    """
    if not _mark(chunk.first):
        yield chunk
        return
    for part in chunk.parted(_starts(chunk.lines)):
        yield replace(part, gap=1) if definition(part.first) else part


def _starts(lines: Sequence[Line]) -> list[int]:
    """Where notes begin, and where the addresses of links do that stand right below notes."""
    starts: list[int] = []
    below_note = True
    for place, line in enumerate(lines):
        if _mark(line.text) or (below_note and definition(line.text)):
            starts.append(place)
            below_note = bool(_mark(line.text))
    return starts


def _together(parts: Sequence[Chunk]) -> list[Chunk]:
    """The chunks as they were before `_apart`."""
    made: list[list[Chunk]] = []
    for part in parts:
        if made and not (part.gap or part.pages):
            made[-1].append(part)
        else:
            made.append([part])
    return [
        replace(first, lines=tuple(line for part in (first, *more) for line in part.lines))
        for first, *more in made
    ]


def _mark(line: str) -> str:
    """The mark with which a foot's note begins; "" where it does not."""
    named = _NAMED.fullmatch(line)
    if named:
        return f"[{named['number']}]"
    found = _FOOT.fullmatch(line)
    if not found or definition(line) or _is_emphasis(line, found["mark"]):
        return ""
    return found["mark"]


def _is_emphasis(line: str, mark: str) -> bool:
    """Whether the mark begins italic or bold words: it stands again where these end."""
    if any(start == 0 for start, _ in italic_spans(line)):
        return True
    end = line.find(mark, len(mark)) if mark in ("**", "***") else -1
    return end > 0 and not (line[len(mark)].isspace() or line[end - 1].isspace())


def _feet(parts: Sequence[Chunk]) -> list[tuple[int, int]]:
    """The runs of chunks that begin with marks, none of them the first of a page or of the text."""
    found = []
    place = 0
    for noted, run in groupby(parts, key=_is_note):
        count = len(list(run))
        if noted and place:
            found.append((place, place + count))
        place += count
    return found


def _is_note(chunk: Chunk) -> bool:
    return bool(_mark(chunk.first)) and not chunk.pages and not is_ornament(chunk)


def _called(scope: Sequence[Chunk], foot: Sequence[Chunk]) -> list[_Call]:
    """The calls of the foot's notes; none where they are not the same marks in the same order."""
    marks = [_mark(chunk.first) for chunk in foot]
    families = {_family(mark) for mark in marks}
    found = [call for call in _calls(scope) if call.family in families]
    return found if [call.mark for call in found] == marks else []


def _family(mark: str) -> str:
    if mark.startswith("[^"):
        return _NAMES
    if mark[0] in "[(":
        return mark[0]
    return "raised" if mark[0] in _SUPERSCRIPT else "sign"


def _calls(scope: Sequence[Chunk]) -> Iterator[_Call]:
    for place, chunk in enumerate(scope):
        for number, line in enumerate(chunk.lines):
            edges = {edge for start, end in italic_spans(line.text) for edge in (start, end - 1)}
            for found in _CALL.finditer(line.text):
                start, end = found.span(found.lastgroup or 0)
                if start not in edges:
                    mark = line.text[start:end]
                    yield _Call(mark, _family(mark), place, number, start, end)


def _marked(scope: Sequence[Chunk], calls: Sequence[_Call]) -> list[Chunk]:
    """The chunks with NOTE in place of each call."""
    made = list(scope)
    for place, in_chunk in groupby(calls, key=lambda call: call.chunk):
        lines = list(made[place].lines)
        for number, in_line in groupby(in_chunk, key=lambda call: call.line):
            lines[number] = replace(lines[number], text=_called_in(lines[number].text, in_line))
        made[place] = replace(made[place], lines=tuple(lines))
    return made


def _called_in(text: str, calls: Iterable[_Call]) -> str:
    parts, done = [], 0
    for call in calls:
        parts += [text[done : call.start], NOTE]
        done = call.end
    return "".join([*parts, text[done:]])


def note(chunk: Chunk, read: Inline = inline) -> Element:
    """The `<note>` (TEI P5, 3.9.1), its mark in @n: there it is said once, for call and foot.

    A text that names itself ("[Footnote 1: ...]") keeps its own words.
    """
    mark = _mark(chunk.first)
    attributes = {"place": "bottom", "n": mark}
    if _NAMED.fullmatch(chunk.first):
        return Element("note", unwrapped(chunk, read), attributes)
    first: Line = replace(chunk.lines[0], text=chunk.first[len(mark) :].lstrip())
    whole = replace(chunk, lines=(first, *chunk.lines[1:]))
    return Element("note", unwrapped(whole, read), attributes)
