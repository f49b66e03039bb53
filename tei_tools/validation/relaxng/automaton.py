"""The automaton of a schema: made as documents ask for it, and kept for the next document.

A State holds the patterns that may still apply, side by side: where the schema leaves open which of
two definitions an element follows, both are pursued, and its end tag tells which of them held. The
index of a pattern in a State is a bit in the masks below.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng.derivatives import Derivatives, Halves, Test, is_anything
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context
from tei_tools.validation.relaxng.names import NameClass
from tei_tools.validation.relaxng.patterns import (
    TOO_AMBIGUOUS,
    Attribute,
    Data,
    ListOf,
    NotAllowed,
    Pattern,
    Patterns,
    Value,
)
from tei_tools.validation.relaxng.walks import within

MAX_STATES = 100_000
MAX_REMEMBERED = 512


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


class Automaton:
    """The states of a schema, each made once."""

    def __init__(self, patterns: Patterns, start: Pattern) -> None:
        self._patterns = patterns
        self._derivatives = Derivatives(patterns)
        self._states: dict[tuple[Pattern, ...], State] = {}
        self._attribute_names: dict[State, tuple[NameClass, ...]] = {}
        self.start = self.state((start,))

    def state(self, patterns: tuple[Pattern, ...]) -> State:
        """The state of these patterns."""
        known = self._states.get(patterns)
        if known is None:
            known = self._states[patterns] = State(patterns)
            if len(self._states) > MAX_STATES:
                raise SchemaError(TOO_AMBIGUOUS)
            if not any(each.has_attributes for each in patterns):
                self._set_text(known)
        return known

    def _set_text(self, state: State) -> None:
        if not state.by_value:
            state.text = self._after_text(state.patterns, "x", NO_CONTEXT)
            state.free = state.text is state
        state.accepts = self.accepts(state, "", NO_CONTEXT)

    def accepts(self, state: State, text: str, context: Context) -> int:
        """The mask of the patterns that may end with `text` as the element's only content."""
        if not state.by_value:
            return mask(each.nullable for each in state.patterns)
        return mask(self._derivatives.matches(each, text, context) for each in state.patterns)

    def after_text(self, state: State, text: str, context: Context) -> State | None:
        """The state after a whole text node that is more than white space."""
        if not state.by_value:
            return state.text
        return self._after_text(state.patterns, text, context)

    def _after_text(
        self, patterns: tuple[Pattern, ...], text: str, context: Context
    ) -> State | None:
        return self._alive(self._derivatives.text(each, text, context) for each in patterns)

    def _alive(self, patterns: Iterable[Pattern]) -> State | None:
        found = tuple(patterns)
        if all(isinstance(each, NotAllowed) for each in found):
            return None
        return self.state(found)

    def element(self, state: State, name: str) -> Transition | None:
        """The way on with an element of that name, None where there is none."""
        if name in state.elements:
            return state.elements[name]
        halves = [self._derivatives.element(each, name) for each in state.patterns]
        found = self.transition(name, halves) if any(halves) else None
        if found or len(state.elements) < MAX_REMEMBERED:
            state.elements[name] = found
        return found

    def transition(self, name: str, halves: list[Halves]) -> Transition:
        """A way on, given for each pattern the contents with what comes after them."""
        tag = self.state(tuple(dict.fromkeys(content for each in halves for content in each)))
        transition = Transition(name, tag, self.content(tag), halves)
        self.after(transition, tag.everything)
        return transition

    def content(self, tag: State) -> State | None:
        """The state behind a start tag, None where attributes are missing."""
        if tag.closed is None:
            tag.closed = self._content(tag, forgiving=False)
        return tag.closed

    def forgiven_content(self, tag: State) -> State | None:
        """The state behind a start tag as if no attribute were missing."""
        return self._content(tag, forgiving=True)

    def _content(self, tag: State, forgiving: bool) -> State | None:
        without = self._derivatives.without_attributes
        return self._alive(without(each, forgiving) for each in tag.patterns)

    def after(self, transition: Transition, accepted: int) -> State:
        """The state behind an element whose content ended with the mask `accepted`."""
        known = transition.after.get(accepted)
        if known is None:
            known = self.state(self._rest(transition.halves, transition.tag.patterns, accepted))
            transition.after[accepted] = known
        return known

    def _rest(
        self, halves: list[Halves], read: tuple[Pattern, ...], accepted: int
    ) -> tuple[Pattern, ...]:
        """For each pattern, what comes after the halves whose bit is in the mask."""
        held = [pattern for bit, pattern in enumerate(read) if accepted >> bit & 1]
        return tuple(
            self._patterns.choice(each[pattern] for pattern in held if pattern in each)
            for each in halves
        )

    def attribute(self, state: State, name: str) -> Edge | None:
        """The way on with an attribute of that name, None where there is none."""
        if name in state.attributes:
            return state.attributes[name]
        if len(state.attributes) >= MAX_REMEMBERED and not self._has_attribute(state, name):
            return None
        halves = [self._derivatives.attribute(each, name) for each in state.patterns]
        found = self._edge(halves) if any(halves) else None
        if found or len(state.attributes) < MAX_REMEMBERED:
            state.attributes[name] = found
        return found

    def _has_attribute(self, state: State, name: str) -> bool:
        """Whether a state has an attribute of that name, told soon even if asked very often."""
        known = self._attribute_names.get(state)
        if known is None:
            every = (part for pattern in state.patterns for part in within(pattern))
            found = dict.fromkeys(each.names for each in every if isinstance(each, Attribute))
            known = self._attribute_names[state] = tuple(found)
        return any(names.contains(name) for names in known)

    def _edge(self, halves: list[Halves]) -> Edge:
        edge = Edge(halves)
        edge.tests = tuple(map(self._derivatives.test, edge.values))
        if all(map(is_anything, edge.values)):
            edge.any_value = self.whatever(edge)
        return edge

    def whatever(self, edge: Edge) -> State:
        """The state behind an attribute, if its value is taken to be right."""
        return self.state(self._rest(edge.halves, edge.values, (1 << len(edge.values)) - 1))

    def after_value(self, edge: Edge, value: str, context: Context) -> State | None:
        """The state behind an attribute with that value, None where it may not have it."""
        if value in edge.remembered:
            return edge.remembered[value]
        accepted = 0
        for bit, accepts in enumerate(edge.tests):
            accepted |= accepts(value, context) << bit
        if accepted not in edge.behind:
            edge.behind[accepted] = self._alive(self._rest(edge.halves, edge.values, accepted))
        found = edge.behind[accepted]
        if (
            not edge.in_context
            and not edge.id_type
            and len(value) < 100
            and len(edge.remembered) < MAX_REMEMBERED
        ):
            edge.remembered[value] = found
        return found

    def choice(self, patterns: Iterable[Pattern]) -> Pattern:
        """Several patterns as one."""
        return self._patterns.choice(patterns)

    def wanted(self, tag: State) -> int:
        """How many attributes a start tag still needs, at the least."""
        return min(map(self._derivatives.wanted_attributes, tag.patterns))


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
