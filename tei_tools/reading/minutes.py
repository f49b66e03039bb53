"""Minutes: who was present, what was dealt with item by item, who spoke, and who signed."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.correspondents import is_titled
from tei_tools.reading.datelines import Dateline, date_in, dateline
from tei_tools.reading.headings import is_title
from tei_tools.reading.inline import inline
from tei_tools.reading.lists import is_list
from tei_tools.reading.openings import dated, is_name, line_date
from tei_tools.reading.parts import Parts
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element, Node, element
from tei_tools.reading.turns import ENDS, speakers, speeches, turn, turns_apart
from tei_tools.reading.wrapping import lined

_CALLED = re.compile(
    r"(?:(?:draft|approved|confirmed|the|parish|vestry|annual|extraordinary)\s){0,3}"
    r"(?:minutes?\b(?!\s(?:later|before|after|ago|passed|went|to|and|or|were|was|had))"
    r"|sitzungsprotokoll|protokoll|niederschrift|proc[èe]s-verbal|notulen|verbale|acta)\b.*"
    r"|.{0,60}\bminutes(?:\sof\s(?:the\s)?(?:meeting|proceedings).*|[.:]?)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|wurde|wurden|ist)\b")
"""A title has none of these."""
_ATTENDANCE = re.compile(
    r"(?P<label>(?:in attendance|(?:also )?present|present were|attending|apologies"
    r"(?:\sfor absence)?|absent|in the chair|chair(?:man|person)?|anwesend\w*|entschuldigt\w*"
    r"|vorsitz\w*|présents?|présidence|excusés?|aanwezig|afwezig|presenti|assenti)\s?[:—–])(?:\s+(?P<value>\S.*))?",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:resolved|it was agreed|was agreed|proposed (?:by|and)|seconded|carried"
    r"|unanimously|beschlossen|angenommen|il est décidé|adopté)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\bmeeting (?:was )?(?:then )?(?:closed|adjourned|rose|ended|terminated|declared closed)\b"
    r"|\b(?:no further|being no other) business\b|\bsitzung (?:wurde )?(?:geschlossen|endete?)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:\(?signed\)?|confirmed|gez(?:eichnet)?\.?|chair(?:man|person)?|clerk|secretary|vorsitzender?"
    r"|schriftführer(?:in)?|protokollführer(?:in)?|le (?:président|secrétaire)|date[d:])\b.{0,80}",
    re.IGNORECASE,
)
_HELD = re.compile(r"Held\s(?:at|in|on)\b.{1,80}")
"""Where and when a meeting was, on a line below its title."""
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2}\.\s+[^\W\d_a-z].*\.$")
_OFFICE = re.compile(
    r"(?P<name>[^,]{3,50}),\s(?:the\s|hon(?:orary|\.)?\s|vice-?|town\s|parish\s)*"
    r"(?:chair(?:man|woman|person)?|clerk|secretary|president|mayor|convener|treasurer)\.?",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?P<number>\d{1,4}(?:[./]\d{1,4}){0,2})(?:[.):]|\s)\s{0,9}(?P<rest>\S.*)")
_RUN_IN = re.compile(
    r"(?P<head>\d{1,4}(?:[./]\d{1,4}){0,2}[.):]?\s{1,9}(?P<title>[^\W\d_a-z][^.!?:;()]{2,50}[.:]))\s{1,9}"
    r"(?P<rest>\S.*)"
)
"""A number, a title and a sentence on one line."""
_SMALL = frozenset("a an and at by for from in of on or the to with und der die des zu von".split())
_DECIDED = re.compile(
    r"(?:it was\s)?(?:resolved|agreed|ordered|carried|proposed|action|beschlossen|beschluss"
    r"|décidé)\b"
    r"(?:\s?[:,;—–-]|\sthat\b|\sunanimously\b|$)",
    re.IGNORECASE,
)
"""How a line begins that says what was decided."""
_TOP = 6
_LONGEST_HEAD = 90
_LONGEST_TITLE = 50
"""The same of a head without a number."""
_NO_HEAD_ENDS, _SENTENCE_ENDS = ".,;:!?–—-", '.!?)”"'
_HIGHEST_FIRST = 400
"""No first item of minutes has a number as high as a year."""


def minutes_evidence(chunks: Chunks) -> str:
    """The title of minutes or a list of who was present, and two more of what minutes have."""
    whole = chunks.paragraphs.all
    called = any(_is_called(chunk) for chunk in whole[:_TOP])
    present = any(_ATTENDANCE.fullmatch(line.text) for chunk in whole for line in chunk.lines)
    signs = {
        "a title of minutes": called,
        "who was present": present,
        "numbered items": len(_items(whole)) > 1,
        "resolutions": sum(_RESOLVED.search(chunk.text) is not None for chunk in whole) > 1,
        "the close of a meeting": any(_CLOSED.search(chunk.text) for chunk in whole),
    }
    found = [sign for sign, seen in signs.items() if seen]
    enough = len(found) > 1 if called else present and len(found) > 2
    return ", ".join(found) if enough else ""


def minutes(chunks: Chunks) -> Parts:
    """The Parts of minutes: a division a meeting, in it one for each item."""
    known = speakers(chunks.paragraphs.all) | _members(chunks.paragraphs.all)
    whole = _decisions_apart(turns_apart(chunks.paragraphs, known))
    bounds = pairwise([*_starts(whole.all), len(whole.all)])
    meetings = [_meeting(whole.all[begin:end], known, whole) for begin, end in bounds]
    dates = [held.when for chunk in whole.all[:_TOP] if (held := _held(chunk))]
    headed = is_title(whole.all[0]) or _is_called(whole.all[0])
    title = " ".join(plain(whole.all[0].text).split()) if headed else ""
    return Parts(tuple(meetings), title=title, date=dates[0] if dates else "")


def _members(chunks: Sequence[Chunk]) -> frozenset[str]:
    """Titled names that stand before words, if only once, where a line or a sentence begins."""
    found = (
        turn(plain(line.text))
        for chunk in chunks
        for above, line in zip((None, *chunk.lines), chunk.lines, strict=False)
        if above is None or above.text[-1] in ENDS
    )
    return frozenset(known.name for known in found if known and is_titled(known.name))


def _decisions_apart(chunks: Chunks) -> Chunks:
    """The chunks, a new one at each line that says what was decided."""
    return Chunks(tuple(part for chunk in chunks.all for part in _decided_apart(chunk)))


def _decided_apart(chunk: Chunk) -> list[Chunk]:
    starts = [
        place
        for place, (above, line) in enumerate(pairwise(chunk.lines), 1)
        if above.text[-1] in ENDS and line.text[0].isupper() and _DECIDED.match(line.text)
    ]
    bounds = pairwise([0, *starts, len(chunk.lines)])
    first, *rest = [chunk.lines[begin:end] for begin, end in bounds]
    return [replace(chunk, lines=first), *map(Chunk, rest)]


def _starts(chunks: Sequence[Chunk]) -> list[int]:
    """The places where meetings begin: a title of minutes, with the capitals right above it."""
    starts = [0]
    called = [place for place, chunk in enumerate(chunks) if _is_called(chunk)]
    for place in called[1:]:
        above = chunks[place - 1]
        headed = above.text.isupper() and is_title(above) and place - 1 > starts[-1]
        if place - headed > starts[-1] + 1:
            starts.append(place - headed)
    return starts


def _is_called(chunk: Chunk) -> bool:
    """The title of minutes: "MINUTES of the Vestry", "Parish Council: Minutes"."""
    line = plain(chunk.first).strip("*_ ")
    sentence = len(chunk.text) > 300 or _VERB.search(chunk.text)
    return not sentence and line[:1].isupper() and _CALLED.fullmatch(line) is not None


def _held(chunk: Chunk) -> Dateline | None:
    found = date_in(chunk.text) if len(chunk.text) < 300 else None
    return found if found and found.when else None


def _meeting(chunks: Sequence[Chunk], known: frozenset[str], whole: Chunks) -> Element:
    """A `<div type="minutes">`: head, dateline, what was done, and the signatures (4.2)."""
    top, opened = _opened(chunks)
    rest, signed = _signed(chunks[opened:])
    items = _items(rest) or _untold(rest, whole)
    made = _content(rest[: items[0][0] if items else len(rest)], known, whole)
    places = [place for place, _ in items]
    for (_, number), (begin, end) in zip(items, pairwise([*places, len(rest)]), strict=True):
        made.append(_item(rest[begin:end], number, known, whole))
    closer = [Element("closer", tuple(signed))] if signed else []
    return element("div", *top, *made, *closer, type="minutes")


def _opened(chunks: Sequence[Chunk]) -> tuple[list[Element], int]:
    """The head and dateline at the top, and how many chunks these are."""
    first = chunks[0]
    if len(chunks) < 2 or not (_is_called(first) or is_title(first)) or line_date(first):
        return [], 0
    made = [*first.page_breaks(), Element("head", lined(first))]
    place = 1
    while place < len(chunks) - 1:
        chunk = chunks[place]
        says_when = line_date(chunk) or _HELD.fullmatch(chunk.text)
        if not (says_when or _is_called(chunk)):
            break
        under = dated(chunk) if says_when else Element("head", lined(chunk))
        made += [*chunk.page_breaks(), under]
        place += 1
    return made, place


def _signed(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], list[Node]]:
    """The text, and who signed it below."""
    end = len(chunks)
    while end > 1 and _is_signature(chunks[end - 1]):
        end -= 1
    nodes: list[Node] = []
    for chunk in chunks[end:]:
        nodes += chunk.page_breaks()
        for line in chunk.lines:
            tag = "dateline" if dateline(line.text) else "signed"
            nodes.append(Element(tag, inline(line.text)))
    return chunks[:end], nodes


def _is_signature(chunk: Chunk) -> bool:
    signs = any(_SIGNED.fullmatch(line.text) or _is_office(line.text) for line in chunk.lines)
    dated_alone = len(chunk.lines) == 1 and dateline(chunk.first) is not None
    short = len(chunk.lines) <= 4 and all(len(line.text) < 80 for line in chunk.lines)
    return short and (signs or dated_alone) and chunk.text[-1:] not in "!?"


def _is_office(line: str) -> bool:
    """ "J. Vane, Chairman"."""
    found = _OFFICE.fullmatch(line)
    return found is not None and is_name(found["name"])


def _items(chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
    """The places of chunks whose numbers count up by one, with these; none where one is alone."""
    found = [
        (place, known["number"])
        for place, chunk in enumerate(chunks)
        if not is_list(chunk)
        and (known := _ITEM.fullmatch(plain(chunk.first)))
        and not known["rest"][0].islower()
    ]
    counted: list[tuple[int, str]] = []
    last = 0
    for place, number in found:
        count = int(re.split(r"[./]", number)[0])
        if (not counted and count < _HIGHEST_FIRST) or (counted and count == last + 1):
            counted.append((place, number))
            last = count
    return counted if len(counted) > 1 and len(counted) * 2 >= len(found) else []


def _untold(chunks: Sequence[Chunk], whole: Chunks) -> list[tuple[int, str]]:
    """The places of items that have heads and no numbers; none where one is alone."""
    heads = [
        (place, "")
        for place, chunk in enumerate(chunks)
        if _is_headed(chunk, chunks[place + 1 : place + 2], whole)
    ]
    return heads if len(heads) > 1 else []


def _is_headed(chunk: Chunk, below: Sequence[Chunk], whole: Chunks) -> bool:
    """A short line that is no sentence, and a sentence below it, in the same chunk or the next."""
    first = plain(chunk.first)
    is_short = len(first) <= _LONGEST_TITLE and len(first) * 3 < whole.width * 2
    if not is_short or not first[0].isupper() or first[-1] in _NO_HEAD_ENDS:
        return False
    known = (_ATTENDANCE, _DECIDED, _SIGNED, _HELD, _CLOSED)
    if any(one.match(first) for one in known) or dateline(first) or is_list(chunk):
        return False
    text = chunk.lines[1:] or (below[0].lines if below else ())
    if not text or _ATTENDANCE.fullmatch(text[0].text):
        return False
    return text[0].text[0].isalnum() and text[-1].text[-1] in _SENTENCE_ENDS


def _item(chunks: Sequence[Chunk], number: str, known: frozenset[str], whole: Chunks) -> Element:
    """A `<div type="item">`; its first line is the head where it is no sentence, or no number
    begins it."""
    first, *rest = chunks
    breaks = first.page_breaks()
    if not number or _has_head(first):
        lines = first.lines[1:]
        head = [Element("head", inline(first.first))]
        below = [Chunk(lines)] if lines else []
    elif begun := _run_in(first):
        head = [Element("head", inline(begun["head"]), {"rend": "run-in"})]
        line = replace(first.lines[0], text=begun["rest"])
        below = [replace(first, lines=(line, *first.lines[1:]), pages=())]
    else:
        head, below = [], [replace(first, pages=())]
    content = _content([*below, *rest], known, whole)
    return element("div", *breaks, *head, *content, type="item", n=number)


def _run_in(chunk: Chunk) -> re.Match[str] | None:
    """ "2. Water Supply. Mr. Rundle reported ...": the title that begins a line, and its rest."""
    found = _RUN_IN.fullmatch(chunk.first)
    if not found or not found["rest"][0].isupper():
        return None
    words = found["title"][:-1].split()
    titled = all(word[0].isupper() or word in _SMALL for word in words)
    abbreviated = is_titled(words[-1]) or len(words[-1]) < 3
    return found if titled and not abbreviated else None


def _has_head(chunk: Chunk) -> bool:
    words = plain(chunk.first)
    if _TWO_SENTENCES.search(words):
        return False
    title = len(words) <= _LONGEST_HEAD and (is_title(Chunk(chunk.lines[:1])) or len(words) < 50)
    if len(chunk.lines) == 1:
        return title
    below = chunk.lines[1].text
    return title and len(words) < 60 and words[-1] not in ",;" and below[0].isupper()


def _content(chunks: Sequence[Chunk], known: frozenset[str], whole: Chunks) -> list[Element]:
    """Lists of who was present, turns, and paragraphs; nobody's turn goes on past its chunk."""
    made: list[Element] = []
    for attends, run in groupby(_joined(chunks), key=_is_attendance):
        part = list(run)
        if attends:
            made += [item for chunk in part for item in (*chunk.page_breaks(), _attendance(chunk))]
        else:
            made += speeches(part, known, whole, lambda _: False)
    return made


