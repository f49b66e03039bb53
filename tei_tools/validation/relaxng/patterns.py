"""Patterns: the simple form of a schema, each distinct pattern made once (hash-consed).

Because equal patterns are the same object, they compare and hash by identity, and whatever is
computed from one can be remembered beside it. `Patterns` makes them and keeps them in normal form:
no choice has a choice, a doublet or `notAllowed` as a member, no group has `empty`, and so on
(RELAX NG 4.20 and 4.21).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng.datatypes import Datatype
from tei_tools.validation.relaxng.lexical import Context
from tei_tools.validation.relaxng.names import NameClass

MAX_PATTERNS = 400_000
MAX_MEMBERS = 4_000_000
TOO_AMBIGUOUS = "the schema is too large or too ambiguous: it needs more states than can be kept"


class Pattern:
    """What may stand at a place; `uid` grows with every pattern made.

    `has_values` tells of data, values and lists within it, `has_text` of these and text.
    """

    __slots__ = ("has_attributes", "has_text", "has_values", "nullable", "uid")

    uid: int
    nullable: bool
    has_attributes: bool
    has_values: bool
    has_text: bool


class Empty(Pattern):
    """Nothing, and nothing more is wanted."""

    __slots__ = ()


class NotAllowed(Pattern):
    """Nothing will do."""

    __slots__ = ()


class Text(Pattern):
    """Any characters."""

    __slots__ = ()


class Data(Pattern):
    """Characters that a datatype accepts and the exception does not."""

    __slots__ = ("datatype", "exception")

    def __init__(self, datatype: Datatype, exception: Pattern) -> None:
        self.datatype = datatype
        self.exception = exception


class Value(Pattern):
    """Characters that mean the same as a given value."""

    __slots__ = ("datatype", "text", "value")

    def __init__(self, datatype: Datatype, text: str, value: Hashable) -> None:
        self.datatype = datatype
        self.text = text
        self.value = value


class ListOf(Pattern):
    """Words separated by white space, in a pattern of their own."""

    __slots__ = ("words",)

    def __init__(self, words: Pattern) -> None:
        self.words = words


class Attribute(Pattern):
    """An attribute and its value."""

    __slots__ = ("names", "value")

    def __init__(self, names: NameClass, value: Pattern) -> None:
        self.names = names
        self.value = value


class Element(Pattern):
    """An element; `content` (attributes and children) is set once it is known."""

    __slots__ = ("content", "line", "names", "path")

    content: Pattern

    def __init__(self, names: NameClass, path: str, line: int) -> None:
        self.names = names
        self.path = path
        self.line = line


class OneOrMore(Pattern):
    """A pattern, again and again."""

    __slots__ = ("body",)

    def __init__(self, body: Pattern) -> None:
        self.body = body


class Compound(Pattern):
    """A pattern of several members."""

    __slots__ = ("members",)

    def __init__(self, members: tuple[Pattern, ...]) -> None:
        self.members = members


class Choice(Compound):
    """One of the members."""

    __slots__ = ()


class Group(Compound):
    """All members, in this order (attributes in any)."""

    __slots__ = ()


class Interleave(Compound):
    """All members, mingled."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a schema something stands; `line` counts from 1."""

    path: str
    line: int


