"""publish: TEI documents to a web site, EPUB and PDF, written whole or not at all."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.view import read_text
from tei_tools.errors import ConfigError, InputError, OutputError, TeiToolsError
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.house import House
from tei_tools.publishing.search import NOTICE, is_installed
from tei_tools.publishing.site import PLAIN, WHOLE, Download, make_site
from tei_tools.publishing.work import Picture, Work, plain_name, read_works
from tei_tools.writing import write_whole

_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,2}")


@dataclass(frozen=True, slots=True)
class Published:
    """The files of an edition, and what is to be said of them."""

    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def publish(
    paths: Sequence[str | Path],
    out: str | Path,
    to: Sequence[str] = ("html", "epub", "pdf"),
    title: str = "",
) -> list[Path]:
    """The files written under `out`, sorted: a site that opens at index.html, EPUBs and PDFs.

    `to` names the editions: "html", "epub", "pdf". One document's files lie in `out` itself; of
    several, each has a folder there. `title` is that of the whole edition: several documents with
    one are an EPUB and a PDF together, too, in `out` itself. Nothing is written before all is
    made. An InputError for a document that cannot be read, a ConfigError for an edition that there
    is not, an OutputError where `out` cannot be written.
    """
    return list(published(paths, out, to, title).files)


def published(  # noqa: PLR0913, PLR0917 - what is made of what, how, and where
    paths: Sequence[str | Path],
    out: str | Path,
    to: Sequence[str] = ("html", "epub", "pdf"),
    title: str = "",
    house: House = PLAIN,
    advance: Callable[[], None] = lambda: None,
) -> Published:
    """As `publish`, with what is to be said of the editions.

    `house` is for the web site, and its language for the EPUBs too; `advance` is called after each
    document of an edition (`steps` says how many there are).
    """
    for name in to:
        if name not in (*EDITIONS, "html"):
            raise ConfigError(f'There is no edition "{name}": choose html, epub or pdf.')
    if not paths:
        raise InputError("There is nothing to publish: name at least one TEI file.")
    works = read_works(paths)
    made = _taken_away(works, [name for name in EDITIONS if name in to], title, house, advance)
    files, downloads, said = made
    if "html" in to:
        search = is_installed()
        offered = [*_tei_downloads(works), *_text_downloads(works), *downloads]
        files |= {place: work.document.to_bytes() for place, work in _tei(works)}
        files |= {
            _place(works, work, "txt"): f"{read_text(work.document).content}\n".encode()
            for work in works
        }
        files |= make_site(works, title, offered, search, house)
        said += () if search else (NOTICE,)
        advance()
    return Published(tuple(_write(files, Path(out))), said)


def steps(documents: int, to: Sequence[str]) -> int:
    """How often `published` advances: once for the site, once a document for each book."""
    return sum(1 if name == "html" else documents for name in to)


def _taken_away(
    works: Sequence[Work],
    editions: Sequence[str],
    title: str,
    house: House,
    advance: Callable[[], None],
) -> tuple[dict[str, bytes], list[Download], tuple[Diagnostic, ...]]:
    """The EPUBs and PDFs by path, their places among the site's downloads, and what was said."""
    files: dict[str, bytes] = {}
    downloads: list[Download] = []
    said: list[Diagnostic] = []
    for edition in editions:
        for work in works:
            place = _place(works, work, edition)
            files[place], findings = EDITIONS[edition]([work], "", house)
            said += (replace(one, path=one.path or work.document.path) for one in findings)
            downloads.append(Download(work.name, edition.upper(), place))
            advance()
        if len(works) > 1 and title.strip():
            place = f"{plain_name(title)}.{edition}"
            files[place], findings = EDITIONS[edition](works, title, house)
            said += (replace(one, path=one.path or place) for one in findings)
            downloads.append(Download(WHOLE, edition.upper(), place))
    return files, downloads, tuple(said)


def _place(works: Sequence[Work], work: Work, suffix: str) -> str:
    folder = f"{work.name}/" if len(works) > 1 else ""
    return f"{folder}{work.name}.{suffix}"


def _tei(works: Sequence[Work]) -> Iterator[tuple[str, Work]]:
    return ((_place(works, work, "xml"), work) for work in works)


def _tei_downloads(works: Sequence[Work]) -> list[Download]:
    return [Download(work.name, "TEI", place) for place, work in _tei(works)]


def _text_downloads(works: Sequence[Work]) -> list[Download]:
    return [Download(work.name, "plain-text", _place(works, work, "txt")) for work in works]


Made = tuple[bytes, Sequence[Diagnostic]]


def _epub(works: Sequence[Work], title: str, house: House) -> Made:
    return make_epub(works, title, language=house.language), ()


def _pdf(works: Sequence[Work], title: str, _house: House) -> Made:
    from tei_tools.publishing.pdf import make_pdf  # noqa: PLC0415  typesetting is slow to load

    with TemporaryDirectory() as folder:
        file = Path(folder) / "edition.pdf"
        sources = [work.document.source for work in works]
        said = make_pdf(sources, file, title=title, pictures=_pictures(works))
        return file.read_bytes(), said


def _pictures(works: Sequence[Work]) -> list[Picture]:
    """The pictures of a book, without those whose address is another picture's in another text."""
    all_of_them = [picture for work in works for picture in work.pictures]
    known: dict[str, set[bytes]] = {}
    for picture in all_of_them:
        known.setdefault(picture.url, set()).add(picture.data)
    return [picture for picture in all_of_them if len(known[picture.url]) == 1]


EDITIONS: Mapping[str, Callable[[Sequence[Work], str, House], Made]] = {"epub": _epub, "pdf": _pdf}


def _write(files: Mapping[str, bytes], out: Path) -> list[Path]:
    """Write all files to a hidden folder first, so that a full disk leaves no half an edition."""
    for path in files:
        if not _SAFE.fullmatch(path):
            raise TeiToolsError(f"An edition may not write to {path!r}.")
    waiting = out / f".{os.getpid()}.tmp"
    try:
        for path, data in files.items():
            write_whole(waiting / path, data)
        return [_move(waiting / path, out / path) for path in sorted(files)]
    except OSError as error:
        raise OutputError(f"{out} cannot be written: {error.strerror or error}.") from None
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def _move(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return source.replace(target)
