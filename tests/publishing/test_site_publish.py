"""publish: whole or not at all, inside its folder and nowhere else."""

import zipfile
from pathlib import Path

import pytest
from pages import DOCUMENT
from textloss import epub_pages, html_page

from tei_tools.errors import ConfigError, InputError, OutputError
from tei_tools.publishing.publish import publish
from tei_tools.publishing.search import is_installed
from tei_tools.publishing.work import read_works

PNG = b"\x89PNG\r\n\x1a\n"


def tei(path: Path, body: str = "<p>text</p>", title: str = "T") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DOCUMENT.format(title=title, body=body), "utf-8")
    return path


def files(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


def test_one_document_lies_in_the_folder_itself(tmp_path: Path) -> None:
    source = tei(tmp_path / "My Letter.xml")
    written = publish([source], tmp_path / "out", ("html", "epub", "pdf"))
    made = {f"my-letter.{suffix}" for suffix in ("epub", "pdf", "xml")}
    expected = {"index.html", "script.js", "style.css", "my-letter.txt"} | made
    expected |= {"citation.bib", "citation.json"}
    if is_installed():
        expected |= {"search.html", "search.js"}
    found = {name for name in files(tmp_path / "out") if not name.startswith("pagefind/")}
    assert found == expected
    assert written == sorted(tmp_path / "out" / name for name in files(tmp_path / "out"))
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in page for name in made)
    assert (tmp_path / "out" / "my-letter.xml").read_bytes() == source.read_bytes()


def test_one_edition_and_one_document_may_stand_by_themselves(tmp_path: Path) -> None:
    written = publish(tei(tmp_path / "letter.xml"), tmp_path / "out", "epub")
    assert written == [tmp_path / "out" / "letter.epub"]


def test_several_documents_have_a_folder_each(tmp_path: Path) -> None:
    sources = [tei(tmp_path / "a" / "letter.xml"), tei(tmp_path / "b" / "letter.xml")]
    publish(sources, tmp_path / "out", ("html", "epub"), "Letters")
    assert {"index.html", "letter/index.html", "letter-2/letter-2.epub"} <= files(tmp_path / "out")


