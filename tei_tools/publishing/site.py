"""The reading edition as a web site."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tei_tools.publishing.search import make_index
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

STYLES = ("reading.css", "site.css", "guides.css")

FOR_INDEX = "for-index/"
"""The folder of pages that the search reads and the site does not have."""

WHOLE = ""
"""The work of a download that holds them all."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers: of which work (or WHOLE), what it is called, where it lies."""

    work: str
    label: str
    file: str


def make_site(
    works: Sequence[Work],
    title: str = "",
    downloads: Sequence[Download] = (),
    search: bool = False,
) -> dict[str, bytes]:
    """The files of the site by path, relative to its root, where index.html is the first page.

    A text beyond 40 000 characters has a page a chapter; several texts have a folder each and a
    page of all. `search` adds a page that searches them all, for which pagefind must be installed.
    An InputError for a document that is not TEI.
    """
    folder = stylesheets()
    pages = transform(
        folder / "site.xsl",
        sources=[work.document.source for work in works],
        parameters={
            "names": "\n".join(work.name for work in works),
            "pictures": picture_lines(works),
            "downloads": "\n".join(f"{one.work}\t{one.label}\t{one.file}" for one in downloads),
            "title": title,
            "search": "yes" if search else "",
        },
    )
    index = _search(pages, works) if search else {}
    files = {path: page.encode() for path, page in pages.items()} | index
    files["style.css"] = b"\n".join((folder / "css" / name).read_bytes() for name in STYLES)
    for name in ("script.js", *(["search.js"] if search else [])):
        files[name] = (folder / "css" / name).read_bytes()
    files.update((picture.file, picture.data) for work in works for picture in work.pictures)
    return files


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


def picture_lines(works: Sequence[Work], prefix: str = "") -> str:
    """The pictures as the stylesheets read them: a line each of work, address and file."""
    lines = (
        f"{prefix}{work.name}\t{picture.url}\t{picture.file}"
        for work in works
        for picture in work.pictures
    )
    return "\n".join(line for line in lines if "\n" not in line)
