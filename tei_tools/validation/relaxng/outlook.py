"""Outlook: what may come next in a document and what would help, asked of the automaton."""

from collections.abc import Callable

from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.guesses import expected_elements
from tei_tools.validation.relaxng.names import local_of
from tei_tools.validation.relaxng.states import State
from tei_tools.validation.relaxng.wording import ranked_elements

MAX_STATES = 60
MAX_WAYS = 150
MAX_WRAPPERS = 4
USUAL_WRAPPERS = ("p", "item", "addrLine", "l", "row", "cell", "ab")


class Outlook:
    """Answers questions about states."""

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        self._late: dict[tuple[State, str], bool] = {}

    def behind(self, state: State, name: str) -> State | None:
        """The state behind an element, None where it may not come."""
        way = self._automaton.element(state, name)
        return self._automaton.after(way, way.tag.everything) if way else None

    def completing(self, state: State) -> set[str]:
        """The elements after which nothing would be missing."""
        behind = ((name, self.behind(state, name)) for name in expected_elements(state))
        return {name for name, after in behind if after and after.accepts}

    def wrapper_of_text(self, finding: Finding) -> str:
        """The element that text should probably stand in, "" where that cannot be told."""
        fitting = self._fitting(finding, lambda inside: inside.free)
        return min(ranked_elements(fitting), key=_usual_wrapper, default="")

    def wrapper_of_element(self, finding: Finding) -> str:
        """The element that another should probably stand in, "" where that cannot be told."""
        fitting = self._fitting(finding, lambda inside: finding.name in expected_elements(inside))
        if len(fitting) > MAX_WRAPPERS:
            return ""
        return min(ranked_elements(fitting), key=_usual_wrapper, default="")

    def _fitting(self, finding: Finding, takes: Callable[[State], bool]) -> list[str]:
        """Elements allowed at the place that may have the culprit in them.

        Where the parent must not be empty, only those that fill it are thought of, as items do a
        list; else only the usual ones.
        """
        opened, state = finding.opened, finding.state
        if opened is None or state is None or opened.free:
            return []
        allowed = set(expected_elements(state))
        if opened.accepts:
            allowed = {name for name in allowed if local_of(name) in USUAL_WRAPPERS}
        else:
            allowed &= self.completing(opened)
        return [name for name in allowed if takes(self._inside(state, name))]

    def _inside(self, state: State, name: str) -> State:
        way = self._automaton.element(state, name)
        assert way is not None
        return self._automaton.forgiven_content(way.tag) or way.tag

    def is_late(self, finding: Finding) -> bool:
        """Whether an element would have been right earlier in its parent."""
        if finding.opened is None or not finding.previous:
            return False
        key = (finding.opened, finding.name)
        if key not in self._late:
            self._late[key] = self._is_reachable(*key)
        return self._late[key]

    def _is_reachable(self, start: State, name: str) -> bool:
        """Whether an element is right in one of the states that can be reached from another."""
        todo, seen = [start], {start}
        for state in todo:
            if self._automaton.element(state, name):
                return True
            expected = expected_elements(state)
            for each in expected if len(todo) < MAX_STATES and len(expected) < MAX_WAYS else ():
                behind = self.behind(state, each)
                if behind and behind not in seen:
                    seen.add(behind)
                    todo.append(behind)
        return False


def _usual_wrapper(name: str) -> int:
    """Smaller for the elements that text and others are usually put in."""
    local = local_of(name)
    return USUAL_WRAPPERS.index(local) if local in USUAL_WRAPPERS else len(USUAL_WRAPPERS)
