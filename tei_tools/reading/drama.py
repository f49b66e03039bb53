"""Drama: acts, scenes, speeches and stage directions (TEI P5, 7)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby, takewhile

from tei_tools.reading.blocks import LONG_LINE, Chunk, Chunks, Line
from tei_tools.reading.books import LISTED, divided, front_matter, listed
from tei_tools.reading.casts import is_cast
from tei_tools.reading.divisions import Fill, ending, nest, split
from tei_tools.reading.headings import heading, is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.margins import beside_speeches, with_margins
from tei_tools.reading.openings import opening
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.parts import Parts
from tei_tools.reading.shares import shares, speeches
from tei_tools.reading.signs import in_one
from tei_tools.reading.speakers import Labels, Token, is_cast_head, labels, tokens
from tei_tools.reading.stages import direction, spoken
from tei_tools.reading.tree import Element, element
from tei_tools.reading.verse import LONGEST, is_lined, is_set_as_verse, numbered
from tei_tools.reading.wrapping import join, lined

_ACT_AND_SCENE = re.compile(r"(?P<act>\S+\s\S+?[.,:;—-]?)\s+(?P<scene>scene\s.*)", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"[.,;]\s*|\s(?:und|and|et|e|y)\s")
_PRESENT = 2
"""So many names alone on a line say who is present."""

_MANY = 4
"""So many lines of speech show how a scene is set."""

_UNSPOKEN = frozenset(("titlepage", "dedication", "introduction", "preface", "contents"))


@dataclass(slots=True)
class _Speech:
    speaker: Line | None
    content: list[Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How the speeches of a scene are set: the width of prose, whether most is verse, and @part of
    divided lines by their numbers."""

    width: int
    verse: bool
    shares: Mapping[int, str]


def drama(chunks: Chunks) -> Parts:
    """The Parts of a play; its speakers are the labels that come twice or more."""
    return with_margins(_drama, chunks, beside_speeches)


def _drama(chunks: Chunks) -> Parts:
    whole = Chunks(tuple(part for chunk in chunks.all for part in _act_and_scene(chunk)))
    known = labels(whole)
    fill = partial(_fill, whole, known)
    divisions = split(whole.all)[1]
    if not divisions:
        return _undivided(whole, fill)
    if all(one.heading.kind == "castlist" for one in divisions) and known.all:
        return _below_cast(whole, known, fill)
    return divided(whole, fill)


def _undivided(whole: Chunks, fill: Fill) -> Parts:
    """A play or scene without headings: its title, and one division for the speeches."""
    start = opening(whole.all)
    head = _subtitle(whole.all[start.taken :]) if start.taken == 1 else []
    content = ending("play", whole.all[start.taken + bool(head) :], fill)
    division = Element("div", (*start.elements, *head, *content), {"type": "play"})
    return Parts((division,), title=start.title, author=start.author, date=start.date)


def _below_cast(whole: Chunks, known: Labels, fill: Fill) -> Parts:
    """A play with a cast list and no other headings: what stands below the list is one division."""
    places = [place for place, chunk in enumerate(whole.all) if is_cast_head(chunk.first)]
    end = places[-1] + (1 if len(whole.all[places[-1]].lines) > 1 else 2)
    while end < len(whole.all) and is_cast(whole.all[end], known):
        end += 1
    before, divisions = split(whole.all[:end])
    front, title, author = front_matter(before, fill)
    play = element("div", *ending("play", whole.all[end:], fill), type="play")
    body = (play,) if whole.all[end:] else ()
    return Parts(body, (*front, *nest(divisions, fill)), title=title, author=author)


def _subtitle(chunks: Sequence[Chunk]) -> list[Element]:
    """The `<head>` of what stands right below the title of a play: "A Farce"."""
    first = chunks[0]
    if len(chunks) < 2 or len(first.lines) > 1 or first.text.isupper() or not is_title(first):
        return []
    if direction(first.lines, 0, fresh=True):
        return []
    return [*first.page_breaks(), Element("head", lined(first), {"type": "sub"})]


def _act_and_scene(chunk: Chunk) -> list[Chunk]:
    """The chunk; the headings of an act and its first scene on one line are parted."""
    found = _ACT_AND_SCENE.fullmatch(chunk.first) if len(chunk.first) < LONG_LINE else None
    act = heading(found["act"].rstrip(",;—-")) if found else None
    if not found or not act or act.kind != "act" or not heading(found["scene"]):
        return [chunk]
    line = chunk.lines[0]
    upper = replace(chunk, lines=(replace(line, text=found["act"]),))
    return [upper, Chunk((replace(line, text=found["scene"]), *chunk.lines[1:]))]


def _fill(whole: Chunks, known: Labels, kind: str, chunks: Sequence[Chunk]) -> list[Element]:
    if kind in LISTED:
        return listed(kind, chunks)
    if kind in _UNSPOKEN:
        return _unspoken(whole, known, chunks)
    return list(_scene(chunks, known, whole.width))


def _unspoken(whole: Chunks, known: Labels, chunks: Sequence[Chunk]) -> list[Element]:
    """Paragraphs, and the cast where it stands without a head."""
    made: list[Element] = []
    for cast, group in groupby(chunks, key=lambda chunk: is_cast(chunk, known)):
        part = list(group)
        made += listed("castlist", part) if cast else paragraphs(part, whole)
    return made


