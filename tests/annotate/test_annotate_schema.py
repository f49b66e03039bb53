"""Tags that keep to a schema of the project's own, and what is said where they do not."""

import re
from itertools import islice

import pytest
from click.testing import CliRunner

from tei_tools import annotate
from tei_tools.cli import group
from tei_tools.document.source import TEI, Document
from tei_tools.validation import relaxng
from tei_tools.validation.keeping import grammar_of

HOUSE = """default namespace = "http://www.tei-c.org/ns/1.0"
namespace sch = "http://purl.oclc.org/dsdl/schematron"
ids = attribute xml:id {{ xsd:ID }}?
inline = mixed {{ ({inline})* }}
hi = element hi {{ inline }}
name = element name {{ ids, attribute type {{ text }}?, {more} inline }}
date = element date {{ attribute when {{ text }}?, attribute cert {{ text }}?, text }}
q = element q {{ ids, attribute next {{ text }}?, attribute prev {{ text }}?, inline }}
respStmt = element respStmt {{ {resp}, element resp {{ text }}, element name {{ text }} }}
header = element teiHeader {{
  element fileDesc {{
    element titleStmt {{ element title {{ text }}, respStmt* }},
    element publicationStmt {{ element p {{ text }} }},
    element sourceDesc {{ element p {{ text }} }}
  }},
  element revisionDesc {{ element change {{ attribute when {{ text }}, text }}+ }}?
}}
standOff = element standOff {{ element listPerson {{
  element person {{ ids, element persName {{ text }}+ }}+
}} }}
start = element TEI {{ header, {lists} element text {{ element body {{ p+ }} }} }}
p = element p {{ inline }}
"""
BARE = HOUSE.format(inline="hi | name | date | q", more="", resp="ids", lists="")
NO_NAMES = HOUSE.format(inline="hi | date | q", more="", resp="ids", lists="")
LISTED = HOUSE.format(
    inline="hi | name | date | q", more="attribute ref { text }?,", resp="ids", lists="standOff?,"
)
NAMELESS = HOUSE.format(inline="hi | name | date | q", more="", resp="empty", lists="")

TEXT = (
    "<p>On 12 May 1814 I met Mr. Smith at Bath. “Go,” <hi>he</hi> said to Mrs. Smith.</p>"
    "<p>“We <hi>are here</hi> with Mr. Thorpe,” said Mrs. Allen on 13 May 1814.</p>"
)
SOURCE = (
    '<?xml-model href="house.rnc"?>\n'
    f'<TEI xmlns="{TEI}"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>'
    "<publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc>"
    f"</teiHeader><text><body>{TEXT}</body></text></TEI>\n"
)


@pytest.fixture
def house(tmp_path):
    def written(schema=BARE, source=SOURCE):
        (tmp_path / "house.rnc").write_text(schema, encoding="utf-8")
        (tmp_path / "letter.xml").write_text(source, encoding="utf-8")
        return tmp_path / "house.rnc", tmp_path / "letter.xml"

    return written


def kept(paths):
    schema, letter = paths
    return annotate(Document.read(letter), grammar=grammar_of(str(schema)))


def mistakes(document, schema):
    return [one.message for one in relaxng.load(schema).validate_bytes(document.to_bytes())]


@pytest.mark.parametrize("schema", [BARE, NO_NAMES, LISTED, NAMELESS])
def test_what_keeps_to_a_schema_is_valid_and_stays_as_it_is(house, schema):
    paths = house(schema)
    document = kept(paths)
    assert mistakes(document, paths[0]) == []
    assert "<date" in document.source and "<q" in document.source
    again = annotate(document, grammar=grammar_of(str(paths[0])))
    assert again.source == document.source


def test_names_become_a_name_with_a_type(house):
    body = kept(house()).source.partition("<body>")[2]
    assert '<name type="person">Mr. Smith</name> at <name type="place">Bath</name>' in body
    assert "<persName" not in body and " ref=" not in body and " resp=" not in body


def test_a_name_refers_to_an_entry_where_there_is_room_for_both(house):
    document = kept(house(LISTED, SOURCE.replace("at Bath", "there")))
    assert '<name type="person" ref="#mr_smith">Mr. Smith</name>' in document.source
    assert '<person xml:id="mr_smith">' in document.source


