"""Placement: the elements that are to tag a Span, and what is said where they cannot."""

from dataclasses import dataclass
from typing import NamedTuple

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.index import Element
from tei_tools.document.source import Document
from tei_tools.span import Span


class Part(NamedTuple):
    """One element to be made: tags before source[start] and source[end], inside `parent`."""

    start: int
    end: int
    parent: Element


@dataclass(frozen=True, slots=True)
class Placement:
    """A Span, its words, and the elements that will tag it: several, linked, where one would cut
    another.
    """

    span: Span
    words: str
    parts: tuple[Part, ...]


def refused(document: Document, span: Span, words: str, start: int, why: str) -> Diagnostic:
    """The Diagnostic for a span, begun at source[start], that cannot be tagged."""
    shown = words if len(words) <= 40 else f"{words[:40]}…"
    line, column = document.position(start)
    message = f"“{shown}” was not tagged as <{span.tag}>: {why}."
    path = document.path
    return Diagnostic("span-refused", "info", message, path=path, line=line, column=column)
