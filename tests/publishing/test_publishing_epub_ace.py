"""EPUBs as Ace by DAISY sees them: no violation in any kind of book.

Runs where Node, Chromium and the packages of axe/package.json are there:
`npm ci --prefix tests/publishing/axe`.
"""

import io
import json
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from pages import DOCUMENT, FIXTURES, work
from test_site_accessibility import AXE, CHROMIUM, NODE

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Picture, Work, read_works

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="node is not installed"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(
        not (AXE / "node_modules" / "@daisy" / "ace-core").is_dir(),
        reason="the packages of tests/publishing/axe are not installed (npm ci)",
    ),
]

HEBREW = (
    '<div type="chapter"><head>שיר</head><pb n="iv"/><lg><l>אור קטן</l><l>בלילה</l></lg>'
    '<p>כך <foreign xml:lang="fre">dit-il</foreign>.</p><p><pb ed="#B" n="2"/>סוף</p></div>'
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fea735810e0000000049454e44ae426082"
)

BAD = "2.epub: "
"""How what is found in the third book begins."""


def violations(books: Sequence[bytes], folder: Path) -> list[str]:
    """What Ace finds in these EPUBs, a line each."""
    files = [folder / f"{number}.epub" for number in range(len(books))]
    for file, book in zip(files, books, strict=True):
        file.write_bytes(book)
    command = [NODE, AXE / "ace.js", CHROMIUM, folder / "profile", folder / "reports", *files]
    done = subprocess.run(command, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    assert told["books"] == len(books)
    return told["found"]


def pictured(path: Path) -> Work:
    """The work at this path, with the pictures that its folder lacks."""
    (one,) = read_works([path])
    return Work(one.name, one.document, (Picture("lamp.png", "lamp.png", "image/png", PIXEL),))


SILENT = (
    '<div><head><date when="1861"/></head><p>x <persName/> <ref target="#a"/></p>'
    '<table><row role="label"><cell/><cell>a</cell></row><row><cell>b</cell><cell/></row></table>'
    "</div>"
)


def silent() -> Work:
    """Elements that TEI allows to be empty and no reader can be told of."""
    return work(SILENT, "Silent", "silent")


def leftward() -> Work:
    source = DOCUMENT.format(title="שיר", body=HEBREW).replace("<text>", '<text xml:lang="heb">')
    return Work("leftward", Document.parse(source), ())


def altered(epub: bytes, old: bytes, new: bytes) -> bytes:
    """The EPUB with these bytes changed in each of its files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(epub)) as read, zipfile.ZipFile(buffer, "w") as written:
        for entry in read.infolist():
            written.writestr(entry, read.read(entry).replace(old, new))
    return buffer.getvalue()


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What Ace finds in a book of a leftward text, one of every kind, and one known to be bad."""
    printed = read_works(sorted((FIXTURES.parent / "fixtures_print").glob("*.xml")))
    works = [pictured(FIXTURES / "miscellany.xml"), leftward(), silent(), *printed]
    epub = make_epub([work("<figure><graphic url='lamp.png'/><head>A lamp</head></figure>")])
    wordless = altered(epub, b' aria-label="A lamp"', b"")
    bad = altered(wordless, b"schema:accessibilityHazard", b"schema:accessibilityAPI")
    books = [make_epub([leftward()]), make_epub(works, "All of Them"), bad]
    return violations(books, tmp_path_factory.mktemp("ace"))


def test_no_book_shuts_a_reader_out(found: list[str]) -> None:
    assert [one for one in found if not one.startswith(BAD)] == []


def test_what_shuts_readers_out_is_found(found: list[str]) -> None:
    told = " ".join(one for one in found if one.startswith(BAD))
    assert "role-img-alt" in told
    assert "accessibilityhazard" in told
