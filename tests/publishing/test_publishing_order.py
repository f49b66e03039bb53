"""One order of texts in every output: by their dates, then as they were given."""

import io
import re
import zipfile

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

# titles and when they were written, as the texts are given
GIVEN = [
    ("Undated Zebra", ""),
    ("Thaw", "1843-03-01"),
    ("Undated Ape", ""),
    ("Ides", "-0043-03-15"),
    ("Winter", "1842"),
    ("Frost", "1843-02"),
    ("Ides Again", "-0044-03-15"),
    ("Frost Too", "1843-02"),
]
ORDER = [
    "Ides Again",
    "Ides",
    "Winter",
    "Frost",
    "Frost Too",
    "Thaw",
    "Undated Zebra",
    "Undated Ape",
]

SOURCE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>{title}</title></titleStmt><publicationStmt><p>none</p></publicationStmt>
<sourceDesc><p>none</p></sourceDesc></fileDesc>
<profileDesc><creation>{date}</creation></profileDesc></teiHeader>
<text><body><p>Body of {title}.</p></body></text></TEI>"""


def works() -> list[Work]:
    made = []
    for number, (title, when) in enumerate(GIVEN):
        date = f'<date when="{when}">then</date>' if when else ""
        source = SOURCE.format(title=title, date=date)
        made.append(Work(f"text-{number}", Document.parse(source), ()))
    return made


def told(words: str) -> list[str]:
    """The titles of these words, in their order, each once."""
    longest = sorted(ORDER, key=len, reverse=True)
    return list(dict.fromkeys(re.findall(r"\b(?:" + "|".join(longest) + r")\b", words)))


def test_the_site_lists_them_so() -> None:
    page = make_site(works(), "All")["index.html"].decode()
    assert told(page.partition('<ol class="texts">')[2]) == ORDER


def test_the_epub_has_them_so() -> None:
    with zipfile.ZipFile(io.BytesIO(make_epub(works(), "All"))) as book:
        contents = book.read("EPUB/nav.xhtml").decode()
        package = book.read("EPUB/package.opf").decode()
        spine = re.findall(r'href="(text-[^"]+)"', package)
        read = " ".join(book.read(f"EPUB/{name}").decode() for name in spine)
    assert told(contents) == told(read) == ORDER


def test_the_print_edition_has_them_so() -> None:
    sources = [work.document.source for work in works()]
    parameters = {"book-title": "All"}
    made = transform(stylesheets() / "print.xsl", sources=sources, parameters=parameters)
    bodies = re.findall(r"Body of ([A-Z][A-Za-z ]+)\.", made["edition.typ"])
    assert bodies == ORDER
