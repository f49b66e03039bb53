"""Typesetting: a program in Typst's language to a PDF by the strictest standards that it keeps."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import typst

from tei_tools.errors import InputError
from tei_tools.publishing.work import Picture
from tei_tools.writing import write_whole

Standard = Literal["a-2a", "ua-1"]

# Archives (PDF/A) and accessibility (PDF/UA); where a document refuses them, the next is tried.
STANDARDS: Final[tuple[tuple[Standard, ...], ...]] = (
    ("a-2a", "ua-1"),
    ("ua-1",),
    ("a-2a",),
    (),
)

_NO_SIGN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Typst would not keep the `standards`: its message, and the characters without a sign."""

    standards: tuple[Standard, ...]
    message: str
    characters: str


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, what Typst refused before it, and its warnings."""

    pdf: bytes
    refusals: tuple[Refusal, ...]
    warnings: tuple[str, ...]


class NotSetError(InputError):
    """A program that Typst cannot set by any standard or none."""


def typeset(
    program: str,
    pictures: Sequence[Picture],
    fonts: Sequence[Path],
    *,
    fonts_of_machine: bool = False,
) -> Typeset:
    """The PDF by the first standards that Typst does not refuse; a NotSetError where none is.

    Its fonts are Typst's own, those of the folders `fonts`, and those of this machine if asked for.
    """
    refusals: list[Refusal] = []
    with tempfile.TemporaryDirectory() as root:
        for picture in pictures:
            write_whole(Path(root) / picture.file, picture.data)
        compiler = _compiler(root, fonts, fonts_of_machine)
        for standards in STANDARDS:
            characters = "".join(refusal.characters for refusal in refusals)
            if characters and standards:
                continue  # every standard asks for a sign for every character
            try:
                pdf, warnings = _compile(compiler, program, standards, characters)
                return Typeset(pdf, tuple(refusals), warnings)
            except typst.TypstError as error:
                refusals.append(_refusal(standards, error))
    raise NotSetError(f"The document cannot be set as a PDF: {refusals[-1].message}.")


def _compiler(root: str, fonts: Sequence[Path], fonts_of_machine: bool) -> typst.Compiler:
    """Typst with no packages, no files but those in `root`, and these fonts beside its own."""
    return typst.Compiler(
        root=root,
        font_paths=typst.Fonts(
            include_system_fonts=fonts_of_machine, font_paths=[str(folder) for folder in fonts]
        ),
        package_path=root,
        package_cache_path=root,
    )


def _compile(
    compiler: typst.Compiler, program: str, standards: Sequence[Standard], characters: str
) -> tuple[bytes, tuple[str, ...]]:
    """The PDF and Typst's warnings; `characters` have no sign and are set as boxes."""
    pdf, warnings = compiler.compile_with_warnings(
        program.encode("utf-8"),
        format="pdf",
        sys_inputs={"without-sign": "".join(f"\\u{{{ord(each):X}}}" for each in characters)},
        pdf_standards=[*standards],
        timestamp=0,
    )
    data = bytes(pdf) if isinstance(pdf, bytes) else b""
    return data, tuple(str(warning.message) for warning in warnings)


def _refusal(standards: tuple[Standard, ...], error: typst.TypstError) -> Refusal:
    message = " ".join(error.message.split()).rstrip(".")
    shown = "".join(_NO_SIGN.findall(error.diagnostic))
    characters = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), shown)
    return Refusal(standards, message, "".join(sorted(set(characters))))
