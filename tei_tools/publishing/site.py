"""The reading edition as a web site."""

from collections.abc import Sequence
from dataclasses import dataclass

from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

STYLES = ("reading.css", "site.css", "drawings.css")

WHOLE = ""
"""The work of a download that holds them all."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers: of which work (or WHOLE), what it is called, where it lies."""

    work: str
    label: str
    file: str


def make_site(
    works: Sequence[Work], title: str = "", downloads: Sequence[Download] = ()
) -> dict[str, bytes]:
    """The files of the site by path, relative to its root, where index.html is the first page.

    A text beyond 40 000 characters has a page a chapter; several texts have a folder each and a
    page of all. An InputError for a document that is not TEI.
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
        },
    )
    files = {path: page.encode() for path, page in pages.items()}
    files["style.css"] = b"\n".join((folder / "css" / name).read_bytes() for name in STYLES)
    files["script.js"] = (folder / "css" / "script.js").read_bytes()
    files.update((picture.file, picture.data) for work in works for picture in work.pictures)
    return files


def picture_lines(works: Sequence[Work], prefix: str = "") -> str:
    """The pictures as the stylesheets read them: a line each of work, address and file."""
    lines = (
        f"{prefix}{work.name}\t{picture.url}\t{picture.file}"
        for work in works
        for picture in work.pictures
    )
    return "\n".join(line for line in lines if "\n" not in line)
