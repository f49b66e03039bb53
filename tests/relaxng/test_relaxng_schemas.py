"""Incorrect schemas are refused with the line of what is wrong; correct ones say what they mean."""

from pathlib import Path

import pytest

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng import Schema, load

INCORRECT = {
    "two attributes of one name": "element r {\n  attribute a { text },\n  attribute a { text } }",
    "an attribute in an attribute": "element r {\n  attribute a {\n    attribute b { text } } }",
    "a repeated group with attributes": (
        "element r {\n  element a { empty },\n  (attribute a { text }, element b { empty })+ }"
    ),
    "an element in a list": "element r {\n  list {\n element a { empty } } }",
    "data beside an element": "element r {\n  xsd:integer, element a { empty } }",
    "text twice in an interleave": "element r {\n  text & (element a { empty }, text) }",
    "one element twice in an interleave": (
        "element r {\n  element a { empty } & (element a { text }, element b { empty }) }"
    ),
    "any attribute, once": "element r {\n  attribute * { text } }",
    "a value at the start": 'start =\n  "x"',
    "a definition that is not there": "start =\n  element r { foo }",
    "a definition of itself": "start = element r { a }\na = b?\nb = a",
    "two definitions": "start = element r { a }\na = empty\na = text",
    "an exception from a wrong class": "element r {\n element * - * { empty } }",
    "a value of another type": 'element r {\n  xsd:integer "one" }',
    "a bound of another type": 'element r {\n  xsd:date { minInclusive = "today" } }',
}


@pytest.mark.parametrize("schema", INCORRECT.values(), ids=INCORRECT.keys())
def test_an_incorrect_schema_is_refused_with_its_line(schema, tmp_path):
    path = tmp_path / "schema.rnc"
    path.write_text(schema)
    with pytest.raises(SchemaError) as refusal:
        load(path)
    assert 1 <= refusal.value.line <= schema.count("\n") + 1
    assert str(refusal.value).startswith(f"{path}:{refusal.value.line}: ")


def made(tmp_path: Path, schema: str, **files: str) -> Schema:
    for name, text in files.items():
        (tmp_path / f"{name}.rnc").write_text(text)
    path = tmp_path / "schema.rnc"
    path.write_text(schema)
    return load(path)


def is_valid(schema: Schema, document: str) -> bool:
    return not list(schema.validate_bytes(document.encode()))


def test_an_include_is_overridden(tmp_path):
    schema = made(
        tmp_path,
        'include "base" ~ ".rnc" { a = element b { empty } }',
        base="start = element r { a }\na = element a { empty }",
    )
    assert is_valid(schema, "<r><b/></r>")
    assert not is_valid(schema, "<r><a/></r>")


def test_two_definitions_of_one_element_are_pursued_side_by_side(tmp_path):
    schema = made(
        tmp_path,
        "start = element r { (x1, element y { empty }) | (x2, element z { empty }) }\n"
        "x1 = element x { element a { empty }?, element b { empty } }\n"
        "x2 = element x { element a { empty }?, element c { empty } }",
    )
    assert is_valid(schema, "<r><x><a/><b/></x><y/></r>")
    assert is_valid(schema, "<r><x><a/><c/></x><z/></r>")
    assert not is_valid(schema, "<r><x><a/><c/></x><y/></r>")


def test_what_an_attribute_says_decides_on_the_content(tmp_path):
    schema = made(
        tmp_path,
        'element r { (attribute kind { "a" }, element a { empty }) '
        '| (attribute kind { "b" }, element b { empty }) }',
    )
    assert is_valid(schema, '<r kind="a"><a/></r>')
    assert not is_valid(schema, '<r kind="a"><b/></r>')
    assert not is_valid(schema, '<r kind="c"><b/></r>')


def test_identifiers_are_identifiers_only_where_the_schema_says_so(tmp_path):
    free = made(tmp_path, "element r { element a { attribute id { text } }* }")
    tied = made(tmp_path, "element r { element a { attribute id { xsd:ID } }* }")
    twice = '<r><a id="x"/><a id="x"/></r>'
    assert is_valid(free, twice)
    assert not is_valid(tied, twice)


def test_a_reference_to_an_identifier_may_come_before_it(tmp_path):
    schema = made(
        tmp_path,
        "element r { element a { attribute to { xsd:IDREF }?, attribute id { xsd:ID }? }* }",
    )
    assert is_valid(schema, '<r><a to="x"/><a id="x"/></r>')
    assert [each.code for each in schema.validate_bytes(b'<r><a to="y"/></r>')] == ["missing-id"]


def test_comments_and_instructions_do_not_part_a_text(tmp_path):
    schema = made(tmp_path, "element r { xsd:date }")
    assert is_valid(schema, "<r>1801<!-- March -->-03-<?x?>14</r>")
    assert not is_valid(schema, "<r>1801-03<!-- -->-</r>")


def test_a_schema_serves_many_documents(tmp_path):
    schema = made(tmp_path, "element r { element a { text }* }")
    for _ in range(3):
        assert is_valid(schema, "<r><a>x</a></r>")
        assert not is_valid(schema, "<r><b/></r>")
        assert not is_valid(schema, "<s/>")


def test_elements_without_a_name_of_their_own_are_expected_too(tmp_path):
    schema = made(
        tmp_path,
        'namespace m = "http://example.org/m"\n'
        "element r { element m:* { text }, element a { empty } }",
    )
    assert is_valid(schema, '<r><x xmlns="http://example.org/m"/><a/></r>')
    told = [each.message for each in schema.validate_bytes(b"<r><b/></r>")]
    assert told == [
        "there is no element <b> in this schema (found in <r>); expected another element"
    ]


def test_names_in_values_mean_what_their_prefixes_mean(tmp_path):
    schema = made(
        tmp_path,
        'namespace m = "http://example.org/m"\nelement r { attribute to { xsd:QName "m:x" } }',
    )
    assert is_valid(schema, '<r xmlns:q="http://example.org/m" to="q:x"/>')
    assert not is_valid(schema, '<r xmlns:q="http://example.org/n" to="q:x"/>')
