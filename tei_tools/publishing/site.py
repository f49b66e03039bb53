"""The reading edition as a web site."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from tei_tools.errors import OutputError
from tei_tools.publishing.asked import Asked, Result, Start
from tei_tools.publishing.batches import Batches, Page
from tei_tools.publishing.confined import confined
from tei_tools.publishing.downloads import Download
from tei_tools.publishing.extracts import extracts_in
from tei_tools.publishing.hands import ALONE, Hands
from tei_tools.publishing.house import House, prepared
from tei_tools.publishing.own_files import with_own
from tei_tools.publishing.search import SearchIndex
from tei_tools.publishing.sources import Source, commonest, language_of, source_of, told_of
from tei_tools.publishing.staging import checked
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

STYLES = ("reading.css", "site.css", "guides.css")

FOR_INDEX = "for-index/"
"""The folder of pages that the search reads and the site does not have."""

PLAIN = House()
"""Our own site, at no address."""


def make_site(
    works: Sequence[Work],
    title: str = "",
    downloads: Sequence[Download] = (),
    search: bool = False,
    house: House = PLAIN,
) -> dict[str, bytes]:
    """The files of the site by path, relative to its root, where index.html is the first page.

    A text beyond 40 000 characters has a page a chapter, each of several letters that are
    described has one; several texts have a folder each and a page of all. `search` adds a page
    that searches them all, for which pagefind must be installed; `house` says where the site will
    lie, and may change how it looks. An InputError for a document that is not TEI, or
    a file that cannot be read; a ConfigError for a stylesheet, a style, a path or an address that
    cannot be used.
    """
    return dict(site_files(works, title, downloads, search, house))


def site_files(  # noqa: PLR0913, PLR0917 - what is made of what, and how
    works: Sequence[Work],
    title: str = "",
    downloads: Sequence[Download] = (),
    search: bool = False,
    house: House = PLAIN,
    through: Callable[[Start], Start] = lambda start: start,
    hands: Hands = ALONE,
) -> Iterator[tuple[str, bytes]]:
    """As `make_site`, a file at a time, as they are made; only a few works are read at once.

    `through` may put something between us and the stylesheet, as one that remembers results;
    `hands` run ours, while one of somebody's own has a process of its own.
    """
    parameters = {
        "title": title,
        "search": "yes" if search else "",
        "address": house.base,
        "language": house.language,
    }
    try:
        with (
            TemporaryDirectory(prefix="tei_tools-") as name,
            _maker(house, Path(name), hands) as maker,
        ):
            start = through(maker.start)
            files = _Site(works, parameters, downloads, maker, start, Path(name)).files()
            yield from with_own(files, house, (one.file for one in downloads))
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"The site could not be made: {error}.") from None


@dataclass(frozen=True, slots=True)
class _Maker:
    """What makes the pages: how it is begun, with how much begun ahead, whether it is our
    stylesheet, or built upon it, and whether it asks for all documents at once.
    """

    start: Start
    ahead: int
    is_ours: bool
    is_whole: bool


@contextmanager
def _maker(house: House, folder: Path, hands: Hands) -> Iterator[_Maker]:
    if house.stylesheet is None:
        yield _Maker(partial(hands.start, _ours), hands.ahead, is_ours=True, is_whole=False)
        return
    copies = folder / "stylesheet"
    copies.mkdir()
    sheet = prepared(house.stylesheet, copies)
    with confined(sheet.path, house.seconds, house.stylesheet.name) as run:
        yield _Maker(partial(ALONE.start, run), ALONE.ahead, sheet.is_ours, sheet.is_whole)


def _ours(asked: Asked) -> Result:
    sheet = stylesheets() / "site.xsl"
    return transform(sheet, None, asked.parameters, sources=asked.sources, template=asked.template)


@dataclass(slots=True)
class _Site:
    """A site on its way, and what was seen of its works and pages."""

    works: Sequence[Work]
    parameters: Mapping[str, str]
    downloads: Sequence[Download]
    maker: _Maker
    start: Start
    folder: Path
    pictured: list[int] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    addresses: list[str] = field(default_factory=list)
    own: set[str] = field(default_factory=set)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files by path; those of ours that no page takes the place of come last."""
        if not self.maker.is_ours:
            yield from ((path, page.encode()) for path, page in self._pages())
            return
        index = SearchIndex(self.folder / "search")
        for path, page in self._pages():
            if self.parameters["search"] and "data-pagefind-body" in page:
                index.add(checked(path), page)
                if path.startswith(FOR_INDEX):
                    continue
            self._see(path)
            yield path, page.encode()
        yield from ((path, data) for path, data in self._beside() if path not in self.own)
        if self.parameters["search"]:
            yield from index.files(commonest(self.languages))

    def _pages(self) -> Iterator[Page]:
        """What the stylesheet makes of all sources at once, of each, or, if ours, in batches."""
        if self.maker.is_whole:
            yield from self._run(list(self._sources())).items()
        elif not self.maker.is_ours:
            for source in self._sources():
                yield from self._run([source]).items()
        else:
            with extracts_in(self.folder / "extracts") as extracts:
                lines = _by_work(self.downloads)
                batches = Batches(self.start, self.maker.ahead, extracts, self.parameters, lines)
                yield from batches.pages(self._sources())

    def _run(self, sources: Sequence[Source]) -> Result:
        """The result of the initial template."""
        told = told_of(sources, map(_line, self.downloads))
        return self.start(Asked(None, [one.xml for one in sources], {**self.parameters, **told}))()

    def _sources(self) -> Iterator[Source]:
        """The works as stylesheets read them."""
        for number, work in enumerate(self.works):
            if work.pictures or work.facsimiles:
                self.pictured.append(number)
            self.languages[language_of(work)] += 1
            yield source_of(work)

    def _see(self, path: str) -> None:
        """Keep what is to be known of a page later."""
        if "/" not in path:
            self.own.add(path)
        if self.parameters["address"]:
            self.addresses.append(path)

    def _beside(self) -> Iterator[tuple[str, bytes]]:
        """The files that our pages need beside them: styles, scripts, pictures, the sitemap."""
        folder = stylesheets() / "css"
        yield "style.css", b"\n".join((folder / name).read_bytes() for name in STYLES)
        search = bool(self.parameters["search"])
        wanted = {"script.js": True, "search.js": search, "collection.js": "texts.js" in self.own}
        for name in (name for name, is_wanted in wanted.items() if is_wanted):
            yield name, (folder / name).read_bytes()
        for work in (self.works[number] for number in self.pictured):
            yield from ((one.file, one.data) for one in (*work.pictures, *work.facsimiles))
        if self.parameters["address"]:
            yield "sitemap.xml", sitemap(self.parameters["address"], self.addresses)


def sitemap(base: str, paths: Iterable[str]) -> bytes:
    """The addresses of the pages, for search engines (sitemaps.org, 0.9)."""
    pages = sorted(path for path in paths if path.endswith(".html") and path != "search.html")
    places = (base + re.sub(r"(^|/)index\.html$", r"\1", path) for path in pages)
    lines = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()


def _by_work(downloads: Iterable[Download]) -> dict[str, str]:
    """The files to offer as the stylesheets read them, a line each, by the work's name."""
    lines: dict[str, str] = {}
    for one in downloads:
        before = f"{lines[one.work]}\n" if one.work in lines else ""
        lines[one.work] = before + _line(one)
    return lines


def _line(one: Download) -> str:
    return f"{one.work}\t{one.label}\t{one.file}"
