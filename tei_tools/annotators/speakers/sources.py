"""sourced: quotations with @source, where the work or person they are cited from is named."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from tei_tools.annotators.quotations.citing import Citation, citations
from tei_tools.annotators.quotations.kinds import QUOTED
from tei_tools.document.text import Text
from tei_tools.registers.identifiers import Identifiers
from tei_tools.span import Span

NAMES = frozenset({"persName", "orgName", "placeName"})


def sourced(
    text: Text, spans: Sequence[Span], taken: Collection[str], whole: Collection[int]
) -> list[Span]:
    """The spans, each `<quote>` whose source is named with @source (TEI P5, att.global.source).

    It points to the entry of a person or body, or to the `<title>` of a work, which gets an
    xml:id apart from `taken`: one of the spans, if its number is among the `whole` ones, which
    are made as one element, or one that stands in the text already.
    """
    made = list(spans)
    quotations = {(one.start, one.end): n for n, one in enumerate(spans) if one.tag in QUOTED}
    finder = _Finder(text, made, Identifiers(taken), whole)
    for one in citations(text, sorted(quotations, key=lambda place: (place[0], -place[1]))):
        number = quotations[one.start, one.end]
        pointer = finder.pointer(one) if made[number].tag == "quote" else ""
        if pointer:
            attributes = {"source": pointer, **made[number].attributes}
            made[number] = replace(made[number], attributes=attributes)
    return made


class _Finder:
    """Finds what @source may point to; gives titles the ids that they need."""

    def __init__(
        self, text: Text, spans: list[Span], identifiers: Identifiers, whole: Collection[int]
    ) -> None:
        self._text = text
        self._spans = spans
        self._identifiers = identifiers
        self._names = sorted(
            (one.start, one.end, one.attributes["ref"])
            for one in (*spans, *text.tagged)
            if one.tag in NAMES and one.attributes.get("ref", "").startswith("#")
        )
        self._titles = {
            (one.start, one.end): n
            for n, one in enumerate(spans)
            if one.tag == "title" and n in whole
        }
        self._standing = {
            (one.start, one.end): one.attributes["xml:id"]
            for one in text.tagged
            if "xml:id" in one.attributes and one.tag in ("title", "bibl", "hi")
        }

    def pointer(self, one: Citation) -> str:
        """What the source of a citation is referred to by; "" where nothing stands for it."""
        if one.source in self._standing:
            return f"#{self._standing[one.source]}"
        if one.source in self._titles:
            return f"#{self._identified(self._titles[one.source])}"
        first = bisect_left(self._names, (one.source[0], -1, ""))
        inside = [name for name in self._names[first : first + 1] if name[0] < one.source[1]]
        return inside[0][2] if inside else ""

    def _identified(self, number: int) -> str:
        """The xml:id of the title that is to be made, new where it has none yet."""
        title = self._spans[number]
        if "xml:id" not in title.attributes:
            words = self._text.content[title.start : title.end]
            attributes = {"xml:id": self._identifiers.new(words, "title"), **title.attributes}
            self._spans[number] = replace(title, attributes=attributes)
        return self._spans[number].attributes["xml:id"]
