"""The store of schemas: what is fetched is checked before it stands there."""

import io

import pytest
from click.testing import CliRunner

from tei_tools.cli.schema import command
from tei_tools.errors import ConfigError, InputError, SchemaError
from tei_tools.validation.fetch import fetch

SCHEMA = b"""<element name="p" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>"""


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))


def test_a_fetched_schema_is_listed_by_name():
    asked = []

    def opener(address):
        asked.append(address)
        return io.BytesIO(SCHEMA)

    assert fetch("tei_lite", opener).read_bytes() == SCHEMA
    assert asked == ["https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_lite.rng"]
    assert "tei_lite\t" in CliRunner().invoke(command, ["list"]).output


def test_what_cannot_be_fetched_is_said():
    def fails(_address):
        raise OSError("no route")

    with pytest.raises(ConfigError, match="tei_all"):
        fetch("tei_everything", fails)
    with pytest.raises(InputError, match="no route"):
        fetch("tei_all", fails)
    with pytest.raises(SchemaError):
        fetch("tei_all", lambda _: io.BytesIO(b"<html>moved</html>"))
    assert "tei_all" not in CliRunner().invoke(command, ["list"]).output


def test_a_schema_of_ones_own(tmp_path):
    (tmp_path / "house.rng").write_bytes(SCHEMA)
    assert CliRunner().invoke(command, ["add", str(tmp_path / "house.rng")]).exit_code == 0
    assert "house\t" in CliRunner().invoke(command, ["list"]).output