def _is_attendance(chunk: Chunk) -> bool:
    """A label and names on the same line or below it."""
    found = _ATTENDANCE.fullmatch(chunk.first)
    return found is not None and (bool(found["value"]) or len(chunk.lines) > 1)


def _joined(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, a label alone and the names under it in one."""
    made: list[Chunk] = []
    for chunk in chunks:
        above = _ATTENDANCE.fullmatch(made[-1].lines[-1].text) if made else None
        names = all(len(line.text) < 60 and line.text[-1] not in ".?!" for line in chunk.lines)
        if above and not above["value"] and names and not chunk.pages:
            made[-1] = replace(made[-1], lines=(*made[-1].lines, *chunk.lines))
        else:
            made.append(chunk)
    return made


def _attendance(chunk: Chunk) -> Element:
    """A `<list>`: each label, and the names after it and below it (TEI P5, 3.8)."""
    parts: list[Element] = []
    names: list[Line] = []
    for line in chunk.lines:
        found = _ATTENDANCE.fullmatch(line.text)
        if found:
            parts += _names(parts, names)
            names = []
            parts.append(Element("label", inline(found["label"])))
        if not found or found["value"]:
            names.append(replace(line, text=found["value"]) if found else line)
    return Element("list", (*parts, *_names(parts, names)), {"type": "attendance"})


def _names(parts: Sequence[Element], lines: Sequence[Line]) -> list[Element]:
    """An item of the names under a label; an empty one where there are none."""
    if not parts:
        return []
    return [Element("item", lined(Chunk(tuple(lines))) if lines else ())]
