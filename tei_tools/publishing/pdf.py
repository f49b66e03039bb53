"""The print edition: TEI through XSLT to a program for Typst, and through Typst to PDF.

Text reaches Typst in string literals only, so no document can be read as code. Typst gets one
string, its own fonts and a folder of pictures, and the fonts of this machine where a document has
a script that its own have not; it opens no other file and no connection.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.print_pictures import (
    is_whole,
    of_bounded_size,
    undescribed,
    unusable,
)
from tei_tools.publishing.script_fonts import (
    ScriptFont,
    advice,
    families,
    fonts_for,
    scripts_of,
)
from tei_tools.publishing.signless import LETTERS, advice_on, signless_of
from tei_tools.publishing.typesetting import NotSetError, Refusal, Typeset, typeset
from tei_tools.publishing.work import Picture
from tei_tools.resources import stylesheets
from tei_tools.writing import write_whole
from tei_tools.xslt import transform

# The functions that programs call, each file after those it needs.
FUNCTIONS: Final = ("runs.typ", "pages.typ", "blocks.typ", "index.typ")

NAMES: Final = {"a-2a": "PDF/A-2a", "ua-1": "PDF/UA-1"}

PLAIN: Final = PageSettings()
"""A5, in the fonts that Typst brings."""


def make_pdf(  # noqa: PLR0913 - what is set, where, and how it looks
    source: str | Sequence[str],
    out: Path,
    *,
    title: str = "",
    editor: str = "",
    publisher: str = "",
    language: str = "",
    pictures: Sequence[Picture] = (),
    stems: Sequence[str] = (),
    settings: PageSettings = PLAIN,
) -> list[Diagnostic]:
    """Write the print edition of one TEI document, or of several in one book, to `out`.

    `title` is what the book of several is called, `editor` and `publisher` who makes it, instead of
    what its documents say; `language` (BCP 47) that of the book's own words, where it is not that
    of most texts; `stems` what the documents' files are called without suffix, as links from one to
    another say it: such lead to their pages; `settings` say paper, type and margins. The PDF is
    tagged and keeps PDF/A-2a and PDF/UA-1; what kept it from that is returned, such as characters
    for which the fonts have no sign, and so are scripts without a font for books, and pictures that
    nothing describes or that could not be set. The same documents give the same bytes, where a
    script needs them with the same fonts on the machine. An InputError for a document that is not
    TEI or cannot be set, a ConfigError for settings that name no paper or no folder of fonts, an
    OutputError where `out` cannot be written.
    """
    for folder in settings.font_folders:
        if not folder.is_dir():
            raise ConfigError(f"There is no folder of fonts {folder}.")
    usable, notices = of_bounded_size(pictures)
    sources = [source] if isinstance(source, str) else list(source)
    fonts = fonts_for(scripts_of(sources), settings.fonts, settings.font_folders)
    book = _Book(sources, stems, title, editor, publisher, language, settings, fonts)
    made, more = _set(book, usable)
    write_whole(out, made.pdf)
    refused = [_notice(refusal, out, book.fonts) for refusal in made.refusals]
    return [*notices, *more, *_unknown_fonts(made, settings), *advice(book.fonts), *refused]


@dataclass(frozen=True, slots=True)
class _Book:
    """What is set: documents and what their files are called, the book's title and makers, the
    language of its own words, its looks, and the fonts of scripts that Typst's have not.
    """

    sources: Sequence[str]
    stems: Sequence[str]
    title: str
    editor: str
    publisher: str
    language: str
    settings: PageSettings
    fonts: Sequence[ScriptFont]

    def edition(self, pictures: Sequence[Picture]) -> dict[str, str]:
        """What the documents give: the program's own part, and the pictures without words."""
        parameters = {
            "book-title": " ".join(self.title.split()),
            "book-editor": " ".join(self.editor.split()),
            "book-publisher": " ".join(self.publisher.split()),
            "language": self.language,
            "stems": "\n".join(self.stems),
            "pictures": "\n".join(f"{picture.url}\t{picture.file}" for picture in pictures),
        }
        return transform(stylesheets() / "print.xsl", None, parameters, sources=self.sources)

    def program(self, edition: Mapping[str, str]) -> str:
        """The program in Typst's language: settings, functions, what the documents give."""
        has_signless = bool(signless_of(edition["edition.typ"]))
        settings = _settings(self.settings, self.fonts, has_signless)
        return "".join((settings, *_functions(), edition["edition.typ"]))

    def typeset(self, pictures: Sequence[Picture]) -> tuple[Typeset, list[Diagnostic]]:
        """The book with these pictures, and what is to be said of its text and pictures; a
        NotSetError for neither.
        """
        edition, folders = self.edition(pictures), self.settings.font_folders
        made = typeset(self.program(edition), pictures, folders, fonts_of_machine=bool(self.fonts))
        notices = [undescribed(url) for url in edition["undescribed.txt"].splitlines()]
        return made, [*notices, *advice_on(signless_of(edition["edition.typ"]))]


