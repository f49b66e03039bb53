"""Styles: what the styles of a Word document are called, rest on, and look like."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tei_tools.importing.roles import Role, role
from tei_tools.importing.word.looks import looks
from tei_tools.importing.xml import Node, child, get, local

_DEEPEST = 20
"""Styles rest on one another no deeper; a circle ends here."""

_MOST_OUTLINE = 8
"""Outline levels from 0; 9 means body text."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: the id of that on which it rests, and its properties of paragraphs and runs."""

    name: str
    parent: str
    paragraph: Node | None
    run: Node | None


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Node | None) -> None:
        self._styles = {get(one, "styleId"): _style(one) for one in _styles(root)}
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")

    def role(self, identifier: str) -> Role:
        """What a paragraph of a style is: by its names, else by its outline level."""
        chain = list(self._chain(identifier))
        found = role([one.name for one in chain] or [identifier])
        if found[0] != "p":
            return found
        for style in chain:
            level = get(child(style.paragraph, "outlineLvl"), "val")
            if level.isdecimal() and int(level) <= _MOST_OUTLINE:
                return "head", int(level) + 1
        return found

    def name(self, identifier: str) -> str:
        """The name of a style; its id where it has none."""
        style = self._styles.get(identifier)
        return style.name if style else identifier

    def numbering(self, identifier: str) -> Node | None:
        """The numbering of a style's paragraphs, its own or inherited."""
        for style in self._chain(identifier):
            found = child(style.paragraph, "numPr")
            if found is not None:
                return found
        return None

    def looks(self, identifier: str) -> Mapping[str, bool]:
        """The looks of a character style, inherited ones too."""
        found: dict[str, bool] = {}
        for style in reversed(list(self._chain(identifier))):
            found |= looks(style.run)
        return found

    @property
    def language(self) -> str:
        """The language of the document (BCP 47); "" where none is named."""
        return get(child(self._defaults, "lang"), "val")

    def _chain(self, identifier: str) -> Iterator[Style]:
        for _ in range(_DEEPEST):
            style = self._styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = style.parent


def _styles(root: Node | None) -> Iterator[Node]:
    return (one for one in (root if root is not None else ()) if local(one) == "style")


def _style(node: Node) -> Style:
    return Style(
        get(child(node, "name"), "val") or get(node, "styleId"),
        get(child(node, "basedOn"), "val"),
        child(node, "pPr"),
        child(node, "rPr"),
    )
