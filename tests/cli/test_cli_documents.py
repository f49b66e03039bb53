"""encode and import with the files that both read: one result, pictures, resuming, what is told."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli.encode import command as encode
from tei_tools.cli.import_ import command as imported
from tei_tools.errors import ConfigError, InputError

NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"
PAGE = "<html lang='la'><title>T</title><h1>Caput</h1><p>Gallia est omnis divisa.</p></html>"


def page(words: str) -> str:
    """A page of one line in PAGE XML."""
    line = f'<TextLine id="l"><TextEquiv><Unicode>{words}</Unicode></TextEquiv></TextLine>'
    region = f'<TextRegion id="r" type="paragraph">{line}</TextRegion>'
    inner = f'<Page imageFilename="1.jpg" imageWidth="2" imageHeight="3">{region}</Page>'
    return f'<PcGts xmlns="{NAMESPACE}">{inner}</PcGts>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "web.html").write_text(PAGE, "utf-8")
    pages = tmp_path / "book" / "page"
    pages.mkdir(parents=True)
    for number, words in enumerate(("unum", "duo", "tria"), 1):
        (pages / f"p{number}.xml").write_text(page(words), "utf-8")
    return tmp_path


def done(command, *arguments: object):
    result = CliRunner().invoke(command, [*map(str, arguments)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_encode_makes_of_a_web_page_what_import_makes(folder):
    options = (folder / "web.html", "--sender", "Caesar", "--only", "dates")
    found = done(encode, *options).stdout
    assert found == done(imported, *options).stdout
    assert "<head>Caput</head>" in found and 'xml:lang="la"' in found
    assert "<persName>Caesar</persName>" in found


def test_a_profile_that_is_not_asked_is_told(folder):
    result = done(encode, folder / "web.html", "--profile", "letter", "--only", "dates")
    assert "The profile letter was not asked" in result.stderr
    assert "not asked" not in done(encode, folder / "web.html", "--only", "dates").stderr


def test_an_outline_is_of_plain_text(folder):
    with pytest.raises(InputError, match="its own structure"):
        done(encode, folder / "web.html", "--outline")


@pytest.mark.parametrize("command", [encode, imported])
def test_a_folder_of_pages_is_one_document(command, folder):
    found = done(command, folder / "book", "--only", "dates")
    assert [word in found.stdout for word in ("unum", "duo", "tria")] == [True] * 3
    done(command, folder / "book", "-o", folder / "book.xml", "--only", "dates")
    assert (folder / "book.xml").read_text("utf-8") == found.stdout


@pytest.mark.parametrize("changed", ["p1.xml", "p3.xml"])
def test_resuming_sees_a_change_of_any_page(changed, folder):
    def run():
        options = ("-o", f"{folder}/out/", "--resume", "--json", "--only", "dates")
        return json.loads(done(imported, folder / "book", *options).stdout)["status"]

    assert (run(), run()) == ("done", "unchanged")
    (folder / "book" / "page" / changed).write_text(page("quattuor"), "utf-8")
    assert (run(), run()) == ("done", "unchanged")
    assert "quattuor" in (folder / "out" / "book.xml").read_text("utf-8")


def test_a_text_that_a_folder_holds_twice_is_read_once(folder):
    letters = folder / "letters"
    letters.mkdir()
    for name in ("a.txt", "a.html", "b.html"):
        (letters / name).write_text(f"<p>{name}</p>", "utf-8")
    result = done(encode, letters, "-o", f"{folder}/out", "--only", "dates")
    assert f"{letters}/a.html was left out: {letters}/a.txt is its text." in result.stderr
    assert sorted(one.name for one in (folder / "out").glob("*.xml")) == ["a.xml", "b.xml"]
    assert "&lt;p&gt;a.txt" in (folder / "out" / "a.xml").read_text("utf-8")


def test_a_language_that_is_none_is_refused_for_both(folder):
    (folder / "a.txt").write_text("A text.", "utf-8")
    for name in ("a.txt", "web.html"):
        result = done(encode, folder / name, "--lang", "no language")
        assert (result.exit_code, "is no language tag" in result.stderr) == (2, True)
    with pytest.raises(ConfigError):
        done(encode, folder, "--outline", "-o", "x")