class Patterns:
    """Makes patterns; the same parts always give the same object."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Pattern] = {}
        self._members = 0
        self.places: dict[Pattern, Place] = {}
        self.empty = self._intern(Empty, nullable=True)
        self.not_allowed = self._intern(NotAllowed)
        self.text = self._intern(Text, nullable=True, text=True)

    def data(self, datatype: Datatype, exception: Pattern) -> Pattern:
        """A `data` pattern; `exception` is notAllowed where there is none."""
        return self._intern(Data, datatype, exception, values=True)

    def value(self, datatype: Datatype, text: str, context: Context) -> Pattern:
        """A `value` pattern; raise ValueError where the datatype does not have that value."""
        return self._intern(Value, datatype, text, datatype.value(text, context), values=True)

    def list_of(self, words: Pattern) -> Pattern:
        if words is self.not_allowed:
            return words
        return self._intern(ListOf, words, values=True)

    def attribute(self, names: NameClass, value: Pattern) -> Pattern:
        if value is self.not_allowed:
            return value
        return self._intern(Attribute, names, value, attributes=True)

    def element(self, names: NameClass, path: str, line: int) -> Element:
        """A new element pattern: two are never the same, since their content is not yet known."""
        element = Element(names, path, line)
        element.content = self.not_allowed
        return self._finish(element)

    def one_or_more(self, body: Pattern) -> Pattern:
        if isinstance(body, Empty | NotAllowed | OneOrMore):
            return body
        return self._intern(
            OneOrMore,
            body,
            nullable=body.nullable,
            attributes=body.has_attributes,
            values=body.has_values,
            text=body.has_text,
        )

    def zero_or_more(self, body: Pattern) -> Pattern:
        return self.choice((self.one_or_more(body), self.empty))

    def choice(self, members: Iterable[Pattern]) -> Pattern:
        found = dict.fromkeys(_flat(Choice, members))
        found.pop(self.not_allowed, None)
        if self.empty in found and any(each.nullable for each in found if each is not self.empty):
            del found[self.empty]
        ordered = tuple(sorted(found, key=_uid))
        return self._compound(Choice, ordered, any, self.not_allowed)

    def group(self, members: Iterable[Pattern]) -> Pattern:
        return self._sequence(Group, members)

    def followed(self, first: Pattern, members: tuple[Pattern, ...]) -> Pattern:
        """A pattern and then some members of a group that is already made."""
        if first is self.empty:
            return self._compound(Group, members, all, self.empty)
        return first if first is self.not_allowed else self.group((first, *members))

    def interleave(self, members: Iterable[Pattern]) -> Pattern:
        return self._sequence(Interleave, sorted(_flat(Interleave, members), key=_uid))

    def _sequence(self, kind: type[Compound], members: Iterable[Pattern]) -> Pattern:
        found = tuple(each for each in _flat(kind, members) if each is not self.empty)
        if self.not_allowed in found:
            return self.not_allowed
        return self._compound(kind, found, all, self.empty)

    def _compound(
        self,
        kind: type[Compound],
        members: tuple[Pattern, ...],
        nullable: Callable[[Iterable[bool]], bool],
        otherwise: Pattern,
    ) -> Pattern:
        if len(members) < 2:
            return members[0] if members else otherwise
        key = (kind, members)
        made = self._made.get(key)
        if made is None:
            self._members += len(members)
            if self._members > MAX_MEMBERS:
                raise SchemaError(TOO_AMBIGUOUS)
            made = self._made[key] = kind(members)
            made.nullable = nullable(each.nullable for each in members)
            made.has_attributes = any(each.has_attributes for each in members)
            made.has_values = any(each.has_values for each in members)
            made.has_text = any(each.has_text for each in members)
            self._number(made)
        return made

    def _intern(
        self,
        kind: Callable[..., Pattern],
        *parts: Hashable,
        nullable: bool = False,
        attributes: bool = False,
        values: bool = False,
        text: bool = False,
    ) -> Pattern:
        key = (kind, parts)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = kind(*parts)
            made.nullable = nullable
            made.has_attributes = attributes
            made.has_values = values
            made.has_text = text or values
            self._number(made)
        return made

    def _finish(self, element: Element) -> Element:
        element.nullable = element.has_attributes = element.has_values = element.has_text = False
        self._made[element] = element
        self._number(element)
        return element

    def _number(self, made: Pattern) -> None:
        made.uid = len(self._made)
        if made.uid > MAX_PATTERNS:
            raise SchemaError(TOO_AMBIGUOUS)


def _uid(pattern: Pattern) -> int:
    return pattern.uid


def _flat(kind: type[Compound], members: Iterable[Pattern]) -> Iterator[Pattern]:
    """The members, with those of inner patterns of the same kind in their place."""
    return chain.from_iterable(
        each.members if isinstance(each, kind) else (each,) for each in members
    )
