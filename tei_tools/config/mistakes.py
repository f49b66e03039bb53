"""Mistakes: all that is wrong in the files of an edition, each with its place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tei_tools.errors import ConfigError

MOST = 50
"""Mistakes that are told; of more there is only the number."""

LONGEST = 60
"""Characters of somebody's words that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong: a sentence; `line` and `column` count from 1, 0 for none."""

    file: Path
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (shown(self.file), self.line, self.column) if part)
        return f"{place}: {self.message}"


class EditionError(ConfigError):
    """An edition.toml, or a file beside it, that means nothing: a line for each of `mistakes`."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        lines = [str(one) for one in self.mistakes[:MOST]]
        more = len(self.mistakes) - MOST
        super().__init__("\n".join([*lines, *([f"There are {more} more."] if more > 0 else [])]))

    def __reduce__(self) -> tuple[type["EditionError"], tuple[tuple[Mistake, ...]]]:
        return EditionError, (self.mistakes,)


def advice(name: str, known: Sequence[str]) -> str:
    """What to write instead of a name that is not known."""
    near = get_close_matches(name[:LONGEST].lower(), known, 1)
    return f"did you mean {near[0]}?" if near else f"it takes {', '.join(known)}."


def shown(words: object) -> str:
    """Somebody's words on one line, not too long."""
    line = "".join(
        char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(words)
    )
    return line if len(line) <= 4 * LONGEST else f"{line[: 4 * LONGEST]}…"


def quoted(words: object) -> str:
    """A name in a sentence: on one line, short, in quotes."""
    line = shown(words)
    return f"'{line if len(line) <= LONGEST else line[:LONGEST] + '…'}'"
