"""Page: an evaluation as one HTML file that needs nothing else: figures, mistakes, texts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from tei_tools.evaluation.agreement import Agreement
from tei_tools.evaluation.comparing import Comparison
from tei_tools.evaluation.evaluation import Evaluation
from tei_tools.evaluation.page_chapters import chapters, contents
from tei_tools.evaluation.page_tables import agreement_tables, tables
from tei_tools.evaluation.page_text import (
    Difference,
    Paragraph,
    Voices,
    differences,
    drawn,
    paragraphs,
)

WHOLE = 1_000_000
"""Characters of texts that are shown whole; a long novel has as many."""

SHOWN = 2_000_000
"""Characters that are shown at all: beyond WHOLE only paragraphs in which encoders differ."""

WRITTEN = 12_000_000
"""Characters of HTML for texts, where tags stand close to each other."""

LISTED = 5_000
"""Differences that are listed one by one."""

LEGEND = """<p class="legend">In the texts a line above is what {gold} has, a line below what
{predicted} has: <span class="agreed"><span class="label">persName</span>Anne</span> is the same in
both, <span class="missed"><span class="label">{missed} persName</span>Anne</span> stands in {gold}
alone, <span class="spurious"><span class="label">{spurious} persName</span>Anne</span> in
{predicted} alone, and in <span class="edges"><span class="label">persName, other ends</span><span
class="of-gold">Lady <span class="of-predicted">Anne</span></span></span> the ends are others.</p>
"""
_STYLE = Path(__file__).parent / "page.css"


@dataclass(slots=True)
class Page:
    """Takes up one document after the other, within bounds; what it leaves out it says.

    `voices` are what it calls the encoders, `sources` their files.
    """

    voices: Voices = field(default_factory=Voices)
    sources: tuple[str, str] = ("", "")
    _sections: list[str] = field(default_factory=list)
    _shown: int = 0
    _written: int = 0
    _listed: int = 0

    def add(self, comparison: Comparison) -> None:
        """Adds a document; its text is in the comparison."""
        place = len(self._sections) + 1
        found = differences(comparison, f"d{place}", self.voices)
        body = "".join(self._body(comparison, found, f"d{place}"))
        heading = f'<h3 id="d{place}">{escape(comparison.name)}</h3>\n'
        self._sections.append(f'<section class="text">\n{heading}{body}</section>\n')

    def html(self, evaluation: Evaluation, agreement: Agreement | None = None) -> str:
        """The whole page."""
        title = "Agreement" if agreement else "Evaluation"
        told = agreement_tables(agreement) if agreement else ""
        return "".join(
            (
                '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
                '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
                f"<title>{title}: {escape(self.sources[1])}</title>\n",
                f"<style>\n{_STYLE.read_text('utf-8')}</style>\n</head>\n<body>\n<main>\n",
                f"<h1>{title}</h1>\n",
                f"<p>{self._sources()}</p>\n",
                told,
                tables(evaluation),
                "<h2>Texts</h2>\n",
                self._legend(),
                *self._sections,
                "</main>\n</body>\n</html>\n",
            )
        )

    def _sources(self) -> str:
        gold, predicted = self.sources
        return escape(f"In the tables “gold” is {gold} and “predicted” is {predicted}.")

    def _legend(self) -> str:
        voices = self.voices
        return LEGEND.format(
            gold=escape(voices.gold),
            predicted=escape(voices.predicted),
            missed=escape(voices.missed),
            spurious=escape(voices.spurious),
        )

    def _body(
        self, comparison: Comparison, found: Sequence[Difference], prefix: str
    ) -> Iterator[str]:
        if comparison.text is None:
            return
        if not found and self._shown + len(comparison.text.content) > WHOLE:
            yield '<p class="left-out">No difference.</p>\n'
            return
        shown = self._chosen(comparison, found)
        visible = _visible([part for part in shown if part], found)
        yield self._list(found, visible)
        yield contents(shown, found, prefix)
        yield chapters(shown, prefix)

    def _chosen(
        self, comparison: Comparison, found: Sequence[Difference]
    ) -> list[Paragraph | None]:
        """The paragraphs that there is room for; None for each that is left out."""
        assert comparison.text is not None
        whole = self._shown + len(comparison.text.content) <= WHOLE
        chosen: list[Paragraph | None] = []
        for part in paragraphs(comparison.text, drawn(comparison, found)):
            length = part.end - part.start
            wanted = whole or (part.differs and self._shown + length <= SHOWN)
            wanted = wanted and self._written + len(part.html) <= WRITTEN
            if wanted:
                self._shown += length
                self._written += len(part.html)
            chosen.append(part if wanted else None)
        return chosen

    def _list(self, found: Sequence[Difference], visible: frozenset[str]) -> str:
        """The differences of a document, each with a link to its place."""
        if not found:
            return '<p class="left-out">No difference.</p>\n'
        room = max(0, LISTED - self._listed)
        self._listed += min(room, len(found))
        items = "".join(f"<li>{_item(one, visible)}</li>\n" for one in found[:room])
        more = len(found) - room
        rest = f"<p>{more} more are not listed.</p>\n" if more > 0 else ""
        said = "1 difference" if len(found) == 1 else f"{len(found)} differences"
        return f"<details><summary>{said}</summary>\n<ol>\n{items}</ol>\n{rest}</details>\n"


def _item(one: Difference, visible: frozenset[str]) -> str:
    marks = [mark for mark in (one.pair.gold, one.pair.predicted) if mark]
    words = dict.fromkeys(" ".join(mark.words.split())[:80] for mark in marks)
    said = " / ".join(f"“{escape(some)}”" for some in words)
    label = escape(one.told)
    if one.identifier in visible:
        label = f'<a href="#{one.identifier}">{label}</a>'
    return f"{label} {said}"


def _visible(shown: Sequence[Paragraph], found: Iterable[Difference]) -> frozenset[str]:
    """The differences that begin in paragraphs that are shown."""
    identifiers = {name for part in shown for name in part.identifiers}
    return frozenset(one.identifier for one in found if one.identifier in identifiers)
