"""Looks: what run properties say of a stretch of text (ISO/IEC 29500-1, 17.3.2)."""

from collections.abc import Mapping

from tei_tools.importing.xml import Node, get, local

TOGGLES: Mapping[str, str] = {
    "b": "bold",
    "i": "italic",
    "smallCaps": "small-caps",
    "caps": "uppercase",
    "strike": "line-through",
    "dstrike": "line-through",
    "vanish": "hidden",
}
"""Properties that are on or off, and the word of @rend for each."""

_OFF = frozenset(("0", "false", "off", "none"))
_ALIGNED = {"superscript": "superscript", "subscript": "subscript"}


def looks(properties: Node | None) -> dict[str, bool]:
    """The looks that an `rPr` turns on or off."""
    found: dict[str, bool] = {}
    for one in properties if properties is not None else ():
        name = local(one)
        if name in TOGGLES:
            on = get(one, "val", "1") not in _OFF
            found[TOGGLES[name]] = on or (name == "dstrike" and found.get("line-through", False))
        elif name == "u":
            found["underline"] = get(one, "val", "single") not in _OFF
        elif name == "vertAlign":
            aligned = _ALIGNED.get(get(one, "val"), "")
            found |= {look: look == aligned for look in _ALIGNED}
    return found
