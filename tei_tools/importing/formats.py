"""The kinds of files that can be read, and what reads each."""

from collections.abc import Callable, Mapping

from tei_tools.document.binary import OLD_OFFICE, ZIP
from tei_tools.errors import InputError
from tei_tools.importing.files import check_size
from tei_tools.importing.imported import Imported, Source
from tei_tools.importing.opendocument import open_document
from tei_tools.importing.pages import alto, page_xml
from tei_tools.importing.recognition import ALTO, HTML, PAGE, START, is_html
from tei_tools.importing.root import root_name
from tei_tools.importing.web import web_page
from tei_tools.importing.word import word

PDF, RTF = b"%PDF-", b"{\\rtf"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")

REFUSED = {
    PDF: "is a PDF, which has no paragraphs; give the file from which it was made, or its text",
    RTF: "is an RTF file; save it as .docx or .odt first",
    b"\x1f\x8b": "is a gzip archive; unpack it first",
}
"""What some files are, and what to do with them."""

Reader = Callable[[Source], Imported]
"""What reads a kind of file."""

ROOTS: Mapping[bytes, Reader] = {PAGE: page_xml, ALTO: alto, HTML: web_page}
"""Readers by the name of the root element."""


def reader(data: bytes, name: str) -> Reader:
    """What reads a file's bytes; raise InputError, which says what to do, for any other."""
    if not data.strip():
        raise InputError(f"{name} is empty; give a file with text in it.")
    check_size(data, name)
    for magic, why in REFUSED.items():
        if data.startswith(magic):
            raise InputError(f"{name} {why}.")
    if data.startswith(OLD_OFFICE):
        raise InputError(f"{name} {_old_office(data)}.")
    if data.startswith(ZIP):
        return _packed(data, name)
    root = root_name(data[:65_536])
    if root in ROOTS:
        return ROOTS[root]
    if is_html(name, data[:START]):
        return web_page
    if root == b"!DOCTYPE":
        raise InputError(f"{name} declares a document type, which is not read: take it out.")
    if root == b"TEI":
        raise InputError(f"{name} is TEI already; `tei-tools annotate` tags its names.")
    raise InputError(
        f"{name} is no Word, OpenDocument, HTML, PAGE, ALTO or METS file; `tei-tools encode` reads "
        "plain text."
    )


def _old_office(data: bytes) -> str:
    if _PROTECTED in data:
        return "is protected by a password; save it without one first"
    return "is an old Word file (.doc); open it and save it as .docx or .odt first"


def _packed(data: bytes, name: str) -> Reader:
    """What reads a ZIP file, by the part that tells it."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return open_document
    if b"word/" in data or b"wordprocessingml" in data[:4096]:
        return word
    if b"content.xml" in data:
        return open_document
    raise InputError(f"{name} is an archive without a text; give a .docx or .odt file.")
