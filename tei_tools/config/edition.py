"""Edition: what an edition.toml says: its sources, and what is to be made of them."""

from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.annotators.settings import Settings
from tei_tools.diagnostic import Diagnostic
from tei_tools.publishing.house import LONGEST
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.reading.unmarked import QuotationMarks
from tei_tools.validation.ignore import Ignore


@dataclass(frozen=True, slots=True)
class Source:
    """A plain text, or a TEI file, of the edition; what is empty is found out by reading it."""

    file: Path
    profile: str = "auto"
    title: str | None = None
    author: str | None = None
    date: str | None = None
    lang: str | None = None
    sender: str = ""
    recipient: str = ""
    place: str = ""

    def __str__(self) -> str:
        return str(self.file)


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition in `folder`: `to` are the FORMATS it is published in, `registers` files of known
    names, `ignored` the findings of validation that it leaves as they are; where it is `shared`,
    names mean in all texts what they would mean if these were one. `address` is where the site
    will lie, `site_language` that of its own words, `certifier` who vouches for accessible EPUBs,
    `stylesheet` the XSLT that makes the site, if not ours, and `stylesheet_limit` the seconds that
    it may run; `style` the CSS that comes after ours, `site_files` those that the site gets as
    they are; `pages` the paper and type of the PDF.
    `tagging` is what is asked of our annotators; `quotation_marks` says whether those of tagged
    quotations stay in the text, `responsibility` whether tags say that a machine made them;
    `schema` is what its TEI is checked against, "" to see from each file. `files` are those that
    it was read from, `notices` what was assumed in reading them.
    """

    folder: Path
    title: str
    editor: str
    language: str
    licence: str
    sources: tuple[Source, ...]
    registers: tuple[Path, ...]
    to: tuple[str, ...]
    publisher: str = ""
    ignored: tuple[Ignore, ...] = ()
    shared: bool = True
    address: str = ""
    site_language: str = ""
    certifier: str = ""
    stylesheet: Path | None = None
    stylesheet_limit: float = LONGEST
    style: Path | None = None
    site_files: tuple[Path, ...] = ()
    pages: PageSettings = field(default_factory=PageSettings)
    tagging: Settings = field(default_factory=Settings)
    quotation_marks: QuotationMarks = "keep"
    responsibility: bool = True
    schema: str = ""
    files: tuple[Path, ...] = ()
    notices: tuple[Diagnostic, ...] = ()
