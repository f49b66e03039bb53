"""Annotator: the shape of what finds things in a Text."""

from collections.abc import Callable, Iterable

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Text
from tei_tools.span import Span

Annotator = Callable[[Text], Iterable[Span | Diagnostic]]
"""Yields Spans for what it found, and Diagnostics for what it could not do; it never writes."""
