"""Incipit: the first words of a text, by which it is called where it has no title."""

from collections.abc import Iterable, Iterator

from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.datelines import MONTHS
from tei_tools.reading.parts import Parts
from tei_tools.reading.tree import Element, Node, reading_text
from tei_tools.registers.inverted import turned

KINDS = {"letter": "Letter", "diary": "Diary", "drama": "Play", "verse": "Poem"} | {
    "letters": "Letters",
    "interview": "Interview",
    "minutes": "Minutes",
}
"""What a text read by a profile is called; others are called texts."""

_RUNNING = frozenset(("p", "l", "item"))
_WORDS = 8
_MONTH_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items())}
_LONGEST = 60


def letter_title(told: Correspondence) -> str:
    """A title for a letter that has none: "Anne Rowe to Silas Penhallow, 3 March 1874".

    A name given as catalogues have it, "Rowe, Anne", is turned round. "" where it names neither
    sender nor addressee.
    """
    day, sender, recipient = _day(told.date), turned(told.sender), turned(told.recipient)
    if sender and recipient:
        return f"{sender} to {recipient}{day}"
    if sender:
        return f"Letter from {sender}{day}"
    return f"Letter to {recipient}{day}" if recipient else ""


def _day(date: str) -> str:
    """A comma and the date in words; "" for none."""
    if not date:
        return ""
    year, *rest = date.split("-")
    month = [_MONTH_NAMES[int(rest[0])]] if rest else []
    return ", " + " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def supplied_title(parts: Parts, profile: str) -> str:
    """The head of the one division of the text; else a title in the brackets of what is supplied.

    That names the kind and the first words, as catalogues do: [Poem beginning “She asks it …”].
    """
    own = _own_head(parts)
    if own:
        return own
    words = next(_running((*parts.body, *parts.front)), "").split()
    if not words:
        return ""
    begun = " ".join(words[:_WORDS])
    whole = len(words) <= _WORDS and len(begun) <= _LONGEST
    if len(begun) > _LONGEST:
        begun = begun[:_LONGEST].rpartition(" ")[0] or begun[:_LONGEST]
    shown = begun.translate(_INNER) if whole else begun.translate(_INNER).rstrip(" ,;:.—–-") + " …"
    return f"[{KINDS.get(profile, 'Text')} beginning “{shown}”]"


def _own_head(parts: Parts) -> str:
    """The head with which the only division of a text begins; "" where there are more."""
    divisions = [one for one in parts.body if one.name != "pb"]
    if len(divisions) != 1 or divisions[0].name != "div":
        return ""
    inner = [one for one in divisions[0].children if isinstance(one, Element) and one.name != "pb"]
    if not inner or inner[0].name != "head" or inner[0].attributes.get("rend") == "run-in":
        return ""
    return " ".join(reading_text(inner[0].children).split())


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
