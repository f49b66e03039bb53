"""The automaton of a schema: made as documents ask for it, and kept for the next document."""

from collections.abc import Iterable

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng.derivatives import Derivatives, Halves, is_anything
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context
from tei_tools.validation.relaxng.names import NameClass
from tei_tools.validation.relaxng.patterns import (
    TOO_AMBIGUOUS,
    Attribute,
    NotAllowed,
    Pattern,
    Patterns,
)
from tei_tools.validation.relaxng.states import Edge, State, Transition, mask
from tei_tools.validation.relaxng.walks import within

MAX_STATES = 100_000
MAX_REMEMBERED = 512


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
