"""Messages: each Finding as a Diagnostic that a person can act on."""

from collections.abc import Iterable, Iterator

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.relaxng.attribute_messages import AttributeMessages
from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.element_messages import ElementMessages
from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.outlook import Outlook
from tei_tools.validation.relaxng.places import Places
from tei_tools.validation.relaxng.vocabulary import Vocabulary
from tei_tools.validation.relaxng.wording import more

LOOKING_BACK = ("missing-element", "duplicate-id")
"""The codes whose messages name the line of another place."""


class Messages:
    """Tells findings; `path` is what the document is called."""

    def __init__(
        self, automaton: Automaton, vocabulary: Vocabulary, places: Places, path: str
    ) -> None:
        self._places = places
        self._path = path
        self._elements = ElementMessages(Outlook(automaton), vocabulary)
        attributes = AttributeMessages(automaton, vocabulary)
        self._sentences = {**self._elements.sentences, **attributes.sentences}

    def told(self, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
        """Yield a Diagnostic for each finding, in the order of the document."""
        found = sorted(findings, key=lambda finding: (finding.line, finding.column))
        lines = self._places.lines([each.offset for each in found if each.code in LOOKING_BACK])
        for each in found:
            yield self._told(each, lines.get(each.offset, each.line))

    def _told(self, finding: Finding, line: int) -> Diagnostic:
        return Diagnostic(
            finding.code,
            "error",
            self._sentences[finding.code](finding, line) + more(finding.count, finding.lines),
            self._elements.hint(finding),
            self._path,
            finding.line,
            finding.column,
        )
