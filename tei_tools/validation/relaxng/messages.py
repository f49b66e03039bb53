"""Messages: a Finding as a sentence that says what is wrong, where, and what to do about it."""

from collections.abc import Callable, Iterable, Iterator

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.relaxng import values
from tei_tools.validation.relaxng.automaton import Automaton, State
from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.habits import ATTRIBUTE_INSTEAD, INSTEAD
from tei_tools.validation.relaxng.lexical import NO_CONTEXT
from tei_tools.validation.relaxng.names import local_of, namespace_of
from tei_tools.validation.relaxng.patterns import Attribute, within
from tei_tools.validation.relaxng.places import Places
from tei_tools.validation.relaxng.recovery import expected_elements
from tei_tools.validation.relaxng.vocabulary import Vocabulary, attributes
from tei_tools.validation.relaxng.wording import (
    attribute_name,
    every,
    few,
    is_like,
    more,
    quoted,
    ranked_attributes,
    ranked_elements,
    tag,
)

XSI_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance"
MAX_OWNERS = 3
MAX_WRAPPERS = 12


class Messages:
    """Tells findings; `path` is what the document is called."""

    def __init__(
        self, automaton: Automaton, vocabulary: Vocabulary, places: Places, path: str
    ) -> None:
        self._automaton = automaton
        self._vocabulary = vocabulary
        self._places = places
        self._path = path
        self._opened: dict[int, int] = {}
        self._sentences: dict[str, Callable[[Finding], str]] = {
            "unknown-element": self._unknown_element,
            "element-not-allowed": self._element_not_allowed,
            "missing-element": self._missing_element,
            "text-not-allowed": self._text_not_allowed,
            "wrong-namespace": self._wrong_namespace,
            "attribute-not-allowed": self._attribute_not_allowed,
            "missing-attribute": self._missing_attribute,
            "bad-value": self._bad_value,
            "duplicate-id": self._duplicate_id,
            "missing-id": self._missing_id,
        }

    def told(self, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
        """Yield a Diagnostic for each finding, in the order of the document."""
        found = sorted(findings, key=lambda finding: (finding.line, finding.column))
        self._opened = self._places.lines([each.offset for each in found if _looks_back(each)])
        for each in found:
            sentence = self._sentences[each.code](each)
            yield Diagnostic(
                each.code,
                "error",
                sentence + more(each.count, each.lines),
                self._hint(each),
                self._path,
                each.line,
                each.column,
            )

    # Elements

    def _unknown_element(self, finding: Finding) -> str:
        return f"there is no element {tag(finding.name)} in this schema{_found_in(finding)}" + (
            f"; {self._meant(finding)}" if finding.suggestion else self._expected(finding)
        )

    def _meant(self, finding: Finding) -> str:
        """What to write in place of an element that there is not."""
        habit = INSTEAD.get(local_of(finding.name), ())
        meant = local_of(finding.suggestion)
        known = {local_of(name) for name in self._vocabulary.elements}
        instead = [each for each in habit if each.partition(" ")[0] in known]
        if meant in [each.partition(" ")[0] for each in instead]:
            return f"write {few([f'<{each}>' for each in instead])}"
        return f"did you mean <{meant}>?"

    def _element_not_allowed(self, finding: Finding) -> str:
        name, namespace = tag(finding.name), namespace_of(finding.name)
        if namespace not in self._vocabulary.namespaces:
            place = f"of the namespace {namespace}" if namespace else "without a namespace"
            return (
                f"{name} {place} is not allowed in {tag(finding.parent)}{self._expected(finding)}"
            )
        if not finding.parent:
            return f"a document cannot begin with {name}{self._expected(finding)}"
        before = self._must_precede(finding)
        if before:
            return (
                f"{name} is not allowed here in {tag(finding.parent)}: it must come before {before}"
            )
        says = f"{name} is not allowed in {tag(finding.parent)}"
        if finding.name == finding.parent:
            return f"{says}: end the first {name} before it{self._expected(finding)}"
        wrap = self._wrapper(finding, lambda inner: self._takes_element(inner, finding.name))
        return says + (f"; wrap it in {tag(wrap)}" if wrap else "") + self._expected(finding)

    def _must_precede(self, finding: Finding) -> str:
        """What an element that comes too late must come before, "" where that is not why."""
        if finding.tag is None or not finding.previous:
            return ""
        behind = self._behind(finding.tag, finding.previous)
        if behind and not self._automaton.element(behind, finding.name):
            return tag(finding.previous)
        return "what precedes it"

    def _behind(self, state: State, name: str) -> State | None:
        way = self._automaton.element(state, name)
        return self._automaton.after(way, way.tag.everything) if way else None

    def _missing_element(self, finding: Finding) -> str:
        if finding.suggestion:
            missing = [tag(name) for name in finding.suggestion.split(" ")]
            verb = "is" if len(missing) == 1 else "are"
            return (
                f"{every(missing)} {verb} missing in {tag(finding.parent)}: "
                f"it must come before {tag(finding.name)}"
            )
        assert finding.state is not None
        wanted = self._completing(finding.state) or expected_elements(finding.state)
        named = [tag(name) for name in ranked_elements(wanted)]
        missing_ones = f"{named[0]} is missing" if len(named) == 1 else f"it needs {few(named)}"
        return f"{tag(finding.name)} ({self._opening(finding)}) is incomplete: {missing_ones}"

    def _opening(self, finding: Finding) -> str:
        return f"opened on line {self._opened.get(finding.offset, finding.line)}"

    def _completing(self, state: State) -> list[str]:
        """The elements after which nothing would be missing."""
        behind = ((name, self._behind(state, name)) for name in expected_elements(state))
        return [name for name, after in behind if after and after.accepts]

    def _wrapper(self, finding: Finding, takes: Callable[[State], bool]) -> str:
        """The element, allowed here, that may have the culprit in it; "" where there are many."""
        if finding.state is None or finding.state.free:
            return ""
        allowed = ranked_elements(expected_elements(finding.state))
        complete = set(self._completing(finding.state))
        fitting = [name for name in allowed if takes(self._inside(finding.state, name))]
        if not finding.state.accepts and complete & set(fitting):
            fitting = [name for name in fitting if name in complete]
        return min(fitting, key=lambda name: local_of(name) != "item", default="")

    def _inside(self, state: State, name: str) -> State:
        way = self._automaton.element(state, name)
        assert way is not None
        return self._automaton.forgiven_content(way.tag) or way.tag

    def _takes_element(self, state: State, name: str) -> bool:
        return name in expected_elements(state)

    def _expected(self, finding: Finding) -> str:
        """`; expected ...`, the likeliest of what may stand at the place."""
        if finding.state is None:
            return ""
        names = ranked_elements(expected_elements(finding.state), finding.name)
        words = [tag(name) for name in names]
        if finding.state.text:
            words.insert(0, "text")
        if not words:
            return "; nothing more may come there" if finding.parent else ""
        return f"; expected {few(words)}"

    def _wrong_namespace(self, finding: Finding) -> str:
        namespace = namespace_of(finding.name)
        place = f"the namespace {namespace}" if namespace else "no namespace"
        return (
            f'{tag(finding.name)} is in {place}; write xmlns="{finding.suggestion}" in its start '
            "tag, so that it and all elements in it are in the schema's namespace"
        )

    # Text

    def _text_not_allowed(self, finding: Finding) -> str:
        says = f"text {quoted(finding.value)} is not allowed directly inside {tag(finding.parent)}"
        wrap = self._wrapper(finding, lambda inner: inner.free)
        return says + (f"; wrap it in {tag(wrap)}" if wrap else self._expected(finding))

    # Attributes

    def _attribute_not_allowed(self, finding: Finding) -> str:
        name = attribute_name(finding.name)
        says = f"attribute @{name} is not allowed on {tag(finding.parent)}"
        if namespace_of(finding.name) == XSI_NAMESPACE:
            return f"{says}: it is for XML Schema; delete it{self._expected_attributes(finding)}"
        if finding.tag is not None:
            return f"{says} beside the other attributes that it has there; keep one of them"
        allowed = self._allowed_attributes(finding)
        meant = [each for each in allowed if is_like(attribute_name(each), name)]
        habit = [each for each in allowed if attribute_name(each) == ATTRIBUTE_INSTEAD.get(name)]
        if meant or habit:
            return f"{says}; did you mean @{attribute_name((meant or habit)[0])}?"
        owners = ranked_elements(self._vocabulary.owners.get(finding.name, ()))
        belongs = f"; it belongs on {few([tag(each) for each in owners], MAX_OWNERS)}"
        return says + (belongs if owners else "") + self._expected_attributes(finding)

    def _allowed_attributes(self, finding: Finding) -> list[str]:
        assert finding.state is not None
        found = {name for pattern in finding.state.patterns for name in attributes(pattern)}
        return ranked_attributes(found, finding.name)

    def _expected_attributes(self, finding: Finding) -> str:
        allowed = [f"@{attribute_name(each)}" for each in self._allowed_attributes(finding)]
        return f"; expected {few(allowed)}" if allowed else "; it has no attributes"

    def _missing_attribute(self, finding: Finding) -> str:
        assert finding.tag is not None
        missing = {
            name
            for pattern in finding.tag.patterns
            for each in within(pattern)
            if isinstance(each, Attribute)
            for name in attributes(each)
            if self._would_help(finding.tag, name)
        }
        shown = [f"@{attribute_name(name)}" for name in ranked_attributes(missing)]
        return f"{tag(finding.name)} needs the attribute {few(shown) or 'that its schema requires'}"

    def _would_help(self, start: State, name: str) -> bool:
        """Whether an attribute is wanted: without it what is there can never be complete."""
        edge = self._automaton.attribute(start, name)
        if edge is None:
            return False
        behind = self._automaton.whatever(edge)
        return self._automaton.wanted(behind) < self._automaton.wanted(start)

    def _bad_value(self, finding: Finding) -> str:
        assert finding.state is not None
        if finding.name == finding.parent:
            return self._bad_content(finding)
        edge = self._automaton.attribute(finding.state, finding.name)
        assert edge is not None
        pattern = self._automaton.choice(edge.values)
        state, value = finding.state, finding.value
        expected = values.told(value, pattern, lambda text: self._may_be(state, finding.name, text))
        where = f"@{attribute_name(finding.name)} on {tag(finding.parent)}"
        return f"value {quoted(value)} of {where} is not valid: {expected}"

    def _may_be(self, state: State, name: str, value: str) -> bool:
        edge = self._automaton.attribute(state, name)
        return edge is not None and bool(self._automaton.after_value(edge, value, NO_CONTEXT))

    def _bad_content(self, finding: Finding) -> str:
        state = finding.state
        assert state is not None
        pattern = self._automaton.choice(state.patterns)
        expected = values.told(
            finding.value,
            pattern,
            lambda text: bool(self._automaton.accepts(state, text, NO_CONTEXT)),
        )
        if not finding.value:
            return f"{tag(finding.name)} has no text: {expected}"
        return f"text {quoted(finding.value)} of {tag(finding.name)} is not valid: {expected}"

    # Identifiers

    def _duplicate_id(self, finding: Finding) -> str:
        first = self._opened.get(finding.offset, 0)
        where = f"@{attribute_name(finding.name)} {quoted(finding.value)} on {tag(finding.parent)}"
        return f"{where} is already used on line {first}; give one of the two another name"

    def _missing_id(self, finding: Finding) -> str:
        where = f"@{attribute_name(finding.name)} on {tag(finding.parent)}"
        return f"{where} refers to {quoted(finding.value)}, but nothing has that ID"

    def _hint(self, finding: Finding) -> str:
        """Where a misplaced element may stand instead."""
        if finding.code != "element-not-allowed" or finding.name not in self._vocabulary.elements:
            return ""
        parents = ranked_elements(self._vocabulary.parents.get(finding.name, ()))
        return f"{tag(finding.name)} may stand in {few([tag(each) for each in parents])}" * bool(
            parents
        )


def _looks_back(finding: Finding) -> bool:
    """Whether the message names the line of another place."""
    return finding.code in ("missing-element", "duplicate-id")


def _found_in(finding: Finding) -> str:
    return f" (found in {tag(finding.parent)})" if finding.parent else ""
