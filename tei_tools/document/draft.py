"""Draft and Stream: blocks of reading text while they are read, and the text they belong to."""

from dataclasses import dataclass, field

from tei_tools.document.index import Piece
from tei_tools.document.text import Run


@dataclass(slots=True)
class Draft:
    """A block while it is read; places count from the block's own start."""

    element: int
    aside: int
    parts: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[Run] = field(default_factory=list)
    asides: list["Draft"] = field(default_factory=list)

    @property
    def open_space(self) -> bool:
        """Whether white space that comes now would be the second in a row, or the first of all."""
        return not self.parts or self.parts[-1].endswith(" ")

    def add(self, reading: str, piece: Piece, start: int, end: int) -> None:
        place = (self.length, self.length + len(reading), start, end, piece.parent)
        self.runs.append(Run(*place, piece.reading is None, piece.section))
        self.parts.append(reading)
        self.length += len(reading)

    def add_space(self) -> None:
        if not self.open_space:
            self.parts.append(" ")
            self.length += 1

    def drop_last(self, characters: str) -> None:
        """Take back white space, or a hyphen, at the end."""
        while self.parts and self.parts[-1][-1] in characters:
            kept = self.parts.pop()[:-1]
            self.length -= 1
            if kept:
                self.parts.append(kept)
            if self.runs and self.runs[-1].end > self.length:
                self._shorten_last_run()

    def _shorten_last_run(self) -> None:
        run = self.runs.pop()
        if run.exact and run.start < self.length:
            self.runs.append(run._replace(end=self.length, source_end=run.source_end - 1))


@dataclass(slots=True)
class Stream:
    """A text of its own: that of the document, or of a note within it."""

    element: int
    done: list[Draft] = field(default_factory=list)
    current: Draft | None = None

    def flush(self) -> None:
        if self.current is None:
            return
        self.current.drop_last(" ")
        if self.current.parts:
            self.done.append(self.current)
        self.done.extend(self.current.asides)
        self.current = None
