"""Inputs of which there is too much of one thing: time grows with them, not with their square."""

import re
import time

import pytest

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.exporting import export
from tei_tools.importing import import_file
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

SECONDS = 10
"""Of a processor; what grows with the square takes some minutes of it."""

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{}</body></text></TEI>'


@pytest.fixture
def begun():
    started = time.process_time()
    yield
    assert time.process_time() - started < SECONDS


@pytest.mark.usefixtures("begun")
def test_markdown_of_a_paragraph_of_names():
    names = "".join(f"<persName>Anne {number}</persName> " for number in range(25_000))
    made = export(Document.parse(TEI.format(f"<p>{names}</p>")), "markdown")
    assert made.startswith(b"Anne 0 Anne 1 ")


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("between", [" ", "/", "='x'"])
def test_a_page_whose_tags_have_attributes_without_number_is_refused(between, tmp_path):
    attributes = between.join(f"a{number}" for number in range(60_000))
    (tmp_path / "a.html").write_text(f"<!DOCTYPE html><p {attributes}>It rained.</p>", "utf-8")
    with pytest.raises(InputError, match="more than 5000 attributes"):
        import_file(tmp_path / "a.html")


@pytest.mark.usefixtures("begun")
def test_long_quoted_attributes_are_no_attributes_without_number(tmp_path):
    picture = f"<img alt='{'a = b/ ' * 100_000}' src='data:image/png;base64,{'a/=' * 100_000}'>"
    (tmp_path / "a.html").write_text(f"<!DOCTYPE html><p>It rained. {picture}</p>", "utf-8")
    assert "It rained." in import_file(tmp_path / "a.html", only=("dates",)).source


def test_markdown_that_would_be_nested_without_end_is_refused():
    lists = "<list><item>" * 200 + "a" + "</item></list>" * 200
    with pytest.raises(InputError, match="nested more than 150 deep at line 1"):
        export(Document.parse(TEI.format(lists)), "markdown")
    assert export(Document.parse(TEI.format(lists)), "text") == b"a\n"


def site(body):
    document = Document.parse(TEI.format(body))
    return make_site([Work("a", document, ())])["index.html"].decode()


@pytest.mark.usefixtures("begun")
def test_the_page_of_a_row_of_cells_without_number():
    assert site(f"<table><row>{'<cell>a</cell>' * 20_000}</row></table>").count("<td") == 20_000


def test_columns_are_counted_past_cells_of_several_columns_and_tables_in_cells():
    inner = "<table><row><cell>a</cell><cell>b</cell><cell>c</cell></row></table>"
    rows = (
        f'<row><cell cols="2">{inner}</cell><cell>1.5</cell><cell>x</cell></row>'
        "<row><cell>a</cell><cell>b</cell><cell>12</cell><cell>y</cell></row>"
    )
    page = site(f"<table>{rows}</table>")
    assert re.findall(r"figure-of-column[^>]*>([^<]*)<", page) == ["1.5", "12"]
