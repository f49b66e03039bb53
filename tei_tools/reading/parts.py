"""Parts: what a profile makes of a text, before the header is written."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.tree import Element


class Participant(NamedTuple):
    """Somebody's full name, and the initials that stand for it before his or her turns."""

    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The content of `<front>`, `<body>` and `<back>`, and what the text says of itself.

    `date` is ISO 8601; title, author and date are "" where the text does not tell. `letters` are
    the letters in it, in order, `participants` those whom initials name before their turns.
    """

    body: tuple[Element, ...]
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""
    letters: tuple[Correspondence, ...] = ()
    participants: tuple[Participant, ...] = ()

    def followed_by(self, rest: tuple[Element, ...]) -> "Parts":
        """The same with more at the end of the text."""
        if self.back:
            return replace(self, back=(*self.back, *rest))
        return replace(self, body=(*self.body, *rest))
