"""Named: the TEI files that were named, and those in the folders that were."""

from collections.abc import Sequence
from pathlib import Path

from tei_tools.cli import console
from tei_tools.corpus.sources import TEI, Sources, find
from tei_tools.errors import ConfigError


def sources(named: Sequence[str], output: str | None = None) -> Sources:
    """The files named and the TEI in folders, that in `output` aside; what is left out is told."""
    found = find(named, TEI, output)
    for sentence in found.left_out:
        console.warn(sentence)
    return found


def files(named: Sequence[str], output: str | None = None) -> list[str]:
    """As `sources`, by their paths."""
    return [one.path for one in sources(named, output).files]


def check_folder(output: str) -> None:
    """Raise ConfigError where the results cannot lie in a folder of that name."""
    for place in (Path(output), *Path(output).parents):
        if place.exists() and not place.is_dir():
            raise ConfigError(f"{place} is a file; give a folder for the results with -o.")
