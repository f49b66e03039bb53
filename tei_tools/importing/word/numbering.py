"""Numbering: which lists of a Word document have numbers, and which bullets."""

from tei_tools.importing.xml import Node, child, get, local

_UNNUMBERED = frozenset(("bullet", "none", ""))


class Numbering:
    """The formats of lists by number and level (ISO/IEC 29500-1, 17.9)."""

    def __init__(self, root: Node | None) -> None:
        nodes = list(root) if root is not None else []
        abstract = {
            get(one, "abstractNumId"): _levels(one) for one in nodes if local(one) == "abstractNum"
        }
        self._levels = {
            get(one, "numId"): abstract.get(get(child(one, "abstractNumId"), "val"), {})
            for one in nodes
            if local(one) == "num"
        }

    def is_numbered(self, number: str, level: int) -> bool:
        """Whether the items of a list have numbers at a level."""
        return self._levels.get(number, {}).get(str(level), "") not in _UNNUMBERED


def _levels(abstract: Node) -> dict[str, str]:
    return {
        get(one, "ilvl"): get(child(one, "numFmt"), "val")
        for one in abstract
        if local(one) == "lvl"
    }