def _set(book: _Book, pictures: Sequence[Picture]) -> tuple[Typeset, list[Diagnostic]]:
    """The PDF; where it fails for a damaged picture, the PDF without such and what to say of it."""
    try:
        return book.typeset(pictures)
    except NotSetError:
        whole = [picture for picture in pictures if is_whole(picture)]
        if len(whole) == len(pictures):
            raise
    notices = [unusable(picture, "is damaged") for picture in pictures if picture not in whole]
    made, more = book.typeset(whole)
    return made, [*notices, *more]


def typst_program(  # noqa: PLR0913 - as make_pdf
    source: str | Sequence[str],
    title: str = "",
    language: str = "",
    *,
    pictures: Sequence[Picture] = (),
    stems: Sequence[str] = (),
    settings: PageSettings = PLAIN,
) -> str:
    """The program in Typst's language that sets the print edition of these TEI documents."""
    sources = [source] if isinstance(source, str) else list(source)
    book = _Book(sources, stems, title, "", "", language, settings, ())
    return book.program(book.edition(pictures))


def _functions() -> Iterator[str]:
    """The functions that programs call, in Typst's language."""
    folder = stylesheets() / "typst"
    return ((folder / name).read_text(encoding="utf-8") for name in FUNCTIONS)


def _settings(settings: PageSettings, scripts: Sequence[ScriptFont], has_signless: bool) -> str:
    """The settings as a line of Typst's language; a script's font sets its letters alone."""
    numbered = f"regex({_literal(f'[{LETTERS}]')})" if has_signless else "none"
    width, height = settings.measures
    lengths = {"width": width, "height": height, **settings.all_margins}
    fonts = "".join(f"{_literal(font)}, " for font in settings.fonts)
    of_scripts = "".join(
        f"(name: {_literal(one.family)}, covers: regex({_literal(f'[{one.script.letters}]')})), "
        for one in scripts
        if one.family and one.family not in settings.fonts
    )
    return (
        "#let settings = ("
        + "".join(f"{name}: {length:.3f}mm, " for name, length in lengths.items())
        + f"size: {settings.text_size:.2f}pt, fonts: ({of_scripts}{fonts}), "
        + f"two-sided: {str(settings.two_sided).lower()}, numbered: {numbered})\n"
    )


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _unknown_fonts(made: Typeset, settings: PageSettings) -> list[Diagnostic]:
    """A notice for each family of fonts in the settings that there is not."""
    return [
        Diagnostic(
            "font-unknown",
            "warning",
            f'There is no font "{font}": the PDF is set in the next one.',
            hint="Put its files into a folder named in font_folders.",
        )
        for font in settings.fonts
        if f"unknown font family: {font.lower()}" in made.warnings
    ]


def _notice(refusal: Refusal, out: Path, fonts: Sequence[ScriptFont]) -> Diagnostic:
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
        hint=f"Give a folder of fonts that have these characters{_named(fonts)}.",
        path=str(out),
    )


def _named(fonts: Sequence[ScriptFont]) -> str:
    """Fonts for the scripts that have none: ", such as Noto Serif Thai or Noto Sans Thai"."""
    return "".join(f", {families(one.script)}" for one in fonts if not one.family)


def _shown(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code
