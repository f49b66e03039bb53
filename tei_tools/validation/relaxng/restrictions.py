"""What a correct schema must not say (RELAX NG section 7): `check(start, patterns)`."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NoReturn

from tei_tools.validation.relaxng.names import SEPARATOR, NameClass, overlap, plain_names
from tei_tools.validation.relaxng.patterns import (
    Attribute,
    Choice,
    Compound,
    Data,
    Element,
    Empty,
    Group,
    Interleave,
    ListOf,
    OneOrMore,
    Pattern,
    Patterns,
    Text,
    Value,
)
from tei_tools.validation.relaxng.syntax import fail
from tei_tools.validation.relaxng.walks import within

KINDS = {
    Attribute: "attribute",
    Element: "element",
    Text: "text",
    Empty: "empty",
    Data: "data",
    Value: "value",
    ListOf: "list",
    Group: "group",
    Interleave: "interleave",
    OneOrMore: "oneOrMore",
}
FORBIDDEN_IN_START = frozenset(KINDS) - {Element}
FORBIDDEN_IN_ATTRIBUTE = frozenset((Attribute, Element))
FORBIDDEN_IN_LIST = frozenset((ListOf, Element, Attribute, Text, Interleave))
FORBIDDEN_IN_EXCEPT = frozenset(KINDS) - {Data, Value}


def check(start: Pattern, patterns: Patterns) -> list[Element]:
    """All elements that the schema can reach; raise SchemaError where it breaks a rule."""
    checker = Checker(patterns)
    checker.forbid(start, start, FORBIDDEN_IN_START, "the start")
    found = _elements(start)
    for element in found:
        checker.content(element)
    return list(found)


def _elements(start: Pattern) -> dict[Element, None]:
    found: dict[Element, None] = {}
    todo = [start]
    while todo:
        for each in within(todo.pop()):
            if isinstance(each, Element) and each not in found:
                found[each] = None
                todo.append(each.content)
    return found


class Content(IntEnum):
    """The content types of 7.2, each groupable with itself and with EMPTY, but SIMPLE alone."""

    EMPTY = 0
    COMPLEX = 1
    SIMPLE = 2


class Checker:
    """Applies the rules; what was found right once is not looked at again."""

    def __init__(self, patterns: Patterns) -> None:
        self._places = patterns.places
        self._seen: set[Pattern] = set()
        self._content: dict[Pattern, Content] = {}
        self._attributes: dict[Pattern, tuple[NameClass, ...]] = {}
        self._repeated: set[Pattern] = set()

    def content(self, element: Element) -> None:
        """Check the content of an element."""
        self._walk(element.content)
        self._content_type(element.content)
        self._finite(element.content)

    def forbid(
        self, owner: Pattern, pattern: Pattern, kinds: Iterable[type[Pattern]], place: str
    ) -> None:
        """Refuse patterns of certain kinds in another (7.1)."""
        for each in within(pattern):
            if type(each) in kinds:
                self._fail(owner, f"there must be no <{KINDS[type(each)]}> in {place}")

    def _fail(self, pattern: Pattern, message: str) -> NoReturn:
        place = self._places.get(pattern)
        fail(place.path if place else "", place.line if place else 0, message)

    def _walk(self, pattern: Pattern) -> None:
        todo = [pattern]
        while todo:
            for each in within(todo.pop()):
                if each not in self._seen:
                    self._seen.add(each)
                    todo.extend(self._one(each))

    def _one(self, pattern: Pattern) -> Iterator[Pattern]:
        """Check a pattern's own parts; yield those that are to be looked at in turn."""
        if isinstance(pattern, Attribute):
            self.forbid(pattern, pattern.value, FORBIDDEN_IN_ATTRIBUTE, "an attribute")
            self._content_type(pattern.value)
            yield pattern.value
        elif isinstance(pattern, ListOf):
            self.forbid(pattern, pattern.words, FORBIDDEN_IN_LIST, "a list")
            yield pattern.words
        elif isinstance(pattern, Data):
            self.forbid(pattern, pattern.exception, FORBIDDEN_IN_EXCEPT, "the exception of data")
        elif isinstance(pattern, OneOrMore):
            self._no_repeated_group(pattern)
        elif isinstance(pattern, Group | Interleave):
            self._different_attributes(pattern)
            if isinstance(pattern, Interleave):
                self._different_elements(pattern)

    def _no_repeated_group(self, pattern: OneOrMore) -> None:
        for each in within(pattern.body) if pattern.has_attributes else ():
            if isinstance(each, Group | Interleave) and each.has_attributes:
                kind = KINDS[type(each)]
                self._fail(pattern, f"there must be no attribute in a <{kind}> that is repeated")

    def _content_type(self, pattern: Pattern) -> Content:
        """The content type of a pattern (7.2); refuse data beside other content."""
        if pattern not in self._content:
            self._content[pattern] = self._new_content_type(pattern)
        return self._content[pattern]

    def _new_content_type(self, pattern: Pattern) -> Content:
        if isinstance(pattern, Text | Element):
            return Content.COMPLEX
        if isinstance(pattern, Data | Value | ListOf):
            return Content.SIMPLE
        if isinstance(pattern, OneOrMore):
            return self._no_data_beside(pattern, [self._content_type(pattern.body)] * 2)
        if not isinstance(pattern, Compound):
            return Content.EMPTY
        types = [self._content_type(each) for each in pattern.members]
        return max(types) if isinstance(pattern, Choice) else self._no_data_beside(pattern, types)

    def _no_data_beside(self, pattern: Pattern, types: list[Content]) -> Content:
        full = [each for each in types if each]
        if len(full) > 1 and Content.SIMPLE in full:
            self._fail(pattern, "data, values and lists must not stand beside other content")
        return max(types)

    def _different_attributes(self, pattern: Compound) -> None:
        """Refuse an attribute that could be given twice (7.3)."""
        if pattern.has_attributes:
            given = [self._attribute_names(member) for member in pattern.members]
            twice = _shared(given)
            if twice is not None:
                self._fail(pattern, f"the attribute {_shown(twice)} could be there twice")

    def _attribute_names(self, pattern: Pattern) -> tuple[NameClass, ...]:
        if not pattern.has_attributes:
            return ()
        if pattern not in self._attributes:
            found = (each.names for each in within(pattern) if isinstance(each, Attribute))
            self._attributes[pattern] = tuple(dict.fromkeys(found))
        return self._attributes[pattern]

    def _different_elements(self, pattern: Compound) -> None:
        """Refuse an element or text on two sides of an interleave (7.4)."""
        found = [tuple(within(member)) for member in pattern.members]
        if sum(any(isinstance(each, Text) for each in side) for side in found) > 1:
            self._fail(pattern, "text is on two sides of an <interleave>")
        names = [tuple(each.names for each in side if isinstance(each, Element)) for side in found]
        twice = _shared(names)
        if twice is not None:
            self._fail(pattern, f"the element {_shown(twice)} is on two sides of an <interleave>")

    def _finite(self, pattern: Pattern) -> None:
        """Refuse attributes of any name that are not repeated (7.3)."""
        todo = [pattern]
        while todo:
            each = todo.pop()
            if each in self._repeated or not each.has_attributes or isinstance(each, OneOrMore):
                continue
            self._repeated.add(each)
            if isinstance(each, Attribute) and plain_names(each.names) is None:
                self._fail(each, "an attribute of any name must be in a <oneOrMore>")
            if isinstance(each, Compound):
                todo.extend(each.members)


def _shared(sides: list[tuple[NameClass, ...]]) -> NameClass | None:
    """A name class of one side that overlaps with one of another."""
    owner: dict[str, int] = {}
    infinite: list[tuple[int, NameClass]] = []
    for side, classes in enumerate(sides):
        for names in classes:
            plain = plain_names(names)
            if plain is None:
                infinite.append((side, names))
            elif any(owner.setdefault(name, side) != side for name in plain):
                return names
    for side, names in infinite:
        for other, classes in enumerate(sides):
            if side != other and any(overlap(names, each) for each in classes):
                return names
    return None


def _shown(names: NameClass) -> str:
    plain = plain_names(names)
    return (
        " or ".join(f'"{name.rpartition(SEPARATOR)[2]}"' for name in sorted(plain))
        if plain
        else "of any name"
    )
