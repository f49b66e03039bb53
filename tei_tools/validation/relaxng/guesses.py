"""Guesses: what a wrong document was probably meant to say, so that it can be read on."""

from typing import Any

from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.habits import ATTRIBUTE_INSTEAD, INSTEAD
from tei_tools.validation.relaxng.names import local_of, namespace_of, plain_names, qualified
from tei_tools.validation.relaxng.states import State, Transition
from tei_tools.validation.relaxng.vocabulary import Vocabulary, attributes
from tei_tools.validation.relaxng.walks import firsts
from tei_tools.validation.relaxng.wording import attribute_name, is_like, ranked_attributes

MAX_WAYS = 40
MAX_SKIPPED = 3
MAX_REMEMBERED = 10_000
MAX_GUESSES = 1_000

Skip = tuple[list[str], Transition | None]


class Guesses:
    """Makes guesses about one document; the same question is answered once."""

    def __init__(self, automaton: Automaton, vocabulary: Vocabulary) -> None:
        self._automaton = automaton
        self._vocabulary = vocabulary
        self._elements: dict[str, list[str]] = {}
        self._attributes: dict[tuple[State, str], str] = {}
        self._skips: dict[tuple[State, str], Skip] = {}
        self._detours: dict[tuple[State, str], Transition] = {}

    def elements(self, name: str) -> list[str]:
        """The schema's elements that people mean by a name it does not have.

        After very many different names no more is guessed: such a document is of another kind.
        """
        if name not in self._elements:
            if len(self._elements) >= MAX_GUESSES:
                return []
            self._elements[name] = self._like(name)
        return self._elements[name]

    def _like(self, name: str) -> list[str]:
        if namespace_of(name) not in self._vocabulary.namespaces:
            return []
        wishes = [each.partition(" ")[0] for each in INSTEAD.get(local_of(name), ())]
        wishes += self._vocabulary.spelling.like(local_of(name))
        meant = [qualified(namespace_of(name), each) for each in wishes]
        return [each for each in meant if each in self._vocabulary.elements]

    def attribute(self, start: State, name: str) -> str:
        """The attribute, allowed in a start tag, that people mean by another; "" for none."""
        key = (start, name)
        if key not in self._attributes:
            if len(self._attributes) >= MAX_GUESSES:
                return ""
            self._attributes[key] = self._like_attribute(start, name)
        return self._attributes[key]

    def _like_attribute(self, start: State, name: str) -> str:
        allowed = {each for pattern in start.patterns for each in attributes(pattern)}
        habit = ATTRIBUTE_INSTEAD.get(name, "")
        wishes = [each for each in allowed if attribute_name(each) == habit]
        like = [each for each in allowed if is_like(attribute_name(each), attribute_name(name))]
        return (wishes + ranked_attributes(like, name) + [""])[0]

    def skip(self, state: State, name: str) -> Skip:
        """The missing elements after which one would be right, and the way on after them."""
        key = (state, name)
        if key not in self._skips:
            _keep_small(self._skips)
            self._skips[key] = self._skip(state, name)
        return self._skips[key]

    def _skip(self, state: State, name: str) -> Skip:
        ways: list[tuple[list[str], State]] = [([], state)]
        for skipped, place in ways:
            if place.accepts or len(skipped) == MAX_SKIPPED:
                continue
            expected = expected_elements(place)
            for each in expected if len(expected) <= MAX_WAYS and len(ways) < MAX_WAYS else ():
                way = self._automaton.element(place, each)
                if way is None or each == name or each in skipped:
                    continue
                behind = self._automaton.after(way, way.tag.everything)
                found = self._automaton.element(behind, name)
                if found:
                    return [*skipped, each], found
                ways.append(([*skipped, each], behind))
        return [], None

    def detour(self, state: State, name: str) -> Transition:
        """The way through an element by its own rules and back to the same state."""
        key = (state, name)
        if key not in self._detours:
            _keep_small(self._detours)
            contents = self._vocabulary.contents(name)
            halves = [dict.fromkeys(contents, pattern) for pattern in state.patterns]
            self._detours[key] = self._automaton.transition(name, halves)
        return self._detours[key]


def _keep_small(remembered: dict[Any, Any]) -> None:
    if len(remembered) >= MAX_REMEMBERED:
        remembered.clear()


def expects_others(state: State) -> bool:
    """Whether elements may come next that the schema does not name."""
    return any(
        plain_names(each.names) is None for pattern in state.patterns for each in firsts(pattern)
    )


def expected_elements(state: State) -> list[str]:
    """The names of the elements that may come next."""
    found: dict[str, None] = {}
    for pattern in state.patterns:
        for each in firsts(pattern):
            found.update(dict.fromkeys(plain_names(each.names) or ()))
    return list(found)
