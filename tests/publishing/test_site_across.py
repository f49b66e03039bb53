"""Links from one text of an edition to another, whatever their files are called."""

from pathlib import Path

import pytest

from tei_tools import publish

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p>"
    "</publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>"
)


def text(target):
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER}<text><body><p xml:id="here">See '
        f'<ref target="{target}">there</ref>.</p></body></text></TEI>'
    )


@pytest.mark.parametrize(
    ("name", "target", "folder"),
    [
        ("letter-2.xml", "letter-2.xml#here", "letter-2"),
        ("Letter_2.xml", "Letter_2.xml#here", "letter-2"),
        ("Letter 2.xml", "Letter%202.xml#here", "letter-2"),
        ("Brief Nr. 2.tei", "Brief%20Nr.%202.tei#here", "brief-nr-2"),
    ],
)
def test_link_to_another_text(name, target, folder, tmp_path):
    (tmp_path / "a.xml").write_text(text(target), "utf-8")
    (tmp_path / name).write_text(text("a.xml#here"), "utf-8")
    publish([tmp_path / "a.xml", tmp_path / name], tmp_path / "site", to=("html",))
    page = (tmp_path / "site" / "a" / "index.html").read_text("utf-8")
    assert f'href="../{folder}/index.html#here"' in page
    assert Path(tmp_path / "site" / folder / "index.html").is_file()


def test_link_to_no_text_of_the_edition_is_words(tmp_path):
    (tmp_path / "a.xml").write_text(text("elsewhere.xml#here"), "utf-8")
    publish([tmp_path / "a.xml"], tmp_path / "site", to=("html",))
    page = next((tmp_path / "site").rglob("a/index.html"), tmp_path / "site" / "index.html")
    assert "elsewhere" not in page.read_text("utf-8")
