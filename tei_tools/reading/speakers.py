"""Speakers: the labels in front of speeches, and the stage directions between them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.headings import heading
from tei_tools.reading.signs import in_one
from tei_tools.reading.stages import direction, opening_end, stands_within

_ALONE = re.compile(
    r"(?P<label>(?:\d{1,2}\s)?[^\W\d_][^:!?,;()\[\]]{1,38}?[.:]?)(?:,?\s{0,20}(?P<rest>[(\[].*))?"
)
_RUN_IN = re.compile(
    r"(?P<label>(?:\d{1,2}\s)?[^\W\d_](?:[^.:!?,;()\[\]]|(?<=M[Rrs])\.|(?<=D[Rr])\.|(?<=M[Rr][Ss])\.){0,30}"
    r"(?:[.:]—?|(?=\s[(\[])))\s{0,20}(?P<rest>\S.*)"
)
_ROLE = re.compile(r"[,:;(—–]|\s-|\.{2}")
"""Ends the name of a role in a cast list."""
_SEVERAL = re.compile(r"(?:an?|two|three|four|five|six|several|other|some)\s")
"""Begins a role that several people have."""
_PLURALS = (("men", "man"), ("ies", "y"), ("s", ""))
_NUMBER = re.compile(
    r"(?:\d{1,2}|first|second|third|fourth|1st|2nd|3rd|4th)\s|\s(?:\d|i{1,3})$", re.IGNORECASE
)
_MOST_WORDS = 5
_LEAST_TITLE_CASE = 3
_ENDS = ".!?:;—-\"'”’)]"
_APART = 4
"""So much white space sets the words of a line apart from the label before them."""
_EXCLAIMED = frozenset(
    """Yes No Well Oh Ah Ay Aye Nay Why Come Sir Madam Indeed True Good Never Nothing Truly Amen
    Alas Farewell Adieu Go Away Hark Peace Soft So Enough Yea What How Marry Here There""".split()
)
"""What speeches begin with, and no one is called."""
_NO_SPEAKERS = frozenset(("SCENE", "ACT", "CURTAIN", "TABLEAU", "END", "THE END", "FINIS"))


@dataclass(frozen=True, slots=True)
class Labels:
    """Speaker labels: those in capitals, and those like "Algernon." in a play that has few such.

    `alone` are the names of a cast list that stand as labels on lines of their own.
    """

    capitals: frozenset[str]
    title_case: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """The labels of every kind."""
        return self.capitals | self.title_case | self.alone


@dataclass(frozen=True, slots=True)
class Token:
    """A "speaker", a "stage" direction or a line of "text"."""

    kind: str
    line: Line


def labels(chunks: Chunks) -> Labels:
    """The labels of a play: they come twice or more, or in its cast list, and are no headings.

    Where most chunks begin with such labels, a label in capitals that comes but once counts too.
    """
    counted = Counter(
        name for chunk in chunks.all for line in chunk.lines if (name := _capitals(line.text))
    )
    listed = _cast_words(chunks)
    often = frozenset(
        name for name, count in counted.items() if count > 1 or _is_listed(name, listed)
    )
    first = [_capitals(chunk.first) for chunk in chunks.all]
    spoken = sum(name in often for name in first)
    if spoken * 3 <= len(first):
        return Labels(often, _title_case(chunks), _of_cast(chunks))
    once = {
        name
        for name, chunk in zip(first, chunks.all, strict=True)
        if name and (len(chunk.lines) > 1 or chunk.first.rstrip(".:") != name)
    }
    return Labels(often | once)


def tokens(chunk: Chunk, known: Labels) -> Iterator[Token]:
    """The speakers, stage directions and lines of speech of a chunk, in order."""
    place, fresh, begins = 0, True, True
    while place < len(chunk.lines):
        taken = direction(chunk.lines, place, fresh)
        if taken:
            yield Token("stage", _one(chunk.lines[place : place + taken]))
            place += taken
            continue
        above = chunk.lines[place - 1].text
        ended = fresh or (above.rstrip("*_ ") or above)[-1] in _ENDS
        found = list(_spoken(chunk.lines[place], known, ended, begins))
        yield from found
        place, fresh, begins = place + 1, False, found[-1].kind != "text"


def speaker(line: str, known: Labels) -> str:
    """The speaker label with which a line begins, its stop included; "" where there is none."""
    found = _in_capitals(line)
    if found and _bare(found["label"]) in known.capitals:
        return found["label"].rstrip()
    alone = _ALONE.fullmatch(line) if known.alone else None
    if alone and _bare(alone["label"]) in known.alone:
        return alone["label"].rstrip()
    found = _RUN_IN.fullmatch(line)
    return found["label"].rstrip() if found and _bare(found["label"]) in known.title_case else ""


def _spoken(line: Line, known: Labels, ended: bool, begins: bool) -> Iterator[Token]:
    """A speaker with what follows on the line, or a line of speech that `begins` one or goes on.

    `ended` tells that the line above ends a sentence, so that a name may be a label.
    """
    label = speaker(line.text, known) if ended or _capitals(line.text) in known.capitals else ""
    if not label and not begins and stands_within(line.text):
        yield Token("text", line)
        return
    if not label:
        yield from _opening_stage(line)
        return
    rest = line.text[len(label) :].lstrip()
    yield Token("speaker", replace(line, text=label, margin="" if rest else line.margin))
    if rest:
        yield from _opening_stage(_after(line, rest))


def _opening_stage(line: Line) -> Iterator[Token]:
    """The line, with the stage direction that begins it apart."""
    end = opening_end(line.text)
    rest = line.text[end:].lstrip()
    if end:
        stage = replace(line, text=line.text[:end], margin="" if rest else line.margin)
        yield Token("stage", stage)
    if rest:
        yield Token("text", _after(line, rest))


def _after(line: Line, rest: str) -> Line:
    """What follows on a line; its indent is its column where it was set well apart."""
    column = len(line.text) - len(rest)
    before = line.text[:column]
    apart = len(before) - len(before.rstrip()) >= _APART
    return replace(line, text=rest, indent=line.indent + column if apart else line.indent)


def _in_capitals(line: str) -> re.Match[str] | None:
    """A label in capitals, alone on its line or before the speech."""
    alone = _ALONE.fullmatch(line)
    found = alone if alone and _is_upper(alone["label"]) else _RUN_IN.fullmatch(line)
    return found if found and _is_upper(found["label"]) else None


def _is_upper(label: str) -> bool:
    """In capitals, "and" between two names aside."""
    return label.replace(" and ", " ").isupper()


def _capitals(line: str) -> str:
    """The name in a label in capitals; "" for what cannot be one."""
    found = _in_capitals(line)
    name = _bare(found["label"]) if found else ""
    letters = sum(letter.isalpha() for letter in name)
    if letters < 2 or len(name.split()) > _MOST_WORDS or name in _NO_SPEAKERS or heading(line):
        return ""
    return name


def _title_case(chunks: Chunks) -> frozenset[str]:
    """Labels in small letters: only where there is one to each third chunk or more."""
    found = [_RUN_IN.fullmatch(line.text) for chunk in chunks.all for line in chunk.lines]
    names = [_bare(match["label"]) for match in found if match]
    counted = Counter(name for name in names if name.istitle() and len(name.split()) <= 3)
    often = {
        name: count
        for name, count in counted.items()
        if count >= _LEAST_TITLE_CASE and name not in _EXCLAIMED
    }
    if len(often) < 2 or sum(often.values()) * 3 < len(chunks.all):
        return frozenset()
    often |= {name: count for name, count in _beside(chunks, often).items() if count > 1}
    first = {_bare(one["label"]) for chunk in chunks.all if (one := _RUN_IN.fullmatch(chunk.first))}
    return frozenset(often) | {name for name in first if name.istitle() and name not in _EXCLAIMED}


def _of_cast(chunks: Chunks) -> frozenset[str]:
    """The roles under the heading of a cast list that begin chunks below; none where few do."""
    roles, below = _roles(chunks)
    first = Counter(_bare(chunk.first) for chunk in below if len(chunk.lines) > 1)
    found = {role for role in roles if first[role]}
    return (
        frozenset(found) if sum(first[role] for role in found) >= _LEAST_TITLE_CASE else frozenset()
    )


def _roles(chunks: Chunks) -> tuple[frozenset[str], tuple[Chunk, ...]]:
    """The roles under the heading of a cast list, and the chunks below the list."""
    place = next(
        (place for place, chunk in enumerate(chunks.all) if is_cast_head(chunk.first)), None
    )
    if place is None:
        return frozenset(), ()
    lines = (line for chunk in chunks.all[place : place + 2] for line in chunk.lines)
    roles = frozenset(_ROLE.split(line.text)[0].strip() for line in lines)
    return roles, chunks.all[place + 2 :]


def _cast_words(chunks: Chunks) -> frozenset[str]:
    """The roles of the cast list, and the single words of those that are several people."""
    roles = {role.casefold() for role in _roles(chunks)[0]}
    several = (role.split() for role in roles if _SEVERAL.match(role))
    return frozenset(roles) | {_singular(word) for words in several for word in words[1:]}


def _singular(word: str) -> str:
    plural, single = next((pair for pair in _PLURALS if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(plural) + single


def _is_listed(name: str, listed: Collection[str]) -> bool:
    """Whether a label is a role of the cast list, or one of several ("1 CONSTABLE")."""
    return _NUMBER.sub("", name).casefold() in listed


def is_cast_head(line: str) -> bool:
    """ "Dramatis Personae", "Characters" and the like."""
    known = heading(line)
    return known is not None and known.kind == "castlist"


def _beside(chunks: Chunks, known: Collection[str]) -> Counter[str]:
    """Labels in small letters right below a speech, or above one, of those who are known."""
    found: Counter[str] = Counter()
    for chunk in chunks.all:
        names = [_run_in_name(line.text) for line in chunk.lines]
        for place, name in enumerate(names):
            near = names[max(0, place - 1) : place] + names[place + 1 : place + 2]
            if name and name not in _EXCLAIMED and any(one in known for one in near):
                found[name] += 1
    return found


def _run_in_name(line: str) -> str:
    """The name in a label in small letters, of one word; "" where a line begins with none."""
    found = _RUN_IN.fullmatch(line)
    name = _bare(found["label"]) if found else ""
    return name if name.istitle() and " " not in name else ""


def _bare(label: str) -> str:
    return label.strip().rstrip(".:—").strip()


def _one(lines: tuple[Line, ...]) -> Line:
    return replace(lines[0], text=in_one(line.whole for line in lines), margin="")
