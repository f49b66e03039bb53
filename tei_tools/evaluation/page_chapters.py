"""A document's paragraphs in chapters, with contents, and what is left out told."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from tei_tools.evaluation.page_text import Difference, Paragraph

FEWEST = 3
"""Chapters for which there are contents."""


def chapters(shown: Sequence[Paragraph | None], prefix: str) -> str:
    """The paragraphs as HTML, each chapter a section that begins with its headings."""
    parts = []
    for number, chapter in enumerate(_split(shown)):
        parts.append(f'<div class="chapter" id="{prefix}-chapter-{number}">\n')
        parts += _html(chapter)
        parts.append("</div>\n")
    return "".join(parts)


def contents(shown: Sequence[Paragraph | None], found: Sequence[Difference], prefix: str) -> str:
    """Links to the chapters, with the number of differences in each."""
    named = [
        (number, chapter[0].words, sum(len(part.identifiers) for part in chapter if part))
        for number, chapter in enumerate(_split(shown))
        if chapter[0] is not None and chapter[0].is_head
    ]
    if len(named) < FEWEST or not found:
        return ""
    items = "".join(
        f'<li><a href="#{prefix}-chapter-{number}">{escape(words)}</a>: {count}</li>\n'
        for number, words, count in named
    )
    summary = "<summary>Chapters, with the number of differences in each</summary>"
    return f"<details>{summary}\n<ol>\n{items}</ol></details>\n"


def _split(shown: Iterable[Paragraph | None]) -> Iterator[list[Paragraph | None]]:
    """Stretches that begin with one or more headings."""
    chapter: list[Paragraph | None] = []
    in_heads = False
    for part in shown:
        is_head = part is not None and part.is_head
        if is_head and not in_heads and chapter:
            yield chapter
            chapter = []
        in_heads = is_head
        chapter.append(part)
    if chapter:
        yield chapter


def _html(chapter: Iterable[Paragraph | None]) -> Iterator[str]:
    for left_out, parts in groupby(chapter, key=lambda part: part is None):
        if left_out:
            count = len(list(parts))
            said = "1 paragraph is" if count == 1 else f"{count} paragraphs are"
            yield f'<p class="left-out">{said} not shown.</p>\n'
        else:
            yield from (part.html for part in parts if part)
