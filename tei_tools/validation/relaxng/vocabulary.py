"""Vocabulary: the names of a schema and its elements by name, for finding what was meant."""

from collections.abc import Iterable
from functools import cached_property

from tei_tools.validation.relaxng.names import (
    AnyName,
    NameChoice,
    NsName,
    local_of,
    namespace_of,
    plain_names,
)
from tei_tools.validation.relaxng.patterns import Attribute, Element, Pattern, Patterns
from tei_tools.validation.relaxng.spelling import Spelling
from tei_tools.validation.relaxng.walks import within


class Vocabulary:
    """What a schema's elements and attributes are called."""

    def __init__(self, elements: Iterable[Element], patterns: Patterns) -> None:
        self._patterns = patterns
        self.elements: dict[str, list[Element]] = {}
        self._all = tuple(elements)
        for element in self._all:
            for name in plain_names(element.names) or ():
                self.elements.setdefault(name, []).append(element)

    @cached_property
    def namespaces(self) -> frozenset[str]:
        return frozenset(map(namespace_of, self.elements))

    @cached_property
    def main_namespace(self) -> str:
        """The namespace that most elements are in."""
        found = [namespace_of(name) for name in self.elements]
        return max(self.namespaces, key=found.count, default="")

    @cached_property
    def spelling(self) -> Spelling:
        """Finds the element names like another."""
        return Spelling({local_of(name) for name in self.elements})

    @cached_property
    def owners(self) -> dict[str, list[str]]:
        """The elements that have an attribute, by its name."""
        found: dict[str, list[str]] = {}
        for name, elements in self.elements.items():
            for attribute in {each for element in elements for each in attributes(element.content)}:
                found.setdefault(attribute, []).append(name)
        return found

    @cached_property
    def parents(self) -> dict[str, list[str]]:
        """The elements that an element may stand in, by its name."""
        found: dict[str, list[str]] = {}
        for name, elements in self.elements.items():
            for child in {each for element in elements for each in children(element.content)}:
                found.setdefault(child, []).append(name)
        return found

    @cached_property
    def anything(self) -> Pattern:
        """The content of an element that the schema does not know: whatever it does know.

        Elements of foreign namespaces may have any content.
        """
        patterns = self._patterns
        known = tuple(NsName(each) for each in sorted(self.namespaces))
        stray = patterns.element(AnyName(NameChoice(known) if known else None), "", 0)
        attribute = patterns.attribute(AnyName(), patterns.text)
        inside = patterns.choice((patterns.text, stray, *self._all))
        stray.content = patterns.group(
            (patterns.zero_or_more(attribute), patterns.zero_or_more(inside))
        )
        return stray.content

    def contents(self, name: str) -> list[Pattern]:
        """The contents that the schema gives an element of that name anywhere."""
        return [each.content for each in self.elements.get(name, ())] or [self.anything]


def attributes(pattern: Pattern) -> set[str]:
    """The names of the attributes in an element's content."""
    found = (each.names for each in within(pattern) if isinstance(each, Attribute))
    return {name for names in found for name in plain_names(names) or ()}


def children(pattern: Pattern) -> set[str]:
    """The names of the elements in an element's content."""
    found = (each.names for each in within(pattern) if isinstance(each, Element))
    return {name for names in found for name in plain_names(names) or ()}
