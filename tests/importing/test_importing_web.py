"""Web pages: each element, and what it becomes; encodings, language, title."""

from pathlib import Path

import pytest
from importing_law import body, ink, made

from tei_tools.importing import import_file
from tei_tools.importing.web import web_page

FIXTURES = (Path(__file__).parent / "web.txt").read_text(encoding="utf-8").split("\n=====\n")


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda one: one.split("\n", 1)[0])
def test_importing_web_fixtures(fixture):
    _, page, expected = fixture.strip("\n").split("\n.\n")
    assert body(made(web_page, page.encode())) == expected.strip("\n")


def test_importing_web_tells_what_stands_outside_the_main_content():
    document = made(web_page, b"<nav>Menu</nav><main>Text</main>")
    assert [(one.code, one.message[:1]) for one in document.notices] == [("outside-main", "4")]


def test_importing_web_tells_of_pictures_that_stand_in_the_page():
    inside = (
        b'<p>x<img src="data:image/png;base64,AA"><img src="DATA:,y" alt="A ship"><img src="a.png">'
    )
    document = made(web_page, inside)  # fmt: skip
    (notice,) = document.notices
    assert (notice.code, notice.message) == (
        "picture-left-out",
        "2 pictures in the page itself (data:) were left out",
    )
    assert "<figDesc>A ship</figDesc>" in document.source and "data:" not in document.source
    assert (
        made(web_page, b'<p>x<img src="a.png"><template><img src="data:,y"></template>').notices
        == ()
    )


def test_importing_web_reads_title_author_and_language():
    page = b'<html lang="de"><title>Das Buch</title><meta name="author" content="A. Fox"><p>x'
    source = made(web_page, page).source
    assert "<title>Das Buch</title>" in source and "<author>A. Fox</author>" in source
    assert 'xml:lang="de"' in source


@pytest.mark.parametrize(
    "page",
    ['<meta charset="iso-8859-1"><p>été', '<meta charset="windows-1252"><p>“été”',
     '<?xml version="1.0" encoding="utf-8"?><html><p>été</p></html>', '<meta charset="utf-8"><p>été'],  # noqa: E501
)  # fmt: skip
def test_importing_web_encodings(page):
    encoding = "utf-8" if "utf" in page else "cp1252"
    words = page.rpartition("<p>")[2].removesuffix("</p></html>")
    assert ink(made(web_page, page.encode(encoding))) == words
    assert ink(made(web_page, page.encode("utf-8-sig"))) == words


def test_importing_web_an_unknown_or_binary_encoding_is_not_believed():
    for name in ("nonsense", "rot13", "base64"):
        page = f'<meta charset="{name}"><p>Anne'.encode()
        assert ink(made(web_page, page)) == "Anne"


def test_importing_web_a_nul_ends_nothing():
    assert ink(made(web_page, b"<p>Anne wrote to Fox, and so\0 it is.</p><p>end</p>")).endswith(
        "end"
    )


def test_importing_web_notes_with_characters_that_xml_has_not():
    page = (
        b'<p>a<sup><a href="#n">1&#1;</a></sup>&#2;b</p>'
        b'<ol><li id="n">&#3;Note<a href="#c">&#8617;</a>&#4;</li>&#5;</ol>'
    )
    assert "Note" in body(made(web_page, page))


WRONG = "<meta charset='{}'><p>Café “no” Zoë</p>"


@pytest.mark.parametrize(
    ("declared", "written", "told"),
    [
        ("utf-8", "cp1252", "The file is not UTF-8; it was read as windows-1252"),
        ("iso-8859-1", "utf-8", "The page says that it is iso-8859-1, but is not; it was read as"),
        ("windows-1251", "utf-8", "The page says that it is windows-1251, but is not"),
        ("shift_jis", "utf-8", "The page says that it is shift_jis, but is not"),
        ("windows-1252", "cp1252", ""),
        ("mac-roman", "mac_roman", ""),
        ("utf-16", "utf-8", ""),
        ("utf-7", "utf-8", ""),
        ("klingon", "utf-8", ""),
        *(
            (name, "utf-8", "")
            for name in ("idna", "punycode", "undefined", "unicode_escape", "hex")
        ),
        *((name, "utf-8", "") for name in ("rot13", "base64", "mbcs", "raw_unicode_escape", "zip")),
    ],
)
def test_a_page_that_is_wrong_about_its_encoding_loses_no_letter(declared, written, told, tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(WRONG.format(declared).encode(written, "replace"))
    made = import_file(file, tag=False)
    assert "<p>Café “no” Zoë</p>" in made.source
    said = [one.message for one in made.notices if one.code in ("encoding-assumed", "bad-bytes")]
    assert len(said) == bool(told) and all(one.startswith(told) for one in said)


def test_chinese_that_could_be_utf_8_by_its_bytes_is_what_the_page_says(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes("<meta charset='gb2312'><p>联通</p>".encode("gb2312"))
    assert "联通" in import_file(file, tag=False).source