def test_several_documents_with_a_title_are_one_book_too(tmp_path: Path) -> None:
    sources = [tei(tmp_path / f"{name}.xml", f"<p>Text {name}.</p>") for name in "ab"]
    publish(sources, tmp_path / "out", ("html", "epub", "pdf"), "Our Letters")
    books = {"our-letters.epub", "our-letters.pdf"}
    assert books <= files(tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert all(f'href="{book}"' in page for book in books)
    whole = epub_pages((tmp_path / "out" / "our-letters.epub").read_bytes())
    words = " ".join(" ".join(page.itertext()) for page in whole)
    assert "Text a." in words and "Text b." in words
    publish(sources, tmp_path / "untitled", ("epub",))
    assert files(tmp_path / "untitled") == {"a/a.epub", "b/b.epub"}


def test_editions_can_be_had_alone(tmp_path: Path) -> None:
    publish([tei(tmp_path / "a.xml")], tmp_path / "out", ("epub",))
    assert files(tmp_path / "out") == {"a.epub"}


def test_publishing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    source = tei(tmp_path / "a.xml", "<p><persName>Ann</persName></p>")
    for name in ("one", "two"):
        publish([source], tmp_path / name, ("html", "epub"))
    for name in files(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


BAD = ["<TEI>", "", "<html/>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'b'>]><a>&b;</a>"]


@pytest.mark.parametrize("bad", BAD)
def test_nothing_is_written_where_one_document_is_bad(tmp_path: Path, bad: str) -> None:
    (tmp_path / "bad.xml").write_text(bad)
    with pytest.raises(InputError):
        publish([tei(tmp_path / "good.xml"), tmp_path / "bad.xml"], tmp_path / "out", ("html",))
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_asked_for_is_told(tmp_path: Path) -> None:
    source = tei(tmp_path / "a.xml")
    with pytest.raises(ConfigError, match='no edition "docx"'):
        publish([source], tmp_path / "out", ("docx",))
    with pytest.raises(InputError, match="nothing to publish"):
        publish([], tmp_path / "out")
    with pytest.raises(InputError, match="cannot be read"):
        publish([tmp_path / "none.xml"], tmp_path / "out")


def test_a_folder_that_is_a_file_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError, match="cannot be written"):
        publish([tei(tmp_path / "a.xml")], tmp_path / "out", ("html",))
    assert (tmp_path / "out").read_text() == "mine"


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    publish([tei(tmp_path / "a.xml")], tmp_path / "out", ("html",))
    assert "mine.txt" in files(tmp_path / "out")
    assert not [one.name for one in (tmp_path / "out").iterdir() if one.name.startswith(".")]


NAMES = [("Brief an Ärzte", "brief-an-arzte"), ("письмо", "text"), (".._.._etc", "etc")]


@pytest.mark.parametrize(("stem", "name"), NAMES)
def test_names_of_files_are_plain(tmp_path: Path, stem: str, name: str) -> None:
    assert read_works([tei(tmp_path / f"{stem}.xml")])[0].name == name


URLS = ("in.png sub/in.png ../out.png link.png /etc/hostname text.png file:in.png missing.png"
        " a%00b.png").split()  # fmt: skip


def test_pictures_come_from_the_documents_folder_and_no_other(tmp_path: Path) -> None:
    body = "".join(f"<figure><graphic url='{url}'/></figure>" for url in URLS)
    source = tei(tmp_path / "in" / "a.xml", body)
    (tmp_path / "in" / "sub").mkdir()
    for file in ("in/in.png", "in/sub/in.png", "out.png"):
        (tmp_path / file).write_bytes(PNG + file.encode())
    (tmp_path / "in" / "text.png").write_text("words")
    (tmp_path / "in" / "link.png").symlink_to(tmp_path / "out.png")
    publish([source], tmp_path / "out", ("html",))
    pictures = {path.read_bytes() for path in (tmp_path / "out" / "pictures").iterdir()}
    assert pictures == {PNG + b"in/in.png", PNG + b"in/sub/in.png"}
    assert (tmp_path / "out" / "index.html").read_text("utf-8").count("<img") == 2


FACSIMILES = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>
</titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
<facsimile><surface xml:id="s"><graphic url="1.png"/><zone xml:id="z"/></surface></facsimile>
<text><body><pb n="1" facs="#z"/><p>a</p><pb n="2" facs="2.png"/><p>b</p>
<pb n="3" facs="https://iiif.example.org/3/full/max/0/default.jpg"/><p>c</p>
<pb facs="../out.png javascript:alert(1) unknown"/><p>d</p></body></text></TEI>"""


def test_facsimiles_stand_beside_the_text_and_nothing_is_fetched(tmp_path: Path) -> None:
    source = tmp_path / "in" / "a.xml"
    source.parent.mkdir()
    source.write_text(FACSIMILES, "utf-8")
    for file in ("in/1.png", "in/2.png", "out.png"):
        (tmp_path / file).write_bytes(PNG + file.encode())
    publish([source], tmp_path / "out", ("html", "epub"))
    page = html_page((tmp_path / "out" / "index.html").read_bytes())
    shown = page.xpath("//span[@class='facsimile']/a/img")
    assert [one.get("alt") for one in shown] == ["Facsimile of page 1", "Facsimile of page 2"]
    assert all((tmp_path / "out" / one.get("src")).is_file() for one in shown)
    links = page.xpath("//span[@class='facsimile-link']/a/@href")
    assert links == ["https://iiif.example.org/3/full/max/0/default.jpg"]
    (policy,) = page.xpath("//meta[@http-equiv]/@content")
    assert "https:" not in policy and policy.startswith("default-src 'none'")
    assert "pictures" not in str(zipfile.ZipFile(tmp_path / "out" / "a.epub").namelist())
