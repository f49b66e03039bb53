"""Files that are neither text nor XML, known by their first bytes."""

from tei_tools.errors import InputError

ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

BINARY = (
    (b"%PDF-", "a PDF", "save its text as a plain text file first"),
    (
        ZIP,
        "a ZIP archive (or DOCX, ODT, EPUB)",
        "name a .docx or .odt file itself, and of any other save the text as a plain text file",
    ),
    (OLD_OFFICE, "an old Office file", "save it as .docx, .odt or plain text first"),
    (b"{\\rtf", "an RTF file", "save it as .docx, .odt or plain text first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\x89PNG", "a PNG image", "transcribe it first"),
    (b"\xff\xd8\xff", "a JPEG image", "transcribe it first"),
    (b"GIF8", "a GIF image", "transcribe it first"),
    (b"II*\0", "a TIFF image", "transcribe it first"),
    (b"MM\0*", "a TIFF image", "transcribe it first"),
    (b"\x7fELF", "a program", "give a text file"),
)
"""Their first bytes, what they are, and what makes plain text of them."""


def refuse_binary(data: bytes, name: str) -> None:
    """Raise InputError where the bytes of a file, called `name`, are of such a kind, not XML."""
    for magic, kind, _ in BINARY:
        if data.startswith(magic):
            advice = "make TEI of it first: tei-tools import" if magic == ZIP else "give a TEI file"
            raise InputError(f"{name} is {kind}, not XML; {advice}.")
