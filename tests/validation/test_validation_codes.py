"""Every code is explained, and every example does what its explanation says."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tei_tools import resources
from tei_tools.cli.validate import command
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError
from tei_tools.validation import Ignore, set_aside, validate
from tei_tools.validation.codes import codes, explain
from tei_tools.validation.relaxng.messages import AttributeMessages, ElementMessages

HERE = Path(__file__).resolve().parents[2]
VALIDATION = HERE / "tei_tools" / "validation"
HEADER = """<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc>
{application}{profile}{revision}</teiHeader>"""
APPLICATION = (
    '<encodingDesc><appInfo><application ident="tei_tools" version="1"><label>tei_tools</label>'
    "</application></appInfo></encodingDesc>"
)
BODY = "<text><body><p>I came.</p></body></text>"
PARTS = {"application": "", "profile": "", "revision": ""}
OURS = HEADER.format(**{**PARTS, "application": APPLICATION})
ANOTHERS = HEADER.format(**PARTS)
WHOLE = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{OURS}{BODY}</TEI>'
TOGETHER = [one for one in codes().values() if {"Wrong", "Right"} <= one.examples.keys()]


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))


def document(example: str) -> str:
    """The file of which the example is a part; … stands for what is left out."""
    example = example.replace("␈", "\b")
    if "…" in example:
        return example.replace(">…<", f">{ANOTHERS}{BODY}<").replace("…", WHOLE)
    if not example.startswith("<") or example.startswith(("<TEI", "<?", "<!DOCTYPE", "<entry")):
        return example
    parts = {**PARTS, "application": APPLICATION}
    if example.startswith("<correspDesc"):
        parts["profile"], example = f"<profileDesc>{example}</profileDesc>", "<p>I came.</p>"
    if example.startswith("<revisionDesc"):
        parts["revision"], example = example, "<p>I came.</p>"
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER.format(**parts)}'
        f"<text><body>\n{example}\n</body></text></TEI>"
    )


def found(folder: Path, example: str, schema: str | None) -> list[str]:
    file = folder / "example.xml"
    file.write_text(document(example), "utf-8")
    asked = None
    if schema:
        root = etree.QName(etree.fromstring(schema))
        kind = {"element": ".rng"}.get(root.localname, ".xsd")
        asked = folder / f"house{'.sch' if 'dsdl' in str(root.namespace) else kind}"
        asked.write_text(schema, "utf-8")
    return [one.code for one in validate(file, asked)]


@pytest.mark.parametrize("code", TOGETHER, ids=lambda one: one.name)
def test_the_examples(tmp_path: Path, code) -> None:
    schema = code.examples.get("Schema")
    assert code.name in found(tmp_path, code.examples["Wrong"], schema)
    assert found(tmp_path, code.examples["Right"], schema) == []


def nested(depth: int) -> str:
    return document(f"<p>{'<hi>' * depth}{'</hi>' * depth}</p>")


def test_codes_of_which_an_example_would_be_too_long(tmp_path: Path) -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(501))
    for name, text, schema in [
        ("too-deep", nested(1_001), None),
        ("too-broad", document(f"<p {attributes}>a</p>"), None),
        ("not-checked", nested(900), resources.schemas() / "tei_tools.sch"),
    ]:
        file = tmp_path / "example.xml"
        file.write_text(text, "utf-8")
        assert [one.code for one in validate(file, schema)] == [name]
    (notice,) = set_aside([Diagnostic("x", "error", "m")], [Ignore("x", "known")])
    assert {"too-deep", "too-broad", "not-checked", notice.code} == (
        codes().keys() - {one.name for one in TOGETHER}
    )


def given() -> set[str]:
    """The codes that stand in the source of the validator, and those of our own rules.

    What keeping.py says is said by annotate.
    """
    files = (file for file in VALIDATION.rglob("*.py") if file.name != "keeping.py")
    source = "\n".join(file.read_text("utf-8") for file in files)
    called = r'(?:[fF]ault|Diagnostic|_TooMuchError|_report|\.finding)\(\s*"([a-z-]+)"'
    returned = r'(?:return|^\s+code =) "([a-z]+-[a-z-]+|invalid)"'
    rules = etree.parse(resources.schemas() / "tei_tools.sch").iter("{*}assert", "{*}report")
    return {
        *re.findall(called, source),
        *re.findall(returned, source, re.MULTILINE),
        *ElementMessages(None, None).sentences,
        *AttributeMessages(None, None).sentences,
        *(rule.get("id") for rule in rules),
        "schematron",
    }


def test_every_code_is_explained_and_none_that_is_not_given() -> None:
    assert given() == codes().keys()


def test_every_explanation_begins_with_a_sentence() -> None:
    assert all(re.match(r"[A-Z`].*[.:]", one.meaning) for one in codes().values())


def test_the_documentation_holds_the_explanations() -> None:
    guide = (HERE / "docs" / "validation.md").read_text("utf-8")
    assert guide.endswith((VALIDATION / "codes.md").read_text("utf-8")), "copy codes.md to its end"


def test_explain() -> None:
    said = explain("bare-ampersand")
    assert said.startswith("bare-ampersand\n\nAn ampersand begins")
    assert "Wrong:\n\n    <p>Smith & Sons</p>\n" in said
    assert "```" not in said
    with pytest.raises(ConfigError, match="did you mean bare-ampersand"):
        explain("bare-ampersend")


def test_the_command_explains() -> None:
    done = CliRunner().invoke(command, ["--explain", "dangling-pointer"])
    assert (done.exit_code, done.output) == (0, explain("dangling-pointer"))
    listed = CliRunner().invoke(command, ["--codes"]).output.splitlines()
    assert [line.split("\t")[0] for line in listed] == list(codes())
