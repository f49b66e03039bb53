"""ISO Schematron: what the standard says of rules, and the TEI's own patterns."""

from pathlib import Path

import pytest

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import SchemaError
from tei_tools.validation import schematron

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"{attributes}>
  <ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>{body}</schema>"""
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text type="letter">
    <p xml:id="p1">One</p>
    <p n="é"><date from="1801"/></p>
    <!-- a remark -->
  </text>
</TEI>"""


def run(folder: Path, body: str, letter: str = LETTER, attributes: str = "") -> list[Diagnostic]:
    schema, file = folder / "rules.sch", folder / "letter.xml"
    schema.write_text(SCHEMA.format(body=body, attributes=attributes), "utf-8")
    file.write_text(letter, "utf-8")
    return list(schematron.load(schema).validate(file))


def told(folder: Path, body: str, attributes: str = "") -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in run(folder, body, attributes=attributes)]


def test_assert_and_report(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:p">
      <assert test="@xml:id">no id on <name/></assert>
      <report test="@xml:id">id <value-of select="@xml:id"/></report></rule></pattern>"""
    assert told(tmp_path, body) == [(3, "id p1"), (4, "no id on p")]


def test_a_schema_may_have_the_longest_name_that_there_is(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:p"><report test="true()">p</report></rule></pattern>"""
    (tmp_path / "letter.xml").write_text(LETTER, "utf-8")
    long = tmp_path / f"{'é' * 125}.sch"
    long.write_text(SCHEMA.format(body=body, attributes=""), "utf-8")
    found = list(schematron.load(long).validate(tmp_path / "letter.xml"))
    assert [one.message for one in found] == ["p", "p"]


def test_only_the_first_rule_of_a_pattern_counts(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:p[@n]"><report test="true()">first</report></rule>
      <rule context="tei:p"><report test="true()">second</report></rule></pattern>
      <pattern><rule context="tei:p"><report test="true()">other pattern</report></rule>
      </pattern>"""
    assert sorted(told(tmp_path, body)) == [
        (3, "other pattern"), (3, "second"), (4, "first"), (4, "other pattern"),
    ]  # fmt: skip


def test_contexts_of_every_kind(tmp_path: Path) -> None:
    body = """<pattern><rule context="/"><report test="true()">root</report></rule>
      <rule context="@n"><report test="true()">attribute <value-of select="."/></report></rule>
      <rule context="comment()"><report test="true()">comment</report></rule>
      <rule context="text()[. = 'One']"><report test="true()">text</report></rule></pattern>"""
    assert told(tmp_path, body) == [
        (1, "root"), (2, "comment"), (3, "text"), (4, "attribute é"),
    ]  # fmt: skip


def test_variables_of_schema_pattern_and_rule(tmp_path: Path) -> None:
    body = """<let name="all" value="count(//tei:p)"/>
      <pattern><let name="here" value="'a'"/><rule context="tei:text">
        <let name="kind" value="string(@type)"/>
        <report test="true()"><value-of select="$all, $here, $kind"/></report></rule></pattern>
      <pattern><let name="here" value="'b'"/><rule context="tei:text">
        <report test="true()"><value-of select="$here"/></report></rule></pattern>"""
    assert [message for _, message in told(tmp_path, body)] == ["2 a letter", "b"]


def test_abstract_patterns_and_rules(tmp_path: Path) -> None:
    body = """<pattern abstract="true" id="needs"><rule context="$what">
        <assert test="$has">lacks it</assert></rule></pattern>
      <pattern is-a="needs">
        <param name="what" value="tei:p"/><param name="has" value="@n"/></pattern>
      <pattern><rule abstract="true" id="dated"><let name="d" value=".//tei:date"/>
          <report test="$d">dated</report></rule>
        <rule context="tei:p"><extends rule="dated"/></rule></pattern>"""
    assert told(tmp_path, body) == [(3, "lacks it"), (4, "dated")]


def test_the_default_phase(tmp_path: Path) -> None:
    body = """<phase id="draft"><active pattern="a"/></phase>
      <pattern id="a"><rule context="tei:text"><report test="true()">a</report></rule></pattern>
      <pattern id="b"><rule context="tei:text"><report test="true()">b</report></rule></pattern>"""
    assert told(tmp_path, body, ' defaultPhase="draft"') == [(2, "a")]
    assert told(tmp_path, body) == [(2, "a"), (2, "b")]


def test_severity_code_hint_and_place(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:date" role="warning">
      <report id="no-when" test="not(@when)" diagnostics="d">no
         @when</report></rule></pattern>
      <diagnostics><diagnostic id="d">write <emph>one</emph></diagnostic></diagnostics>"""
    (one,) = run(tmp_path, body)
    path = str(tmp_path / "letter.xml")
    assert one == Diagnostic("no-when", "warning", "no @when", "write one", path, 4, 14)


def test_functions_and_keys_of_xslt(tmp_path: Path) -> None:
    body = """<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
        name="k" match="tei:p" use="@n"/>
      <pattern><rule context="tei:text">
      <report test="key('k', 'é')">found</report></rule></pattern>"""
    assert told(tmp_path, body) == [(2, "found")]


def test_one_failing_expression_hides_nothing(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:p">
      <report test="xs:integer('x') = 1">never</report>
      <report test="true()">always</report></rule></pattern>"""
    ns = '<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>'
    found = run(tmp_path, ns + body)
    assert [one.code for one in found].count("schematron-failed") == 2
    assert [one.message for one in found].count("always") == 2


def test_a_variable_that_fails_is_one_finding(tmp_path: Path) -> None:
    body = """<let name="bad" value="error()"/><pattern><rule context="tei:text">
      <report test="$bad">never</report></rule></pattern>"""
    assert {one.code for one in run(tmp_path, body)} == {"schematron-failed"}


@pytest.mark.parametrize(
    "test",
    ["unparsed-text('{secret}')", "doc('{secret}')", "environment-variable('HOME')"],
)
def test_expressions_reach_no_files(tmp_path: Path, test: str) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<secret>hush</secret>")
    expression = test.format(secret=secret.as_uri())
    body = f"""<pattern><rule context="tei:text"><report test="true()"
        ><value-of select="{expression}"/></report></rule></pattern>"""
    try:
        found = run(tmp_path, body)
    except SchemaError:
        return
    assert all("hush" not in one.message for one in found)


# What XSLT in a schema computes, or reads, before everything is shut to it.
COMPILED = (
    """<xsl:variable name="q" static="yes" select="unparsed-text('{secret}')"/>""",
    """<xsl:param name="q" static="yes" select="unparsed-text('{secret}')"/>""",
    """<xsl:variable name="q" select="'hush'" use-when="doc-available('{secret}')"/>""",
    """<xsl:variable name="q" _select="{{serialize(doc('{secret}'))}}"/>""",
    """<xsl:include href="{secret}"/>""",
    """<xsl:import href="{secret}"/>""",
    """<xsl:output parameter-document="{secret}"/>""",
    """<let name="q"><b xsl:use-when="doc-available('{secret}')">hush</b></let>""",
    """<xsl:variable name="q" xml:base="{secret}" select="static-base-uri()"/>""",
)


@pytest.mark.parametrize("body", COMPILED)
def test_nothing_is_read_while_rules_are_compiled(tmp_path: Path, body: str) -> None:
    secret, schema = tmp_path / "secret.xml", tmp_path / "rules" / "rules.sch"
    secret.write_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        """<xsl:variable name="q" select="'hush'"/></xsl:stylesheet>"""
    )
    schema.parent.mkdir()
    rule = """<pattern><rule context="tei:text"><report test="true()"><value-of select="$q"/>
        </report></rule></pattern>"""
    whole = SCHEMA.format(body=body.format(secret=secret.as_uri()) + rule, attributes="")
    schema.write_text(
        whole.replace("<schema ", '<schema xmlns:xsl="http://www.w3.org/1999/XSL/Transform" '),
        "utf-8",
    )
    with pytest.raises(SchemaError, match=r"The rules of .* may not use [a-z:_ -]+\.$"):
        schematron.load(schema)


def test_templates_of_a_schema_give_no_findings(tmp_path: Path) -> None:
    body = """<xsl:template xmlns:xsl="http://www.w3.org/1999/XSL/Transform" match="/"
        mode="schematron" priority="999"><xsl:sequence select="map{{'element': 'x'}}"/>
        </xsl:template><pattern><rule context="tei:text"><report test="true()">a</report></rule>
        </pattern>""".replace("{{", "{").replace("}}", "}")
    (found,) = run(tmp_path, body)
    assert found.code == "schematron-failed"


def test_what_a_rule_says_is_bounded_and_stands_on_one_line(tmp_path: Path) -> None:
    body = """<pattern><rule context="tei:text"><report id="a&#10;b" test="true()"><value-of
        select="1 to 90000"/></report></rule></pattern>"""
    (found,) = run(tmp_path, body)
    assert found.code == "a b" and len(found.message) <= 1001


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "no Schematron patterns"),
        ("<pattern><rule/></pattern>", "without @context"),
        ('<pattern is-a="none"/>', "no abstract pattern none"),
        ('<pattern><rule context="tei:p"><extends rule="r"/></rule></pattern>', "abstract rule r"),
        ('<pattern documents="x"><rule context="tei:p"/></pattern>', "other documents"),
        ('<include href="../outside.sch"/>', "not in its own folder"),
        ('<pattern><rule context="tei:p"><assert test="(("/></rule></pattern>', "not correct"),
    ],
)
def test_incorrect_schemas(tmp_path: Path, body: str, words: str) -> None:
    schema = tmp_path / "rules.sch"
    schema.write_text(SCHEMA.format(body=body, attributes=""), "utf-8")
    with pytest.raises(SchemaError, match=words):
        schematron.load(schema)


def test_includes_from_its_own_folder(tmp_path: Path) -> None:
    part = """<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="tei:text">
      <report test="true()">included</report></rule></pattern>"""
    (tmp_path / "part.sch").write_text(part)
    assert told(tmp_path, '<include href="part.sch"/>') == [(2, "included")]


def test_rules_inside_a_relax_ng_schema(tmp_path: Path) -> None:
    schema, file = tmp_path / "house.rng", tmp_path / "letter.xml"
    schema.write_text(
        """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
          xmlns:s="http://purl.oclc.org/dsdl/schematron"><s:ns prefix="t"
          uri="http://www.tei-c.org/ns/1.0"/><start><element name="x"><s:pattern><s:rule
          context="t:text"><s:assert test="@n">no number</s:assert></s:rule></s:pattern>
          <empty/></element></start></grammar>"""
    )
    file.write_text(LETTER, "utf-8")
    assert [one.message for one in schematron.load(schema).validate(file)] == ["no number"]


def test_the_patterns_of_the_tei(shared: Path, tmp_path: Path) -> None:
    rules = schematron.load(shared / "schemas" / "tei_all.sch")
    file = tmp_path / "letter.xml"
    file.write_text(LETTER.replace('from="1801"', 'from="1801" when="1801"'), "utf-8")
    assert [(one.line, one.severity) for one in rules.validate(file)] == [(4, "warning")]
    assert list(rules.validate(shared / "mistakes" / "base.xml")) == []


def test_the_patterns_embedded_in_tei_all_are_those_beside_it(shared: Path, tmp_path: Path) -> None:
    embedded = schematron.load(shared / "schemas" / "tei_all.rng")
    beside = schematron.load(shared / "schemas" / "tei_all.sch")
    assert {one.test for one in beside.checks} <= {one.test for one in embedded.checks}
    file = tmp_path / "letter.xml"
    file.write_text(LETTER.replace("<p ", '<p subtype="x" '), "utf-8")
    assert list(embedded.validate(file)) == list(beside.validate(file)) != []
