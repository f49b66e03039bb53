"""Incipit: the first words of a text, by which it is called where it has no title."""

from collections.abc import Iterable, Iterator

from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node, reading_text

KINDS = {"letter": "Letter", "diary": "Diary", "drama": "Play", "verse": "Poem"} | {
    "letters": "Letters",
    "interview": "Interview",
    "minutes": "Minutes",
}
"""What a text read by a profile is called; others are called texts."""

_RUNNING = frozenset(("p", "l", "item"))
_WORDS = 8
_LONGEST = 60


def supplied_title(parts: Parts, profile: str) -> str:
    """A title for a text that has none, in the brackets of what is supplied.

    It names the kind and the first words, as catalogues do: [Poem beginning “She asks it …”].
    """
    words = next(_running((*parts.body, *parts.front)), "").split()
    if not words:
        return ""
    begun = " ".join(words[:_WORDS])
    whole = len(words) <= _WORDS and len(begun) <= _LONGEST
    if len(begun) > _LONGEST:
        begun = begun[:_LONGEST].rpartition(" ")[0] or begun[:_LONGEST]
    shown = begun.translate(_INNER) if whole else begun.translate(_INNER).rstrip(" ,;:.—–-") + " …"
    return f"[{KINDS.get(profile, 'Text')} beginning “{shown}”]"


_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})
"""Quotation marks within quotation marks."""


def _running(nodes: Iterable[Node]) -> Iterator[str]:
    """The text of each paragraph, verse line, item and run-in head, in order."""
    for node in nodes:
        if isinstance(node, Element):
            runs = node.name in _RUNNING or node.attributes.get("rend") == "run-in"
            text = reading_text(node.children) if runs else ""
            if text.strip():
                yield text
            else:
                yield from _running(node.children)
