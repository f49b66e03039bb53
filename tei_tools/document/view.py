"""read_text: the reading text of a TEI document.

What is read and what is not (TEI P5, chapters 3, 4, 11 and 12):

- `<choice>` reads as its corrected, regularised or expanded form; `<app>` as its lemma, or
  its first reading; `<del>`, `<surplus>` and running heads are passed over, `<gap>` is nothing;
- `<lb>`, `<pb>`, `<cb>`, `<gb>` with break="no" join the word, and the hyphen before them is
  not read; any other `<lb>` is a space;
- a `<note>` is a text of its own, read after the block on which it hangs;
- the header, stand-off, facsimiles, descriptions of figures and elements that are not TEI
  (formulas, examples of XML) are not read.
"""

import re
from collections.abc import Mapping, Sequence

from tei_tools.document.draft import Draft, Stream
from tei_tools.document.index import Element, Piece
from tei_tools.document.language import ASSUMED, language_of
from tei_tools.document.source import Document
from tei_tools.document.text import Block, Run, Text
from tei_tools.span import Span

UNREAD = frozenset(
    """
    teiHeader standOff facsimile fsdDecl xenoData del surplus fw figDesc gap metamark index
    interp interpGrp certainty precision respons desc am rt spanGrp linkGrp joinGrp altGrp
    timeline listPrefixDef
    """.split()
)
ASIDE = frozenset({"note", "noteGrp"})
BREAKS = frozenset({"lb", "pb", "cb", "gb", "milestone"})
BLOCKS = frozenset(
    """
    TEI teiCorpus text group floatingText front body back div div1 div2 div3 div4 div5 div6
    div7 p ab head l lg sp spGrp speaker stage list item label table row cell figure
    titlePage docTitle titlePart docAuthor docEdition docImprint docDate byline epigraph
    argument imprimatur opener closer salute signed dateline postscript trailer address
    addrLine castList castItem castGroup set prologue epilogue performance view camera sound
    caption tech cit listBibl biblStruct biblFull listPerson listPlace listOrg listNym
    listEvent listRelation person place org nym event personGrp eg egXML u div entry
    entryFree superEntry sense listApp witness listWit msDesc valList specList sourceDoc
    surface zone line
    """.split()
)
LINES = frozenset({"l", "addrLine", "line"})
"""Blocks that one line end parts from their like, where they are neighbours in one element."""

PREFERENCES: Mapping[str, tuple[str, ...]] = {
    "choice": ("corr", "reg", "expan", "unclear", "seg", "choice"),
    "app": ("lem", "rdg", "rdgGrp"),
}
"""Of alternatives, the one that is read; the first where none of these is there."""

WHITE = " \t\r\n"
LONG_WHITE = re.compile(r"[ \t\r\n]{2,}")
HYPHENS = "-\u2010\u00ad\u00ac"
FLATTEN = str.maketrans(dict.fromkeys("\t\r\n", " "))


def read_text(document: Document) -> Text:
    """The reading text of a TEI document, in blocks."""
    return _Reader(document).run()


