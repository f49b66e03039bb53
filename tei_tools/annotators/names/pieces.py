"""Pieces: a person's name taken apart into titles, words, particles and what follows them."""

import re
from dataclasses import dataclass

from tei_tools.onomasticon.forms import (
    ATTACHED,
    PARTICLES,
    SHORT,
    SUFFIX,
    TITLE,
    UPPER,
    WORD,
    any_of,
)
from tei_tools.onomasticon.tables import COURTESY

_LINKS = PARTICLES - {"St", "St.", "ben"}
_CAPITAL_LINKS = "De Du Des Della Di Da Van Von Vander Ten Ter La Le".split()
_OF = rf"of (?:the )?{WORD}(?: {WORD})?"

_ROLE = re.compile(rf"{TITLE}(?: {_OF})?+(?=[\s,\]]|$)")
_GAP = re.compile(
    r"[\s,\]\[]*(?:(?:and|or|&)\s+)?(?:(?:the|late|poor|dear|old|young|little)\s+){0,4}+",
    re.IGNORECASE,
)
_PIECE = re.compile(
    rf"[\"“‘(](?P<nickname>{WORD}(?: {WORD})?)[\"”’)]"
    rf"|(?P<epithet>the {WORD})"
    rf"|(?P<origin>{_OF})"
    rf"|(?<=[\s,])(?P<suffix>{SUFFIX})"
    r"|(?P<number>(?:[IVX]{2,6}+|[IV])(?![\w.]))"
    rf"|(?P<link>(?:{any_of(_LINKS)}|{any_of(_CAPITAL_LINKS)})(?= {UPPER}| {any_of(_LINKS)} )"
    rf"|{ATTACHED}(?={UPPER}))"
    rf"|(?P<word>(?:St\.? )?(?:{UPPER}\.|{SHORT}|{WORD}))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a name at `content[start:end]`, and its `kind`: "role" or a group of _PIECE."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: the roles in front, the pieces after them, in order.

    `inverted` tells that the surname stands first, before a comma.
    """

    roles: tuple[Piece, ...]
    pieces: tuple[Piece, ...]
    inverted: bool = False

    @property
    def words(self) -> tuple[Piece, ...]:
        """The pieces that are forenames and surnames."""
        return tuple(piece for piece in self.pieces if piece.kind == "word")


def taken_apart(content: str, start: int, end: int) -> Name:
    """The name at `content[start:end]` in its pieces; what is none of a name is left out."""
    roles = _roles(content, start, end)
    at = _gap(content, roles[-1].end if roles else start, end)
    pieces: list[Piece] = []
    while at < end:
        role = _role(content, at, end) if pieces and content[at - 2] == "," else None
        piece = role or _next(content, at, end, pieces)
        if piece:
            pieces.append(piece)
        at = piece.end if piece else at + 1
    return Name(tuple(roles), tuple(pieces), _is_inverted(content, roles, pieces))


def _roles(content: str, start: int, end: int) -> list[Piece]:
    """The titles with which a name begins; the last word after a courtesy title is no title."""
    roles: list[Piece] = []
    at = _gap(content, start, end)
    while role := _role(content, at, end):
        if roles and role.end == end and roles[0].text.rstrip(".").capitalize() in COURTESY:
            break
        roles.append(role)
        at = _gap(content, role.end, end)
    return roles


def _gap(content: str, start: int, end: int) -> int:
    """Where the next piece begins, after commas, "and" and words that are no name."""
    gap = _GAP.match(content, start, end)
    return gap.end() if gap else start


def _role(content: str, at: int, end: int) -> Piece | None:
    found = _ROLE.match(content, at, end)
    return Piece(*found.span(), "role", found[0]) if found else None


def _next(content: str, at: int, end: int, before: list[Piece]) -> Piece | None:
    """The piece at `at`; "V" before any word is an initial, and after an origin no name goes on."""
    found = _PIECE.match(content, at, end)
    kind = found.lastgroup if found else None
    if not found or not kind:
        return None
    if kind == "number" and not any(piece.kind == "word" for piece in before):
        kind, group = "word", kind
    else:
        group = kind
    if kind == "word" and any(piece.kind == "origin" for piece in before):
        kind = "origin"
    return Piece(*found.span(group), kind, found[group])


def _is_inverted(content: str, roles: list[Piece], pieces: list[Piece]) -> bool:
    kinds = [piece.kind for piece in pieces[:2]]
    return not roles and kinds == ["word", "word"] and content[pieces[0].end] == ","