def test_what_has_no_room_is_counted_in_a_sentence(house):
    document = kept(house(NO_NAMES))
    told = [one.message for one in document.notices if one.code == "not-in-schema"]
    assert told == ["house.rnc has no room for 4 <persName>, 1 <placeName>: these were not tagged."]
    assert "<name" not in document.source.partition("<body>")[2]


def test_without_room_for_who_is_responsible_nothing_says_so(house):
    document = kept(house(NAMELESS))
    assert "tei_tools" not in document.source and "cert=" not in document.source
    assert any("do not say who made them" in one.message for one in document.notices)


def test_taking_the_tags_out_gives_the_original(house):
    paths = house()
    source = kept(paths).source
    for entry in ("respStmt", "revisionDesc"):
        source = re.sub(rf"<{entry}\b.*?</{entry}>", "", source, flags=re.S)
    body = re.sub(r"</?(?:name|date|q)\b[^>]*>", "", source)
    assert body == SOURCE


def run(*arguments):
    result = CliRunner().invoke(group, ["annotate", *map(str, arguments)], catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def test_a_file_that_loses_its_validity_is_told(house):
    schema, letter = house()
    code, _, told = run(letter, "-o", letter.with_name("out.xml"))
    assert code == 0
    assert "no longer valid against its house.rnc: it has no room for " in told
    assert "<persName>" in told and "<standOff>" in told and "@resp" in told
    assert f"--schema {schema}" in told


def test_one_that_keeps_to_it_is_not_told(house):
    schema, letter = house()
    code, made, told = run(letter, "--schema", schema)
    assert code == 0 and "valid" not in told
    assert mistakes(Document.parse(made), schema) == []


def test_a_file_that_was_not_valid_before_is_not_told(house):
    _, letter = house(source=SOURCE.replace("<body>", "<body><head>H</head>"))
    assert "no longer valid" not in run(letter)[2]


@pytest.mark.parametrize(
    ("href", "is_told"),
    [("https://example.org/dta.rng", True), ("http://example.org/tei_all.rng", False)],
)
def test_a_schema_that_is_not_here_is_told_unless_it_is_all_of_tei(house, href, is_told):
    _, letter = house(source=SOURCE.replace("house.rnc", href))
    told = run(letter)[2]
    assert (f"The schema {href} that the file names is not on this machine" in told) is is_told


def test_rules_in_the_schema_that_forbid_more_are_told(house, shared, tmp_path):
    """ELTeC allows a date by its grammar and forbids it in texts by a rule."""
    source = (shared / "tei-corpus" / "000_novel_ENG18400_Trollope.xml").read_text("utf-8")
    chapter = '<div type="chapter"><p>On 12 May 1814 I met Mr. Smith.</p></div>'
    head = source.partition("</teiHeader>")[0] + "</teiHeader>"
    novel = tmp_path / "novel.xml"
    novel.write_text(f"{head}<text><body>{chapter}</body></text></TEI>", encoding="utf-8")
    schema = shared / "schemas" / "eltec-1.rng"
    _, made, told = run(novel, "--schema", schema)
    assert "<date" in made and "<persName" not in made
    assert "no longer valid against eltec-1.rng: The date element should not be used" in told


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nothing", 'There is no schema "nothing"'), ("rules.sch", "a schema in RELAX NG")],
)
def test_a_schema_that_cannot_be_kept_to_is_refused(house, tmp_path, monkeypatch, name, sentence):
    _, letter = house()
    (tmp_path / "rules.sch").write_text("<schema/>", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(group, ["annotate", str(letter), "--schema", name])
    assert sentence in str(result.exception or result.output)


@pytest.mark.parametrize("schema", ["tei_lite", "tei_simplePrint", "tei_drama"])
@pytest.mark.parametrize("name", ["079_publisher-samples_home.xml", "014_tei-test_testbasic.xml"])
def test_no_file_has_more_mistakes_with_its_tags(shared, schema, name):
    path = shared / "schemas" / f"{schema}.rng"
    document = Document.read(shared / "tei-corpus" / name)
    made = annotate(document, grammar=grammar_of(str(path)))
    before, after = (
        list(islice(relaxng.load(path).validate_bytes(one.to_bytes()), 500))
        for one in (document, made)
    )
    assert made.source != document.source
    assert len(after) == len(before)
