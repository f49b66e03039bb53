"""Messages about elements and text: what is wrong, where, and what to do about it."""

from collections.abc import Callable

from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.guesses import expected_elements, expects_others
from tei_tools.validation.relaxng.habits import INSTEAD
from tei_tools.validation.relaxng.names import local_of, namespace_of
from tei_tools.validation.relaxng.outlook import Outlook
from tei_tools.validation.relaxng.vocabulary import Vocabulary
from tei_tools.validation.relaxng.wording import every, few, quoted, ranked_elements, tag


class ElementMessages:
    """Tells findings about elements and text; `sentences` has the teller of each code."""

    def __init__(self, outlook: Outlook, vocabulary: Vocabulary) -> None:
        self._outlook = outlook
        self._vocabulary = vocabulary
        self.sentences: dict[str, Callable[[Finding, int], str]] = {
            "unknown-element": self._unknown,
            "element-not-allowed": self._not_allowed,
            "missing-element": self._missing,
            "text-not-allowed": self._text,
            "wrong-namespace": self._wrong_namespace,
        }

    def _unknown(self, finding: Finding, _line: int) -> str:
        place = f" (found in {tag(finding.parent)})" if finding.parent else ""
        says = f"there is no element {tag(finding.name)} in this schema{place}"
        if finding.suggestion:
            return f"{says}; {self._meant(finding)}"
        # in an element that the schema lacks too, anything may stand: no list would help
        stray = finding.parent and finding.parent not in self._vocabulary.elements
        return says if stray else says + _expected(finding)

    def _meant(self, finding: Finding) -> str:
        """What to write in place of an element that there is not."""
        meant = local_of(finding.suggestion)
        known = {local_of(name) for name in self._vocabulary.elements}
        habit = INSTEAD.get(local_of(finding.name), ())
        instead = [each for each in habit if each.partition(" ")[0] in known]
        if meant in [each.partition(" ")[0] for each in instead]:
            return f"write {few([f'<{each}>' for each in instead])}"
        return f"did you mean <{meant}>?"

    def _not_allowed(self, finding: Finding, _line: int) -> str:
        name, namespace = tag(finding.name), namespace_of(finding.name)
        if namespace not in self._vocabulary.namespaces:
            place = f"of the namespace {namespace}" if namespace else "without a namespace"
            if not finding.parent:
                return f"a document cannot begin with {name} {place}{_expected(finding)}"
            return f"{name} {place} is not allowed in {tag(finding.parent)}{_expected(finding)}"
        if not finding.parent:
            return f"a document cannot begin with {name}{_expected(finding)}"
        if self._outlook.is_late(finding):
            return f"{name} is not allowed here in {tag(finding.parent)}: {self._earlier(finding)}"
        return f"{name} is not allowed in {tag(finding.parent)}" + self._remedy(finding)

    def _earlier(self, finding: Finding) -> str:
        """Where an element that comes too late must come."""
        assert finding.opened is not None
        if finding.name == finding.previous:
            return "it may come only once"
        first = self._outlook.behind(finding.opened, finding.previous)
        previous = tag(finding.previous)
        if first and finding.name in expected_elements(first):
            return f"it must come before {previous}, or before what precedes that"
        return f"it must come before {previous}"

    def _remedy(self, finding: Finding) -> str:
        wrap = self._outlook.wrapper_of_element(finding)
        if wrap:
            return f"; wrap it in {tag(wrap)}{_expected(finding)}"
        first = "the first " if finding.name == finding.parent else ""
        close = f": end {first}{tag(finding.parent)} before it" if finding.closes else ""
        return close + _expected(finding)

    def _missing(self, finding: Finding, line: int) -> str:
        if finding.suggestion:
            missing = [tag(name) for name in finding.suggestion.split(" ")]
            verb = "is" if len(missing) == 1 else "are"
            place = f"in {tag(finding.parent)} and must come before {tag(finding.name)}"
            return f"{every(missing)} {verb} missing {place}"
        assert finding.state is not None
        wanted = self._outlook.completing(finding.state) or expected_elements(finding.state)
        named = [tag(name) for name in ranked_elements(wanted)]
        missing_ones = f"{named[0]} is missing" if len(named) == 1 else f"it needs {few(named)}"
        return f"{tag(finding.name)} (opened on line {line}) is incomplete: {missing_ones}"

    def _text(self, finding: Finding, _line: int) -> str:
        says = f"text {quoted(finding.value)} is not allowed directly inside {tag(finding.parent)}"
        wrap = self._outlook.wrapper_of_text(finding)
        return says + (f"; wrap it in {tag(wrap)}" if wrap else _expected(finding))

    def _wrong_namespace(self, finding: Finding, _line: int) -> str:
        namespace, meant = namespace_of(finding.name), finding.suggestion
        place = f"the namespace {namespace}" if namespace else "no namespace"
        return (
            f"{tag(finding.name)} is in {place}; write <{local_of(meant)} "
            f'xmlns="{namespace_of(meant)}">, which holds for all elements in it'
        )

    def hint(self, finding: Finding) -> str:
        """Where a misplaced element may stand instead."""
        parents = ranked_elements(self._vocabulary.parents.get(finding.name, ()))
        if finding.code != "element-not-allowed" or not parents:
            return ""
        return f"{tag(finding.name)} may stand in {few([tag(each) for each in parents])}"


def _expected(finding: Finding) -> str:
    """`; expected ...`, the likeliest of what may stand at the place."""
    if finding.state is None:
        return ""
    like = finding.name if finding.code == "unknown-element" else ""
    names = ranked_elements(expected_elements(finding.state), like)
    words = ["text"] if finding.state.text else []
    words += [tag(name) for name in names]
    words += ["another element"] * expects_others(finding.state)
    if words:
        return f"; expected {few(words)}"
    is_empty = finding.opened and not expected_elements(finding.opened)
    return "; it must be empty" if is_empty else "; nothing more may come there"
