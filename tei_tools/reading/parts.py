"""Parts: what a profile makes of a text, before the header is written."""

from dataclasses import dataclass

from tei_tools.diagnostic import Diagnostic
from tei_tools.reading.tree import Element


@dataclass(frozen=True, slots=True)
class Parts:
    """The content of `<front>`, `<body>` and `<back>`, and what the text says of itself.

    `date` is ISO 8601; all four facts are "" where the text does not tell.
    """

    body: tuple[Element, ...]
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""
    sender: str = ""
    notices: tuple[Diagnostic, ...] = ()
