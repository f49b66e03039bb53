"""Regular expressions of XML Schema (Datatypes, appendix F), matched in linear time.

An expression becomes a nondeterministic automaton (Thompson 1968), which is made deterministic as
texts ask for it. No expression can backtrack, and a counted one that would need too many states is
refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from tei_tools.validation.relaxng.characters import CharacterTest
from tei_tools.validation.relaxng.expressions import Alternatives, Expression, One, Reader, Repeat

MAX_STATES = 10_000
MAX_REMEMBERED = 2_000


@dataclass(slots=True)
class Node:
    """A state of the nondeterministic automaton; `test` leads to the first of `following`."""

    test: CharacterTest | None = None
    following: "list[Node]" = field(default_factory=list)
    number: int = 0


class Builder:
    """Turns an expression into an automaton, from its end to its beginning."""

    def __init__(self) -> None:
        self.count = 0

    def node(self, test: CharacterTest | None, *following: Node) -> Node:
        self.count += 1
        if self.count > MAX_STATES:
            raise ValueError("regular expression: its counts are too large")
        return Node(test, list(following), self.count)

    def build(self, expression: Expression, after: Node) -> Node:
        if isinstance(expression, One):
            return self.node(expression.test, after)
        if isinstance(expression, Alternatives):
            return self.node(None, *(self.build(each, after) for each in expression.members))
        if isinstance(expression, Repeat):
            return self._repeat(expression, after)
        for member in reversed(expression.members):
            after = self.build(member, after)
        return after

    def _repeat(self, repeat: Repeat, after: Node) -> Node:
        start = after
        if repeat.most is None:
            start = self.node(None, after)
            start.following.append(self.build(repeat.body, start))
        else:
            for _ in range(repeat.most - repeat.least):
                start = self.node(None, self.build(repeat.body, start), after)
        for _ in range(repeat.least):
            start = self.build(repeat.body, start)
        return start


@dataclass(slots=True)
class Set:
    """A state of the deterministic automaton: the nodes where a text may stand."""

    nodes: tuple[Node, ...]
    accepts: bool
    following: "dict[str, Set]" = field(default_factory=dict)


class Regex:
    """A compiled expression; `matches(text)` takes time in proportion to the text."""

    def __init__(self, pattern: str) -> None:
        self._end = Node()
        self._start = Builder().build(Reader(pattern).read(), self._end)
        self._forget()

    def matches(self, text: str) -> bool:
        """Whether the expression matches the whole text."""
        state = self._initial
        for character in text:
            state = state.following.get(character) or self._step(state, character)
            if not state.nodes:
                return False
        return state.accepts

    def _forget(self) -> None:
        self._remembered = 0
        self._sets: dict[tuple[int, ...], Set] = {}
        self._initial = self._set((self._start,))

    def _step(self, state: Set, character: str) -> Set:
        moved = [each.following[0] for each in state.nodes if each.test and each.test(character)]
        if self._remembered > MAX_REMEMBERED:
            self._forget()
        following = self._set(moved)
        self._remembered += 1
        state.following[character] = following
        return following

    def _set(self, nodes: Iterable[Node]) -> Set:
        reached = _closure(nodes)
        key = tuple(sorted(reached))
        made = self._sets.get(key)
        if made is None:
            kept = tuple(node for node in reached.values() if node.test or node is self._end)
            made = self._sets[key] = Set(kept, self._end.number in reached)
        return made


def _closure(nodes: Iterable[Node]) -> dict[int, Node]:
    """The nodes that can be reached without reading a character."""
    reached: dict[int, Node] = {}
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if node.number not in reached:
            reached[node.number] = node
            if node.test is None:
                todo.extend(node.following)
    return reached


@lru_cache(maxsize=1_000)
def compile_regex(pattern: str) -> Regex:
    """The automaton of an XML Schema regular expression; raise ValueError for an incorrect one."""
    return Regex(pattern)
