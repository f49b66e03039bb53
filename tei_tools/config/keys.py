"""Keys: all that edition.toml may say, declared once; checks, reference and samples follow it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from tei_tools.annotators.annotate import SUBJECTS
from tei_tools.annotators.settings import DatesMode, Quotes
from tei_tools.config.kinds import (
    ADDRESS,
    DATE,
    FILE,
    FILES,
    FLAG,
    LANGUAGE,
    MODEL,
    PATTERNS,
    SCHEMA,
    SECONDS,
    STYLE,
    TABLES,
    TEXT,
    TEXTS,
    Kind,
    named_texts,
    one_of,
    some_of,
)
from tei_tools.errors import ConfigError
from tei_tools.publishing.house import LONGEST
from tei_tools.publishing.page_settings import read_page_settings
from tei_tools.reading.profiles import PROFILES
from tei_tools.reading.structure import AUTO
from tei_tools.reading.unmarked import QuotationMarks

FORMATS: Final = ("html", "epub", "pdf")


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what it takes, what it means, an example in TOML, and what holds without it."""

    name: str
    kind: Kind
    help: str
    example: str
    default: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of keys; one with `many` may stand there again and again."""

    name: str
    help: str
    keys: tuple[Key, ...]
    many: bool = False

    @property
    def title(self) -> str:
        """The table as its header is written; a name of several words is no header."""
        if " " in self.name:
            return self.name
        return f"[[{self.name}]]" if self.many else f"[{self.name}]"

    @property
    def names(self) -> list[str]:
        """The names of the keys."""
        return [key.name for key in self.keys]


def _printed(name: str, takes: str) -> Kind:
    """What `[print]` takes, as the print edition reads it."""

    def read(value: Any, folder: Path) -> Any:
        try:
            read_page_settings({name: value}, folder / "edition.toml")
        except ConfigError as error:
            said = str(error).rstrip(".")
            _, _, wanted = said.partition(f"{name} in [print] ")
            raise ValueError(wanted or said.partition("[print] ")[2]) from None
        return value

    return Kind(takes, read)


DESCRIBING: Final = (
    Key(
        "profile",
        one_of(AUTO, *PROFILES),
        "What kind of text it is.",
        '"letter"',
        '"auto": seen from the text',
    ),
    Key("title", TEXT, "Its title.", '"To Tabitha Quill"', "read from the text"),
    Key(
        "author",
        TEXT,
        "Its author; several parted by semicolons.",
        '"Zebedee Hicks"',
        "read from the text",
    ),
    Key("date", DATE, "The day, month or year it is of.", "1861-04-09", "read from the text"),
    Key(
        "sender", TEXT, "Who wrote the letter that it is.", '"Zebedee Hicks"', "read from the text"
    ),
    Key("recipient", TEXT, "To whom the letter is.", '"Tabitha Quill"', "read from the text"),
    Key("place", TEXT, "Where the letter was sent from.", '"Falmouth"', "read from the text"),
    Key("lang", LANGUAGE, "Its language.", '"en"', "`language` of `[edition]`"),
)
"""What may be said of a text in `[[source]]`, in a side-car and in a table of metadata."""

COLUMNS: Final = ("file", *(key.name for key in DESCRIBING))
"""The columns of a table of metadata."""

EDITION: Final = Table(
    "edition",
    "What the edition is; the header of every text says so.",
    (
        Key("title", TEXT, "The title of the edition.", '"The Trescoe Quay Papers"', "the folder"),
        Key("editor", TEXT, "Who edits it.", '"Tabitha Quill"', "nobody"),
        Key("publisher", TEXT, "Who publishes it.", '"Trescoe Record Society"', "nobody"),
        Key(
            "language",
            LANGUAGE,
            "The language of texts that name none.",
            '"en"',
            "told by the text",
        ),
        Key(
            "licence",
            TEXT,
            "The terms on which it may be used: an address, or words.",
            '"https://creativecommons.org/licenses/by/4.0/"',
            "none",
        ),
    ),
)
SOURCE: Final = Table(
    "source",
    "A text, or many texts of a kind: plain text, Markdown, Word, OpenDocument, HTML, or TEI, "
    "which is taken as it is.",
    (
        Key("file", FILE, "The text.", '"letter.txt"', needed=True),
        Key(
            "files",
            PATTERNS,
            "Instead of `file`: a folder, or a pattern such as `letters/*.txt` or `**/*.txt`.",
            '"letters/*.txt"',
        ),
        *DESCRIBING,
    ),
    many=True,
)
METADATA: Final = Table(
    "metadata",
    "A table that describes the texts; without any `[[source]]`, its rows are the texts.",
    (
        Key(
            "file",
            FILE,
            "A CSV table: the column `file`, and columns named as the keys of `[[source]]`.",
            '"letters.csv"',
            needed=True,
        ),
        Key("ignore", TEXTS, "Columns that are there for others.", '["shelfmark"]', "none"),
        Key(
            "columns",
            named_texts(*COLUMNS),
            "What those columns are called that have names of their own.",
            '{ sender = "From", recipient = "To" }',
            "as our keys",
        ),
        Key(
            "catalogue",
            FLAG,
            "Whether it lists more than the texts that are there.",
            "true",
            "false",
        ),
    ),
)
REGISTERS: Final = Table(
    "registers",
    "Who the persons, places and organisations are.",
    (
        Key("files", FILES, "Registers of known ones, CSV or TEI.", '["people.csv"]', "none"),
        Key(
            "shared",
            FLAG,
            "Whether names mean in all texts what they would mean if these were one.",
            "true",
            "true",
        ),
    ),
)
TAGGING: Final = Table(
    "tagging",
    "What is tagged, and how: what `encode`'s options of these names say.",
    (
        Key(
            "only",
            some_of(*SUBJECTS),
            "What is tagged.",
            '["persons", "places", "orgs", "dates", "quotations"]',
            "all",
        ),
        Key("quotes", one_of(*get_args(Quotes)), "The element for quotations.", '"auto"', '"q"'),
        Key(
            "quotation_marks",
            one_of(*get_args(QuotationMarks)),
            "Whether the marks of tagged quotations stay in the text.",
            '"keep"',
            '"keep"',
        ),
        Key("dates", one_of(*get_args(DatesMode)), "How the texts tell time.", '"auto"', '"auto"'),
        Key(
            "day_first",
            FLAG,
            "Whether 5/6/1920 is in June; without it such dates have no value.",
            "true",
            "neither",
        ),
        Key(
            "model",
            MODEL,
            "What finds names: a folder that `train` wrote, or a spaCy pipeline.",
            '"our-model"',
            "ours",
        ),
        Key("link", FLAG, "Whether places get numbers of GeoNames.", "true", "true"),
        Key(
            "name_parts",
            FLAG,
            "Whether forename, surname and the like are tagged.",
            "false",
            "false",
        ),
        Key("nested", FLAG, "Whether places inside names are tagged.", "false", "false"),
        Key("demonyms", FLAG, "Whether words like Londoners are tagged.", "false", "false"),
        Key(
            "responsibility",
            FLAG,
            "Whether each tag says that a machine made it, and how sure it is.",
            "true",
            "true",
        ),
    ),
)
OUTPUT: Final = Table(
    "output",
    "What is published.",
    (
        Key("to", some_of(*FORMATS), "The formats.", '["html", "epub", "pdf"]', "all three"),
        Key(
            "address",
            ADDRESS,
            "Where the site will lie; it gets a sitemap.",
            '"https://papers.example.org/"',
            "nowhere yet",
        ),
        Key(
            "language",
            LANGUAGE,
            "The language of the words around the texts.",
            '"en"',
            "that of most texts",
        ),
        Key(
            "certifier",
            TEXT,
            "Who vouches by name that the EPUBs are accessible (WCAG 2.2 AA).",
            '"Tabitha Quill"',
            "nobody",
        ),
        Key(
            "stylesheet",
            FILE,
            "XSLT of yours that makes the pages, and may import ours.",
            '"house.xsl"',
            "ours",
        ),
        Key(
            "stylesheet_limit",
            SECONDS,
            "How many seconds that XSLT may run.",
            "1200",
            f"{LONGEST}",
        ),
        Key("style", STYLE, "CSS of yours that comes after ours.", '"house.css"', "none"),
        Key(
            "files",
            PATTERNS,
            "Files for the site, which it gets as they are, each under its own path.",
            '["logo.svg", "fonts/*.woff2"]',
            "none",
        ),
    ),
)
PRINT: Final = Table(
    "print",
    "The paper and type of the PDF.",
    (
        Key(
            "paper",
            _printed("paper", '`"a4"`, `"a5"`, `"letter"` or a size'),
            "The paper: a name, or width and height as in 135x210mm.",
            '"a5"',
            '"a5"',
        ),
        Key(
            "size",
            _printed("size", "a length"),
            "The size of the text.",
            '"10pt"',
            "10pt, on large paper 11pt",
        ),
        Key(
            "margins",
            _printed("margins", "a length, or a table of `top`, `bottom`, `inside`, `outside`"),
            "The margins.",
            '{ inside = "20mm", outside = "18mm" }',
            "what suits the paper",
        ),
        Key(
            "fonts",
            _printed("fonts", "a name or a list of names"),
            "Families of fonts asked before ours.",
            '["EB Garamond"]',
            "ours",
        ),
        Key(
            "font_folders",
            _printed("font_folders", "a folder or a list of folders"),
            "Where their files lie.",
            '["fonts"]',
            "none",
        ),
        Key(
            "two_sided",
            _printed("two_sided", "`true` or `false`"),
            "Whether chapters begin on right-hand pages.",
            "true",
            "true",
        ),
    ),
)
IGNORE: Final = Table(
    "validation.ignore",
    "A finding that is to stay as it is.",
    (
        Key("code", TEXT, "Its code.", '"relaxng-attribute"', needed=True),
        Key(
            "file",
            TEXT,
            "In which files: the end of a path, with `*` and `?`.",
            '"letter.xml"',
            "all",
        ),
        Key("reason", TEXT, "Why.", '"The numbers of the old edition are kept."', needed=True),
    ),
    many=True,
)
VALIDATION: Final = Table(
    "validation",
    "How the TEI is checked.",
    (
        Key(
            "schema",
            SCHEMA,
            "What it is checked against: a file, or the name of a stored schema.",
            '"tei_all"',
            "seen from each file",
        ),
        Key(
            "ignore",
            TABLES,
            "Findings that are to stay: see `[[validation.ignore]]`.",
            "[]",
            "none",
        ),
    ),
)

TOP: Final = (EDITION, SOURCE, METADATA, REGISTERS, TAGGING, OUTPUT, PRINT, VALIDATION)
"""The tables in the order in which the reference and a new edition have them."""


def all_tables() -> Iterator[Table]:
    """Every table, those within tables after them."""
    yield from TOP
    yield IGNORE
