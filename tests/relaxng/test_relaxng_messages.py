"""What is told about mistakes: the culprit, its place and the remedy (fixtures/mistakes.txt)."""

from functools import cache
from pathlib import Path

import pytest

from tei_tools.validation.relaxng import Schema, load

FIXTURES = Path(__file__).parent / "fixtures"
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc>
<titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Not published</p></publicationStmt>
<sourceDesc><p>None</p></sourceDesc>
</fileDesc></teiHeader>
<text>
<body>
<div>
%s
</div></body></text></TEI>"""


@cache
def letter_schema() -> Schema:
    return load(FIXTURES / "letter.rnc")


def blocks() -> list[tuple[str, str, str]]:
    """Title, document and messages of each block."""
    text = (FIXTURES / "mistakes.txt").read_text("utf-8")
    _, _, text = text.partition("\n\n")
    found = []
    for block in text.strip().split("\n\n"):
        title, document, messages = (block + "\n").split("\n.\n")
        found.append((title, document, messages.strip()))
    return found


def place(document: str) -> tuple[int, int]:
    """Line and column of the mark in a document."""
    before = document.partition("|")[0].split("\n")
    return len(before), len(before[-1]) + 1


@pytest.mark.parametrize(("title", "document", "messages"), blocks(), ids=lambda each: each[:40])
def test_a_mistake_is_told_with_its_place_and_remedy(title, document, messages):
    marked = LETTER % document
    found = list(letter_schema().validate_bytes(marked.replace("|", "").encode()))
    assert "\n".join(f"{each.code}: {each.message}" for each in found) == messages
    if "|" in document:
        assert (found[0].line, found[0].column) == place(marked)


def told(document: str) -> list[str]:
    found = letter_schema().validate_bytes(document.encode(), "letter.xml")
    return [f"{each.line}:{each.column} {each.code} {each.message}" for each in found]


def test_the_letter_itself_is_right():
    assert told(LETTER % "<p>One.</p>") == []


def test_a_missing_namespace_is_told_once():
    document = (LETTER % "<p>One.</p>").replace(' xmlns="http://www.tei-c.org/ns/1.0"', "")
    assert told(document) == [
        '1:1 wrong-namespace <TEI> is in no namespace; write <TEI xmlns="http://www.tei-c.org/'
        'ns/1.0">, which holds for all elements in it'
    ]


def test_a_part_without_the_namespace_is_told_once():
    found = told(LETTER % '<p xmlns="">One <hi>two</hi> <hi>three</hi></p>')
    assert [each.partition(";")[0] for each in found] == [
        "10:1 wrong-namespace <p> is in no namespace"
    ]


def test_the_root_of_tei_p4_is_told_once():
    document = (LETTER % "<p>One.</p>").replace("</TEI>", "</TEI.2>")
    document = document.replace('<TEI xmlns="http://www.tei-c.org/ns/1.0"', "<TEI.2")
    assert [each.split()[1:3] for each in told(document)] == [["wrong-namespace", "<TEI.2>"]]


def test_a_part_that_is_missing_is_told_where_it_should_have_come():
    document = LETTER % "<p>One.</p>"
    document = document.replace("<publicationStmt><p>Not published</p></publicationStmt>", "")
    assert told(document) == [
        "5:1 missing-element <publicationStmt> is missing in <fileDesc> and must come before "
        "<sourceDesc>"
    ]


def test_a_part_missing_at_the_end_names_the_line_of_the_start_tag():
    document = (LETTER % "<p>One.</p>").replace("<sourceDesc><p>None</p></sourceDesc>", "")
    assert told(document) == [
        "6:1 missing-element <fileDesc> (opened on line 2) is incomplete: <sourceDesc> is missing"
    ]


def test_parts_in_the_wrong_order_are_told_once():
    head = "<titleStmt><title>A letter</title></titleStmt>"
    document = (LETTER % "<p>One.</p>").replace(head, "")
    document = document.replace("<sourceDesc>", f"{head}<sourceDesc>")
    assert [each.partition(" ")[2] for each in told(document)] == [
        "missing-element <titleStmt> is missing in <fileDesc> and must come before "
        "<publicationStmt>"
    ]


def test_an_element_at_the_root_that_cannot_be_there():
    found = told('<div xmlns="http://www.tei-c.org/ns/1.0"><p>One.</p></div>')
    assert found == ["1:1 element-not-allowed a document cannot begin with <div>; expected <TEI>"]
    found = told('<page xmlns="http://example.org"/>')
    begun = "a document cannot begin with <page> of the namespace http://example.org"
    assert found == [f"1:1 element-not-allowed {begun}; expected <TEI>"]


def test_columns_count_characters_and_tags_over_several_lines_end_where_they_end():
    found = told(LETTER % "<p>Äöü – <br/>\n<foo\n  a='>'\n></foo></p>")
    assert [each.split()[0] for each in found] == ["10:10", "13:1"]


def test_an_attribute_is_told_on_its_own_line_whatever_the_encoding():
    document = '<?xml version="1.0" encoding="%s"?>\n' + LETTER % '<p\n  xml:id="ä"\n  né="x">é</p>'
    for encoding in ("utf-8", "iso-8859-1", "utf-16"):
        found = letter_schema().validate_bytes((document % encoding).encode(encoding))
        assert [(each.line, each.column) for each in found] == [(13, 3)]


def test_a_file_with_thousands_of_mistakes_is_told_in_few_lines():
    document = LETTER % "\n".join(f"<p n='{n}'><br/><date when='{n}.'/></p>" for n in range(2_000))
    found = told(document)
    assert len(found) < 250
    assert "(and 1999 more like it" in "".join(found)
