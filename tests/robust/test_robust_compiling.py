"""Stylesheets and rules of somebody else's run no program that nobody looked at."""

from pathlib import Path

import pytest
from lxml import etree

from tei_tools.compiling import refused
from tei_tools.errors import SchemaError
from tei_tools.validation import schematron
from tei_tools.xslt import transform

SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="http://www.w3.org/2005/xpath-functions" xmlns:own="own" expand-text="yes">
  <xsl:param name="sources"/>{content}</xsl:stylesheet>"""
CALLS = (
    "<xsl:variable name='x' select='{call}'/>",
    "<xsl:template name='x'><a b='{{{call}}}'/></xsl:template>",
    "<xsl:template name='x'><a>text {{{call}}}</a></xsl:template>",
    "<xsl:template name='x'><a/>text {{{call}}}</xsl:template>",
    "<xsl:template name='x'><!-- a -->{{{call}}}</xsl:template>",
)
REFUSED = (
    "transform(map{})",
    "fn:transform (map{})",
    "f:transform\n(map{})",
    "map{} => transform()",
    "transform(: a :)(map{})",
    "apply(transform#1, [map{}])",
    "Q{ http://www.w3.org/2005/xpath-functions }transform(map{})",
    "transform #1",
    "function-lookup(xs:QName(&quot;a&quot;), 1)",
    "undeclared:transform(1)",
    f"{'x' * 300}:transform(1)",
)
ALLOWED = (
    "own:transform(1)",
    "Q{own}transform(1)",
    "transform/a",
    "my-transform(1)",
    "transformed(1)",
    "$transform + (1)",
)


def told(content: str) -> list[str]:
    return list(refused(etree.fromstring(SHEET.format(content=content))))


@pytest.mark.parametrize("call", REFUSED)
@pytest.mark.parametrize("place", CALLS)
def test_a_call_is_refused_wherever_it_stands(call: str, place: str) -> None:
    name = "function-lookup" if "lookup" in call else "transform"
    assert f"the function {name}" in told(place.format(call=call))


@pytest.mark.parametrize("call", ALLOWED)
def test_what_only_looks_like_it_is_not(call: str) -> None:
    assert told(CALLS[0].format(call=call)) == []
    assert told("<xsl:template name='x'>They transform (so they say).</xsl:template>") == []


def test_a_long_word_takes_no_time() -> None:
    assert told(CALLS[0].format(call="transform " * 100_000)) == []
    assert told(CALLS[0].format(call=f"{'a' * 1_000_000}:transform ")) == []


# The inner stylesheet would run where nothing is shut to it.
INNER = """&lt;xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
&lt;xsl:template name="a">{{unparsed-text('{file}')}}&lt;/xsl:template>&lt;/xsl:stylesheet>"""
RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
<let name="t"><x>{inner}</x></let><pattern><rule context="*"><report test="true()"><value-of
select="transform(map{{'stylesheet-text': string($t), 'initial-template': QName('', 'a')}})?output"
/></report>
</rule></pattern></schema>"""


def test_rules_run_no_stylesheet_of_their_own(tmp_path: Path) -> None:
    secret, schema = tmp_path / "secret.txt", tmp_path / "rules.sch"
    secret.write_text("hush")
    schema.write_text(RULES.format(inner=INNER.format(file=secret.as_uri())), "utf-8")
    with pytest.raises(SchemaError, match="may not use the function transform"):
        schematron.load(schema)


def test_expressions_are_not_made_of_strings(tmp_path: Path) -> None:
    sheet = tmp_path / "a.xsl"
    content = (
        "<xsl:template name='xsl:initial-template'><xsl:evaluate xpath=\"'1'\"/></xsl:template>"
    )
    sheet.write_text(SHEET.format(content=content), "utf-8")
    with pytest.raises(Exception, match="xsl:evaluate is not available"):
        transform(sheet)
