"""publish: TEI documents to a web site, EPUB and PDF, written whole or not at all."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError, InputError, OutputError
from tei_tools.publishing.books import KINDS, Book, Looks, books, make_book
from tei_tools.publishing.downloads import text_downloads, text_files
from tei_tools.publishing.hands import ALONE, Hands, in_turn
from tei_tools.publishing.house import House
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.search import NOTICE, is_installed
from tei_tools.publishing.site import PLAIN, site_files
from tei_tools.publishing.staging import Staged
from tei_tools.publishing.work import Shelf, readable_works
from tei_tools.writing import inside, take_place

A5 = PageSettings()
"""The paper and type of PDFs, if nobody says others."""


@dataclass(frozen=True, slots=True)
class Published:
    """The files of an edition, what is to be said of them, and why documents are not in it: a
    sentence for the path of each.
    """

    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]
    faults: Mapping[str | Path, str] = field(default_factory=dict)


def publish(
    paths: str | Path | Sequence[str | Path],
    out: str | Path,
    to: str | Sequence[str] = ("html", "epub", "pdf"),
    title: str = "",
) -> list[Path]:
    """The files written under `out`, sorted: a site that opens at index.html, EPUBs and PDFs.

    `paths` are TEI files, or one. `to` names the editions, or one: "html", "epub", "pdf". One
    document's files lie in `out` itself; of several, each has a folder there. `title` is that of
    the whole edition: several documents with one are an EPUB and a PDF together, too, in `out`
    itself. Files wait in a hidden folder of `out` until all are made. An InputError for a document
    that cannot be read, a ConfigError for an edition that there is not, an OutputError where `out`
    cannot be written.
    """
    several = [paths] if isinstance(paths, str | Path) else paths
    editions = [to] if isinstance(to, str) else to
    _check(editions)
    if not several:
        raise InputError("There is nothing to publish: name at least one TEI file.")
    return list(_publish(Shelf(several), Path(out), editions, title).files)


def published(  # noqa: PLR0913, PLR0917 - what is made of what, how, and where
    paths: Sequence[str | Path],
    out: str | Path,
    to: Sequence[str] = ("html", "epub", "pdf"),
    title: str = "",
    house: House = PLAIN,
    advance: Callable[[], None] = lambda: None,
    pages: PageSettings = A5,
    hands: Hands = ALONE,
) -> Published:
    """As `publish`, with what is to be said of the editions, of the documents that can be read.

    `house` is for the web site, and its language for the EPUBs too; `advance` is called after each
    document of an edition (`steps` says how many there are); `pages` are paper and type of the
    PDFs; `hands` make what can be made at once.
    """
    _check(to)
    works, faults = readable_works(paths)
    for _ in range(steps(len(faults), [name for name in to if name in KINDS])):
        advance()
    made = _publish(works, Path(out), to, title, house, advance, pages, hands)
    return replace(made, faults=faults)


def _check(to: Sequence[str]) -> None:
    for name in to:
        if name not in (*KINDS, "html"):
            raise ConfigError(f'There is no edition "{name}": choose html, epub or pdf.')


def _publish(  # noqa: PLR0913, PLR0917 - as `published`
    works: Shelf,
    out: Path,
    to: Sequence[str],
    title: str,
    house: House = PLAIN,
    advance: Callable[[], None] = lambda: None,
    pages: PageSettings = A5,
    hands: Hands = ALONE,
) -> Published:
    """The editions of these works, if there are any."""
    if not works:
        return Published((), ())
    looks = Looks(language=house.language, pages=pages)
    offered = books(works, to, title)
    said: list[Diagnostic] = []
    files = _books(offered, looks, advance, said, hands)
    if "html" in to:
        search = is_installed()
        downloads = [*text_downloads(works), *(book.download for book in offered)]
        site = site_files(works, title, downloads, search, house, hands=hands)
        files = chain(files, text_files(works), site)
        said += () if search else (NOTICE,)
    written = _write(files, out)
    if "html" in to:
        advance()
    return Published(tuple(written), tuple(said))


def steps(documents: int, to: Sequence[str]) -> int:
    """How often `published` advances: once for the site, once a document for each book."""
    return sum(1 if name == "html" else documents for name in to)


def _books(
    offered: Sequence[Book],
    looks: Looks,
    advance: Callable[[], None],
    said: list[Diagnostic],
    hands: Hands,
) -> Iterator[tuple[str, bytes]]:
    """The books by path, in their order; what is to be said of them comes into `said`."""
    make = partial(make_book, looks=looks)
    tasks = (hands.start(make, book) for book in offered)
    for book, (data, findings) in zip(offered, in_turn(tasks, hands.ahead), strict=True):
        if findings:
            path = book.place if book.title else book.works[0].document.path
            said += (replace(one, path=one.path or path) for one in findings)
        yield book.place, data
        if not book.title:
            advance()


def _write(files: Iterable[tuple[str, bytes]], out: Path) -> list[Path]:
    """Write all files to a hidden folder first, so that a full disk leaves no half an edition."""
    waiting = out / f".{os.getpid()}.tmp"
    new = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        staged = Staged(waiting, files)
        targets = {path: inside(out, out / path) for path in staged}
        return [_move(staged.place(path), target) for path, target in targets.items()]
    except OSError as error:
        raise OutputError(f"{out} cannot be written: {error.strerror or error}.") from None
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
        for folder in new:
            with suppress(OSError):  # which says that something lies there
                folder.rmdir()


def _move(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return take_place(source, target)
