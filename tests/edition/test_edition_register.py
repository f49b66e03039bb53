"""One register for the whole edition: the same id in all texts, and one entry in the index."""

import re
from pathlib import Path

import pytest

from tei_tools.document.source import Document
from tei_tools.edition import build
from tei_tools.registers.references import references
from tei_tools.registers.standoff import read_standoff
from tei_tools.validation import identifiers, validate

TOML = """
[edition]
title = "Papers"
[[source]]
file = "a.txt"
[[source]]
file = "b.txt"
[output]
to = ["html"]
"""
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    "</fileDesc></teiHeader>\n<standOff><listPerson><person xml:id='FW'><persName>Frederick"
    " Wentworth</persName></person></listPerson></standOff>\n<text><body><p>So "
    '<persName ref="#FW">Wentworth</persName>  came.</p></body></text></TEI>\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "edition.toml").write_text(TOML, "utf-8")
    (tmp_path / "a.txt").write_text("Captain Wentworth came to Lyme. Mrs. Smith stayed.\n", "utf-8")
    (tmp_path / "b.txt").write_text(
        "Captain Frederick Wentworth left Lyme. Mr. Smith went with him.\n", "utf-8"
    )
    return tmp_path


def refs(folder: Path, name: str) -> dict[str, str]:
    document = Document.read(folder / "build" / "tei" / name)
    return {one.words: one.entity for one in references(document)}


def test_the_same_id_in_all_texts(folder: Path) -> None:
    built = build(folder, folder / "build")
    assert built.register == folder / "build" / "register.xml"
    assert built.register is not None
    a, b = refs(folder, "a.xml"), refs(folder, "b.xml")
    assert a["Captain Wentworth"] == b["Captain Frederick Wentworth"] == "frederick_wentworth"
    assert a["Lyme"] == b["Lyme"]
    assert a["Mrs. Smith"] != b["Mr. Smith"]
    register = read_standoff(built.register.read_text("utf-8"))
    assert {one.id for one in register.entities} == {*a.values(), *b.values()}
    files = [built.register, *(folder / "build" / "tei").iterdir()]
    known = identifiers(files)
    found = [one for file in files for one in validate(file, known=known)]
    assert [one for one in found if one.severity != "info"] == []


def test_one_entry_in_the_index(folder: Path) -> None:
    build(folder, folder / "build")
    page = (folder / "build" / "site" / "people.html").read_text("utf-8")
    entries = [re.sub(r"<[^>]*>", "", one) for one in re.findall(r"<dt>(.*?)</dt>", page)]
    assert [one for one in entries if "Wentworth" in one] == ["Frederick Wentworth"]


def test_a_second_build_changes_nothing(folder: Path) -> None:
    build(folder, folder / "build")
    files = [path for path in (folder / "build").rglob("*") if path.is_file()]
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
    again = build(folder, folder / "build")
    assert (again.made, again.published) == ((), ())
    journal = folder / "build" / ".tei-tools" / "journal.jsonl"
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
    assert {**after, journal: 0} == {**before, journal: 0}


def test_only_texts_whose_names_changed_are_made_again(folder: Path) -> None:
    build(folder, folder / "build")
    (folder / "b.txt").write_text("Mr. Smith went.\n", "utf-8")
    assert [one.name for one in build(folder, folder / "build").made] == ["a.xml", "b.xml"]
    assert refs(folder, "a.xml")["Captain Wentworth"] == "captain_wentworth"
    (folder / "b.txt").write_text("Mr. Smith came.\n", "utf-8")
    assert [one.name for one in build(folder, folder / "build").made] == ["b.xml"]


def test_a_register_of_the_editors_wins(folder: Path) -> None:
    (folder / "own.csv").write_text(
        "id,kind,name,variants,birth,decision\n"
        "P1,person,Frederick Wentworth,Captain Wentworth,1782,\nL1,place,Lyme Regis,Lyme,,\n",
        "utf-8",
    )
    toml = f'{TOML}[registers]\nfiles = ["own.csv"]\n'
    (folder / "edition.toml").write_text(toml, "utf-8")
    build(folder, folder / "build")
    a, b = refs(folder, "a.xml"), refs(folder, "b.xml")
    assert a["Captain Wentworth"] == b["Captain Frederick Wentworth"] == "P1"
    assert a["Lyme"] == b["Lyme"] == "L1"
    assert '<birth when="1782"/>' in (folder / "build" / "register.xml").read_text("utf-8")


def test_what_an_editor_marked_up_leads_and_stays(folder: Path) -> None:
    (folder / "c.xml").write_text(TEI, "utf-8")
    (folder / "edition.toml").write_text(f'{TOML}[[source]]\nfile = "c.xml"\n', "utf-8")
    build(folder, folder / "build")
    assert (folder / "build" / "tei" / "c.xml").read_text("utf-8") == TEI
    assert refs(folder, "a.xml")["Captain Wentworth"] == "FW"
    assert refs(folder, "b.xml")["Captain Frederick Wentworth"] == "FW"


def test_texts_may_keep_their_own_persons(folder: Path) -> None:
    (folder / "edition.toml").write_text(f"{TOML}[registers]\nshared = false\n", "utf-8")
    build(folder, folder / "build")
    assert refs(folder, "a.xml")["Captain Wentworth"] == "captain_wentworth"
    assert refs(folder, "b.xml")["Captain Frederick Wentworth"] == "frederick_wentworth"


def test_a_text_without_names_has_no_register(folder: Path) -> None:
    build(folder, folder / "build")
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("It rained all day.\n", "utf-8")
    assert build(folder, folder / "build").register is None


def test_a_pointer_into_another_text_is_checked_when_that_changes(folder: Path) -> None:
    pointing = TEI.replace("</p></body>", ' <ref target="#there">x</ref></p></body>')
    (folder / "c.xml").write_text(pointing, "utf-8")
    (folder / "d.xml").write_text(TEI.replace("<p>So", '<p xml:id="there">So'), "utf-8")
    sources = "".join(f'[[source]]\nfile = "{name}.xml"\n' for name in "cd")
    (folder / "edition.toml").write_text(TOML + sources, "utf-8")

    def dangling() -> int:
        found = build(folder, folder / "build").diagnostics
        return [one.code for one in found].count("dangling-pointer")

    assert (dangling(), dangling()) == (0, 0)
    (folder / "d.xml").write_text(TEI, "utf-8")
    assert (dangling(), dangling()) == (1, 1)
    (folder / "d.xml").write_text(TEI.replace("<p>So", '<p xml:id="there">So'), "utf-8")
    assert dangling() == 0
