"""Places: lines of a document that are only wanted once something is wrong there."""

from collections.abc import Callable, Collection, Iterable
from xml.parsers import expat


class Places:
    """Finds lines in a document by reading it once more; `source` gives its bytes."""

    def __init__(self, source: Callable[[], Iterable[bytes]]) -> None:
        self._source = source

    def lines(self, tags: Collection[int]) -> dict[int, int]:
        """The line of each start tag, and for each end tag that of its start tag, by byte offset.

        An empty element has one tag, which is both.
        """
        wanted, found = set(tags), dict[int, int]()
        if not wanted:
            return found
        parser = expat.ParserCreate()
        opened: list[int] = []

        def start(_name: str, _attributes: dict[str, str]) -> None:
            opened.append(parser.CurrentLineNumber)
            if parser.CurrentByteIndex in wanted:
                found[parser.CurrentByteIndex] = parser.CurrentLineNumber

        def end(_name: str) -> None:
            line = opened.pop()
            if parser.CurrentByteIndex in wanted:
                found[parser.CurrentByteIndex] = line

        parser.StartElementHandler, parser.EndElementHandler = start, end
        self._read(parser)
        return found

    def _read(self, parser: expat.XMLParserType) -> None:
        try:
            for chunk in self._source():
                parser.Parse(chunk, False)
        except expat.ExpatError:
            return  # what could be read has been read
