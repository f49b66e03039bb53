"""Turns: who speaks in an interview or a meeting, told by a name and a colon before the words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Chunks
from tei_tools.reading.inline import inline
from tei_tools.reading.paragraphs import paragraphs
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element, Node

_TURN = re.compile(
    r"(?P<label>(?P<mark>[*_]{0,2})(?P<name>[^\W\d_](?:[^:?!;()\[\]*_.]|(?<=[A-Z])\."
    r"|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\b[CD]r)\.|(?<=\bRev)\.|(?<=\bCllr)\.|(?<=\bHon)\.){0,38}?)"
    r"(?:(?P=mark)\s?:|:(?P=mark)))(?:\s+(?P<rest>\S.*)|$)"
)
_QUESTION = re.compile(
    r"(?P<label>(?P<mark>)(?P<name>[QA]\d{0,3})(?:[.)]|\s?[—–-]))\s+(?P<rest>\S.*)"
)
_INITIALS = re.compile(
    r"(?P<label>(?P<mark>)(?P<name>[A-Z](?:\.?[A-Z]){1,3}\.?)\s?[—–-])\s+(?P<rest>\S.*)"
)
_STAGE = re.compile(r"[\[(][^\[\]()]{1,300}[\])][.]?")
_EVENT = re.compile(
    r"[\[(](?:laugh\w*|laughter|pauses?|long pause|silence|crying|weeps?|sighs?|coughs?|applause"
    r"|points?|nods|smiles|shakes head|gestures|whispers|sings|claps|shrugs|inaudible|unclear"
    r"|indistinct|phone rings|telephone rings|interruption|hear,? hear|cheers|cross-?talk"
    r"|overlapping|lacht|lachen|pause|beifall|heiterkeit|zuruf\w*|rires?|applaudissements)[^\[\]()]{0,60}[\])]",
    re.IGNORECASE,
)
_UNHEARD = frozenset("fw list note ref".split())
"""Elements in whose text nothing happens."""
_MOST_WORDS = 5
ENDS = ".!?:\"'”’)]—-–*_…"
"""What ends a line below which another turn may begin."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A label with its colon, as it stands, and the bare name in it."""

    label: str
    name: str


def turn(line: str) -> Turn | None:
    """The label with which a line begins ("Mrs. Holt: ...", "Q. ..." or "EC - ...")."""
    found = _TURN.match(line) or _QUESTION.match(line) or _INITIALS.match(line)
    if (
        not found
        or len(found["name"].split()) > _MOST_WORDS
        or line[found.end("label") :][:2] == "//"
    ):
        return None
    name = found["name"].strip()
    named = all(word[0].isupper() or word in ("the", "of", "de", "von") for word in name.split())
    return Turn(found["label"], name) if named and name[0].isupper() else None


def speakers(chunks: Sequence[Chunk]) -> frozenset[str]:
    """The names that stand before words twice or more; where they are many, also those once."""
    counted = _counted(chunks)
    often = frozenset(name for name, count in counted.items() if count > 1)
    spoken = sum(counted[name] for name in often)
    return frozenset(counted) if spoken * 2 > len(chunks) and len(often) > 1 else often


def speaks_again(chunk: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether a chunk begins with a label that comes twice or more."""
    found = turn(plain(chunk.first))
    return found is not None and _counted(chunks)[found.name] > 1


def _counted(chunks: Sequence[Chunk]) -> Counter[str]:
    lines = (line for chunk in chunks for line in chunk.lines)
    return Counter(known.name for line in lines if (known := turn(plain(line.text))))


def turns_apart(chunks: Chunks, known: frozenset[str]) -> Chunks:
    """The chunks, a new one wherever a line of a speech begins another."""
    return Chunks(tuple(part for chunk in chunks.all for part in _apart(chunk, known)))


def begins(chunk: Chunk, known: frozenset[str]) -> Turn | None:
    """The label with which a chunk begins, where it is one of the known."""
    found = turn(plain(chunk.first))
    if not found or found.name not in known or not chunk.first.startswith(found.label):
        return None
    return found


def speeches(
    chunks: Sequence[Chunk], known: frozenset[str], whole: Chunks, goes_on: Callable[[Chunk], bool]
) -> list[Element]:
    """An `<sp>` for each turn; a chunk without a label belongs to it where it `goes_on`.

    `<sp>` and not `<u>` (TEI P5, 8.3.1): the label stays in the text, as `<speaker>`. What happens
    meanwhile ("[laughs]") is a `<stage>`.
    """
    made: list[Element] = []
    speech: list[Element] = []
    waiting: list[Element] = []
    for chunk in chunks:
        found = begins(chunk, known)
        if is_event(chunk):
            waiting += [*chunk.page_breaks(), Element("stage", inline(chunk.text))]
        elif found:
            made += [*_closed(speech), *waiting, *chunk.page_breaks()]
            speech, waiting = _begun(chunk, found, whole), []
        elif speech and goes_on(chunk):
            speech += [*waiting, *_said([chunk], whole)]
            waiting = []
        else:
            made += [*_closed(speech), *waiting, *_said([chunk], whole)]
            speech, waiting = [], []
    return [*made, *_closed(speech), *waiting]


def is_event(chunk: Chunk) -> bool:
    """Something in brackets by itself: what happens, or what the tape does."""
    text = chunk.text.strip("*_ ") or chunk.text
    return len(chunk.lines) <= 3 and _STAGE.fullmatch(text) is not None


def _begun(chunk: Chunk, found: Turn, whole: Chunks) -> list[Element]:
    """The label of a turn, and what is said in its first chunk."""
    line = chunk.lines[0]
    rest = line.text[len(found.label) :].lstrip()
    lines = (replace(line, text=rest, indent=0), *chunk.lines[1:]) if rest else chunk.lines[1:]
    said = _said([Chunk(tuple(lines))], whole) if lines else []
    return [Element("speaker", inline(found.label)), *said]


def _closed(speech: Sequence[Element]) -> list[Element]:
    """The `<sp>`; a label without words is a paragraph."""
    if len(speech) == 1:
        return [Element("p", speech[0].children)]
    return [Element("sp", tuple(speech))] if speech else []


def _said(chunks: Sequence[Chunk], whole: Chunks) -> list[Element]:
    return [with_events(one) for one in paragraphs(chunks, whole)]


def with_events(element: Element) -> Element:
    """The element with `<stage>` for each "[laughs]" and the like in its text."""
    if element.name in _UNHEARD:
        return element
    children = [part for child in element.children for part in _events(child)]
    return replace(element, children=tuple(children))


def _events(node: Node) -> Iterator[Node]:
    if isinstance(node, Element):
        yield with_events(node)
        return
    done = 0
    for found in _EVENT.finditer(node):
        if found.start() > done:
            yield node[done : found.start()]
        yield Element("stage", (found.group(),))
        done = found.end()
    if done < len(node):
        yield node[done:]


def _apart(chunk: Chunk, known: frozenset[str]) -> list[Chunk]:
    """The chunk; where it begins with a label or its lines all do, a new one at each label."""
    return chunk.parted(
        place
        for place, line in enumerate(chunk.lines)
        if place and begins(Chunk((line,)), known) and chunk.lines[place - 1].text[-1] in ENDS
    )
