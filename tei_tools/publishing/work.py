"""Work: a TEI document on its way into an edition."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import overload
from urllib.parse import unquote

from tei_tools.document.index import Element
from tei_tools.document.source import TEI, Document
from tei_tools.errors import InputError
from tei_tools.writing import is_device

BIGGEST_PICTURE = 50_000_000
"""Bytes beyond which a picture stays out of an edition."""

_NOT_FOR_FILES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60

# What a picture's first bytes say it is; SVG stays out, since it may hold programs.
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"GIF87a", "gif", "image/gif"),
    (b"GIF89a", "gif", "image/gif"),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a document shows: its address there, its file in the edition, its bytes."""

    url: str
    file: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Work:
    """A document with the name that its files bear (letters, digits, hyphens), the pictures that
    it shows, and those of the pages of its source.
    """

    name: str
    document: Document
    pictures: tuple[Picture, ...]
    facsimiles: tuple[Picture, ...] = ()


class Shelf(Sequence[Work]):
    """The works at these paths, each read anew whenever it is asked for, and none of them kept.

    Each has a name of its own. Asking raises an InputError for a bad one.
    """

    def __init__(self, paths: Sequence[str | Path]) -> None:
        self._places = list(zip(_names(paths), paths, strict=True))

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Work: ...
    @overload
    def __getitem__(self, at: slice) -> "Shelf": ...
    def __getitem__(self, at: int | slice) -> "Work | Shelf":
        if isinstance(at, int):
            return _read(*self._places[at])
        part = Shelf(())
        part._places = self._places[at]
        return part

    @property
    def names(self) -> list[str]:
        """The names of the works, for which none is read."""
        return [name for name, _ in self._places]


def read_works(paths: Sequence[str | Path]) -> list[Work]:
    """The documents at these paths, each with a name of its own; an InputError for a bad one."""
    return list(Shelf(paths))


def readable_works(paths: Sequence[str | Path]) -> tuple[Shelf, dict[str | Path, str]]:
    """As `read_works`, without the bad ones, and a sentence for the path of each of these."""
    faults = {path: sentence for path in paths if (sentence := fault(path))}
    return Shelf([path for path in paths if path not in faults]), faults


def fault(path: str | Path) -> str:
    """Why nothing can be published of a file, in one sentence; "" where it can."""
    try:
        _document(path)
    except InputError as error:
        return str(error)
    return ""


def names_of(works: Sequence[Work]) -> list[str]:
    """What the works are called."""
    return works.names if isinstance(works, Shelf) else [work.name for work in works]


def _document(path: str | Path) -> Document:
    document = Document.read(path)
    if not any(_is_text(document, element) for element in document.elements):
        raise InputError(f"{path} has no TEI element in the namespace {TEI}: nothing to publish.")
    return document


def _read(name: str, path: str | Path) -> Work:
    document = _document(path)
    folder = Path(path).resolve().parent
    pictures = tuple(_pictures(_shown(document), folder, name))
    facsimiles = tuple(_pictures(_of_pages(document), folder, f"{name}-page"))
    return Work(name, document, pictures, facsimiles)


def _names(paths: Iterable[str | Path]) -> Iterator[str]:
    """A name for each file that no other has."""
    numbers: dict[str, int] = {}
    for path in paths:
        plain = plain_name(Path(path).stem)
        name = plain
        while name in numbers:
            numbers[plain] += 1
            name = f"{plain}-{numbers[plain]}"
        numbers[name] = 1
        yield name


def _is_text(document: Document, element: Element) -> bool:
    """Whether an element is a TEI text, and no example of one."""
    is_tei = element.name == "TEI" and element.namespace == TEI
    return is_tei and not _is_within(document, element, "egXML")


def plain_name(stem: str) -> str:
    """A stem or title in letters, digits and hyphens, so that no document names a place."""
    bare = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = _NOT_FOR_FILES.sub("-", bare).strip("-")[:_LONGEST_NAME] or "text"
    return f"{name}-text" if is_device(name) else name


def _shown(document: Document) -> Iterator[str]:
    """The addresses of the pictures in the text, and elsewhere but in facsimiles."""
    for element in document.elements:
        if element.name == "graphic" and not _is_facsimile(document, element):
            yield element.attributes.get("url", "")


def _of_pages(document: Document) -> Iterator[str]:
    """The addresses of pictures of the source's pages: `pb/@facs`, `facsimile//graphic/@url`."""
    for element in document.elements:
        if element.name == "pb":
            yield from element.attributes.get("facs", "").split()
        elif element.name == "graphic" and _is_facsimile(document, element):
            yield element.attributes.get("url", "")


def _is_facsimile(document: Document, element: Element) -> bool:
    return _is_within(document, element, "facsimile")


def _is_within(document: Document, element: Element, name: str) -> bool:
    parent = element.parent
    while parent >= 0 and document.elements[parent].name != name:
        parent = document.elements[parent].parent
    return parent >= 0


def _pictures(urls: Iterable[str], folder: Path, name: str) -> Iterator[Picture]:
    """The pictures that stand as files in the document's own folder or below it."""
    for number, url in enumerate(dict.fromkeys(filter(None, urls)), 1):
        data = b"" if url.startswith("#") else _read_inside(folder, url)
        for start, suffix, media_type in _KINDS:
            if data.startswith(start):
                yield Picture(url, f"pictures/{name}-{number}.{suffix}", media_type, data)


def _read_inside(folder: Path, url: str) -> bytes:
    """The bytes of the file at `url` in `folder`; none where it lies outside or is no such file."""
    try:
        file = (folder / unquote(url)).resolve()
        if ":" in url or not file.is_relative_to(folder) or not file.is_file():
            return b""
        return file.read_bytes() if file.stat().st_size <= BIGGEST_PICTURE else b""
    except (OSError, ValueError):
        return b""
