"""What the schema itself says, and XML Schema by libxml2, for those who ask."""

import pytest
from click.testing import CliRunner

from tei_tools.cli.validate import command
from tei_tools.errors import SchemaError
from tei_tools.validation import validate

TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    "</fileDesc></teiHeader><text><body>\n<p>In {}.</p></body></text></TEI>"
)
SCHEMA = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
  xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"><start>
  <element name="place"><a:documentation>somewhere
  one can be</a:documentation><element name="name"><text/></element></element></start></grammar>"""


def test_the_schema_is_quoted_on_the_element_that_was_meant(tmp_path):
    (tmp_path / "s.rng").write_text(SCHEMA, encoding="utf-8")
    (tmp_path / "a.xml").write_text("<plaace><name>Bath</name></plaace>", encoding="utf-8")
    arguments = [str(tmp_path / "a.xml"), "--schema", str(tmp_path / "s.rng"), "--documentation"]
    said = CliRunner().invoke(command, arguments).output
    assert "did you mean <place>?" in said
    assert "<place>: somewhere one can be" in said
    assert "somewhere" not in CliRunner().invoke(command, arguments[:-1]).output


def test_tei_is_quoted_from_its_own_schema(shared, tmp_path):
    (tmp_path / "a.xml").write_text(TEI.format("<placename>Bath</placename>"), encoding="utf-8")
    schema = str(shared / "schemas" / "tei_all.rng")
    arguments = [str(tmp_path / "a.xml"), "--schema", schema, "--documentation"]
    assert "<placeName>: (place name)" in CliRunner().invoke(command, arguments).output


XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="place">
  <xs:complexType><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence>
  </xs:complexType></xs:element></xs:schema>"""


def test_xml_schema_by_either_engine_gives_the_same_verdict(tmp_path):
    (tmp_path / "s.xsd").write_text(XSD, encoding="utf-8")
    for inner, right in (("<name>Bath</name>", True), ("<nane>Bath</nane>", False)):
        (tmp_path / "a.xml").write_text(f"<place>\n{inner}</place>", encoding="utf-8")
        for fast in (False, True):
            found = validate(tmp_path / "a.xml", tmp_path / "s.xsd", fast=fast)
            assert (found == []) == right
            assert right or found[0].severity == "error"


def test_what_libxml2_cannot_read_is_said_with_what_to_do(tmp_path):
    (tmp_path / "s.xsd").write_text(XSD.replace("xs:string", "xs:strong"), encoding="utf-8")
    (tmp_path / "a.xml").write_text("<place/>", encoding="utf-8")
    with pytest.raises(SchemaError, match="leave out --fast"):
        validate(tmp_path / "a.xml", tmp_path / "s.xsd", fast=True)
