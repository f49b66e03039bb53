"""What people read on a terminal moves no cursor; machines get every byte."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli import group
from tei_tools.diagnostic import Diagnostic
from tei_tools.reporting import FORMATS

MOVES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A&#x9b;2J
</title></titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc>
</fileDesc></teiHeader><text><body><p>It rained&#x9b;2J in <persName ref="#a&#x9b;2J">Bath&#x202e;
</persName> on <date when="1814">12 May&#x9b;2J</date>.</p><x&#x9b;/></body></text></TEI>"""
NAME = "a\x1b[2J\u202e\n.xml"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path(NAME).write_text(TEI.replace("<x&#x9b;/>", "<x y='&#x9b;2J'>\x9b2J</x>"), "utf-8")
    return lambda *arguments: CliRunner().invoke(group, [*arguments, NAME])


@pytest.mark.parametrize(
    "arguments",
    ["validate", "validate --format concise", "dates", "register list", "cmif", "evaluate " + "*"],
)
def test_what_people_read_has_no_controls(arguments, run):
    words = [NAME if one == "*" else one for one in arguments.split()]
    result = run(*words)
    assert result.output or result.exception
    assert MOVES.findall(result.output) == []


def test_a_name_that_is_no_text_is_told_in_every_format():
    found = Diagnostic("mixed", "error", "No.", path="a\udcff.xml", line=1)
    told = {name: form([found]) for name, form in FORMATS.items()}
    (result,) = json.loads(told["sarif"])["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%FF.xml"
