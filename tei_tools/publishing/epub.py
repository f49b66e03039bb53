"""The reading edition as EPUB 3.3 (W3C, EPUB 3.3 and EPUB Accessibility 1.1)."""

import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from hashlib import sha256

from tei_tools.publishing.sources import picture_lines, stem_lines
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

STYLES = ("reading.css", "epub.css")

_PICTURE = "cover.png"
"""The cover in points, which the stylesheet names where its words can be set in our own type."""

_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""

# The first day that a ZIP file can name: the same book has the same bytes on any day.
_DATE = (1980, 1, 1, 0, 0, 0)


def make_epub(
    works: Sequence[Work], title: str = "", *, language: str = "", certifier: str = ""
) -> bytes:
    """The bytes of an EPUB of these works, the same for the same works.

    Its identifier is drawn from the works' text; `title` is for a book of several, `language`
    (BCP 47) that of the book's own words, where it is not that of most texts. The book claims to
    conform to WCAG 2.2 AA only where a `certifier` vouches for it by name (EPUB Accessibility 1.1,
    section 4): that needs eyes. An InputError for a document that is not TEI.
    """
    folder = stylesheets()
    pages = transform(
        folder / "epub.xsl",
        sources=[work.document.source for work in works],
        parameters={
            "names": "\n".join(f"text-{work.name}" for work in works),
            "stems": stem_lines(works),
            "pictures": picture_lines(works, "text-"),
            "title": title,
            "identifier": identifier(works),
            "language": language,
            "certifier": certifier,
        },
    )
    files = {path: page.encode() for path, page in pages.items()}
    if _PICTURE in files:
        from tei_tools.publishing.cover import in_points  # noqa: PLC0415  Typst is slow to load

        files[_PICTURE] = in_points(pages["cover.svg"])
    files["style.css"] = b"\n".join((folder / "css" / name).read_bytes() for name in STYLES)
    files.update((picture.file, picture.data) for work in works for picture in work.pictures)
    return _packed(files)


def identifier(works: Sequence[Work]) -> str:
    """A URN for a book of these works: their text's, so that a changed text is another book."""
    digest = sha256()
    for work in works:
        digest.update(sha256(work.document.source.encode("utf-8", "surrogatepass")).digest())
    return uuid.uuid5(uuid.NAMESPACE_OID, digest.hexdigest()).urn


def _packed(files: Mapping[str, bytes]) -> bytes:
    """The container (EPUB 3.3, section 4.2): the media type first and bare, the rest packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(_entry("mimetype", zipfile.ZIP_STORED), b"application/epub+zip")
        archive.writestr(_entry("META-INF/container.xml"), _CONTAINER)
        for path in sorted(files):
            archive.writestr(_entry(f"EPUB/{path}"), files[path])
    return buffer.getvalue()


def _entry(path: str, compression: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _DATE)
    entry.compress_type = compression
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
