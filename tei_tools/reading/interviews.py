"""Interviews: questions and answers, with what the transcript says of itself above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.datelines import date_in
from tei_tools.reading.divisions import is_trailer
from tei_tools.reading.headings import heading, is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.openings import Opening, opening
from tei_tools.reading.paragraphs import is_ornament
from tei_tools.reading.participants import participants
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, element
from tei_tools.reading.turns import (
    begins,
    is_event,
    speakers,
    speaks_again,
    speeches,
    turns_apart,
)
from tei_tools.reading.wrapping import lined

_ASKS = re.compile(
    r"(?:q|question|interviewer|int|interviewee|narrator|respondent|moderator|frage|antwort"
    r"|question|réponse)\d{0,3}",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:interview\w*|oral history|deposition|testimony of|in conversation with|a conversation"
    r" with|im gespräch mit|entretien avec)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?P<label>(?:interviewed|recorded|transcribed|filmed) by"
    r"|(?:interviewees?|interviewers?|interviewed by|participants?|speakers?|narrators?"
    r"|respondents?|subject|date|dates|place|location|recorded|recording"
    r"|transcri(?:bed|ber|pt)(?:\sby)?|duration|length|tapes?|track|project|collection|accession(?:\sno\.?|\snumber)?|present|language|born|datum|ort"
    r"|interviewte[rn]?|dauer)(?:\sof (?:the )?(?:interview|recording))?(?:\s\(\w+\))?\s?:)"
    r"\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_PARTICIPANTS = re.compile(r"(?:participants|speakers)\s?:", re.IGNORECASE)
_END = re.compile(r"\[?end of (?:the )?(?:interview|recording|transcript|tape)\b.{0,60}", re.I)
_TOP = 8
"""How many chunks at the top may say that this is an interview."""
_TITLES = 2
"""How many chunks at the top may have titles above lines that tell about the interview."""

_LEAST_TURNS = 4


@dataclass(frozen=True, slots=True)
class _Read:
    """The opening, what stands above the turns and tells about them, these, and who takes them."""

    start: Opening
    above: Sequence[Chunk]
    about: Sequence[Chunk]
    turns: Chunks
    known: frozenset[str]


def interview_evidence(chunks: Chunks) -> str:
    """Turns of two speakers or more, who are called as in interviews or under such a title."""
    whole = chunks.paragraphs
    read = _read(whole)
    found = [turn for chunk in read.turns.all if (turn := begins(chunk, read.known))]
    names = len({turn.name for turn in found})
    if len(found) < _LEAST_TURNS or names < 2:
        return ""
    if len(found) * 5 < len(read.turns.all) or any(_is_of_a_play(one.first) for one in whole.all):
        return ""
    asks = sum(_ASKS.fullmatch(turn.name) is not None for turn in found)
    told = read.about or any(_CALLED.search(chunk.first) for chunk in whole.all[:_TOP])
    return f"{len(found)} turns of {names} speakers" if asks > 1 or told else ""


def interview(chunks: Chunks) -> Parts:
    """The Parts of an interview: its title, what is said of it, sections, and an `<sp>` a turn."""
    read = _read(chunks.paragraphs)
    text = read.turns.all
    ended = len(text) > 1 and _is_end(text[-1])
    inner = _sections(text[:-1] if ended else text, read.known, read.turns)
    trailer = [*text[-1].page_breaks(), Element("trailer", inline(text[-1].text))] if ended else []
    told = [_told(read.about)] if read.about else []
    start = read.start
    division = element("div", *start.elements, *told, *inner, *trailer, type="interview")
    who = participants(read.above, read.known)
    return Parts(
        (division,), title=start.title, author=start.author, date=_date(read), participants=who
    )


def _date(read: _Read) -> str:
    """The day in the dateline, the title, or what is said under a label; "" for none."""
    lines = [read.start.title, *(line.text for chunk in read.about for line in chunk.lines)]
    told = (found.when for line in lines if (found := date_in(line)))
    return read.start.date or next((when for when in told if when), "")


def _read(whole: Chunks) -> _Read:
    whole = _titles_apart(whole)
    first = whole.all[0]
    speaks = speaks_again(first, whole.all) or _ABOUT.match(first.first)
    start = Opening() if speaks else _with_subtitle(opening(whole.all), whole.all)
    about = _about(whole.all[start.taken :])
    text = whole.all[start.taken + about :]
    known = speakers(text)
    told = whole.all[start.taken : start.taken + about]
    turns = turns_apart(Chunks(text), known)
    begun = next((place for place, one in enumerate(text) if begins(one, known)), 0)
    above = whole.all[: start.taken + about + begun]
    return _Read(start, above, told, turns, known)


def _with_subtitle(start: Opening, chunks: Sequence[Chunk]) -> Opening:
    """The opening, and in it the line below the title that says "Interview with ..."."""
    below = chunks[start.taken : start.taken + 1] if start.taken else ()
    if not below or len(below[0].lines) > 1 or not _CALLED.search(below[0].first):
        return start
    if _ABOUT.fullmatch(below[0].first) or not is_title(below[0]):
        return start
    head = element("head", *inline(below[0].first), type="sub")
    made = (*start.elements, *below[0].page_breaks(), head)
    return replace(start, elements=made, taken=start.taken + 1)


def _titles_apart(whole: Chunks) -> Chunks:
    """The chunks, titles apart from lines like "Place: Camborne" right below them."""
    parts = [part for chunk in whole.all[:_TITLES] for part in _title_apart(chunk)]
    return Chunks((*parts, *whole.all[_TITLES:]))


def _title_apart(chunk: Chunk) -> Sequence[Chunk]:
    about = [_ABOUT.fullmatch(line.text) is not None for line in chunk.lines]
    start = about.index(True) if True in about else 0
    if not start or not all(about[start:]):
        return [chunk]
    return chunk.parted([start])


def _about(chunks: Sequence[Chunk]) -> int:
    """How many chunks at the top are nothing but lines like "Interviewee: Mrs. Holt"."""
    count = 0
    while count < len(chunks) and all(_ABOUT.fullmatch(line.text) for line in chunks[count].lines):
        count += 1
    enough = sum(len(chunk.lines) for chunk in chunks[:count]) > 1
    return count if enough or (count and _PARTICIPANTS.match(chunks[0].first)) else 0


def _told(chunks: Sequence[Chunk]) -> Element:
    """A `<list>` of labels and what stands after them (TEI P5, 3.8)."""
    parts: list[Element] = []
    for chunk in chunks:
        parts += chunk.page_breaks()
        for line in chunk.lines:
            found = _ABOUT.fullmatch(line.text)
            assert found
            parts.append(Element("label", inline(found["label"])))
            parts.append(Element("item", inline(found["value"])))
    return Element("list", tuple(parts), {"type": "gloss"})


def _sections(chunks: Sequence[Chunk], known: frozenset[str], whole: Chunks) -> list[Element]:
    """The turns before the first head, then a division for each head."""
    places = [place for place in range(1, len(chunks) - 1) if _is_head(chunks, place, known)]
    made = speeches(chunks[: places[0] if places else len(chunks)], known, whole, _goes_on)
    for begin, end in pairwise([*places, len(chunks)]):
        head = Element("head", lined(chunks[begin]))
        content = speeches(chunks[begin + 1 : end], known, whole, _goes_on)
        made.append(element("div", *chunks[begin].page_breaks(), head, *content, type="section"))
    return made


def _is_head(chunks: Sequence[Chunk], place: int, known: frozenset[str]) -> bool:
    """A title between two turns."""
    chunk, below = chunks[place], chunks[place + 1]
    if len(chunk.lines) > 1 or begins(chunk, known) or is_event(chunk) or is_ornament(chunk):
        return False
    return is_title(chunk) and begins(below, known) is not None


def _goes_on(chunk: Chunk) -> bool:
    """Answers go on over paragraphs."""
    return not is_ornament(chunk)


def _is_end(chunk: Chunk) -> bool:
    return is_trailer(chunk) or (len(chunk.lines) == 1 and _END.fullmatch(chunk.first) is not None)


def _is_of_a_play(line: str) -> bool:
    known = heading(line)
    return known is not None and known.kind in ("act", "scene", "castlist")
