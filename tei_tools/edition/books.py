"""Books: the EPUBs and PDFs of an edition: one for each text, and one of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tei_tools.config import Edition
from tei_tools.diagnostic import Diagnostic
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.site import WHOLE, Download
from tei_tools.publishing.work import Picture, Work, plain_name

KINDS = ("epub", "pdf")


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """A book of these works: "epub" or "pdf", where it lies in the site, and its own title."""

    kind: str
    works: Sequence[Work]
    place: str
    title: str = ""

    def __str__(self) -> str:
        return self.place

    @property
    def download(self) -> Download:
        """The book as the site offers it."""
        work = WHOLE if self.title else self.works[0].name
        return Download(work, self.kind.upper(), self.place)


def books(works: Sequence[Work], to: Sequence[str], title: str) -> list[Book]:
    """The books of an edition; several texts with a title are one together, too."""
    return [book for kind in KINDS if kind in to for book in _of_kind(kind, works, title)]


def _of_kind(kind: str, works: Sequence[Work], title: str) -> Iterator[Book]:
    for work in works:
        folder = f"{work.name}/" if len(works) > 1 else ""
        yield Book(kind, (work,), f"{folder}{work.name}.{kind}")
    if len(works) > 1 and title.strip():
        yield Book(kind, tuple(works), f"{plain_name(title)}.{kind}", title)


def make_book(book: Book, edition: Edition) -> tuple[bytes, list[Diagnostic]]:
    """The bytes of a book, and what is to be said of it."""
    if book.kind == "epub":
        language, certifier = edition.site_language, edition.certifier
        return make_epub(book.works, book.title, language=language, certifier=certifier), []
    from tei_tools.publishing.pdf import make_pdf  # noqa: PLC0415  typesetting is slow to load

    with TemporaryDirectory() as folder:
        file = Path(folder) / "edition.pdf"
        sources = [work.document.source for work in book.works]
        pictures = _pictures(book.works)
        found = make_pdf(sources, file, title=book.title, pictures=pictures, settings=edition.pages)
        return file.read_bytes(), found


def _pictures(works: Sequence[Work]) -> list[Picture]:
    """The pictures of a book, without those whose address is another picture's in another text."""
    all_of_them = [picture for work in works for picture in work.pictures]
    known: dict[str, set[bytes]] = {}
    for picture in all_of_them:
        known.setdefault(picture.url, set()).add(picture.data)
    return [picture for picture in all_of_them if len(known[picture.url]) == 1]
