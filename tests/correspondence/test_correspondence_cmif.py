"""CMIF: what an index of letters says, and that it keeps the rules of the format."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tei_tools.cli.cmif import command
from tei_tools.correspondence import Index, Letter, cmif, letters
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError, InputError
from tei_tools.reading import structure
from tei_tools.registers.register import Entity, Register
from tei_tools.validation import relaxng

HERE = Path(__file__).parent
TEI = "{http://www.tei-c.org/ns/1.0}"
INDEX = Index("Letters", "A. Editor", "A. Publisher", "https://example.org/cmif.xml", "The Edition")
FORMS = HERE.parent / "reading" / "forms"


@pytest.fixture(scope="module")
def rules():
    return relaxng.load(HERE / "cmif.rnc")


@pytest.fixture
def described():
    return letters(Document.read(HERE / "letters.xml"))


def checked(made, rules, tmp_path):
    """The index as a tree, after it was found valid and its pointers in it."""
    path = tmp_path / "cmif.xml"
    path.write_text(made, encoding="utf-8")
    assert list(rules.validate(path)) == []
    root = etree.fromstring(made.encode())
    source = root.find(f".//{TEI}bibl").get("{http://www.w3.org/XML/1998/namespace}id")
    assert {one.get("source") for one in root.iter(f"{TEI}correspDesc")} == {f"#{source}"}
    return root


ADDRESSES = ("--url", INDEX.address, "--base", "https://example.org/ed")


def test_what_a_description_says(described):
    first, second = described
    assert [(one.tag, one.name, one.ref) for one in first.sent.people] == [
        ("persName", "Miss Trevanion", "https://d-nb.info/gnd/118540238")
    ]
    assert [one.ref for one in first.sent.places] == ["https://www.geonames.org/2649715"]
    assert first.sent.dates == ({"notBefore": "1861-05", "to": "1861-06-30"}, {"when": "1899"})
    assert [one.ref for one in first.received.people] == ["", "https://d-nb.info/gnd/2022139-3"]
    assert [one.name for one in first.received.places] == ["Mylor, Cornwall"]
    assert (first.file, first.fragment, first.address) == ("letters", "first", "")
    assert (second.fragment, second.address) == ("", "https://example.org/second")


def test_a_name_of_several_and_a_day_without_a_year_say_nothing(described):
    (smith,) = described[1].sent.people
    assert (smith.name, smith.ref) == ("John Smith", "")
    assert described[1].sent.dates == ()


def test_a_register_knows_more():
    silas = Entity("s", "person", "Silas Penhallow", idnos=(("", "https://viaf.org/viaf/31"),))
    first, _ = letters(Document.read(HERE / "letters.xml"), Register((silas,)))
    assert first.received.people[0].ref == "https://viaf.org/viaf/31"


def test_the_index_keeps_the_rules(described, rules, tmp_path):
    root = checked(cmif(described, INDEX), rules, tmp_path)
    assert root.findtext(f".//{TEI}idno") == "https://example.org/cmif.xml"
    first, second = root.iter(f"{TEI}correspDesc")
    assert [one.get("key") for one in (first, second)] == ["letters#first", "letters"]
    assert [one.get("ref") for one in (first, second)] == [None, "https://example.org/second"]
    unknown = second.find(f"{TEI}correspAction[@type='received']/{TEI}persName")
    assert unknown.text == "Unknown"


def test_letters_stand_under_the_address_of_the_edition(described, rules, tmp_path):
    at = INDEX.address
    based = Index(
        "L", "E", "P", at, "The Edition", "e@example.org", "https://example.org/", "print"
    )
    root = checked(cmif(described, based), rules, tmp_path)
    found = [one.get("ref") for one in root.iter(f"{TEI}correspDesc")]
    assert found == ["https://example.org/letters/#first", "https://example.org/second"]
    assert root.find(f".//{TEI}bibl").get("type") == "print"
    assert root.findtext(f".//{TEI}editor/{TEI}email") == "e@example.org"


def test_other_editions_name_their_pages_otherwise(described, rules, tmp_path):
    named = Index(
        "L", "E", "P", INDEX.address, "The Edition", base="https://example.org/id/{file}.html"
    )
    root = checked(cmif(described, named), rules, tmp_path)
    first = next(root.iter(f"{TEI}correspDesc"))
    assert first.get("ref") == "https://example.org/id/letters.html#first"
    assert root.find(f".//{TEI}bibl/{TEI}ref").get("target") == "https://example.org/id/"


def test_an_index_without_an_address_has_no_empty_one(described):
    made = cmif(described, Index("L", "E", "P", "", "The Edition"))
    assert "<idno" not in made and "<publisher>P</publisher>" in made


def test_the_same_edition_has_the_same_identifier(described):
    again = cmif(described, INDEX)
    assert cmif(described, INDEX) == again
    other = Index("Letters", "A. Editor", "A. Publisher", INDEX.address, "Another Edition")
    assert cmif(described, other) != again


@pytest.mark.parametrize("address", ["example.org", "javascript:alert(1)", "https://a b"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ConfigError):
        cmif([], Index("L", "E", "P", address, "The Edition"))


@pytest.mark.parametrize("name", ["bundle.txt", "despatch.txt", "not-enclosure.txt"])
def test_what_we_encode_becomes_an_index(name, rules, tmp_path):
    made = structure((FORMS / name).read_text(encoding="utf-8"), source=name).xml
    path = tmp_path / f"{Path(name).stem}.xml"
    path.write_text(made, encoding="utf-8")
    found = letters(Document.read(path))
    root = checked(cmif(found, INDEX), rules, tmp_path)
    assert len(list(root.iter(f"{TEI}correspDesc"))) == made.count("<correspDesc")
    fragments = [one.fragment for one in found]
    assert all(f'xml:id="{one}"' in made for one in fragments if one)
    assert all(fragments) == (len(found) > 1)


def test_odd_names_are_held(rules, tmp_path):
    odd = "A\x01 & <B>\n\tC"
    made = cmif([Letter(*described_by(odd))], Index(odd, odd, odd, INDEX.address, odd))
    root = checked(made, rules, tmp_path)
    assert root.findtext(f".//{TEI}persName") == "A\ufffd & <B> C"


def described_by(name):
    from tei_tools.correspondence import Action, Party

    return Action((Party("persName", name),)), Action(), name


def test_the_command_writes_the_index(rules, tmp_path):
    shutil.copy(HERE / "letters.xml", tmp_path / "a.xml")
    out = tmp_path / "cmif.xml"
    result = CliRunner().invoke(
        command,
        [str(tmp_path / "a.xml"), "-o", str(out), *ADDRESSES],
    )
    assert result.exit_code == 0, result.output
    root = checked(out.read_text(encoding="utf-8"), rules, tmp_path)
    assert next(root.iter(f"{TEI}correspDesc")).get("ref").endswith("/ed/a/#first")


def test_without_letters_nothing_is_written(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(structure("It was late.\n\nNobody came.\n").xml, encoding="utf-8")
    out = tmp_path / "cmif.xml"
    result = CliRunner().invoke(command, [str(path), "-o", str(out)])
    assert isinstance(result.exception, InputError)
    assert not out.exists()
