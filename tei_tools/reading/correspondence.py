"""Correspondence: who wrote a letter to whom, where and when, as far as the letter tells."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from tei_tools.reading.characters import legal
from tei_tools.reading.tree import Element, Node, element


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The facts of one letter: `date` in ISO 8601, each "" where nothing tells it.

    `place` is where it was sent from, `destination` where to.
    """

    sender: str = ""
    recipient: str = ""
    date: str = ""
    place: str = ""
    destination: str = ""

    def held(self) -> "Correspondence":
        """The same without characters that XML cannot hold, on a line each."""
        told = {one.name: legal(getattr(self, one.name))[0] for one in fields(self)}
        return replace(self, **{name: " ".join(value.split()) for name, value in told.items()})


UNTOLD = Correspondence()
"""What a letter tells that tells nothing."""


def corresponding(
    read: Sequence[Correspondence], given: Correspondence, date: str = ""
) -> tuple[Correspondence, ...]:
    """What the letters of a text tell, and before that what is given of them all.

    `date` is that of the text, and so of its only letter; several keep the dates that they tell,
    and one of them that tells nothing stays as it is. A text that is read as no letter is one
    where anything is given.
    """
    if len(read) > 1:
        undated = replace(given, date="")
        return tuple(one if one == UNTOLD else _after(one, undated) for one in read)
    if not read and given == UNTOLD:
        return ()
    return (_after(read[0] if read else UNTOLD, replace(given, date=given.date or date)),)


def _after(read: Correspondence, given: Correspondence) -> Correspondence:
    """What is given, then what was read; of the date what says more of the same day."""
    told = {one.name: getattr(given, one.name) or getattr(read, one.name) for one in fields(read)}
    date = read.date if read.date.startswith(given.date) else given.date
    return Correspondence(**{**told, "date": date})


def letter_id(number: int) -> str:
    """The xml:id of a letter of a bundle, counted from 1."""
    return f"letter_{number}"


def description_id(number: int) -> str:
    """The xml:id of its description in the header."""
    return f"correspondence_{number}"


def numbered(number: int, told: Correspondence) -> dict[str, str]:
    """The attributes of a letter's division among others; @decls joins it to its description."""
    described = {"decls": f"#{description_id(number)}"} if told != UNTOLD else {}
    return {"n": str(number), "xml:id": letter_id(number)} | described


def descriptions(letters: Sequence[Correspondence]) -> list[Element]:
    """A `<correspDesc>` for each letter that tells something; with an id where there are more."""
    many = len(letters) > 1
    return [
        _describe(letter, description_id(number) if many else "")
        for number, letter in enumerate(letters, 1)
        if letter != UNTOLD
    ]


def _describe(letter: Correspondence, identifier: str) -> Element:
    """The `<correspDesc>` (TEI P5, 2.4.6): who sent it, from where and when; who received it."""
    sent = _action("sent", letter.sender, letter.place, letter.date)
    received = _action("received", letter.recipient, letter.destination)
    named = {"xml:id": identifier} if identifier else {}
    return Element("correspDesc", (*sent, *received), named)


def _action(kind: str, person: str, place: str, date: str = "") -> list[Element]:
    parts: list[Node] = []
    parts += [element("persName", person)] if person else []
    parts += [element("placeName", place)] if place else []
    parts += [element("date", date, when=date)] if date else []
    return [element("correspAction", *parts, type=kind)] if parts else []
