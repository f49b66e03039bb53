"""Listing: new persons, places and organisations put into a document (TEI P5 17.10)."""

from collections.abc import Sequence

from tei_tools.document.additions import Additions, enclosed, is_open
from tei_tools.document.source import Element
from tei_tools.registers.references import MACHINE
from tei_tools.registers.register import Entity
from tei_tools.registers.register_file import LISTS
from tei_tools.registers.standoff import entry


def listed(additions: Additions, entities: Sequence[Entity], said: str = "") -> bool:
    """Whether the entities could be put into lists of ours in `<standOff>`.

    Not where the document has neither that nor a header after which it could stand; beside an
    empty one, `<standOff/>`, another is made. `said` is what a new list says of who made it: "" or
    ` resp="#..."`.
    """
    stand_off = next(filter(is_open, additions.named("standOff")), None)
    header = next(iter(additions.named("teiHeader")), None)
    if stand_off is None and header is None:
        return False
    new: list[str] = []
    for kind, name in LISTS:
        lines = [line for one in entities if one.kind == kind for line in entry(one).splitlines()]
        ours = next(filter(_is_ours, additions.named(name)), None)
        if lines and ours is not None:
            additions.append(ours, lines)
        elif lines:
            new += enclosed(f"{name}{said}", lines)
    if new and stand_off is not None:
        additions.append(stand_off, new)
    elif new and header is not None:
        additions.follow(header, enclosed(f"standOff{said}", new))
    return True


def _is_ours(element: Element) -> bool:
    return is_open(element) and MACHINE in element.attributes.get("resp", "").split()