class _Reader:
    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._index = document.index
        self._elements = document.elements
        self._tei = self._elements[0].namespace
        self._unread = _rejected_alternatives(self._elements)
        self._streams = [Stream(0)]
        self._language = declared_language(self._elements)
        self._date = _document_date(self._elements)

    def run(self) -> Text:
        blocks: list[int] = []  # the block elements that are open, innermost last
        skipping = -1
        for kind, number in self._index.events:
            if kind == "text":
                if skipping < 0:
                    self._read(self._index.pieces[number], blocks[-1] if blocks else 0)
            elif kind == "start":
                if skipping < 0 and not self._enter(number, blocks):
                    skipping = number
            elif skipping == number:
                skipping = -1
            elif skipping < 0:
                self._leave(number, blocks)
        self._streams[0].flush()
        return self._assemble(self._streams[0].done)

    def _enter(self, number: int, blocks: list[int]) -> bool:
        """Begin an element; False where it is not read."""
        element = self._elements[number]
        if element.namespace != self._tei or element.name in UNREAD or number in self._unread:
            return False
        if element.name in ASIDE:
            self._streams.append(Stream(number))
            blocks.append(number)
        elif element.name in BLOCKS:
            self._streams[-1].flush()
            blocks.append(number)
        elif element.name in BREAKS:
            self._break(element)
        return True

    def _leave(self, number: int, blocks: list[int]) -> None:
        if not blocks or blocks[-1] != number:
            return
        blocks.pop()
        self._streams[-1].flush()
        if self._streams[-1].element == number and len(self._streams) > 1:
            notes = self._streams.pop().done
            around = self._streams[-1]
            (around.current.asides if around.current else around.done).extend(notes)

    def _break(self, element: Element) -> None:
        current = self._streams[-1].current
        if current is None:
            return
        if element.attributes.get("break") == "no":
            current.drop_last(" ")
            current.drop_last(HYPHENS)
        elif element.name == "lb":
            current.add_space()

    def _read(self, piece: Piece, block: int) -> None:
        text = self._source[piece.start : piece.end] if piece.reading is None else piece.reading
        stream = self._streams[-1]
        if stream.current is None:
            if not text.strip(WHITE):
                return
            stream.current = Draft(block, stream.element)
        if piece.reading is not None:
            self._read_reference(stream.current, text, piece)
            return
        place = 0
        for white in LONG_WHITE.finditer(text):
            self._read_exactly(stream.current, text, place, white.start(), piece)
            stream.current.add_space()
            place = white.end()
        self._read_exactly(stream.current, text, place, len(text), piece)

    def _read_exactly(self, draft: Draft, text: str, start: int, end: int, piece: Piece) -> None:
        if start < end and draft.open_space and text[start] in WHITE:
            start += 1
        if start < end:
            reading = text[start:end].translate(FLATTEN)
            draft.add(reading, piece, piece.start + start, piece.start + end)

    def _read_reference(self, draft: Draft, text: str, piece: Piece) -> None:
        if not text.strip(WHITE):
            if text:
                draft.add_space()
            return
        draft.add(" ".join(text.split()), piece, piece.start, piece.end)

    def _assemble(self, drafts: Sequence[Draft]) -> Text:
        parts: list[str] = []
        blocks: list[Block] = []
        runs: list[Run] = []
        offset = 0
        self._language = self._language or _told_language(drafts)
        for number, draft in enumerate(drafts):
            if number:
                gap = "\n" if self._are_lines(drafts[number - 1], draft) else "\n\n"
                parts.append(gap)
                offset += len(gap)
            blocks.append(self._block(draft, offset))
            runs.extend(
                run._replace(start=run.start + offset, end=run.end + offset) for run in draft.runs
            )
            parts.extend(draft.parts)
            offset += draft.length
        content = "".join(parts)
        extents = self._extents(runs, content)
        tagged = tuple(
            Span(*extents[number], element.name, element.attributes)
            for number, element in enumerate(self._elements)
            if number in extents and element.name not in BLOCKS and element.name not in ASIDE
        )
        return Text(content, tuple(blocks), tagged, self._language, self._date, runs, extents)

    def _are_lines(self, one: Draft, other: Draft) -> bool:
        first, second = self._elements[one.element], self._elements[other.element]
        return first.parent == second.parent and first.name in LINES and second.name in LINES

    def _block(self, draft: Draft, offset: int) -> Block:
        element = self._elements[draft.element]
        path = []
        language = element.attributes.get("xml:lang", "")
        parent = element.parent
        while parent >= 0:
            around = self._elements[parent]
            path.append(around.name)
            language = language or around.attributes.get("xml:lang", "")
            parent = around.parent
        return Block(
            offset,
            offset + draft.length,
            element.name,
            tuple(reversed(path)),
            element.parent,
            language or self._language,
            draft.aside,
        )

    def _extents(self, runs: Sequence[Run], content: str) -> dict[int, tuple[int, int]]:
        """The stretch of text that each element takes up, white space at its ends aside."""
        extents: dict[int, tuple[int, int]] = {}
        for run in runs:
            reading = content[run.start : run.end]
            start = run.start + len(reading) - len(reading.lstrip(WHITE))
            end = run.end - len(reading) + len(reading.rstrip(WHITE))
            number = run.element
            while number >= 0 and start < end:
                first, last = extents.get(number, (start, end))
                extents[number] = (min(first, start), max(last, end))
                if self._elements[number].name in ASIDE:
                    break
                number = self._elements[number].parent
        return extents


def _told_language(drafts: Sequence[Draft]) -> str:
    """The language that the text itself tells; English where it tells none."""
    return language_of(" ".join(part for draft in drafts for part in draft.parts)) or ASSUMED


def _rejected_alternatives(elements: Sequence[Element]) -> frozenset[int]:
    """The children of `<choice>` and `<app>` that are not read."""
    children: dict[int, list[Element]] = {}
    for element in elements:
        if element.parent >= 0 and elements[element.parent].name in PREFERENCES:
            children.setdefault(element.parent, []).append(element)
    rejected: set[int] = set()
    for parent, alternatives in children.items():
        order = PREFERENCES[elements[parent].name]
        ranked = sorted(
            alternatives,
            key=lambda one: order.index(one.name) if one.name in order else len(order),
        )
        rejected.update(one.index for one in ranked[1:] if one.name != ranked[0].name)
        if ranked[0].name in ("rdg", "rdgGrp", "unclear"):
            rejected.update(one.index for one in ranked[1:])
    return frozenset(rejected)


def declared_language(elements: Sequence[Element]) -> str:
    """The language that the text, the root or the header names; "" where none does."""
    for name in ("text", "TEI", "teiCorpus"):
        for element in elements:
            if element.name == name and "xml:lang" in element.attributes:
                return element.attributes["xml:lang"]
    for element in elements:
        if element.name == "language" and element.attributes.get("ident"):
            return element.attributes["ident"]
    return ""


def _document_date(elements: Sequence[Element]) -> str:
    """The day in `<creation>`, or on which a letter was sent (TEI P5, 2.4.1 and 2.4.6).

    Headers alone tell it: elsewhere the same elements are text, whose dates are tagged.
    """
    for around in ("creation", "correspAction"):
        for element in elements:
            if element.name != "date" or elements[element.parent].name != around:
                continue
            sent = elements[element.parent].attributes.get("type", "sent") == "sent"
            if sent and element.attributes.get("when") and _is_in_header(element, elements):
                return element.attributes["when"]
    return ""


def _is_in_header(element: Element, elements: Sequence[Element]) -> bool:
    while element.parent >= 0:
        element = elements[element.parent]
        if element.name == "teiHeader":
            return True
    return False
