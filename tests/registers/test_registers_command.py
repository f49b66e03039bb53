"""tei-tools register over an edition: letters and a register in a table, decided upon together."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli import group
from tei_tools.document.source import Document
from tei_tools.registers.references import references
from tei_tools.registers.standoff import read_standoff

LETTER = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{}</listPerson></standOff>'
    "<text><body><p>{}</p></body></text></TEI>\n"
)
LIZZY = '<person xml:id="lizzy"><persName>Lizzy</persName></person>'
EB = '<person xml:id="eb"><persName>Elizabeth Bennet</persName></person>'
TABLE = (
    "\ufeffid;name;variants;colour;idno\r\n"
    'eb;"Elizabeth Bennet";Eliza;"green; or blue";GND:1\r\n'
    "\r\n"
    "lizzy ; Lizzy;Liz;;\r\n"
    'jane;Jane "the eldest" Bennet;;;'
)


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    (tmp_path / "a.xml").write_text(
        LETTER.format(LIZZY, '<persName ref="#lizzy">Lizzy</persName> <q who="#lizzy">No.</q>')
    )
    (tmp_path / "b.xml").write_text(LETTER.format(EB, '<rs ref="#eb">she</rs>'))
    (tmp_path / "people.csv").write_bytes(TABLE.encode())
    return tmp_path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(group, ["register", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def decide(edition: Path, **decisions: str) -> None:
    """Export, write decisions into the rows of these ids, and import in place."""
    files = sorted([*edition.glob("*.xml"), edition / "people.csv"])
    table = edition / "decided.tsv"
    run("export", *files, "-o", table)
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        row["decision"] = decisions.get(row["id"], "")
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    run("import", *files, "--entities", table, "--in-place")


def test_nothing_decided_changes_nothing(edition: Path) -> None:
    before = {path: path.read_bytes() for path in edition.iterdir()}
    decide(edition)
    assert {path: path.read_bytes() for path in before} == before


def test_a_merge_goes_through_the_whole_edition(edition: Path) -> None:
    decide(edition, lizzy="merge eb")
    assert (edition / "a.xml").read_text() == LETTER.format(
        '<person xml:id="eb"><persName>Elizabeth Bennet</persName>'
        '<persName type="variant">Eliza</persName><persName type="variant">Lizzy</persName>'
        '<idno type="GND">1</idno></person>',
        '<persName ref="#eb">Lizzy</persName> <q who="#eb">No.</q>',
    )
    assert (edition / "people.csv").read_bytes() == (
        "\ufeffid;name;variants;colour;idno\r\n"
        "eb;Elizabeth Bennet;Eliza|Lizzy|Liz;green; or blue;GND:1\r\n".replace(
            "green; or blue", '"green; or blue"'
        )
        + '\r\njane;Jane "the eldest" Bennet;;;'
    ).encode()


def test_a_new_id_goes_through_the_whole_edition(edition: Path) -> None:
    decide(edition, eb="rename elizabeth")
    table = (edition / "people.csv").read_bytes().decode()
    assert table == TABLE.replace('eb;"Elizabeth Bennet"', "elizabeth;Elizabeth Bennet")
    (one,) = references(Document.read(edition / "b.xml"))
    assert (one.tag, one.entity) == ("rs", "elizabeth")
    assert (edition / "a.xml").read_text().count("lizzy") == 3


def test_rs_becomes_a_name(edition: Path) -> None:
    decide(edition, eb="tag persName")
    assert '<persName ref="#eb">she</persName>' in (edition / "b.xml").read_text()


def test_the_list_shows_the_first_mention(edition: Path) -> None:
    lines = run("list", *sorted(edition.glob("*.xml"))).splitlines()
    assert lines[1].split() == "lizzy person Lizzy 1 1 [Lizzy] No.".split()
    assert '"contexts": [' in run("list", "--format", "json", edition / "a.xml")


def test_registers_merged_into_tei(edition: Path) -> None:
    run("merge", edition / "a.xml", edition / "people.csv", "-o", edition / "all.xml")
    made = read_standoff((edition / "all.xml").read_text("utf-8"))
    assert [one.id for one in made.entities] == ["lizzy", "eb", "lizzy_2", "jane"]


def test_a_column_that_is_missing_is_told(edition: Path) -> None:
    (edition / "people.csv").write_text("id,name\neb,Elizabeth Bennet\nlizzy,Lizzy\n")
    with pytest.raises(Exception, match='no column "variants"'):
        decide(edition, lizzy="merge eb")
    assert (edition / "people.csv").read_text() == "id,name\neb,Elizabeth Bennet\nlizzy,Lizzy\n"
    assert "lizzy" in (edition / "a.xml").read_text()


def test_the_command_knows_link() -> None:
    assert "link" in run("--help")


def test_import_says_what_it_took(edition: Path) -> None:
    files = sorted([*edition.glob("*.xml"), edition / "people.csv"])
    run("export", *files, "-o", edition / "all.csv")
    table, decided = (edition / "all.csv").read_text("utf-8"), edition / "decided.csv"
    told = run("import", *files, "--entities", edition / "all.csv", "--in-place")
    assert told == "Taken: nothing, for the tables decide nothing; 0 of 3 files changed.\n"
    decided.write_text("id,kind,name,decision\nlizzy,person,Lizzy,merge eb\n", "utf-8")
    told = run("import", *files, "--entities", decided, "--in-place")
    assert told == "Taken: 1 entity merged or renamed; 2 of 3 files changed.\n"
    assert "lizzy" in table
    assert 'ref="#eb"' in (edition / "a.xml").read_text("utf-8")


def test_import_that_is_to_be_quiet_says_nothing(edition: Path) -> None:
    table = edition / "decided.csv"
    table.write_text("id,kind,name,decision\njane,person,Jane,reject\n", "utf-8")
    assert run("-q", "import", edition / "people.csv", "--entities", table, "--in-place") == ""


def test_the_words_around_a_name_are_those_of_its_own_text() -> None:
    source = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
        "</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc>"
        '</fileDesc><profileDesc><langUsage><language ident="en">English</language></langUsage>'
        '<correspDesc><correspAction type="sent"><persName>Anne Fox</persName></correspAction>'
        "</correspDesc></profileDesc></teiHeader><text><body><p>It rained at "
        "<placeName>Penzance</placeName><note>A town in <placeName>Cornwall</placeName>.</note>, "
        "all day.</p></body></text></TEI>"
    )
    found = [one.context for one in references(Document.parse(source))]
    assert found == ["[Anne Fox]", "It rained at [Penzance], all day.", "A town in [Cornwall]."]
