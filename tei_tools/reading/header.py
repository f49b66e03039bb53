"""The header: what the document is, where it comes from, and how it was encoded (TEI P5, 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

from tei_tools import __version__
from tei_tools.reading.correspondence import Correspondence, descriptions
from tei_tools.reading.publication import (
    UNPUBLISHED,
    Publication,
    authors,
    editors,
    publication_statement,
    series,
)
from tei_tools.reading.tree import Element, element

UNTITLED = "Untitled text"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the text; "" where it is not. `date` is ISO 8601, `lang` BCP 47."""

    title: str = ""
    author: str = ""
    date: str = ""
    letters: tuple[Correspondence, ...] = ()
    lang: str = "en"
    source: str = ""
    profile: str = "plain"
    rejoined: int = 0
    notes: int = 0
    publication: Publication = UNPUBLISHED


def header(facts: Facts, today: str) -> Element:
    """The `<teiHeader>` of a document whose names are not yet tagged; `today` in ISO 8601."""
    return element(
        "teiHeader",
        _file(facts),
        _encoding(facts),
        profile(facts.date, facts.lang, facts.letters),
        element(
            "revisionDesc",
            element(
                "change",
                "Encoded from plain text: header and structure.",
                when=today,
                who="#tei_tools",
            ),
        ),
    )


def file_name(source: str) -> str:
    """The last part of a path of any system; "" for standard input."""
    name = PureWindowsPath(PurePosixPath(source).name).name
    return "" if name in ("-", ".", "..") else name


def _file(facts: Facts) -> Element:
    machine = Element(
        "respStmt",
        (
            _text("resp", "Encoding by machine: structure, names, dates and quotations"),
            _text("name", "tei_tools"),
        ),
        {"xml:id": "tei_tools"},
    )
    title = element(
        "titleStmt",
        _text("title", facts.title or UNTITLED),
        *authors(facts.author),
        *editors(facts.publication),
        machine,
    )
    return element(
        "fileDesc",
        title,
        publication_statement(facts.publication),
        *series(facts.publication),
        element("sourceDesc", _text("p", _source(facts))),
    )


def _source(facts: Facts) -> str:
    name = file_name(facts.source)
    return (
        f"Transcribed from the plain text file {name}." if name else "Transcribed from plain text."
    )


def _encoding(facts: Facts) -> Element:
    editorial = element(
        "editorialDecl",
        element(
            "quotation",
            _text("p", "Quotation marks are kept as they stand, inside the elements they delimit."),
            marks="all",
        ),
        element("hyphenation", _text("p", _HYPHENATION), eol="all"),
        element("normalization", _text("p", _normalization(facts))),
        element("segmentation", _text("p", _SEGMENTATION.format(profile=facts.profile))),
        interpretation(),
    )
    return element("encodingDesc", editorial, application())


def interpretation() -> Element:
    """What it means that a tag was made by machine (TEI P5, 2.3.3)."""
    return element("interpretation", _text("p", _INTERPRETATION))


def application() -> Element:
    """Which program, and which version of it, made the document (TEI P5, 2.3.11)."""
    named = {"ident": "tei_tools", "version": __version__}
    return element("appInfo", Element("application", (_text("label", "tei_tools"),), named))


_HYPHENATION = (
    "Line ends of the source are not kept in prose; a hyphen at a line end is, because it may "
    "belong to the word. Where the word without it occurs elsewhere in the text, or a list of "
    "words tells that its halves are one, lb (or pb) with break no follows it: the hyphen is not "
    "read."
)
_SEGMENTATION = (
    "Divisions, paragraphs, verse lines and headings follow the layout of the source, "
    "read by the rules for: {profile}."
)
_INTERPRETATION = (
    "Elements that point to #tei_tools by resp were made by machine; cert tells how sure each is. "
    "No person has reviewed them while it stands there alone."
)


_NOTED = (
    " Footnotes stand where they are called, their marks in n; in the source their texts stand at "
    "the foot."
)


_ITALICS = (
    "Asterisks and underscores that mark italics became hi elements; asterisms and rules became "
    "milestone elements, in n as they were printed."
)
_NUMBERED = " Numbers of lines in the margin stand in n of their lines."
_MARKS = {
    "markdown": "The marks of Markdown became elements.",
    "verse": _ITALICS + _NUMBERED,
    "drama": _ITALICS + _NUMBERED,
}
"""What marks of the source became, by profile."""


def _normalization(facts: Facts) -> str:
    joined = {0: "", 1: " One paragraph that a page break split was rejoined."}.get(
        facts.rejoined, f" {facts.rejoined} paragraphs that a page break split were rejoined."
    )
    return (
        "Spelling and punctuation are those of the source, misprints too. "
        + _MARKS.get(facts.profile, _ITALICS)
        + " White space at line ends is not kept."
        + joined
        + (_NOTED if facts.notes else "")
    )


def profile(date: str, lang: str, letters: Sequence[Correspondence]) -> Element:
    """The `<profileDesc>`: when the text was written, "" for unknown, its language, its letters."""
    created = [element("creation", element("date", date, when=date))] if date else []
    language = element("langUsage", element("language", lang, ident=lang))
    return element("profileDesc", *created, language, *descriptions(letters))


def _text(name: str, text: str) -> Element:
    return Element(name, (text,))
