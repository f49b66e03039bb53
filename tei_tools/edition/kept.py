"""Kept: what stylesheets made of which texts, so that only what changed is made again."""

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from tei_tools.edition.journal import digest
from tei_tools.publishing.confined import Transform
from tei_tools.writing import write_whole


class Kept:
    """Results in `folder`, each in a file that is called by a digest of all it was made of.

    `made_by` is a digest of the stylesheets and of what else has a say in every result.
    """

    def __init__(self, folder: Path, made_by: str) -> None:
        self._folder = folder
        self._made_by = digest(made_by, version("saxonche"))
        self._used: set[str] = set()

    def through(self, transform: Transform) -> Transform:
        """The same transformation, which gives again what it gave before; an OutputError where
        that cannot be kept.
        """

        def again(
            template: str | None, sources: Sequence[str], parameters: Mapping[str, str]
        ) -> dict[str, str]:
            asked = json.dumps([template, sorted(parameters.items())])
            name = digest(self._made_by, asked, *sources)
            self._used.add(name)
            file = self._folder / name
            known = _read(file)
            if known is None:
                known = transform(template, sources, parameters)
                write_whole(file, gzip.compress(json.dumps(known).encode(), 3, mtime=0))
            return known

        return again

    def forget_others(self) -> None:
        """Let go of all that was not asked for."""
        for file in self._folder.glob("*"):
            if file.name not in self._used:
                with suppress(OSError):
                    file.unlink()


def _read(file: Path) -> dict[str, str] | None:
    """What a file holds; None where there is none, or none that is whole."""
    try:
        found = json.loads(gzip.decompress(file.read_bytes()))
    except (OSError, EOFError, ValueError, zlib.error):
        return None
    return {str(path): str(page) for path, page in found.items()}
