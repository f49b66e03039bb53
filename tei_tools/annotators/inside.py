"""Inside: an annotator of what stands inside the names that were tagged."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tei_tools.document.text import Text
from tei_tools.span import Span

Find = Callable[[Text, Sequence[Span]], Iterator[Span]]
"""Takes a Text and the names tagged in it, and yields Spans, each within one of these."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Finds nothing in a Text by itself, and `find`s parts of names once they are placed."""

    find: Find

    def __call__(self, _text: Text) -> Iterable[Span]:
        """No spans: what stands inside a name is found when the name is tagged."""
        return ()
