"""XML Schema: the same findings, with the same lines, in plain sentences."""

from pathlib import Path

import pytest

from tei_tools import resources
from tei_tools.errors import SchemaError
from tei_tools.validation import xsd

LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc></teiHeader>
<text><body>
<div>
<head>To Tom</head>
<p><date when="1801-03-14">14 March</date> from <placeName>London</placeName></p>
<list><item>one</item></list>
</div>
</body></text>
</TEI>"""


@pytest.fixture(scope="module")
def schema() -> xsd.XmlSchema:
    return xsd.load(resources.schemas() / "tei_tools.xsd")


def test_a_valid_letter(schema: xsd.XmlSchema, tmp_path: Path) -> None:
    file = tmp_path / "letter.xml"
    file.write_text(LETTER, "utf-8")
    assert list(schema.validate(file)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line", "code", "words"),
    [
        ("placeName>", "placename>", 8, "unknown-element", "did you mean <placeName>?"),
        ("1801-03-14", "1801-13-14", 8, "bad-value", '"1801-13-14" of @when on <date>'),
        (
            "<head>",
            '<head target="#x">',
            7,
            "attribute-not-allowed",
            "@target is not allowed on <head>",
        ),
        ("<list>", "<list>loose", 9, "text-not-allowed", "directly inside <list>"),
        ("<item>one</item>", "", 9, "missing-element", "<item>"),
        ("<title>A letter</title>", "", 2, "missing-element", "<title> is missing"),
        (' xmlns="http://www.tei-c.org/ns/1.0"', "", 1, "unknown-element", "namespace"),
        ("<div>", '<div xml:id="a"><pb xml:id="a"/>', 6, "duplicate-id", '"a"'),
    ],
)
def test_one_mistake(
    schema: xsd.XmlSchema, tmp_path: Path, right: str, wrong: str, line: int, code: str, words: str
) -> None:
    file = tmp_path / "letter.xml"
    file.write_text(LETTER.replace(right, wrong), "utf-8")
    found = [one for one in schema.validate(file) if one.code == code]
    assert [one.line for one in found] == [line]
    assert words in f"{found[0].message} {found[0].hint}"


@pytest.mark.parametrize(
    "text",
    [
        "<xs:schema",
        "<p/>",
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element/></xs:schema>',
    ],
)
def test_incorrect_schemas(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.xsd"
    file.write_text(text)
    with pytest.raises(SchemaError, match=r"bad\.xsd"):
        xsd.load(file)


PATTERN = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r">
<xs:complexType><xs:attribute name="a"><xs:simpleType><xs:restriction base="xs:string">{patterns}
</xs:restriction></xs:simpleType></xs:attribute></xs:complexType></xs:element></xs:schema>"""


@pytest.mark.parametrize(("value", "valid"), [("a" * 50_000, 0), ("a" * 50_000 + "b", 1), ("É", 1)])
def test_no_pattern_takes_more_time_than_its_text_is_long(
    tmp_path: Path, value: str, valid: int
) -> None:
    schema, file = tmp_path / "a.xsd", tmp_path / "a.xml"
    patterns = """<xs:pattern value="(a|aa)+b"/><xs:pattern value="\\p{Lu}"/>"""
    schema.write_text(PATTERN.format(patterns=patterns), "utf-8")
    file.write_text(f"<r a='{value}'/>", "utf-8")
    assert len(list(xsd.load(schema).validate(file))) == 1 - valid


def test_a_pattern_that_counts_without_end_is_refused(tmp_path: Path) -> None:
    patterns = """<xs:pattern value="(a{1000}){1000}"/>"""
    (tmp_path / "a.xsd").write_text(PATTERN.format(patterns=patterns), "utf-8")
    with pytest.raises(SchemaError, match="counts are too large"):
        xsd.load(tmp_path / "a.xsd")


def test_a_missing_schema(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="cannot be read"):
        xsd.load(tmp_path / "none.xsd")


def test_xml_schema_1_1(tmp_path: Path) -> None:
    schema, file = tmp_path / "newer.xsd", tmp_path / "a.xml"
    schema.write_text(
        """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning" vc:minVersion="1.1">
          <xs:element name="a"><xs:complexType><xs:attribute name="from" type="xs:int"/>
          <xs:attribute name="to" type="xs:int"/><xs:assert test="@from le @to"/>
          </xs:complexType></xs:element></xs:schema>"""
    )
    file.write_text('<a from="3" to="2"/>')
    assert [one.line for one in xsd.load(schema).validate(file)] == [1]
    file.write_text('<a from="2" to="3"/>')
    assert list(xsd.load(schema).validate(file)) == []
