"""Hostile schemas and documents: one sentence, soon, and nothing read but what was given."""

import time
from functools import cache
from pathlib import Path

import pytest

from tei_tools.errors import InputError, SchemaError
from tei_tools.validation.relaxng import Schema, load

FIXTURES = Path(__file__).parent / "fixtures"
ROOT = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
BODY = f"{ROOT}<text><body><div>%s</div></body></text></TEI>"
ENTITIES = (f"<!ENTITY e{n} '" + f"&e{n - 1};" * 10 + "'>" for n in range(1, 10))
BOMB = f"<!DOCTYPE TEI [<!ENTITY e0 'aaaaaaaaaa'>{''.join(ENTITIES)}]>"


@cache
def letter_schema() -> Schema:
    return load(FIXTURES / "letter.rnc")


DOCUMENTS = {
    "deep": BODY % ("<p>" * 100_000 + "</p>" * 100_000),
    "deep and right": BODY % ("<p>" + "<hi>" * 100_000 + "</hi>" * 100_000 + "</p>"),
    "deep and unknown": BODY % ("<foo>" * 50_000 + "</foo>" * 50_000),
    "a long attribute": BODY % f"<p xml:id='{'a' * 1_000_000}'/>",
    "a long list": BODY % f"<p><ref target='{'#a ' * 300_000}'/></p>",
    "a long bad value": BODY % f"<p><date when='{'1' * 1_000_000}'/></p>",
    "many attributes": BODY % ("<p " + " ".join(f"a{n}=''" for n in range(10_000)) + "/>"),
    "many names": BODY % "".join(f"<a{n}/>" for n in range(10_000)),
    "an entity bomb": BOMB + BODY % "<p>&e9;</p>",
    "an empty file": "",
    "no XML": "\x00\x01",
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_a_hostile_document_is_told_soon_and_briefly(document):
    start = time.process_time()
    found = list(letter_schema().validate_bytes(document.encode()))
    assert time.process_time() - start < 15
    assert 0 < len(found) < 250
    assert all(len(each.message) < 600 for each in found)


def test_external_entities_are_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("<foo/>")
    for reference in (secret.as_uri(), str(secret), "secret.txt"):
        prolog = f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{reference}">]>'
        path = tmp_path / "letter.xml"
        path.write_text(prolog + BODY % "<p>&x;</p>")
        assert "foo" not in "".join(each.message for each in letter_schema().validate(path))


SCHEMAS = {
    "nested": "(" * 5_000 + "element r { empty }" + ")" * 5_000,
    "doubled": "start = d0\n"
    + "".join(f"d{n} = d{n + 1}, d{n + 1}\n" for n in range(60))
    + "d60 = element x { empty }",
    "a chain": "start = element r { d0 }\n"
    + "".join(f"d{n} = d{n + 1}?\n" for n in range(20_000))
    + "d20000 = element x { empty }",
    "a large count": 'element r { xsd:token { pattern = "(x{1000}){1000}" } }',
    "itself": 'external "schema.rnc"',
    "another folder": 'external "../other.rnc"',
    "an absolute path": 'include "/etc/passwd"',
    "the network": 'external "http://127.0.0.1:9/schema.rnc"',
    "a file that is not there": 'external "none.rnc"',
    "nothing": "",
    "control characters": "\x00",
    "an open string": 'element r { "',
    "an unknown datatype": "element r { xsd:foo }",
}


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS.keys())
def test_a_hostile_schema_is_refused_in_one_sentence(schema, tmp_path):
    (tmp_path / "other.rnc").write_text("element r { empty }")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "schema.rnc").write_text(schema)
    start = time.process_time()
    with pytest.raises(SchemaError) as refusal:
        load(folder / "schema.rnc")
    assert time.process_time() - start < 10
    assert "\n" not in str(refusal.value)


def test_an_entity_bomb_in_a_schema_is_refused(tmp_path):
    path = tmp_path / "schema.rng"
    path.write_text(f'{BOMB}<value xmlns="http://relaxng.org/ns/structure/1.0">&e9;</value>')
    with pytest.raises(SchemaError):
        load(path)


def test_choices_that_share_their_parts_are_not_taken_apart_again_and_again(tmp_path):
    path = tmp_path / "schema.rnc"
    definitions = (f"d{n} = (d{n + 1}, a?) | (d{n + 1}, b?)" for n in range(40))
    path.write_text(
        "start = element r { d0 }\na = element a { empty }\nb = element b { empty }\n"
        + "\n".join(definitions)
        + "\nd40 = element x { empty }"
    )
    assert list(load(path).validate_bytes(b"<r><x/><a/><b/></r>")) == []


def test_files_that_cannot_be_read_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "none.xml"):
        with pytest.raises(InputError):
            list(letter_schema().validate(path))
        with pytest.raises(InputError):
            load(path)


def test_what_a_schema_holds_is_told_on_one_line(tmp_path):
    path = tmp_path / "schema.rnc"
    path.write_text('element """many\nlines ' + "x" * 500 + '""" { text }')
    with pytest.raises(SchemaError) as refusal:
        load(path)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < len(str(path)) + 200
