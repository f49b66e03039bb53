"""Correspondence: who wrote a letter to whom, where and when, as far as the letter tells."""

from collections.abc import Sequence
from dataclasses import dataclass

from tei_tools.reading.tree import Element, Node, element


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The facts of one letter: `date` in ISO 8601, each "" where the letter does not tell."""

    sender: str = ""
    recipient: str = ""
    date: str = ""
    place: str = ""
    destination: str = ""


UNTOLD = Correspondence()
"""What a letter tells that tells nothing."""


def letter_id(number: int) -> str:
    """The xml:id of a letter of a bundle, counted from 1."""
    return f"letter_{number}"


def description_id(number: int) -> str:
    """The xml:id of its description in the header."""
    return f"correspondence_{number}"


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
