"""Encoding: the TEI of one source, from plain text, from a word processor's file, or as it is."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from tei_tools.config import Edition, Source
from tei_tools.diagnostic import Diagnostic
from tei_tools.importing import is_importable
from tei_tools.plugins import annotators
from tei_tools.publishing.work import read_works
from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.encode import encode, read_plain
from tei_tools.reading.publication import Publication
from tei_tools.registers.register import Register

TEI_SUFFIXES = frozenset({".xml", ".tei"})

_ADDRESS = re.compile(rb"""\b(?:url|facs)\s{0,9}=\s{0,9}(?:"([^"<]{1,2000})"|'([^'<]{1,2000})')""")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A source as TEI: its bytes, what was said of it, and its pictures by their addresses."""

    data: bytes
    notices: tuple[Diagnostic, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def is_tei(source: Source) -> bool:
    """Whether a source is TEI already."""
    return source.file.suffix.lower() in TEI_SUFFIXES and not is_importable(str(source.file))


def publication(edition: Edition) -> Publication:
    """What the header of each text says of the edition."""
    return Publication(edition.title, edition.editor, edition.publisher, edition.licence)


def encode_source(source: Source, register: Register | None, edition: Edition) -> Encoded:
    """The TEI of a source; raises InputError where nothing can be made of it."""
    if is_tei(source):
        return _as_it_is(source)
    told = _told(source, register, edition)
    if is_importable(str(source.file)):
        return _imported(source, told)
    decoded = read_plain(str(source.file))
    document = encode(decoded.text, profile=source.profile, source=source.file.name, **told)
    return Encoded(document.to_bytes(), (*document.notices, *decoded.notices))


def _told(source: Source, register: Register | None, edition: Edition) -> dict[str, Any]:
    """What is said of a source and of how it is encoded, whatever kind of file it is."""
    tagging = edition.tagging
    return {
        "date": source.date,
        "title": source.title,
        "author": source.author,
        "lang": source.lang,
        "publication": publication(edition),
        "correspondence": Correspondence(source.sender, source.recipient, place=source.place),
        "annotators": annotators(tagging),
        "only": tagging.only,
        "link": tagging.link,
        "register": register,
        "responsibility": edition.responsibility,
        "quotation_marks": edition.quotation_marks,
    }


def _imported(source: Source, told: Mapping[str, Any]) -> Encoded:
    from tei_tools.importing import import_file  # noqa: PLC0415 - plain text needs no readers

    with TemporaryDirectory() as folder:
        document = import_file(source.file, pictures=Path(folder), **told)
        files = (path for path in sorted(Path(folder).rglob("*")) if path.is_file())
        pictures = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return Encoded(document.to_bytes(), document.notices, pictures)


def _as_it_is(source: Source) -> Encoded:
    """TEI, not a byte changed, with the pictures that lie in its folder."""
    (work,) = read_works([source.file])
    pictures = {_plain(one.url): one.data for one in (*work.pictures, *work.facsimiles)}
    inside = {name: data for name, data in pictures.items() if _is_inside(name)}
    return Encoded(work.document.to_bytes(), work.document.notices, inside)


def _plain(url: str) -> str:
    return posixpath.normpath(unquote(url))


def _is_inside(name: str) -> bool:
    """Whether a picture may lie beside the TEI, and be no TEI itself."""
    return not name.startswith(("/", "..", ".")) and not name.lower().endswith(".xml")


def beside(source: Source, data: bytes) -> Iterator[bytes]:
    """The bytes of the files beside a TEI source that it may show."""
    found = (one.decode(errors="replace") for pair in _ADDRESS.findall(data) for one in pair if one)
    for url in sorted({url for words in found for url in words.split() if url[0] != "#"}):
        name = _plain(url.replace("&amp;", "&"))
        path = source.file.parent / name
        if _is_inside(name) and ":" not in name and path.is_file():
            yield name.encode()
            yield path.read_bytes()
