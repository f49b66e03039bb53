"""Publishing: the site, the EPUBs and the PDFs, each made again where its parts changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from tei_tools import __version__
from tei_tools.config import Edition
from tei_tools.corpus import over
from tei_tools.corpus.hands import hands
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.doing import Doing
from tei_tools.edition.journal import digest
from tei_tools.edition.kept import Kept
from tei_tools.edition.outputs import Outputs
from tei_tools.errors import InputError, TeiToolsError
from tei_tools.inputs import read_input
from tei_tools.publishing.books import Book, Looks, books, make_book
from tei_tools.publishing.downloads import Download, text_downloads, text_files
from tei_tools.publishing.hands import Hands
from tei_tools.publishing.house import House
from tei_tools.publishing.own_files import read_css
from tei_tools.publishing.search import NOTICE, is_installed
from tei_tools.publishing.site import site_files
from tei_tools.publishing.staging import Staged
from tei_tools.publishing.work import Work, names_of, readable_works
from tei_tools.resources import stylesheets

FOLDER = "site"
STEP = "published"
SITE = f"{STEP} site"
VERBS = ("published", "published again")


def publish_texts(
    edition: Edition, texts: Sequence[str], outputs: Outputs, doing: Doing
) -> list[Diagnostic]:
    """Publish the TEI files `texts` of the outputs; what is to be said of their editions."""
    publishing = _Publishing(edition, texts, outputs, doing)
    if texts and edition.to and (outputs.why(STEP, publishing.parts) or not _is_complete(outputs)):
        publishing.publish()
    elif texts and edition.to:
        outputs.wanted |= dict.fromkeys(one for one in outputs.journal.steps if _is_ours(one))
    found = (one for step in outputs.wanted if _is_ours(step) for one in outputs.found(step))
    return [replace(one, path=str(outputs.folder / one.path) if one.path else "") for one in found]


def _is_complete(outputs: Outputs) -> bool:
    """Whether the journal knows of what each file was made that was published last."""
    steps = outputs.journal.steps
    known = {
        file for name in steps if _is_ours(name) and name != STEP for file in steps[name].files
    }
    return steps[STEP].files.keys() <= known


def parts_of_all(edition: Edition, texts: Sequence[str], outputs: Outputs) -> dict[str, str]:
    """What all that is published depends on."""
    return _Publishing(edition, texts, outputs, Doing()).parts


def _is_ours(step: str) -> bool:
    return step.startswith(STEP)


@dataclass(frozen=True)
class _Publishing:
    """The texts of an edition on their way to its site and books."""

    edition: Edition
    texts: Sequence[str]
    outputs: Outputs
    doing: Doing

    def publish(self) -> None:
        """Make the books that changed, then the site, of the texts that can be read."""
        paths = {self.outputs.folder / text: text for text in self.texts}
        works, faults = readable_works(list(paths))
        for path, sentence in faults.items():
            self.doing.fail(Path(path), InputError(sentence))
        if not works:
            return
        offered = books(works, self.edition.to, self.edition.title)
        read = [text for path, text in paths.items() if path not in faults]
        failed = self._make_books(offered, works, read)
        made = [book for book in offered if book not in failed]
        is_whole = not failed and not faults
        if "html" in self.edition.to:
            is_whole &= self._make_site(works, [book.download for book in made])
        if is_whole:
            files = (
                file
                for step in self.outputs.wanted
                if _is_ours(step) and step != STEP and step in self.outputs.journal.steps
                for file in self.outputs.journal.steps[step].files
            )
            self.outputs.note(STEP, self.parts, files)

    def _make_books(
        self, offered: Sequence[Book], works: Sequence[Work], texts: Sequence[str]
    ) -> list[Book]:
        """Make the books whose texts or looks changed; those that could not be made."""
        digests = dict(zip(names_of(works), map(self.outputs.digest, texts), strict=True))
        changed: dict[Book, dict[str, str]] = {}
        for book in offered:
            words = digest(*(digests[name] for name in names_of(book.works)))
            which = "text" if len(book.works) == 1 else "texts"
            parts = {which: words, "title": book.title, **self._shared, **self._look(book.kind)}
            why = self.outputs.why(_step(book), parts)
            if why:
                self.doing.do(f"{FOLDER}/{book.place}", VERBS, why)
                changed[book] = parts
        failed = []
        edition = self.edition
        looks = Looks(
            edition.site_language,
            edition.certifier,
            edition.pages,
            edition.editor,
            edition.publisher,
        )
        make = partial(make_book, looks=looks)
        for outcome in over(make, list(changed), min(self.doing.jobs, len(changed))):
            self.doing.advance()
            book = outcome.item
            if outcome.value is None:
                self.doing.fail(Path(book.place), InputError(outcome.error), outcome.trace)
                failed.append(book)
                continue
            data, found = outcome.value
            file = f"{FOLDER}/{book.place}"
            said = [replace(one, path=file) for one in found]
            self.outputs.make(_step(book), changed[book], {file: data}, said)
        return failed

    def _make_site(self, works: Sequence[Work], downloads: Sequence[Download]) -> bool:
        """Make the site, if anything of it changed; whether it stands."""
        offered = digest(*(one.file for one in downloads))
        parts = {"texts": self.parts["texts"], "offered": offered, **self._shared, **self._site}
        why = self.outputs.why(SITE, parts)
        if not why:
            return True
        self.doing.do(FOLDER, VERBS, why)
        said = () if is_installed() else (NOTICE,)
        with self.outputs.waiting() as folder, hands(self.doing.jobs) as workers:
            try:
                site = self._site_files(works, downloads, workers)
                files = Staged(folder, site, under=f"{FOLDER}/")
            except TeiToolsError as error:
                self.doing.fail(Path(FOLDER), error)
                return False
            self.outputs.make(SITE, parts, files, said)
        self._kept.forget_others()
        return True

    @cached_property
    def _kept(self) -> Kept:
        """What stylesheets made of the texts of earlier builds."""
        parts = {**self._shared, **self._site}
        return Kept(self.outputs.kept, digest(parts["looks"], parts["tool"], parts["stylesheet"]))

    def _site_files(
        self, works: Sequence[Work], downloads: Sequence[Download], workers: Hands
    ) -> Iterator[tuple[str, bytes]]:
        """The site's files, with the texts that it offers."""
        edition = self.edition
        house = House(
            edition.address,
            edition.stylesheet,
            edition.site_language,
            edition.stylesheet_limit,
            edition.style,
            self._own_files,
        )
        every = [*text_downloads(works), *downloads]
        search = is_installed()
        site = site_files(works, edition.title, every, search, house, self._kept.through, workers)
        return chain(text_files(works), site)

    @cached_property
    def parts(self) -> dict[str, str]:
        """What all that is published depends on."""
        texts = digest(*(f"{text} {self.outputs.digest(text)}" for text in self.texts))
        formats = digest(*self.edition.to)
        title = self.edition.title
        every = {"texts": texts, "offered": formats, "title": title}
        return {**every, **self._shared, **self._site, **self._epub, **self._pages}

    @cached_property
    def _shared(self) -> dict[str, str]:
        """What the site and the books share."""
        folder = stylesheets()
        looks = [file for file in sorted(folder.rglob("*")) if file.is_file()]
        beside = sorted((self.outputs.folder / "tei").rglob("*"))
        pictures = [file for file in beside if file.is_file() and file.suffix != ".xml"]
        return {
            "looks": digest(*(part for file in looks for part in (file.name, file.read_bytes()))),
            "pictures": digest(*(file.read_bytes() for file in pictures)),
            "tool": __version__,
        }

    @cached_property
    def _site(self) -> dict[str, str]:
        """What the site alone depends on."""
        sheet = self.edition.stylesheet
        own = sorted(sheet.parent.glob("**/*.xsl*")) if sheet else ()
        return {
            "title": self.edition.title,
            "address": self.edition.address,
            "language": self.edition.site_language,
            "stylesheet": digest(*(file.read_bytes() for file in own)),
            "style": digest(read_css(self.edition.style)) if self.edition.style else "",
            "files": digest(
                *(part for name, file in self._own_files for part in (name, read_input(file)))
            ),
            "search": str(is_installed()),
        }

    @cached_property
    def _own_files(self) -> tuple[tuple[str, Path], ...]:
        """The files that the site gets as they are, by their paths in it."""
        edition = self.edition
        return tuple(
            (file.relative_to(edition.folder).as_posix(), file) for file in edition.site_files
        )

    @cached_property
    def _epub(self) -> dict[str, str]:
        """What the EPUBs alone depend on."""
        edition = self.edition
        return {"language": edition.site_language, "certifier": edition.certifier}

    @cached_property
    def _pages(self) -> dict[str, str]:
        """What the PDFs alone depend on."""
        pages = self.edition.pages
        files = (file for folder in pages.font_folders for file in sorted(folder.rglob("*")))
        fonts = (file.read_bytes() for file in files if file.is_file())
        settings = asdict(pages) | {"font_folders": ""}
        return {
            "pages": digest(repr(sorted(settings.items())), *fonts),
            "language": self.edition.site_language,
            "editor": self.edition.editor,
            "publisher": self.edition.publisher,
        }

    def _look(self, kind: str) -> Mapping[str, str]:
        return self._pages if kind == "pdf" else self._epub


def _step(book: Book) -> str:
    return f"{STEP} {book.place}"
