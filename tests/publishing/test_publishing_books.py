"""Books: one maker for every edition; what is said of a book names no file that is gone."""

import re
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from pages import DOCUMENT

from tei_tools.cli import group
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError, TeiToolsError
from tei_tools.publishing import search
from tei_tools.publishing.books import Looks, books, make_book
from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.publish import published
from tei_tools.publishing.work import Picture, Work

WITHOUT_SIGN = "\N{GOTHIC LETTER AHSA}"


def work(name: str, body: str = "<p>Text.</p>", *pictures: Picture) -> Work:
    return Work(name, Document.parse(DOCUMENT.format(title=name, body=body)), pictures)


def paper(pdf: bytes) -> tuple[int, int]:
    """Width and height of the first page in points."""
    found = re.search(rb"/MediaBox\s*\[0 0 ([0-9.]+) ([0-9.]+)\]", pdf)
    assert found
    return round(float(found[1])), round(float(found[2]))


def test_each_text_is_a_book_and_several_with_a_title_are_one_too() -> None:
    one, two = work("one"), work("two")
    assert [str(book) for book in books([one], ("pdf", "epub"), "All")] == ["one.epub", "one.pdf"]
    assert [str(book) for book in books([one, two], ("pdf",), "")] == ["one/one.pdf", "two/two.pdf"]
    *_, whole = books([one, two], ("pdf",), "All of it")
    assert (str(whole), whole.download.work, whole.title) == ("all-of-it.pdf", "", "All of it")


def test_paper_is_as_asked() -> None:
    (book,) = books([work("one")], ("pdf",), "")
    data, _ = make_book(book, Looks(pages=PageSettings(paper="letter")))
    assert paper(data) == (612, 792)


def test_what_is_said_of_a_book_names_what_was_given(tmp_path: Path) -> None:
    source = tmp_path / "one.xml"
    source.write_text(DOCUMENT.format(title="One", body=f"<p>{WITHOUT_SIGN}</p>"), "utf-8")
    (said, *_) = published([source], tmp_path / "out", ("pdf",)).diagnostics
    assert (said.code, said.path) == ("missing-sign", str(source))


def test_the_command_asks_for_paper(tmp_path: Path) -> None:
    source, out = tmp_path / "one.xml", tmp_path / "out"
    source.write_text(DOCUMENT.format(title="One", body="<p>Text.</p>"), "utf-8")
    made = ["publish", str(source), "-o", str(out), "--to", "pdf", "--paper"]
    assert CliRunner().invoke(group, [*made, "a4"]).exit_code == 0
    assert paper((out / "one.pdf").read_bytes()) == (595, 842)
    refused = CliRunner().invoke(group, [*made, "a9"])
    assert isinstance(refused.exception, ConfigError) or refused.exit_code == 2
    assert "a9" in f"{refused.exception}{refused.output}"


@pytest.mark.skipif(not search.is_installed(), reason="pagefind is not installed")
def test_a_full_disk_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(TeiToolsError, match=r"^The search could not be made: [^\n]+\.$"):
        search.make_index({"index.html": "<html><body data-pagefind-body>a</body></html>"})
