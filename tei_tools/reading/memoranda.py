"""Memoranda and e-mails: labelled lines that say from whom and to whom, and the text below them.

The labels stand in the `<opener>` (TEI P5, 4.2.2): whom it is for in `<address>`, who sends it in
`<byline>`, when in `<dateline>`, what it is about in `<argument>`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tei_tools.reading.blocks import Chunk, Chunks, Line
from tei_tools.reading.correspondence import Correspondence, numbered
from tei_tools.reading.correspondents import is_person
from tei_tools.reading.datelines import date_in
from tei_tools.reading.letters import Letter, read_letter
from tei_tools.reading.parts import Parts
from tei_tools.reading.signs import plain
from tei_tools.reading.tree import Element, Node
from tei_tools.reading.wrapping import lined

LABELS: Mapping[str, str] = {
    "addressee": "to|cc|bcc|attn|attention|copy to|copies to|through|via|an|aan|kopie|a|à|para",
    "sender": "from|sender|reply-to|von|van|de|da",
    "date": "date|dated|sent|date sent|time|datum|gesendet|fecha|data|envoyé|verzonden",
    "subject": "subject|re|ref|reference|our ref|your ref|file|attachments?|importance|betreff"
    "|betrifft|betr|objet|oggetto|asunto|betreft|onderwerp|sujet",
}
"""What the labels above a memorandum or an e-mail tell, in several languages."""

_KINDS = {
    word.replace("?", ""): kind for kind, words in LABELS.items() for word in words.split("|")
} | {"attachment": "subject"}
_ROW = re.compile(
    rf"(?P<label>[*_]{{0,2}}(?P<word>{'|'.join(LABELS.values())})\.?[*_]{{0,2}}\s?:[*_]{{0,2}})"
    r"(?:\s+(?P<value>\S.*))?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"@|\bsent\s?:", re.IGNORECASE)
_ADDRESS = re.compile(r"\s?[<\[(][^<>\[\]()]{0,200}[>\])]|\s?\S{1,100}@\S{1,100}")
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]{0,20}\s?){1,3},")
_WROTE = re.compile(r"(?:wrote|writes|schrieb|a écrit|ha scritto|escribió|schreef)\s?:$")
_MOST_ABOVE = 2
"""So many lines may stand above the labels in their chunk, and chunks above them in a text."""
_LONGEST = 70
_NO_PERSONS = frozenset("all the".split())


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its label, those that go on with it, and what it tells."""

    kind: str
    lines: tuple[Line, ...]
    value: str


@dataclass(frozen=True, slots=True)
class _Top:
    """The lines above the labels of a message, its rows, and the chunks that these take."""

    above: tuple[Line, ...]
    rows: tuple[_Row, ...]
    start: int
    end: int


def memorandum_evidence(chunks: Chunks) -> str:
    """Labels at the top that say from whom it comes, and to whom or about what."""
    found = _tops(chunks.paragraphs.all)
    if not found or found[0].start > _MOST_ABOVE:
        return ""
    if any(len(chunk.text) > _LONGEST for chunk in chunks.paragraphs.all[: found[0].start]):
        return ""
    labels = ", ".join(dict.fromkeys(row.kind for row in found[0].rows))
    more = f", {len(found)} messages" if found[1:] else ""
    return f"labelled lines at the top tell {labels}{more}"


def memorandum(chunks: Chunks) -> Parts:
    """The Parts of memoranda or e-mails: a division each, and what its labels tell."""
    whole = chunks.paragraphs
    tops = _tops(whole.all)
    if not tops:
        tops = [_Top((), (), 0, 0)]
    ends = [*(top.start for top in tops[1:]), len(whole.all)]
    heads = whole.all[: tops[0].start]
    body: list[Element] = []
    told: list[Correspondence] = []
    for number, (top, end) in enumerate(zip(tops, ends, strict=True), 1):
        told.append(_told(top.rows))
        above = heads if number == 1 else ()
        own, quoted = _quoted_apart(whole.all[top.start : end])
        made, *enclosed = _message(above, top, own, chunks)
        joined = numbered(number, told[-1]) if len(tops) > 1 else {}
        body += [replace(made, attributes=_kind(top) | joined), *enclosed]
        body += [_quotation(quoted)] if quoted else []
    first = told[0]
    return Parts(
        tuple(body),
        title=_title(tops[0], heads),
        author=first.sender,
        date=first.date,
        letters=tuple(told),
    )


def _quoted_apart(chunks: Sequence[Chunk]) -> tuple[Sequence[Chunk], Sequence[Chunk]]:
    """The message, and what it quotes below it: lines with ">" and who wrote them."""
    end = len(chunks)
    while end > 1 and all(line.text[0] == ">" for line in chunks[end - 1].lines):
        end -= 1
    if 1 < end < len(chunks) and _WROTE.search(chunks[end - 1].last):
        end -= 1
    return chunks[:end], chunks[end:]


def _quotation(chunks: Sequence[Chunk]) -> Element:
    """A division for what is quoted; the marks stay, since they tell who quotes whom."""
    made = [part for chunk in chunks for part in (*chunk.page_breaks(), Element("p", lined(chunk)))]
    return Element("div", tuple(made), {"type": "quotation"})


