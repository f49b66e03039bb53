"""trimmed: a span without what habits differ on, at its ends."""

import re
import unicodedata
from dataclasses import replace

from tei_tools.span import Span

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = ("'s", "’s", "'S", "’S")


def trimmed(span: Span, content: str) -> Span:
    """The span without punctuation, article ("the", "a", "an") and possessive at its ends.

    Of a quotation only quotation marks, dashes and other punctuation go. A span of which nothing
    would be left stays as it is.
    """
    start, end = span.start, span.end
    before = (-1, -1)
    while before != (start, end):
        before = start, end
        start, end = _bare(content, start, end)
        if span.tag != "q":
            start, end = _plain(content, start, end)
    return replace(span, start=start, end=end) if start < end else span


def _bare(content: str, start: int, end: int) -> tuple[int, int]:
    while start < end and _is_edge(content[start]):
        start += 1
    while start < end and _is_edge(content[end - 1]):
        end -= 1
    return start, end


def _is_edge(character: str) -> bool:
    return character.isspace() or character == "`" or unicodedata.category(character)[0] == "P"


def _plain(content: str, start: int, end: int) -> tuple[int, int]:
    if article := _ARTICLE.match(content, start, end):
        start = article.end()
    if end - start > 2 and content.endswith(_POSSESSIVE, start, end):
        end -= 2
    return start, end
