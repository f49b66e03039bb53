"""Kept: what stylesheets made of which texts, so that only what changed is made again."""

import gzip
import json
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib.metadata import version
from pathlib import Path

from tei_tools.edition.journal import digest
from tei_tools.publishing.asked import Asked, Result, Start
from tei_tools.writing import write_whole


class Kept:
    """Results in `folder`, each in a file that is called by a digest of all it was made of.

    `made_by` is a digest of the stylesheets and of what else has a say in every result.
    """

    def __init__(self, folder: Path, made_by: str) -> None:
        self._folder = folder
        self._made_by = digest(made_by, version("saxonche"))
        self._used: set[str] = set()

    def through(self, start: Start) -> Start:
        """The same transformations, of which those that were made before are not begun again; an
        OutputError where that cannot be kept.
        """

        def again(asked: Asked) -> Callable[[], Result]:
            words = json.dumps([asked.template, sorted(asked.parameters.items())])
            name = digest(self._made_by, words, *asked.sources)
            self._used.add(name)
            known = _read(self._folder / name)
            return partial(self._keep, name, start(asked)) if known is None else lambda: known

        return again

    def _keep(self, name: str, begun: Callable[[], Result]) -> Result:
        """What was begun, once it is made and kept."""
        made = begun()
        data = gzip.compress(json.dumps(made).encode(), 3, mtime=0)
        place = self._folder / name
        if place.is_symlink():  # which would lead to a file of somebody else's
            place.unlink()
        write_whole(place, data)
        return made

    def forget_others(self) -> None:
        """Let go of all that was not asked for."""
        for file in self._folder.glob("*"):
            if file.name not in self._used:
                with suppress(OSError):
                    file.unlink()


def _read(file: Path) -> Result | None:
    """What a file holds; None where there is none, or none that is whole."""
    try:
        found = json.loads(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError, ValueError, zlib.error):
        return None
    return {str(path): str(page) for path, page in found.items()}
