"""Folders of TEI where commands take documents, and places where results cannot lie."""

import json

import pytest
from click.testing import CliRunner

from tei_tools.cli import group

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><correspDesc>'
    '<correspAction type="sent"><persName>{name}</persName></correspAction></correspDesc>'
    '</profileDesc></teiHeader><standOff><listPerson><person xml:id="{id}"><persName>{name}'
    '</persName></person></listPerson></standOff><text><body><p><persName ref="#{id}">{name}'
    '</persName>, <date when="{year}">{year}</date></p></body></text></TEI>\n'
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "tei" / "inner").mkdir(parents=True)
    (tmp_path / "tei" / "ann.xml").write_text(TEI.format(name="Ann Ward", id="ann", year=1872))
    (tmp_path / "tei" / "inner" / "ben.tei").write_text(
        TEI.format(name="Ben Ward", id="ben", year=1861)
    )
    (tmp_path / "tei" / "notes.txt").write_text("No TEI.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments, status=0):
    result = CliRunner().invoke(group, list(arguments), catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.stdout


def test_the_reading_texts_of_a_folder(folder):
    assert run("text", "tei") == "Ann Ward, 1872\n\nBen Ward, 1861\n"
    assert run("text", "tei/ann.xml") == "Ann Ward, 1872\n"


def test_the_tags_of_a_folder_say_of_which_document_they_are(folder):
    told = [json.loads(line) for line in run("spans", "tei").splitlines()]
    assert [(one["document"], one["text"]) for one in told] == [
        ("tei/ann.xml", "Ann Ward"),
        ("tei/ann.xml", "1872"),
        ("tei/inner/ben.tei", "Ben Ward"),
        ("tei/inner/ben.tei", "1861"),
    ]
    assert "document" not in json.loads(run("spans", "tei/ann.xml").splitlines()[0])


def test_the_dates_and_the_letters_of_a_folder(folder):
    assert [line[:4] for line in run("dates", "tei").splitlines()] == ["1861", "1872"]
    assert run("-q", "cmif", "tei").count("<correspDesc ") == 2


def test_the_register_of_a_folder_goes_out_and_back(folder):
    assert [line.split()[0] for line in run("register", "list", "tei").splitlines()] == [
        "id",
        "ann",
        "ben",
    ]
    (folder / "decided.csv").write_text("id,name,decision\nben,Ben Ward,rename benjamin\n")
    run("register", "import", "tei", "--entities", "decided.csv", "-o", "made")
    assert 'ref="#benjamin"' in (folder / "made/inner/ben.xml").read_text()
    run("register", "import", "tei", "--entities", "decided.csv", "--in-place")
    assert 'ref="#benjamin"' in (folder / "tei/inner/ben.tei").read_text()


def test_a_site_of_a_folder_is_no_source_of_itself(folder):
    for _ in range(2):
        run("publish", "tei", "-o", "tei/site", "--to", "html")
    assert {one.name for one in (folder / "tei/site").iterdir() if one.is_dir()} >= {"ann", "ben"}


@pytest.mark.parametrize("place", ["taken", "taken/site"])
def test_a_site_is_not_written_into_a_file(folder, place):
    (folder / "taken").write_text("mine")
    with pytest.raises(Exception, match=r"^taken is a file; give a folder"):
        run("publish", "missing.xml", "-o", place)
    assert (folder / "taken").read_text() == "mine"