def _scene(chunks: Sequence[Chunk], known: Labels, width: int) -> Iterator[Element]:
    """The speeches, and the stage directions between them."""
    parts = [list(tokens(chunk, known)) for chunk in chunks]
    parts[:1] = [_with_presence(chunks[0], found, known) for found in parts[:1]]
    parts = _set_full_out(_with_setting(chunks, parts, width))
    manner = _Manner(width, _is_in_verse(parts, width), shares(parts, width))
    speech: _Speech | None = None
    waiting: list[Element] = []
    for chunk, found in zip(chunks, parts, strict=True):
        kinds = [token.kind for token in found]
        if "speaker" not in kinds and speech and kinds[0] == "text":
            speech.content += [*waiting, *chunk.page_breaks(), *_content(found, manner)]
            waiting = []
            continue
        if set(kinds) == {"stage"}:
            waiting += [*chunk.page_breaks(), *_content(found, manner)]
            continue
        yield from (*_closed(speech), *waiting, *chunk.page_breaks())
        *finished, speech = _speeches(found, manner)
        waiting = []
        for done in finished:
            yield from _closed(done)
    yield from (*_closed(speech), *waiting)


def _with_presence(chunk: Chunk, found: list[Token], known: Labels) -> list[Token]:
    """The tokens; a line of nothing but names, as below the heading of a scene, is a direction."""
    names = [part for part in _BETWEEN_NAMES.split(chunk.first) if part]
    if len(chunk.lines) > 1 or len(names) < _PRESENT:
        return found
    if not all(name in known.all for name in names):
        return found
    return [Token("stage", chunk.lines[0])]


def _set_full_out(parts: list[list[Token]]) -> list[list[Token]]:
    """The tokens; where all speech is set in below its labels, a chunk full out is a direction."""
    spoken = [token for found in parts if _has_label(found) for token in found]
    said = [token.line for token in spoken if token.kind == "text"]
    if len(said) < _MANY or not all(line.indent for line in said):
        return parts
    return [
        [Token("stage", token.line) for token in found]
        if not _has_label(found) and not any(token.line.indent for token in found)
        else found
        for found in parts
    ]


def _has_label(found: Sequence[Token]) -> bool:
    return any(token.kind == "speaker" for token in found)


def _with_setting(
    chunks: Sequence[Chunk], parts: list[list[Token]], width: int
) -> list[list[Token]]:
    """The tokens, prose before the first speech a stage direction: it sets the scene."""
    unspoken = takewhile(
        lambda pair: all(token.kind != "speaker" for token in pair[1]), enumerate(parts)
    )
    for place, _ in list(unspoken):
        chunk = chunks[place]
        if not is_lined(chunk, width):
            text = in_one(line.whole for line in chunk.lines)
            parts[place] = [Token("stage", replace(chunk.lines[0], text=text, margin=""))]
    return parts


def _speeches(found: Sequence[Token], manner: _Manner) -> list[_Speech]:
    """The speeches of one chunk; what stands before the first speaker has none."""
    made: list[_Speech] = []
    start = 0
    places = [place for place, token in enumerate(found) if token.kind == "speaker"]
    for end in [*places, len(found)]:
        if end > start:
            named = found[start].kind == "speaker"
            content = _content(found[start + named : end], manner)
            made.append(_Speech(found[start].line if named else None, content))
        start = end
    return made


def _closed(speech: _Speech | None) -> Iterator[Element]:
    """The `<sp>`; without a speaker and speech, what there is."""
    if speech is None:
        return
    spoken = any(part.name not in ("stage", "pb") for part in speech.content)
    label = [Element("speaker", inline(speech.speaker.whole))] if speech.speaker else []
    if not speech.speaker and not spoken:
        yield from speech.content
    elif not speech.content and speech.speaker:
        yield Element("p", inline(speech.speaker.whole))
    elif not speech.speaker and speech.content[0].name != "stage":
        yield from speech.content
    else:
        yield Element("sp", (*label, *speech.content))


def _content(found: Iterable[Token], manner: _Manner) -> list[Element]:
    """Stage directions, and the speech between them in verse lines or paragraphs."""
    made: list[Element] = []
    for kind, group in groupby(found, key=lambda token: token.kind):
        lines = tuple(token.line for token in group)
        if kind == "stage":
            made += [Element("stage", inline(line.whole)) for line in lines]
        else:
            made += _spoken(lines, manner)
    return made


def _spoken(lines: tuple[Line, ...], manner: _Manner) -> list[Element]:
    divided = any(line.number in manner.shares for line in lines)
    if not divided and any(len(line.text) > LONGEST for line in lines):
        return [Element("p", spoken(line.whole)) for line in lines]
    single = len(lines) == 1 and manner.verse
    if divided or single or is_set_as_verse(lines, manner.width):
        return [_line(line, manner.shares.get(line.number, "")) for line in lines]
    whole = tuple(replace(line, text=line.whole) for line in lines)
    return [Element("p", join(Chunk(whole), manner.width, spoken))]


def _line(line: Line, share: str) -> Element:
    """An `<l>`; @part where speakers divide it, @n where its number stands in the margin."""
    return Element("l", spoken(line.text), numbered(line) | ({"part": share} if share else {}))


def _is_in_verse(parts: Sequence[Sequence[Token]], width: int) -> bool:
    """Whether most of a scene's lines, its single ones aside, are verse."""
    verse = prose = 0
    for lines in speeches(token for found in parts for token in found):
        if is_set_as_verse(lines, width):
            verse += len(lines)
        elif len(lines) > 1 or any(len(line.text) > LONGEST for line in lines):
            prose += sum(len(line.text) // 50 + 1 for line in lines)
    return verse >= max(1, prose)
