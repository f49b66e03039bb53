"""Messages about attributes and values: what is wrong, where, and what to do about it."""

from collections.abc import Callable

from tei_tools.validation.relaxng import values
from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.lexical import NO_CONTEXT
from tei_tools.validation.relaxng.names import namespace_of
from tei_tools.validation.relaxng.states import State
from tei_tools.validation.relaxng.vocabulary import Vocabulary, attributes
from tei_tools.validation.relaxng.wording import (
    attribute_name,
    few,
    quoted,
    ranked_attributes,
    ranked_elements,
    tag,
)

XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance"
MAX_OWNERS = 3
MANY_OWNERS = 150


class AttributeMessages:
    """Tells findings about attributes and values; `sentences` has the teller of each code."""

    def __init__(self, automaton: Automaton, vocabulary: Vocabulary) -> None:
        self._automaton = automaton
        self._vocabulary = vocabulary
        self.sentences: dict[str, Callable[[Finding, int], str]] = {
            "attribute-not-allowed": self._not_allowed,
            "missing-attribute": self._missing,
            "bad-value": self._bad_value,
            "duplicate-id": self._duplicate_id,
            "missing-id": self._missing_id,
        }

    def _not_allowed(self, finding: Finding, _line: int) -> str:
        says = f"attribute @{attribute_name(finding.name)} is not allowed on {tag(finding.parent)}"
        if finding.tag is not None:
            return f"{says} beside the other attributes that it has there; keep one of them"
        if finding.suggestion:
            return f"{says}; did you mean @{attribute_name(finding.suggestion)}?"
        if namespace_of(finding.name) == XSI_NAMESPACE:
            return f"{says}: it is for XML Schema; delete it{_expected(finding)}"
        owners = ranked_elements(self._vocabulary.owners.get(finding.name, ()))
        belongs = f"; it belongs on {few([tag(each) for each in owners], MAX_OWNERS)}"
        return says + belongs * (0 < len(owners) < MANY_OWNERS) + _expected(finding)

    def _missing(self, finding: Finding, _line: int) -> str:
        assert finding.tag is not None
        known = {name for pattern in finding.tag.patterns for name in attributes(pattern)}
        helpful = [name for name in known if self._would_help(finding.tag, name)]
        shown = [f"@{attribute_name(name)}" for name in ranked_attributes(helpful)]
        return f"{tag(finding.name)} needs the attribute {few(shown) or 'that its schema requires'}"

    def _would_help(self, start: State, name: str) -> bool:
        """Whether fewer attributes are wanted once this one is there."""
        edge = self._automaton.attribute(start, name)
        if edge is None:
            return False
        behind = self._automaton.whatever(edge)
        return self._automaton.wanted(behind) < self._automaton.wanted(start)

    def _bad_value(self, finding: Finding, _line: int) -> str:
        state, value = finding.state, finding.value
        assert state is not None
        if finding.name == finding.parent:
            return self._bad_content(finding, state)
        edge = self._automaton.attribute(state, finding.name)
        assert edge is not None
        pattern = self._automaton.choice(edge.values)
        expected = values.told(value, pattern, lambda text: self._may_be(state, finding.name, text))
        where = f"@{attribute_name(finding.name)} on {tag(finding.parent)}"
        return f"value {quoted(value)} of {where} is not valid: {expected}"

    def _may_be(self, state: State, name: str, value: str) -> bool:
        edge = self._automaton.attribute(state, name)
        return edge is not None and bool(self._automaton.after_value(edge, value, NO_CONTEXT))

    def _bad_content(self, finding: Finding, state: State) -> str:
        pattern = self._automaton.choice(state.patterns)
        accepts = self._automaton.accepts
        expected = values.told(
            finding.value, pattern, lambda text: bool(accepts(state, text, NO_CONTEXT))
        )
        if not finding.value:
            return f"{tag(finding.name)} has no text: {expected}"
        return f"text {quoted(finding.value)} of {tag(finding.name)} is not valid: {expected}"

    def _duplicate_id(self, finding: Finding, line: int) -> str:
        where = f"@{attribute_name(finding.name)} {quoted(finding.value)} on {tag(finding.parent)}"
        return f"{where} is already used on line {line}; give one of the two another name"

    def _missing_id(self, finding: Finding, _line: int) -> str:
        where = f"@{attribute_name(finding.name)} on {tag(finding.parent)}"
        return f"{where} refers to {quoted(finding.value)}, but nothing has that ID"


def _expected(finding: Finding) -> str:
    """`; expected ...`, the likeliest of the attributes that the element may have."""
    assert finding.state is not None
    found = {name for pattern in finding.state.patterns for name in attributes(pattern)}
    allowed = [f"@{attribute_name(each)}" for each in ranked_attributes(found, finding.name)]
    return f"; expected {few(allowed)}" if allowed else "; it has no attributes"
