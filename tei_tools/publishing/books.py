"""Books: the EPUBs and PDFs of an edition: one for each text, and one of all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tei_tools.diagnostic import Diagnostic
from tei_tools.publishing.downloads import WHOLE, Download, work_file
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.sources import stem_lines
from tei_tools.publishing.work import Picture, Work, names_of, plain_name


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
        work = WHOLE if self.title else names_of(self.works)[0]
        return Download(work, self.kind.upper(), self.place)


@dataclass(frozen=True, slots=True)
class Looks:
    """How books look: `language` (BCP 47) of their own words, where it is not that of their
    texts; who vouches that EPUBs are accessible; `pages` are paper and type of the PDFs; `editor`
    and `publisher` who makes the book of all, where not each text's header says it.
    """

    language: str = ""
    certifier: str = ""
    pages: PageSettings = field(default_factory=PageSettings)
    editor: str = ""
    publisher: str = ""


PLAIN = Looks()
"""Our own looks."""

Made = tuple[bytes, list[Diagnostic]]


def books(works: Sequence[Work], to: Sequence[str], title: str) -> list[Book]:
    """The books of an edition; several texts with a title are one together, too."""
    return [book for kind in KINDS if kind in to for book in _of_kind(kind, works, title)]


def _of_kind(kind: str, works: Sequence[Work], title: str) -> Iterator[Book]:
    for at, name in enumerate(names_of(works)):
        yield Book(kind, works[at : at + 1], work_file(works, name, kind))
    if len(works) > 1 and title.strip():
        yield Book(kind, works, f"{plain_name(title)}.{kind}", title)


def make_book(book: Book, looks: Looks = PLAIN) -> Made:
    """The bytes of a book, and what is to be said of it.

    An InputError for a document that is not TEI or cannot be set, a ConfigError for looks that
    name no paper or no folder of fonts.
    """
    return KINDS[book.kind](replace(book, works=tuple(book.works)), looks)


def _epub(book: Book, looks: Looks) -> Made:
    data = make_epub(book.works, book.title, language=looks.language, certifier=looks.certifier)
    return data, []


def _pdf(book: Book, looks: Looks) -> Made:
    from tei_tools.publishing.pdf import make_pdf  # noqa: PLC0415  typesetting is slow to load

    with TemporaryDirectory() as folder:
        file = Path(folder) / "edition.pdf"
        sources = [work.document.source for work in book.works]
        pictures = _pictures(book.works)
        found = make_pdf(
            sources,
            file,
            title=book.title,
            editor=looks.editor if book.title else "",
            publisher=looks.publisher if book.title else "",
            language=looks.language,
            pictures=pictures,
            stems=stem_lines(book.works).split("\n"),
            settings=looks.pages,
        )
        # where the file lay for a moment is nobody's concern
        said = [replace(one, path="" if one.path == str(file) else one.path) for one in found]
        return file.read_bytes(), said


def _pictures(works: Sequence[Work]) -> list[Picture]:
    """The pictures of a book, without those whose address is another picture's in another text."""
    all_of_them = [picture for work in works for picture in work.pictures]
    known: dict[str, set[bytes]] = {}
    for picture in all_of_them:
        known.setdefault(picture.url, set()).add(picture.data)
    return [picture for picture in all_of_them if len(known[picture.url]) == 1]


KINDS: Mapping[str, Callable[[Book, Looks], Made]] = {"epub": _epub, "pdf": _pdf}
"""The kinds of books, and what makes each."""
