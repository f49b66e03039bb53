"""The print edition: TEI through XSLT to a program for Typst, and through Typst to PDF.

Text reaches Typst in string literals only, so no document can be read as code. Typst gets one
string, its own fonts and a folder of pictures; it opens no other file and no connection.
"""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import typst

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import write_whole
from tei_tools.errors import ConfigError, InputError
from tei_tools.publishing.work import Picture
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

Standard = Literal["a-2a", "ua-1"]

# Archives (PDF/A) and accessibility (PDF/UA); where a document refuses them, the next is tried.
STANDARDS: Final[tuple[tuple[Standard, ...], ...]] = (
    ("a-2a", "ua-1"),
    ("ua-1",),
    ("a-2a",),
    (),
)

# The functions that programs call, each file after those it needs.
FUNCTIONS: Final = ("runs.typ", "pages.typ", "blocks.typ", "index.typ")

NAMES: Final[dict[Standard, str]] = {"a-2a": "PDF/A-2a", "ua-1": "PDF/UA-1"}

_NO_SIGN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why Typst would not keep the `standards`: its message, and the characters without a sign."""

    standards: tuple[Standard, ...]
    message: str
    characters: str


def make_pdf(
    source: str | Sequence[str],
    out: Path,
    *,
    title: str = "",
    pictures: Sequence[Picture] = (),
    fonts: Sequence[Path] = (),
) -> list[Diagnostic]:
    """Write the print edition of one TEI document, or of several in one book, to `out`.

    `title` is what the book is called, instead of what its documents say. The PDF is tagged and
    keeps PDF/A-2a and PDF/UA-1; what kept it from that is returned, such as characters for which
    neither Typst's fonts nor those in the folders `fonts` have a sign. The same documents give the
    same bytes. An InputError for a document that is not TEI or cannot be set, a ConfigError for a
    folder of fonts that is none, an OutputError where `out` cannot be written.
    """
    for folder in fonts:
        if not folder.is_dir():
            raise ConfigError(f"There is no folder of fonts {folder}.")
    try:
        pdf, refusals = _set(typst_program(source, title, pictures), pictures, fonts)
    except _NotSetError as error:
        if not pictures:
            raise
        notice = Diagnostic("picture-unreadable", "warning", f"{error} It has no pictures now.")
        return [notice, *make_pdf(source, out, title=title, fonts=fonts)]
    write_whole(out, pdf)
    return [_notice(refusal, out) for refusal in refusals]


def typst_program(
    source: str | Sequence[str], title: str = "", pictures: Sequence[Picture] = ()
) -> str:
    """The program in Typst's language that sets the print edition of these TEI documents."""
    sources = [source] if isinstance(source, str) else list(source)
    folder = stylesheets()
    functions = ((folder / "typst" / name).read_text(encoding="utf-8") for name in FUNCTIONS)
    parameters = {
        "book-title": " ".join(title.split()),
        "pictures": "\n".join(f"{picture.url}\t{picture.file}" for picture in pictures),
    }
    program = transform(folder / "print.xsl", None, parameters, sources=sources)["edition.typ"]
    return "".join(functions) + program


class _NotSetError(InputError):
    """A document that Typst cannot set by any standard or none."""


def _set(
    program: str, pictures: Sequence[Picture], fonts: Sequence[Path]
) -> tuple[bytes, list[_Refusal]]:
    """The PDF by the first standards that Typst does not refuse, and what it refused before."""
    refusals: list[_Refusal] = []
    with tempfile.TemporaryDirectory() as root:
        for picture in pictures:
            write_whole(Path(root) / picture.file, picture.data)
        compiler = _compiler(root, fonts)
        for standards in STANDARDS:
            characters = "".join(refusal.characters for refusal in refusals)
            if characters and standards:
                continue  # every standard asks for a sign for every character
            try:
                return _compile(compiler, program, standards, characters), refusals
            except typst.TypstError as error:
                refusals.append(_refusal(standards, error))
    raise _NotSetError(f"The document cannot be set as a PDF: {refusals[-1].message}.")


def _compiler(root: str, fonts: Sequence[Path]) -> typst.Compiler:
    """Typst with its own fonts and these, no packages, and no files but those in `root`."""
    return typst.Compiler(
        root=root,
        font_paths=typst.Fonts(
            include_system_fonts=False, font_paths=[str(folder) for folder in fonts]
        ),
        package_path=root,
        package_cache_path=root,
    )


def _compile(
    compiler: typst.Compiler, program: str, standards: Sequence[Standard], characters: str
) -> bytes:
    """The PDF; `characters` have no sign and are set as boxes."""
    pdf, _ = compiler.compile_with_warnings(
        program.encode("utf-8"),
        format="pdf",
        sys_inputs={"without-sign": "".join(f"\\u{{{ord(each):X}}}" for each in characters)},
        pdf_standards=[*standards],
        timestamp=0,
    )
    return bytes(pdf) if isinstance(pdf, bytes) else b""


def _refusal(standards: tuple[Standard, ...], error: typst.TypstError) -> _Refusal:
    message = " ".join(error.message.split()).rstrip(".")
    shown = "".join(_NO_SIGN.findall(error.diagnostic))
    characters = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), shown)
    return _Refusal(standards, message, "".join(sorted(set(characters))))


def _notice(refusal: _Refusal, out: Path) -> Diagnostic:
    """The refusal for the reader: which characters show as boxes, or which standard is not kept."""
    names = " and ".join(NAMES[standard] for standard in refusal.standards)
    if not refusal.characters:
        message = f"The PDF does not keep {names}: {refusal.message.rpartition('error: ')[2]}."
        return Diagnostic("pdf-standard", "warning", message, path=str(out))
    shown = ", ".join(_shown(each) for each in refusal.characters[:8])
    more = f" and {len(refusal.characters) - 8} more" if len(refusal.characters) > 8 else ""
    return Diagnostic(
        "missing-sign",
        "warning",
        f"The fonts have no sign for {shown}{more}: the PDF shows boxes and keeps no {names}.",
        hint="Give a folder of fonts that have these characters.",
        path=str(out),
    )


def _shown(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code
