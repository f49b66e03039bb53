"""The reading edition as a web site."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote
from xml.sax.saxutils import escape

from tei_tools.publishing.confined import transform_within
from tei_tools.publishing.downloads import Download
from tei_tools.publishing.house import House, prepared
from tei_tools.publishing.search import make_index
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
    lie, and may change how it looks. An InputError for a document that is not TEI, a ConfigError
    for a stylesheet or an address that cannot be used.
    """
    parameters = {
        "names": "\n".join(work.name for work in works),
        "stems": stem_lines(works),
        "pictures": picture_lines(works, facsimiles=True),
        "downloads": "\n".join(f"{one.work}\t{one.label}\t{one.file}" for one in downloads),
        "title": title,
        "search": "yes" if search else "",
        "address": house.base,
        "language": house.language,
    }
    sources = [work.document.source for work in works]
    pages, is_ours = _pages(sources, parameters, house)
    files = _ours(works, pages, search) if is_ours else {}
    if is_ours and search:
        files |= _search(pages, works)
    if is_ours and house.base:
        files["sitemap.xml"] = sitemap(house.base, pages)
    return files | {path: page.encode() for path, page in pages.items()}


def _pages(
    sources: Sequence[str], parameters: Mapping[str, str], house: House
) -> tuple[dict[str, str], bool]:
    """The pages by path, and whether they are made by our stylesheet, or one built upon it."""
    if house.stylesheet is None:
        return transform(stylesheets() / "site.xsl", sources=sources, parameters=parameters), True
    with TemporaryDirectory() as folder:
        stylesheet, is_ours = prepared(house.stylesheet, Path(folder))
        name = house.stylesheet.name
        return transform_within(stylesheet, sources, parameters, house.seconds, name), is_ours


def _ours(works: Sequence[Work], pages: Container[str], search: bool) -> dict[str, bytes]:
    """The files that our pages need beside them: styles, scripts, pictures."""
    folder = stylesheets() / "css"
    files = {"style.css": b"\n".join((folder / name).read_bytes() for name in STYLES)}
    wanted = {"script.js": True, "search.js": search, "collection.js": "texts.js" in pages}
    for name in (name for name, is_wanted in wanted.items() if is_wanted):
        files[name] = (folder / name).read_bytes()
    for work in works:
        files.update((one.file, one.data) for one in (*work.pictures, *work.facsimiles))
    return files


def sitemap(base: str, paths: Iterable[str]) -> bytes:
    """The addresses of the pages, for search engines (sitemaps.org, 0.9)."""
    pages = sorted(path for path in paths if path.endswith(".html") and path != "search.html")
    places = (base + re.sub(r"(^|/)index\.html$", r"\1", path) for path in pages)
    lines = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()


def _search(pages: dict[str, str], works: Sequence[Work]) -> dict[str, bytes]:
    """The index of these pages; those that are for the index only are taken out of them."""
    found = {path: page for path, page in pages.items() if "data-pagefind-body" in page}
    for path in found:
        if path.startswith(FOR_INDEX):
            del pages[path]
    return make_index(found, _language(works))


def _language(works: Sequence[Work]) -> str:
    """The language of most works, as ISO 639-1 where it has such a code."""
    languages = Counter(
        (work.document.elements[0].attributes.get("xml:lang") or "en").split("-")[0].lower()
        for work in works
        if work.document.elements
    )
    return languages.most_common(1)[0][0] if languages else "en"


def stem_lines(works: Iterable[Work]) -> str:
    """What the works' files are called without suffix, a line each, as links from others say it."""
    stems = (Path(work.document.path).stem or work.name for work in works)
    return "\n".join(quote(stem, safe="", errors="surrogateescape") for stem in stems)


def picture_lines(works: Sequence[Work], prefix: str = "", facsimiles: bool = False) -> str:
    """The pictures as the stylesheets read them: a line each of work, address and file."""
    lines = (
        f"{prefix}{work.name}\t{picture.url}\t{picture.file}"
        for work in works
        for picture in (*work.pictures, *(work.facsimiles if facsimiles else ()))
    )
    return "\n".join(line for line in lines if "\n" not in line)
