"""The cover in points: there where our own type has the letters, the drawing alone elsewhere."""

import re
import struct
import unicodedata
from collections.abc import Iterator

import pytest
import typst
from lxml import etree
from test_epub import unpacked

from tei_tools.document.source import Document
from tei_tools.publishing.cover import WIDTH
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets

SOURCE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>{title}</title><author>{author}</author></titleStmt>
<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc></fileDesc>
</teiHeader><text><body><p>x</p></body></text></TEI>"""


def files(title: str, author: str = "Jane Austen") -> dict[str, bytes]:
    source = SOURCE.format(title=title, author=author)
    return unpacked(make_epub([Work("text", Document.parse(source), ())]))


def cover_image(book: dict[str, bytes]) -> str:
    """The file that the package calls the book's cover, in EPUB 3 as in EPUB 2."""
    package = etree.fromstring(book["EPUB/package.opf"])
    (item,) = (one for one in package.iter("{*}item") if one.get("properties") == "cover-image")
    (meta,) = (one for one in package.iter("{*}meta") if one.get("name") == "cover")
    assert meta.get("content") == item.get("id")
    return str(item.get("href"))


@pytest.mark.parametrize(
    "title",
    [
        "Persuasion",
        "Façade & “Œuvre”",
        "Ἰλιάς",
        "Война и мир",
        "שירי לילה",
        "Łódź №\N{NO-BREAK SPACE}1",
    ],
)
def test_a_cover_in_points(title: str) -> None:
    book = files(title.replace("&", "&amp;"))
    assert cover_image(book) == "cover.png"
    picture = book["EPUB/cover.png"]
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, WIDTH * 3 // 2)
    assert b'src="cover.svg"' in book["EPUB/cover.xhtml"]


@pytest.mark.parametrize(
    ("title", "author"), [("ألف ليلة", ""), ("紅樓夢", ""), ("Letters", "Խաչատուր"), ("☃", "")]
)
def test_a_drawing_alone_where_our_type_lacks_letters(title: str, author: str) -> None:
    book = files(title, author)
    assert cover_image(book) == "cover.svg"
    assert "EPUB/cover.png" not in book


def test_the_words_are_in_the_picture() -> None:
    pictures = {files(title)["EPUB/cover.png"] for title in ("Emma", "Anna", "אנה")}
    assert len(pictures) == 3
    assert files("Emma")["EPUB/cover.png"] in pictures


def settable() -> Iterator[str]:
    """The characters for which the stylesheet says that our own type has a sign."""
    sheet = etree.parse(stylesheets() / "html" / "epub-cover.xsl")
    (said,) = sheet.xpath("//*[@name='book:settable']/@select")
    pattern = re.compile("".join(re.findall(r"'([^']*)'", said)))
    for letter in map(chr, range(0x20, 0x3000)):
        if pattern.fullmatch(letter) and unicodedata.category(letter) not in {"Cn", "Cf"}:
            yield letter


def test_our_type_has_every_letter_that_is_set_in_it() -> None:
    letters = "".join(one for one in settable() if one not in '\\"' and not one.isspace())
    assert len(letters) > 1200
    program = (
        f'#set document(title: "x")\n#text(font: "Libertinus Serif", fallback: false, "{letters}")'
    )
    fonts = typst.Fonts(include_system_fonts=False)
    typst.Compiler(font_paths=fonts).compile(
        program.encode(), format="pdf", pdf_standards=["a-2b"], timestamp=0
    )
    with pytest.raises(typst.TypstError):
        typst.Compiler(font_paths=fonts).compile(
            program.replace(letters, "紅").encode(),
            format="pdf",
            pdf_standards=["a-2b"],
            timestamp=0,
        )
