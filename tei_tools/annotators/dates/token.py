"""Token: a piece of text that a date may be made of."""

from typing import Any, NamedTuple

from tei_tools.annotators.dates import lexicon


class Token(NamedTuple):
    """A piece of the text: offsets, class (a name of the lexicon) and value."""

    start: int
    end: int
    name: str
    value: Any = None


NO_TOKEN = Token(0, 0, lexicon.OTHER)
"""What stands for everything that no date is made of; it has no place of its own."""


def after_point(text: str, end: int) -> int:
    """The offset after a full stop that belongs to the abbreviation before it."""
    return end + 1 if text[end : end + 1] == "." else end
