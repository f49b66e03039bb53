"""annotate and registers: whose extents count, and what was rejected stays rejected."""

from pathlib import Path

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.cli.options import read_registers
from tei_tools.document.source import Document
from tei_tools.registers import Entity, Register
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.references import references
from tei_tools.registers.revising import revised

SOURCE = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    "</fileDesc></teiHeader><text><body><p>Breeze met Anne Elliot of Lyme and ANNE ELLIOT; Breeze "
    "met Anne Elliott.</p></body></text></TEI>"
)
NAMES = [gazetteer("persName", ["Breeze", "Anne Elliot of Lyme"])]


def named(document: Document) -> list[tuple[str, str]]:
    return [(one.words, one.entity) for one in references(document)]


def test_extents_and_spellings_of_a_register() -> None:
    register = Register((Entity("ae", "person", "Anne Elliot"),))
    made = annotate(Document.parse(SOURCE), annotators=NAMES, register=register)
    assert named(made) == [
        ("Breeze", "breeze"),
        ("Anne Elliot", "ae"),
        ("ANNE ELLIOT", "ae"),
        ("Breeze", "breeze"),
        ("Anne Elliott", "ae"),
    ]
    assert annotate(made, annotators=NAMES, register=register).source == made.source


def test_what_was_rejected_stays_rejected() -> None:
    made = annotate(Document.parse(SOURCE), annotators=NAMES)
    rejected = revised(made, Decisions(rejected=frozenset({"breeze"})))
    assert named(annotate(rejected, annotators=NAMES)) == [
        ("Anne Elliot of Lyme", "anne_elliot_of_lyme")
    ]
    once = revised(made, Decisions(dropped=frozenset({("", 1)})))
    again = annotate(once, annotators=NAMES)
    assert [words for words, _ in named(again)] == ["Anne Elliot of Lyme", "Breeze"]


def test_a_stop_list(tmp_path: Path) -> None:
    (tmp_path / "stop.csv").write_text("name,decision\nBreeze,reject\n", "utf-8")
    register = read_registers([str(tmp_path / "stop.csv")])
    made = annotate(Document.parse(SOURCE), annotators=NAMES, register=register)
    assert [words for words, _ in named(made)] == ["Anne Elliot of Lyme"]
