"""A fixture file: cases one after another, each of some blocks, each block ended by a line "."."""

from pathlib import Path


def cases(path: Path, blocks: int = 3) -> list[tuple[str, ...]]:
    """The cases of a file, of so many blocks each: title, what is given, what is expected.

    Raises ValueError where a block is missing, so that no case is passed over.
    """
    *found, rest = path.read_text("utf-8").split("\n.\n")
    if rest.strip():
        raise ValueError(f"{path.name}: no line with a stop ends the last block.")
    return list(zip(*(found[first::blocks] for first in range(blocks)), strict=True))
