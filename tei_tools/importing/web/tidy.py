"""is_tidy: whether a list or table holds items and cells, and nothing else."""

from tei_tools.importing.web.phrases import DROPPED, name_of
from tei_tools.importing.xml import Node

_PARTS = {
    "ul": ("li",), "ol": ("li",), "menu": ("li",), "dl": ("dt", "dd", "div"), "div": (),
    "table": ("caption", "colgroup", "thead", "tbody", "tfoot", "tr"), "tr": ("td", "th"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("tr",)),
}  # fmt: skip
"""What stands in the elements of lists and tables, and nothing else."""

_INNER = frozenset(("thead", "tbody", "tfoot", "tr"))


def is_tidy(node: Node) -> bool:
    """Whether nothing stands in a list or table outside its items and cells."""
    name = name_of(node)
    if name not in _PARTS:
        return True
    known = {*_PARTS[name], *(("dt", "dd") if name == "div" else ()), *DROPPED, ""}
    return not (node.text or "").strip() and all(
        name_of(one) in known
        and not (one.tail or "").strip()
        and (is_tidy(one) if name_of(one) in _INNER or name == "dl" else True)
        for one in node
    )
