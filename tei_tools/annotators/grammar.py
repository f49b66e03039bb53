"""Grammar: what a schema lets stand in the elements of TEI, as annotators may keep to it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """The elements of a schema's TEI by their names: what each may hold, and its attributes.

    `name` is what the schema is called, `mixed` are the elements that hold text. Order and number
    are not in it: what it allows may still be one too many.
    """

    name: str
    children: Mapping[str, frozenset[str]]
    attributes: Mapping[str, frozenset[str]]
    mixed: frozenset[str]

    def holds(self, parent: str, child: str) -> bool:
        """Whether `<child>` may stand in `<parent>`."""
        return child in self.children.get(parent, ())

    def has(self, element: str, attribute: str) -> bool:
        """Whether an element has an attribute, such as "cert" or "xml:id"."""
        return attribute in self.attributes.get(element, ())
