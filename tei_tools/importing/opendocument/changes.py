"""Changes: what was added to and deleted from an OpenDocument text, and by whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from tei_tools.importing.xml import Node, child, descendants, get, local


@dataclass(frozen=True, slots=True)
class Change:
    """A change: who made it, and what was deleted; None for what was added."""

    author: str
    deleted: Node | None


def changes(text: Node) -> Mapping[str, Change]:
    """The tracked changes by their ids (ODF 1.3, 5.5)."""
    found: dict[str, Change] = {}
    for region in descendants(text, "changed-region"):
        for one in region:
            creator = child(one, "change-info", "creator")
            author = (creator.text or "") if creator is not None else ""
            deleted = one if local(one) == "deletion" else None
            if local(one) in ("insertion", "deletion"):
                found[get(region, "id")] = Change(author, deleted)
    return found
