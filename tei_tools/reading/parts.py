"""Parts: what a profile makes of a text, before the header is written."""

from dataclasses import dataclass, replace

from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.tree import Element


@dataclass(frozen=True, slots=True)
class Parts:
    """The content of `<front>`, `<body>` and `<back>`, and what the text says of itself.

    `date` is ISO 8601; title, author and date are "" where the text does not tell. `letters` are
    the letters in it, in order.
    """

    body: tuple[Element, ...]
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""
    letters: tuple[Correspondence, ...] = ()

    def followed_by(self, rest: tuple[Element, ...]) -> "Parts":
        """The same with more at the end of the text."""
        if self.back:
            return replace(self, back=(*self.back, *rest))
        return replace(self, body=(*self.body, *rest))