def _tops(chunks: Sequence[Chunk]) -> list[_Top]:
    found: list[_Top] = []
    place = 0
    while place < len(chunks):
        top = _top(chunks, place)
        if top:
            found.append(top)
        place = top.end if top else place + 1
    return found


def _top(chunks: Sequence[Chunk], place: int) -> _Top | None:
    """The labels that begin in a chunk; None where they do not tell sender and more."""
    lines = chunks[place].lines
    above = next((number for number, line in enumerate(lines) if _row(line)), len(lines))
    if above > _MOST_ABOVE or above == len(lines):
        return None
    rows = list(_rows(lines[above:]))
    end = place + 1
    while end < len(chunks) and all(map(_row, chunks[end].lines)) and not chunks[end].pages:
        rows += _rows(chunks[end].lines)
        end += 1
    kinds = {row.kind for row in rows}
    if "" in kinds or len(kinds) < 3 or "sender" not in kinds:
        return None
    return _Top(lines[:above], tuple(rows), place, end)


def _row(line: Line) -> re.Match[str] | None:
    return _ROW.fullmatch(line.text)


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    """A row for each label; a line without one goes on with that above it, if it is set in."""
    current: list[Line] = []
    for line in lines:
        if current and not _row(line) and line.indent > current[0].indent:
            current.append(line)
            continue
        if current:
            yield _read(current)
        current = [line]
    if current:
        yield _read(current)


def _read(lines: Sequence[Line]) -> _Row:
    found = _row(lines[0])
    if found is None:
        return _Row("", tuple(lines), "")
    rest = " ".join([found["value"] or "", *(line.text for line in lines[1:])])
    return _Row(_KINDS[found["word"].casefold()], tuple(lines), plain(rest).strip(" *_"))


def _message(
    heads: Sequence[Chunk], top: _Top, chunks: Sequence[Chunk], whole: Chunks
) -> tuple[Element, ...]:
    """A division with the heads, the labels in an `<opener>`, and the text as that of a letter;
    then what was sent with it.
    """
    nodes: list[Node] = []
    for head in heads:
        nodes += [*head.page_breaks(), Element("head", lined(head))]
    nodes += chunks[0].page_breaks() if top.rows else ()
    nodes += [Element("head", lined(Chunk(top.above)))] if top.above else []
    text = chunks[top.end - top.start :]
    greeting = _greeting(text) if top.rows else []
    text = text[len(greeting) :]
    letter = read_letter(text, whole, headed=False) if text else Letter((), Correspondence())
    read = letter.elements
    begun = read[:1] if read and read[0].name == "opener" else ()
    opened = [*_opener(top.rows), *greeting, *(node for one in begun for node in one.children)]
    nodes += [Element("opener", tuple(opened))] if opened else []
    return (Element("div", (*nodes, *read[len(begun) :])), *letter.enclosures)


def _greeting(text: Sequence[Chunk]) -> list[Element]:
    """The `<salute>` that is but a name and a comma: "Jane,"."""
    first = text[0] if len(text) > 1 else None
    if first is None or len(first.lines) > 1 or not _NAME.fullmatch(first.text) or first.pages:
        return []
    return [Element("salute", lined(first))]


def _opener(rows: Sequence[_Row]) -> Iterator[Element]:
    for kind, some in groupby(rows, key=lambda row: row.kind):
        lines = [lined(Chunk(row.lines)) for row in some]
        if kind == "addressee":
            yield Element("address", tuple(Element("addrLine", line) for line in lines))
        elif kind == "subject":
            yield Element("argument", tuple(Element("p", line) for line in lines))
        else:
            name = "byline" if kind == "sender" else "dateline"
            yield from (Element(name, line) for line in lines)


def _kind(top: _Top) -> dict[str, str]:
    """The @type and @subtype of a message: an e-mail has addresses, or says when it was sent."""
    is_mail = any(_MAIL.search(line.text) for row in top.rows for line in row.lines)
    return {"type": "letter", "subtype": "email" if is_mail else "memorandum"}


def _told(rows: Sequence[_Row]) -> Correspondence:
    """Who writes to whom and when; the first addressee stands for all."""
    values = {row.kind: row.value for row in reversed(rows)}
    when = date_in(values.get("date", ""))
    return Correspondence(
        _person(values.get("sender", "")),
        _person(values.get("addressee", "")),
        when.when if when else "",
    )


def _person(value: str) -> str:
    """The name without address and office; "" where it is nobody's."""
    name = _ADDRESS.sub("", value).split(";")[0].split(",")[0].strip(" \"'")
    is_one = name and name.split()[0].casefold() not in _NO_PERSONS
    return name if is_one and is_person(name) else ""


def _title(top: _Top, heads: Sequence[Chunk]) -> str:
    """What it is about, or its first head."""
    about = next((row.value for row in top.rows if row.kind == "subject" and row.value), "")
    above = [*(head.text for head in heads), *(line.text for line in top.above)]
    return about or (plain(above[0]) if above else "")
