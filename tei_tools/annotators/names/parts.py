"""Parts: the forename, surname, role and the like inside a person's name (TEI P5, 14.2.1)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tei_tools.annotators.names.pieces import Name, Piece, taken_apart
from tei_tools.document.text import Text
from tei_tools.onomasticon.known import FORENAMES, WOMEN_FORENAMES
from tei_tools.onomasticon.tables import FORENAME_TITLES, GENERATIONS
from tei_tools.span import Span

TAGS = {
    "role": "roleName",
    "nickname": "addName",
    "epithet": "addName",
    "number": "genName",
    "link": "nameLink",
    "suffix": "roleName",
}
"""The element of each kind of piece; a word is a forename or a surname, an origin has none."""

EITHER_TITLES = frozenset("miss lady lord countess duchess baroness don doña father mother".split())
"""Titles, in lower case, after which a single known forename is one: Lady Anne, Miss Elliot."""


class Heard(NamedTuple):
    """What a text tells of single words by its full and titled names."""

    surnames: frozenset[str]
    forenames: frozenset[str]


def name_parts(text: Text, spans: Sequence[Span]) -> Iterator[Span]:
    """The parts of each persName among `spans`; a single word that tells nothing has none.

    What is a forename or a surname in a full or titled name anywhere in the text is one where it
    stands alone.
    """
    persons = [span for span in spans if span.tag == "persName"]
    names = [taken_apart(text.content, span.start, span.end) for span in persons]
    heard = Heard(
        frozenset(name.words[-1].text for name in names if _tells_surname(name)),
        frozenset(
            name.words[0].text for name in names if len(name.words) > 1 and not name.inverted
        ),
    )
    for name in names:
        for role in name.roles:
            yield Span(role.start, role.end, TAGS["role"])
        yield from _parts(name, heard)


def _tells_surname(name: Name) -> bool:
    """Whether the last word of a name is a surname by what stands before it."""
    words = name.words
    if len(words) > 1:
        return not (name.inverted or _has_number(name) or _all_forenames(name))
    return bool(words and name.roles) and not (_known(words[0].text) or _forename(name))


def _parts(name: Name, heard: Heard) -> Iterator[Span]:
    links = [piece.start for piece in name.pieces if piece.kind == "link"]
    for piece in name.pieces:
        if piece.kind == "word":
            after_link = bool(links) and piece.start > links[0]
            tag = "surname" if after_link else _word(name, piece, heard, linked=bool(links))
        elif piece.text.rstrip(".").removeprefix("the ") in GENERATIONS:
            tag = "genName"
        else:
            tag = TAGS.get(piece.kind, "")
        if tag:
            yield Span(piece.start, piece.end, tag)


def _word(name: Name, piece: Piece, heard: Heard, *, linked: bool) -> str:
    """Whether a word is the forename or the surname, "" where nothing tells."""
    words = name.words
    if len(words) == 1 and not linked:
        return _single(name, piece.text, heard)
    if name.inverted:
        return "surname" if piece == words[0] else "forename"
    if linked or piece != words[-1] or _has_number(name):
        return "forename"
    return "forename" if _all_forenames(name) and piece.text not in heard.surnames else "surname"


def _single(name: Name, word: str, heard: Heard) -> str:
    if name.roles:
        return "forename" if _forename(name) and word not in heard.surnames else "surname"
    singular = {word, word.removesuffix("s"), word.removesuffix("es")}
    if not heard.surnames.isdisjoint(singular):
        return "surname"
    return "forename" if _known(word) or word in heard.forenames or _has_number(name) else ""


def _forename(name: Name) -> bool:
    """Whether its title tells that a single word is a forename: Sir Walter, Lady Anne."""
    titles = {role.text.rstrip(".").lower() for role in name.roles}
    known = bool(name.words) and _known(name.words[0].text)
    return bool(titles & FORENAME_TITLES) or (known and bool(titles & EITHER_TITLES))


def _has_number(name: Name) -> bool:
    """Whether a number tells rulers of one forename apart: Pius IX."""
    return any(piece.kind == "number" for piece in name.pieces)


def _all_forenames(name: Name) -> bool:
    """Whether all its words are women's forenames: Mary Ann."""
    return all(word.text.lower() in WOMEN_FORENAMES for word in name.words)


def _known(word: str) -> bool:
    return word in FORENAMES or word.capitalize() in FORENAMES
