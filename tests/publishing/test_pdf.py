"""The PDF: what a reader, an archive and a screen reader get."""

import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdf_pages import information, laid_out, needs_poppler, needs_qpdf, objects, text_of
from test_pdf_typst import CORPUS, FIXTURES, document, trees
from textloss import tei_strings

from tei_tools.errors import ConfigError, InputError, OutputError
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.pdf import make_pdf
from tei_tools.publishing.work import Picture


def fixture(name: str) -> str:
    return (FIXTURES / f"{name}.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["book", "letter", "poem", "scene"])
def test_fixtures_keep_both_standards(name: str, tmp_path: Path) -> None:
    assert make_pdf(fixture(name), tmp_path / "out.pdf") == []
    pdf = (tmp_path / "out.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-1.7")


@needs_poppler
@pytest.mark.parametrize("name", ["book", "letter", "poem", "scene"])
def test_every_text_node_comes_out_of_the_pdf(name: str, tmp_path: Path) -> None:
    make_pdf(fixture(name), tmp_path / "out.pdf")
    text = "".join(text_of(tmp_path / "out.pdf").split())
    nodes = {"".join(node.split()) for node in tei_strings(fixture(name))}
    # a long node may run over the end of a page, with its folio and running head between
    ends = {
        end for node in nodes for end in ([node[:20], node[-20:]] if len(node) > 40 else [node])
    }
    assert {end for end in ends if end not in text} == set()


@needs_qpdf
@pytest.mark.parametrize("name", ["book", "letter", "poem", "scene"])
def test_qpdf_finds_nothing(name: str, tmp_path: Path) -> None:
    make_pdf(fixture(name), tmp_path / "out.pdf")
    done = subprocess.run(["qpdf", "--check", tmp_path / "out.pdf"], capture_output=True)
    assert done.returncode == 0, done.stderr


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("one.pdf", "1"), ("two.pdf", "2")):
        program = (
            "import sys; from pathlib import Path; from tei_tools.publishing.pdf import make_pdf;"
            "make_pdf(Path(sys.argv[1]).read_text(encoding='utf-8'), Path(sys.argv[2]))"
        )
        command = [sys.executable, "-c", program, FIXTURES / "book.xml", tmp_path / name]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@needs_poppler
def test_the_pdf_says_what_it_is(tmp_path: Path) -> None:
    make_pdf(fixture("poem"), tmp_path / "out.pdf")
    told = information(tmp_path / "out.pdf", "-isodates")
    assert told["Title"] == "The Ferryman's Daughter"
    assert told["Author"] == "Orla Whitcombe"
    assert told["Tagged"] == "yes"
    assert told["CreationDate"].startswith("1998-05-02")


@needs_poppler
def test_a_book_has_contents_and_an_index_with_page_numbers(tmp_path: Path) -> None:
    make_pdf(fixture("book"), tmp_path / "out.pdf")
    text = text_of(tmp_path / "out.pdf")
    assert re.search(r"The Great Tide[ .]+\d", laid_out(tmp_path / "out.pdf"))
    assert re.search(r"Marlowe, Edith \(1811–1880\), diarist, (\d+(–\d+)?(, )?)+", text)
    assert re.search(r"^Ackermann, Émile$", text, re.MULTILINE)


@needs_poppler
def test_a_short_work_has_neither(tmp_path: Path) -> None:
    make_pdf(fixture("poem"), tmp_path / "out.pdf")
    text = text_of(tmp_path / "out.pdf")
    assert "Contents" not in text
    assert "Persons" not in text


@needs_poppler
def test_several_documents_make_one_book(tmp_path: Path) -> None:
    sources = [fixture("poem"), fixture("letter")]
    assert make_pdf(sources, tmp_path / "out.pdf", title="Two papers") == []
    text = text_of(tmp_path / "out.pdf")
    assert text.startswith("Two papers")
    contents = laid_out(tmp_path / "out.pdf")
    assert re.search(r"The Ferryman.s Daughter, Orla Whitcombe[ .]+1\n", contents)
    assert "She kept the lamp" in text
    assert "The gale took" in text


@needs_poppler
def test_characters_without_a_sign_are_told_and_kept(tmp_path: Path) -> None:
    source = document("<head>𐌰</head><p>a <hi>𐌱𐌲</hi> <hi rend='bold'>𐌰</hi> שלום ἅλς</p>")
    notices = make_pdf(source, tmp_path / "out.pdf")
    assert [notice.code for notice in notices] == ["missing-sign"]
    assert "𐌲 (U+10332)" in notices[0].message
    text = text_of(tmp_path / "out.pdf")
    assert text.count("𐌰") >= 2
    assert all(each in text for each in ("𐌱", "𐌲", "ἅλς"))


@pytest.mark.parametrize("name", ["hi", "q", "quote", "list><item", "note", "lg", "div", "seg"])
def test_deep_nesting_is_set(name: str, tmp_path: Path) -> None:
    tags = name.split("><")
    opened = "".join(f"<{tag}>" for tag in tags)
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    make_pdf(document(150 * opened + "deep" + 150 * closed), tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").stat().st_size > 1000


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(trees, min_size=1, max_size=4))
def test_any_tree_is_set(tmp_path: Path, found: list[str]) -> None:
    make_pdf(document("".join(found)), tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").stat().st_size > 1000


def test_links_to_nothing_and_to_twice_the_same_are_no_links(tmp_path: Path) -> None:
    body = '<p xml:id="a">x<ref target="#a">y</ref><ref target="#none">z</ref></p><p xml:id="a"/>'
    assert make_pdf(document(body), tmp_path / "out.pdf") == []


def test_real_letter(tmp_path: Path) -> None:
    path = CORPUS / "046_letters_L01473.xml"
    if not path.is_file():
        pytest.skip("the corpus of real documents is not beside the repository")
    assert make_pdf(path.read_text(encoding="utf-8"), tmp_path / "out.pdf") == []


def test_failures_leave_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        make_pdf("<TEI>", tmp_path / "out.pdf")
    settings = PageSettings(font_folders=(tmp_path / "none",))
    with pytest.raises(ConfigError, match="no folder of fonts"):
        make_pdf(fixture("poem"), tmp_path / "out.pdf", settings=settings)
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError):
        make_pdf(fixture("poem"), tmp_path / "folder")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


FIGURE = '<figure><graphic url="a b.png"/><figDesc>A grey stone.</figDesc></figure>'


@needs_poppler
@needs_qpdf
@pytest.mark.parametrize("body", [FIGURE, f"<p>word {FIGURE} word</p>"])
def test_pictures_stand_with_their_description_for_those_who_cannot_see(
    tmp_path: Path, body: str
) -> None:
    picture = Picture("a b.png", "pictures/x-1.png", "image/png", png(40, 30))
    assert make_pdf(document(body), tmp_path / "out.pdf", pictures=[picture]) == []
    done = subprocess.run(["pdfimages", "-list", tmp_path / "out.pdf"], capture_output=True)
    assert len(done.stdout.splitlines()) == 3
    assert b"/Alt (A grey stone.)" in objects(tmp_path / "out.pdf")


def test_a_broken_picture_is_told_and_described(tmp_path: Path) -> None:
    picture = Picture("a b.png", "pictures/x-1.png", "image/png", b"\x89PNG\r\n\x1a\nno")
    notices = make_pdf(document(FIGURE), tmp_path / "out.pdf", pictures=[picture])
    assert [notice.code for notice in notices] == ["picture-unreadable"]
    assert (tmp_path / "out.pdf").is_file()
