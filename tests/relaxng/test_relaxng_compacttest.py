"""The conformance suite of the compact syntax: each schema says what its XML twin says."""

import pytest
from lxml import etree
from relaxng_suite import inner, resources, shared

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng import load
from tei_tools.validation.relaxng.compact import read_compact
from tei_tools.validation.relaxng.syntax import shape
from tei_tools.validation.relaxng.xmlsyntax import read_xml


def test_every_compact_schema_says_what_its_xml_twin_says():
    said, count = [], 0
    for test in etree.parse(shared("relaxng", "compacttest.xml")).iter("testCase"):
        compact = test.find("compact/correct")
        if compact is None or test.getparent().tag == "bug":
            continue
        count += 1
        try:
            mine = shape(read_compact((compact.text or "").encode(), "compact"))
        except SchemaError as error:
            said.append(f"line {compact.sourceline}: {error}")
            continue
        twin = shape(read_xml(inner(test.find("xml/correct")), "xml"))
        if mine != twin:
            said.append(f"line {compact.sourceline}: {mine} is not {twin}")
    assert said == []
    assert count > 50


def test_every_incorrect_compact_schema_is_refused(tmp_path):
    said, count = [], 0
    for test in etree.parse(shared("relaxng", "compacttest.xml")).iter("testCase"):
        compact = test.find("compact/incorrect")
        if compact is None or test.getparent().tag == "bug":
            continue
        count += 1
        path = tmp_path / "schema.rnc"
        path.write_text(compact.text or "")
        try:
            load(path)
            said.append(f"line {compact.sourceline}: {compact.text} is not refused")
        except SchemaError as error:
            said += [] if error.line else [f"line {compact.sourceline}: no line is told"]
    assert said == []
    assert count > 25


def test_a_compact_schema_includes_another(tmp_path):
    for test in etree.parse(shared("relaxng", "compacttest.xml")).iter("testCase"):
        files = dict(resources(test.find("compact")))
        compact = test.find("compact/correct")
        if files and compact is not None and "start = element foo" in str(files):
            path = tmp_path / "schema.rnc"
            path.write_text(compact.text or "")
            for name, data in files.items():
                (tmp_path / name).write_bytes(data)
            assert list(load(path).validate_bytes(b"<foo/>")) == []
            return
    pytest.fail("the suite has no schema that includes another")
