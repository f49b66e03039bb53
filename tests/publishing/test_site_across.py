"""Links from one text of an edition to another, whatever their files are called."""

import re
import zipfile
from html import unescape
from pathlib import Path

import pytest

from tei_tools import publish

LINK = re.compile(r'<a class="ref" href="([^"]*)"[^>]*>([^<]*)</a>')

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p>"
    "</publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>"
)

# what a file is called, how another text leads to it, and its folder in the site
FILES = [
    ("letter-2.xml", "letter-2.xml#here", "letter-2"),
    ("Letter_2.xml", "Letter_2.xml#here", "letter-2-2"),
    ("Letter 2.xml", "Letter%202.xml#here", "letter-2-3"),
    ("BRIEF_3.XML", "../letters/BRIEF_3.XML#here", "brief-3"),
    ("Brief Nr. 2.tei", "Brief%20Nr.%202.tei#here", "brief-nr-2"),
    ("Größe.xml", "Größe.xml#here", "groe"),
    ("Größe.xml", "Gr%C3%B6%c3%9fe.xml#here", "groe"),
    ("日記.xml", "%E6%97%A5%E8%A8%98.xml#here", "text"),
    ("100%25.xml", "100%2525.xml#here", "100-25"),
    ("a+b (c) 'd'.xml", "a+b%20(c)%20'd'.xml#here", "a-b-c-d"),
    ("whole.xml", "whole.xml", "whole"),
    ("lacking.xml", "lacking.xml#nowhere", "lacking"),
]

OUTSIDE = [
    "elsewhere.xml#here",
    "letter_2.xml#here",
    "https://exa|mple.org/Letter_2.xml",
    "ftp://example.org/Letter_2.xml#here",
    "urn:x:letters/Letter_2#here",
    "%zz.xml",
    "%.xml",
    "#",
    "",
]

WEB = "https://example.org/Letter_2.xml#here"


def text(*targets):
    links = "".join(f'<ref target="{one}">{one}</ref>, ' for one in targets)
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER}<text><body>'
        f'<p xml:id="here">See {links}.</p></body></text></TEI>'
    )


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """The folder of an edition in which a.xml leads to all others, and each of them to it."""
    folder = tmp_path_factory.mktemp("across")
    links = [target for _, target, _ in FILES]
    (folder / "a.xml").write_text(text(*links, *OUTSIDE, WEB), "utf-8")
    names = list(dict.fromkeys(name for name, _, _ in FILES))
    for name in names:
        (folder / name).write_text(text("a.xml#here"), "utf-8")
    paths = [folder / name for name in ("a.xml", *names)]
    publish(paths, folder / "out", to=("html", "epub"), title="All")
    return folder / "out"


@pytest.fixture(scope="module")
def page(edition):
    return (edition / "a" / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def book(edition):
    return pages(edition / "all.epub")


def pages(epub):
    """The pages of an EPUB, by file."""
    with zipfile.ZipFile(epub) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {Path(name).name: archive.read(name).decode() for name in names}


def leads(page):
    """Where the links of a page lead, by their words."""
    return {unescape(words): href for href, words in LINK.findall(page)}


@pytest.mark.parametrize(("name", "target", "folder"), FILES)
def test_link_to_another_text(edition, page, name, target, folder):
    anchor = "#here" if target.endswith("#here") else ""
    assert leads(page)[target] == f"../{folder}/index.html{anchor}"
    there = (edition / folder / "index.html").read_text("utf-8")
    assert leads(there)["a.xml#here"] == "../a/index.html#here"


@pytest.mark.parametrize(("name", "target", "folder"), FILES)
def test_link_to_another_text_of_a_book(book, name, target, folder):
    anchor = "#here" if target.endswith("#here") else ""
    there = f"text-{folder}-text-1.xhtml"
    assert leads(book["text-a-text-1.xhtml"])[target] == f"{there}{anchor}"
    assert leads(book[there])["a.xml#here"] == "text-a-text-1.xhtml#here"
    assert 'id="here"' in book[there]


def test_a_book_of_one_text_leads_to_no_other(edition):
    alone = pages(edition / "a" / "a.epub")["text-a-text-1.xhtml"]
    assert leads(alone) == {WEB: WEB}


@pytest.mark.parametrize("target", OUTSIDE)
def test_link_to_no_text_of_the_edition_is_words(page, book, target):
    for one in (page, book["text-a-text-1.xhtml"]):
        assert target not in leads(one)
        assert target in one


def test_link_to_the_web_leads_there(page, book):
    assert leads(page)[WEB] == leads(book["text-a-text-1.xhtml"])[WEB] == WEB


def test_texts_of_a_corpus_are_one_file(tmp_path):
    one = text("#there").replace('"here"', '"first"')
    two = text("x.xml").replace('"here"', '"there"')
    (tmp_path / "Both.xml").write_text(
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{HEADER}{one}{two}</teiCorpus>', "utf-8"
    )
    (tmp_path / "a.xml").write_text(text("Both.xml#there"), "utf-8")
    publish([tmp_path / "Both.xml", tmp_path / "a.xml"], tmp_path / "out", to=("html",))
    page = (tmp_path / "out" / "a" / "index.html").read_text("utf-8")
    assert 'href="../both-2/index.html#there"' in page
