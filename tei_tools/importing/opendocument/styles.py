"""Styles of an OpenDocument text: names, looks, page breaks, lists with numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tei_tools.importing.roles import Role, role
from tei_tools.importing.xml import Node, child, descendants, get, local

_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name for people, the key of that on which it rests, whether it is automatic."""

    name: str
    parent: str
    looks: Mapping[str, bool]
    breaks: bool
    automatic: bool


class Styles:
    """The styles of a document; those of the text come before those of the template."""

    def __init__(self, *roots: Node) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, Mapping[str, bool]] = {}
        self.language = ""
        for root in roots:
            for one in descendants(root, "style"):
                key = get(one, "family"), get(one, "name")
                self._styles.setdefault(key, _style(one))
            for one in descendants(root, "list-style"):
                self._lists.setdefault(get(one, "name"), _numbered(one))
            self.language = self.language or _language(root)

    def role(self, identifier: str) -> Role:
        """What a paragraph of a style is."""
        names = [one.name for one in self._chain("paragraph", identifier)]
        return role(names or [identifier.replace("_20_", " ")])

    def looks(self, identifier: str) -> Mapping[str, bool]:
        """The looks of a span's style, inherited ones too."""
        found: dict[str, bool] = {}
        for style in reversed(list(self._chain("text", identifier))):
            found |= style.looks
        return found

    def own_looks(self, identifier: str) -> Mapping[str, bool]:
        """The looks that somebody gave to a whole paragraph, without those of its named style."""
        style = self._styles.get(("paragraph", identifier))
        return style.looks if style and style.automatic else {}

    def begins_page(self, identifier: str) -> bool:
        """Whether a page begins with the paragraph, since somebody put a break there."""
        style = self._styles.get(("paragraph", identifier))
        return bool(style and style.automatic and style.breaks)

    def is_numbered(self, identifier: str, level: int) -> bool:
        """Whether the items of a list have numbers at a level, from 0."""
        return self._lists.get(identifier, {}).get(str(level + 1), False)

    def _chain(self, family: str, identifier: str) -> Iterator[Style]:
        for _ in range(_DEEPEST):
            style = self._styles.get((family, identifier))
            if style is None:
                return
            yield style
            identifier = style.parent


def _style(node: Node) -> Style:
    around = node.getparent()
    return Style(
        get(node, "display-name") or get(node, "name").replace("_20_", " "),
        get(node, "parent-style-name"),
        _looks(child(node, "text-properties")),
        get(child(node, "paragraph-properties"), "break-before") == "page",
        around is not None and local(around) == "automatic-styles",
    )


def _looks(properties: Node | None) -> dict[str, bool]:
    """The looks that text properties turn on or off (ODF 1.3, 20)."""
    found: dict[str, bool] = {}
    for name, on, look in (
        ("font-weight", ("bold", "600", "700", "800", "900"), "bold"),
        ("font-style", ("italic", "oblique"), "italic"),
        ("font-variant", ("small-caps",), "small-caps"),
        ("text-transform", ("uppercase",), "uppercase"),
    ):
        if value := get(properties, name):
            found[look] = value in on
    for name, look in (
        ("text-underline-style", "underline"),
        ("text-line-through-style", "line-through"),
    ):
        if value := get(properties, name):
            found[look] = value != "none"
    if get(properties, "display"):
        found["hidden"] = get(properties, "display") == "none"
    return found | _position(get(properties, "text-position"))


def _position(value: str) -> dict[str, bool]:
    """Raised or lowered text: "super 58%", "sub 58%", or a percentage above or below the line."""
    place = next(iter(value.split()), "")
    if not place:
        return {}
    raised = place == "super" or (place[0].isdigit() and place.strip("%0") != "")
    return {"superscript": raised, "subscript": place == "sub" or place[0] == "-"}


def _numbered(node: Node) -> dict[str, bool]:
    """Whether each level of a list style, from "1", has numbers."""
    return {
        get(one, "level"): local(one) == "list-level-style-number" and bool(get(one, "num-format"))
        for one in node
    }


def _language(root: Node) -> str:
    for one in descendants(root, "default-style"):
        properties = child(one, "text-properties")
        language, country = get(properties, "language"), get(properties, "country")
        if get(one, "family") == "paragraph" and language not in ("", "none", "zxx"):
            return f"{language}-{country}" if country not in ("", "none") else language
    return ""
