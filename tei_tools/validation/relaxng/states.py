"""State, Transition, Edge: what an automaton is made of.

A State holds the patterns that may still apply, side by side: where the schema leaves open which of
two definitions an element follows, both are pursued, and its end tag tells which of them held. The
index of a pattern in a State is a bit in the masks below.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from tei_tools.validation.relaxng.derivatives import Halves, Test
from tei_tools.validation.relaxng.patterns import Data, ListOf, NotAllowed, Pattern, Value
from tei_tools.validation.relaxng.walks import within


class State:
    """A place in an element's content (or, before the end of its start tag, in its attributes).

    `elements` and `attributes` are the ways on that were asked for so far, None where there is
    none. `accepts` is the mask of the patterns that are content to end here; `text` the state
    after characters other than white space, None where they are not allowed; where `by_value`,
    that depends on the characters. Where `free`, any characters may come and leave the state as
    it is. `closed` is the state behind the start tag, as far as it is known.
    """

    __slots__ = (
        "accepts",
        "attributes",
        "by_value",
        "closed",
        "elements",
        "free",
        "patterns",
        "text",
    )

    def __init__(self, patterns: tuple[Pattern, ...]) -> None:
        self.patterns = patterns
        self.elements: dict[str, Transition | None] = {}
        self.attributes: dict[str, Edge | None] = {}
        self.by_value = any(each.has_values for each in patterns)
        self.accepts = 0
        self.text: State | None = None
        self.free = False
        self.closed: State | None = None

    @property
    def everything(self) -> int:
        """The mask of all patterns that are still alive."""
        alive = (not isinstance(each, NotAllowed) for each in self.patterns)
        return mask(alive)


class Transition:
    """An element of a certain name in a State.

    `tag` is the state in its start tag, `content` the one after a start tag without attributes
    (None where some are wanted), `after` the states behind it by the mask that its content ends
    with; not all of them are known from the start.
    """

    __slots__ = ("after", "content", "halves", "name", "tag")

    def __init__(self, name: str, tag: State, content: State | None, halves: list[Halves]) -> None:
        self.name = name
        self.tag = tag
        self.content = content
        self.halves = halves
        self.after: dict[int, State] = {}


class Edge:
    """An attribute of a certain name in a State.

    `any_value` is the state behind it where the value does not matter; else `remembered` has those
    behind the values met so far. `values` are the patterns that a value may match, `tests` tell
    whether it does, and `behind` has the states by the mask of those that it matches.
    """

    __slots__ = (
        "any_value",
        "behind",
        "halves",
        "id_type",
        "in_context",
        "remembered",
        "tests",
        "values",
    )

    def __init__(self, halves: list[Halves]) -> None:
        self.halves = halves
        self.any_value: State | None = None
        self.behind: dict[int, State | None] = {}
        self.tests: tuple[Test, ...] = ()
        self.values = tuple(dict.fromkeys(value for each in halves for value in each))
        self.id_type = next((each for each in map(_id_type, self.values) if each), "")
        self.in_context = any(map(_in_context, self.values))
        self.remembered: dict[str, State | None] = {}


def mask(bits: Iterable[bool]) -> int:
    """The bits as a number, the first of them the lowest."""
    return reduce(or_, (bit << place for place, bit in enumerate(bits)), 0)


def _id_type(value: Pattern) -> str:
    return value.datatype.id_type if isinstance(value, Data) else ""


def _in_context(value: Pattern) -> bool:
    for each in within(value):
        if isinstance(each, ListOf) and _in_context(each.words):
            return True
        if isinstance(each, Data) and _in_context(each.exception):
            return True
        if isinstance(each, Data | Value) and each.datatype.in_context:
            return True
    return False
