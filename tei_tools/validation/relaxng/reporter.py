"""Reporter: notes what is wrong in a document, and where the parser is."""

from typing import Any
from xml.parsers import expat

from tei_tools.validation.relaxng.datatypes import XML_SPACE
from tei_tools.validation.relaxng.findings import Finding, Findings
from tei_tools.validation.relaxng.states import Transition
from tei_tools.validation.relaxng.tagplaces import Place, tag_place

MAX_VALUE = 120
OF_ATTRIBUTES = ("attribute-not-allowed", "bad-value", "duplicate-id", "missing-id")


class Reporter:
    """Follows a parser; columns and lines count from 1, offsets are in bytes."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.findings = Findings()
        self._parser = parser

    @property
    def offset(self) -> int:
        return self._parser.CurrentByteIndex

    def report(
        self, code: str, name: str, parent: Transition, place: Place | None = None, **facts: Any
    ) -> None:
        """Note something wrong in an element; the place is the parser's if none is given."""
        self.findings.add(self.finding(code, name, parent, place, **facts))

    def finding(
        self, code: str, name: str, parent: Transition, place: Place | None = None, **facts: Any
    ) -> Finding:
        """Something wrong, not noted yet."""
        facts = {"offset": self.offset, "opened": parent.content, **facts}
        facts["value"] = facts.get("value", "").strip(XML_SPACE)[:MAX_VALUE]
        found = Finding(code, name, parent.name, **facts)
        if self.findings.wants_place(found):
            found.line, found.column = place or self._tag_place(code, name)
        return found

    def _tag_place(self, code: str, name: str) -> Place:
        parser = self._parser
        attribute = name if code in OF_ATTRIBUTES else ""
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        return tag_place(parser.GetInputContext(), line, column, attribute)

    def text_place(self, characters: str) -> Place:
        """The place of the first character that is not white space."""
        before = characters[: len(characters) - len(characters.lstrip(XML_SPACE))]
        line = self._parser.CurrentLineNumber + before.count("\n")
        start = 0 if "\n" in before else self._parser.CurrentColumnNumber
        return line, start + len(before.rpartition("\n")[2]) + 1
