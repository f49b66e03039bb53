"""Inline: a line of text as Markdown, with emphasis, code, links, pictures and calls of notes."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import quote

from tei_tools.exporting.markdown.escape import escape
from tei_tools.exporting.markdown.tree import Branch

_WHITE = re.compile(r"[ \t\r\n]+")
_STYLES = {"bold": "bold", "b": "bold", "italic": "italic", "i": "italic", "italics": "italic",
           "line-through": "struck", "strikethrough": "struck"}  # fmt: skip
"""What words of @rend mean."""

_MARKS: Mapping[frozenset[str], str] = {
    frozenset(("italic",)): "*",
    frozenset(("bold",)): "**",
    frozenset(("bold", "italic")): "***",
    frozenset(("struck",)): "~~",
}
_LONGEST = 1_500
"""No emphasis goes on for longer, in characters; then it is left out."""

_ELSEWHERE = re.compile(r"(?:https?:|ftp:|mailto:|tel:|doi:|urn:)\S+|[\w./~?][^\s:#]*", re.ASCII)
BREAK = "\\\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: `text` is escaped where it is not `raw`; `styles` are its emphasis."""

    text: str
    styles: frozenset[str] = frozenset()
    raw: bool = False


@dataclass(slots=True)
class Notes:
    """The notes of a document in the order of their calls."""

    called: list[Branch] = field(default_factory=list)
    inside: bool = False

    def call(self, note: Branch) -> str:
        """The mark for one more note."""
        self.called.append(note)
        return f"[^{len(self.called)}]"


def inline(nodes: Sequence[Branch | str], notes: Notes) -> str:
    """The nodes as lines of Markdown, a backslash at the end of each line but the last."""
    return _assembled(_merged(_pieces(nodes, frozenset(), notes))).strip(" ")


def _pieces(nodes: Sequence[Branch | str], styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    for node in nodes:
        if isinstance(node, str):
            yield Piece(_WHITE.sub(" ", node), styles)
        else:
            yield from MAKERS.get(node.name, _plain)(node, styles, notes)


def _plain(branch: Branch, styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    yield from _pieces(branch.children, styles, notes)


def _emphasis(branch: Branch, styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    told = {_STYLES[word] for word in branch.attributes.get("rend", "").split() if word in _STYLES}
    own = told or ({"italic"} if branch.name == "emph" else set())
    yield from _pieces(branch.children, styles | own, notes)


def _stage(branch: Branch, _styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    yield from _pieces(branch.children, frozenset(("italic",)), notes)


def _code(branch: Branch, styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    words = branch.words
    if "`" in words or not words or branch.holds("note"):
        yield from _pieces(branch.children, styles, notes)
    else:
        yield Piece(f"`{words}`", raw=True)


def _link(branch: Branch, styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    target = branch.attributes.get("target", "")
    words = branch.words
    plain = "".join(one for one in branch.children if isinstance(one, str)) == words
    if not words or words == target or not plain or not _leads(target) or set(words) & set("[]\\"):
        yield from _pieces(branch.children, styles, notes)
    else:
        yield Piece(f"[{escape(words)}]({_address(target)})", raw=True)


def _picture(branch: Branch, _styles: frozenset[str], _notes: Notes) -> Iterator[Piece]:
    address = branch.attributes.get("url", "")
    words = re.sub(r"[\[\]\\]", "", branch.words)
    if _leads(address):
        yield Piece(f"![{words}]({_address(address)})", raw=True)


def _note(branch: Branch, styles: frozenset[str], notes: Notes) -> Iterator[Piece]:
    """A call; within a note the words of the inner one, since feet call none."""
    if notes.inside:
        yield from _pieces([" ", *branch.children], styles, notes)
    elif branch.words or branch.holds("note"):
        yield Piece(notes.call(branch), raw=True)


def _break(_branch: Branch, styles: frozenset[str], _notes: Notes) -> Iterator[Piece]:
    if _branch.attributes.get("break") != "no":
        yield Piece(BREAK, styles, raw=True)


MAKERS: Mapping[str, Callable[[Branch, frozenset[str], Notes], Iterator[Piece]]] = {
    "hi": _emphasis,
    "emph": _emphasis,
    "stage": _stage,
    "code": _code,
    "ref": _link,
    "graphic": _picture,
    "note": _note,
    "lb": _break,
}
"""What is made of each element within a line; of any other its content."""


def _leads(target: str) -> bool:
    return len(target) < 2000 and _ELSEWHERE.fullmatch(target) is not None


def _address(target: str) -> str:
    return quote(target, safe="%/:=&?~+!$,;'@*#-._[]")


def _merged(pieces: Iterator[Piece]) -> list[Piece]:
    """Neighbours of one style as one."""
    made: list[Piece] = []
    told = (piece for piece in pieces if piece.text)
    for styles, run in groupby(told, key=lambda piece: None if piece.raw else piece.styles):
        if styles is None:
            made += run
        else:
            made.append(Piece(_WHITE.sub(" ", "".join(piece.text for piece in run)), styles))
    return made


def _assembled(pieces: Sequence[Piece]) -> str:
    parts: list[str] = []
    for place, piece in enumerate(pieces):
        before = parts[-1] if parts else ""
        after = pieces[place + 1].text[:1] if place + 1 < len(pieces) else ""
        text = _written(piece, before[-1:], after)
        if piece.raw and text.startswith("[^"):
            _call(parts, text)
            continue
        if text.startswith(":") and before.startswith("[^"):
            text = f"\\{text}"  # else it would be the foot's mark
        elif not piece.raw and before[-1:] in ("", " ", "\n"):
            text = text.lstrip(" ")
        parts += [text] if text else []
    return "".join(parts)


def _call(parts: list[str], call: str) -> None:
    """Put the call of a note at the word before it: ahead of spaces and ends of lines."""
    passed: list[str] = []
    while parts and (parts[-1] == BREAK or not parts[-1].strip(" ")):
        passed.insert(0, parts.pop())
    if parts:
        word = parts[-1].rstrip(" ")
        passed.insert(0, parts[-1][len(word) :])
        parts[-1] = word
    parts += [call, *filter(None, passed)]


def _written(piece: Piece, before: str, after: str) -> str:
    if piece.raw:
        return piece.text
    words = piece.text.strip(" ")
    mark = _MARKS.get(piece.styles, "")
    if not mark or not words or not _may_stand(piece.text, before, after):
        return escape(piece.text)
    start, end = (" " if edge == " " else "" for edge in (piece.text[0], piece.text[-1]))
    return f"{start}{mark}{escape(words)}{mark}{end}"


def _may_stand(text: str, before: str, after: str) -> bool:
    """Whether emphasis is read back: no mark within or beside it, and no letter beside it."""
    if set(text) & set("*_~`\\<|") or len(text) > _LONGEST or not any(map(str.isalnum, text)):
        return False
    edges = (before if text[0] != " " else "", after if text[-1] != " " else "")
    return not any(edge in ("*", "~", "_", "\\") or edge.isalnum() for edge in edges)
