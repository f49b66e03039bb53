"""Pictures in a document: taken out beside the TEI, or left out and told."""

from pathlib import PurePosixPath

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import InputError
from tei_tools.importing.archive import Archive
from tei_tools.reading.characters import legal
from tei_tools.reading.inline import encoded
from tei_tools.reading.tree import Element

SUFFIXES = frozenset(".png .jpg .jpeg .gif .webp .tif .tiff .bmp .svg .emf .wmf .avif .jxl".split())
"""Files that are pictures; others in their place are left where they are."""


class Pictures:
    """The pictures that are taken out of an archive, under names of our own.

    `files` are their bytes by their path beside the TEI.
    """

    def __init__(self, archive: Archive, wanted: bool, folder: str) -> None:
        self._archive = archive
        self._wanted = wanted
        self._folder = folder
        self._names: dict[str, str] = {}
        self._left = 0
        self.files: dict[str, bytes] = {}

    def figure(self, part: str, description: str) -> Element:
        """A `<figure>` for the picture in a part of the archive; "" is one that is elsewhere."""
        said = legal(" ".join(description.split()))[0]
        words = (Element("figDesc", (said,)),) if said else ()
        name = self._name(part)
        if not name:
            self._left += 1
            return Element("figure", words or (Element("figDesc", ("A picture.",)),))
        return Element("figure", (Element("graphic", (), {"url": encoded(name)}), *words))

    def _name(self, part: str) -> str:
        """The path of a picture beside the TEI; "" for one that is not taken out."""
        suffix = PurePosixPath(part).suffix.lower()
        if not self._wanted or part not in self._archive or suffix not in SUFFIXES:
            return ""
        if part not in self._names:
            try:
                data = self._archive.read(part)
            except InputError:
                return ""
            name = f"{self._folder}/{len(self._names) + 1}{suffix}"
            self._names[part] = name
            self.files[name] = data
        return self._names[part]

    def notices(self, path: str) -> tuple[Diagnostic, ...]:
        """What is to be told of those that were left out."""
        if not self._left:
            return ()
        what = "A picture was" if self._left == 1 else f"{self._left} pictures were"
        message = f"{what} left out"
        hint = "Give a folder with -o DIR: pictures in the file are written beside the TEI there."
        return (Diagnostic("picture-left-out", "info", message, hint, path),)
