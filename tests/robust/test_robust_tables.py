"""Tables that a spreadsheet opens calculate nothing, whatever words of a document stand in them."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cells import meant
from tei_tools.cli import group
from tei_tools.inputs import VARIABLE
from tei_tools.registers import Entity, Register, read_csv, write_csv

FORMULA = "=cmd|'/c calc'!A1"
TEI = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title>
</titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc>
</teiHeader><standOff><listPerson><person xml:id="a"><persName>{FORMULA}</persName><birth
 when="-0043"
/><note>+1+A1</note></person></listPerson></standOff><text><body><p><persName ref="#a">{FORMULA}
</persName> and <date when="=1+A1">@SUM(A1)</date>.</p></body></text></TEI>"""
OTHER = TEI.replace(f'<persName ref="#a">{FORMULA}', f"{FORMULA}<persName>")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.xml").write_text(TEI, "utf-8")
    Path("b.xml").write_text(OTHER, "utf-8")

    def run(*arguments):
        result = CliRunner().invoke(group, arguments)
        assert result.exit_code in (0, 1), result.output
        return result.stdout

    return run


COMMANDS = {
    "dates": ("dates", "a.xml", "--format", "csv"),
    "export": ("export", "a.xml", "--to", "csv"),
    "register list": ("register", "list", "a.xml", "--format", "csv"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_cell_that_is_printed_is_a_formula(name, run):
    check(run(*COMMANDS[name]))


def test_no_cell_that_is_written_is_a_formula(run):
    run("register", "export", "a.xml", "-o", "entities.csv", "--names", "names.csv")
    run("evaluate", "a.xml", "b.xml", "--mistakes", "mistakes.csv")
    for file in ("entities.csv", "names.csv", "mistakes.csv"):
        check(Path(file).read_text("utf-8"))


def check(table):
    cells = [cell for row in csv.reader(StringIO(table)) for cell in row]
    assert any(FORMULA in cell or "SUM(A1)" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@")) or cell[:2] == "-A"]


def test_a_table_is_read_as_it_was_meant(run):
    run("register", "export", "a.xml", "-o", "entities.csv", "--names", "names.csv")
    row = next(csv.DictReader(StringIO(Path("entities.csv").read_text("utf-8"))))
    assert (row["name"], row["birth"]) == (f"'{FORMULA}", "-0043")
    assert meant(row["name"]) == FORMULA
    tables = ("--entities", "entities.csv", "--names", "names.csv")
    run("register", "import", "a.xml", *tables, "--in-place")
    assert Path("a.xml").read_text("utf-8") == TEI


def test_a_register_is_what_it_was(tmp_path):
    names = (FORMULA, f"'{FORMULA}", "-A", "'-A", "'tis", "＝1")
    register = Register(tuple(Entity(f"p{at}", "person", one) for at, one in enumerate(names)))
    write_csv(register, tmp_path / "a.csv")
    assert read_csv(tmp_path / "a.csv") == register


def test_a_register_is_read_within_the_limit(run, monkeypatch):
    monkeypatch.setenv(VARIABLE, "1")
    Path("a.csv").write_text("name\n" + "Anne\n" * 300_000, "utf-8")
    result = CliRunner().invoke(group, ["register", "list", "a.csv"])
    assert result.exit_code and "has more than the 1 MB" in str(result.exception)
