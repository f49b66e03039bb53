"""The header of an imported text: what it is, from which file, how it was made (TEI P5, 2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tei_tools.reading.correspondence import UNTOLD, Correspondence, corresponding
from tei_tools.reading.header import UNTITLED, application, file_name, interpretation, profile
from tei_tools.reading.publication import (
    UNPUBLISHED,
    Publication,
    authors,
    editors,
    publication_statement,
    series,
)
from tei_tools.reading.tree import Element, element
from tei_tools.reading.unmarked import KEPT


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the text; "" where it is not. `kind` is the kind of file, in words."""

    kind: str
    title: str = ""
    author: str = ""
    date: str = ""
    lang: str = "en"
    source: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    publication: Publication = UNPUBLISHED
    correspondence: Correspondence = UNTOLD
    is_letter: bool = False


def header(facts: Facts, today: str) -> Element:
    """The `<teiHeader>` of a document whose names are not yet tagged; `today` in ISO 8601."""
    letters = corresponding((), facts.correspondence, facts.date)
    change = element(
        "change", f"Made from {facts.kind}: header and structure.", when=today, who="#tei_tools"
    )
    return element(
        "teiHeader",
        _file(facts),
        _encoding(facts.is_letter),
        profile(facts.date, facts.lang, letters),
        element("revisionDesc", change),
    )


def _file(facts: Facts) -> Element:
    title = element(
        "titleStmt",
        Element("title", (facts.title or UNTITLED,)),
        *authors(facts.author),
        *editors(facts.publication),
        _responsible("tei_tools", "Encoding by machine: structure, names and dates", "tei_tools"),
        *(_responsible(key, _CHANGED, name) for key, name in facts.people.items()),
    )
    name = file_name(facts.source)
    said = f"Made from {facts.kind}{f', {name}' if name else ''}."
    return element(
        "fileDesc",
        title,
        publication_statement(facts.publication),
        *series(facts.publication),
        element("sourceDesc", Element("p", (said,))),
    )


_CHANGED = "Changes and comments in the source"


def _responsible(identifier: str, task: str, name: str) -> Element:
    parts = (Element("resp", (task,)), Element("name", (name,)))
    return Element("respStmt", parts, {"xml:id": identifier})


def _encoding(is_letter: bool) -> Element:
    editorial = element(
        "editorialDecl",
        element(
            "quotation",
            element("p", KEPT),
            marks="all",
        ),
        element("normalization", element("p", _NORMALIZATION)),
        element("segmentation", element("p", _LETTER if is_letter else _SEGMENTATION)),
        interpretation(),
    )
    return element("encodingDesc", editorial, application())


_NORMALIZATION = (
    "Spelling and punctuation are those of the source. Bold, italics and the like became hi "
    "elements; fonts, sizes, colours and margins are left out."
)
_SEGMENTATION = (
    "Divisions, lists, quotations, verse and tables follow the styles and elements of the source, "
    "notes stand where they are called."
)
_LETTER = (
    "The source has paragraphs without styles; the parts of the letter follow its layout. Notes "
    "stand where they are called."
)
