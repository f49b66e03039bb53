"""Each format: what comes out of a document that a scholar can read, and that it reads back."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.cells import harmless, meant
from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.errors import ConfigError, InputError
from tei_tools.exporting import FORMATS, Request, export
from tei_tools.exporting.conll import labelled, read_conll
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.standoff import read_standoff_line

SOURCE = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader>
<standOff><listPerson><person xml:id="fox"><persName>Fox</persName>
<idno type="VIAF">12345</idno></person></listPerson></standOff>
<text><body>
<div><head>Book I</head><div><head>The Quay</head>
<p>Dr. <persName ref="#fox" cert="high">Anne <surname>Fox</surname></persName> of
<placeName ref="https://www.geonames.org/2649715">Falmouth</placeName> \U0001f600 came on
<date when="1861-07-09">9 July</date>. “<q><persName>Mr. <roleName>Earl</roleName> of
<placeName>Derby</placeName></persName> paid!</q>” <name>=SUM(1)</name> I <hi>said</hi> so.</p>
<p><persName xml:id="a.1" next="#a.2">Jabez</persName><note>A <orgName>Society</orgName>.</note>
<persName xml:id="a.2" prev="#a.1">Rowe</persName>’s.</p>
</div></div>
</body></text></TEI>
"""


@pytest.fixture(scope="module")
def document():
    return Document.parse(SOURCE, path="quay.xml")


def text(document):
    return read_text(document).content


def test_exporting_text_is_the_reading_text(document):
    assert export(document, "text").decode() == text(document) + "\n"


def test_exporting_standoff_reads_back_to_the_same_spans(document):
    line = export(document, "jsonl")
    assert line.count(b"\n") == 1
    found = read_standoff_line(line)
    assert found.text == text(document) and found.document == "quay"
    assert list(found.spans) == [one.span for one in Reading(document).tags]
    words = [found.text[one.start : one.end] for one in found.spans]
    assert words[:3] == ["Anne Fox", "Fox", "Falmouth"]
    assert "Jabez Rowe" in [" ".join(one.split()) for one in words]


def test_exporting_standoff_has_the_blocks_and_only_the_tags_asked_for(document):
    record = json.loads(export(document, "jsonl", Request(frozenset(["placeName"]))))
    assert {one["tag"] for one in record["spans"]} == {"placeName"}
    blocks = [record["text"][one["start"] : one["end"]] for one in record["blocks"]]
    assert blocks[:2] == ["Book I", "The Quay"] and record["language"] == "en"


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"text": 1}', "[" * 100_000])
def test_exporting_standoff_refuses_other_lines(line):
    with pytest.raises(InputError):
        read_standoff_line(line)


def rows(document, request=None):
    data = export(document, "csv", request or Request()).decode()
    return list(csv.DictReader(io.StringIO(data)))


def test_exporting_csv_has_a_row_for_each_name(document):
    found = rows(document)
    assert [(one["element"], one["text"]) for one in found] == [
        ("persName", "Anne Fox"), ("placeName", "Falmouth"), ("persName", "Mr. Earl of Derby"),
        ("placeName", "Derby"), ("name", "'=SUM(1)"), ("persName", "Jabez Rowe"),
        ("orgName", "Society"),
    ]  # fmt: skip
    first = found[0]
    assert (first["document"], first["ref"], first["cert"]) == ("quay", "#fox", "high")
    assert (first["line"], first["chapter"]) == ("8", "Book I / The Quay")
    assert first["context"].startswith("Dr. [Anne Fox] of Falmouth")
    assert found[5]["xml:id"] == "a.1"


@pytest.mark.parametrize(
    "cell", ["=1+1", "+A1", "-2+3", "@SUM", "\t=1", "\r=1", "\n=1", "  =1", "'=1", "＝1"]
)
def test_exporting_csv_cells_are_no_formulas(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["Anne", "1-2", "-1", "-0043-03-15", "", "O'Brien", "'tis", "“=1”"]
)
def test_exporting_csv_leaves_other_cells_alone(cell):
    assert harmless(cell) == cell


@given(st.text("=+-@' \t\r\nA1＝", max_size=8))
def test_exporting_csv_cells_are_read_as_they_were_meant(value):
    assert meant(harmless(value)) == value


def test_exporting_conll_reads_back_to_the_outermost_names_and_dates(document):
    data = export(document, "conll").decode()
    reading = Reading(document)
    expected = labelled(reading, Request())
    assert list(read_conll(data.splitlines(keepends=True))) == [expected]
    words = [(one.tag, " ".join(reading.words(one).split())) for one in expected]
    assert words == [
        ("PER", "Anne Fox"), ("LOC", "Falmouth"), ("DATE", "9 July"), ("PER", "Mr. Earl of Derby"),
        ("MISC", "=SUM(1)"), ("PER", "Jabez Rowe"), ("ORG", "Society"),
    ]  # fmt: skip


def test_exporting_conll_has_four_columns_and_parts_sentences(document):
    lines = export(document, "conll").decode().split("\n")
    assert lines[0] == "-DOCSTART- -X- -X- O" and lines[1] == ""
    content = text(document)
    for line in filter(None, lines[1:]):
        word, start, end, tag = line.split(" ")
        assert content[int(start) : int(end)] == word
        assert tag == "O" or tag[:2] in ("B-", "I-")
    sentences = data_sentences(lines)
    assert ["(", "1", ")", "I", "said", "so", "."] in [one[-7:] for one in sentences]
    assert not any(one[-2:] == ["Mr", "."] or one[-2:] == ["Dr", "."] for one in sentences)


def data_sentences(lines):
    found = [[]]
    for line in lines[2:]:
        if line:
            found[-1].append(line.split(" ")[0])
        else:
            found.append([])
    return found


def test_exporting_conll_refuses_other_files():
    with pytest.raises(InputError, match="Line 1"):
        list(read_conll(["Anne NNP B-NP B-PER\n"]))


def test_exporting_docbin_holds_the_text_and_the_names(document):
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin

    found = DocBin().from_bytes(export(document, "docbin"))
    doc = next(iter(found.get_docs(spacy.blank("en").vocab)))
    assert doc.text == text(document)
    assert [(one.label_, one.start_char) for one in doc.ents] == [
        (one.tag, one.start) for one in labelled(Reading(document), Request())
    ]
    tags = [(one.label_, one.start_char, one.end_char) for one in doc.spans["tei"]]
    assert ("surname", *find(document, "Fox")) in tags
    assert doc.user_data["document"] == "quay"
    assert any(one.text.strip().endswith("so.") for one in doc.sents)


def find(document, words):
    start = text(document).index(words)
    return start, start + len(words)


def test_exporting_an_unknown_format_is_refused(document):
    with pytest.raises(ConfigError, match="docx"):
        export(document, "docx")


def test_exporting_everything_works_on_an_empty_text():
    empty = Document.parse("<TEI><text><body><p/></body></text></TEI>", path="a.xml")
    for name in FORMATS:
        assert isinstance(export(empty, name), bytes)


def test_exporting_everything_gives_the_same_bytes_again(document):
    for name in FORMATS:
        assert export(document, name) == export(document, name)


# Web Annotation Data Model


def test_exporting_web_annotation_fulfils_the_model(document):
    found = json.loads(export(document, "webannotation"))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationCollection" and found["id"] and found["label"]
    page = found["first"]
    assert page["type"] == "AnnotationPage" and page["partOf"] == found["id"]
    assert found["total"] == len(page["items"]) and page["startIndex"] == 0
    identifiers = [found["id"], page["id"], *(one["id"] for one in page["items"])]
    assert len(set(identifiers)) == len(identifiers)
    assert all(one.startswith(("urn:uuid:", "http")) for one in identifiers)
    for one in page["items"]:
        assert_is_annotation(one, text(document))


MOTIVATIONS = {"tagging", "identifying", "describing"}


def assert_is_annotation(one, content):
    """The requirements of the model on an Annotation, its bodies, target and selectors."""
    assert one["type"] == "Annotation" and set(one["motivation"]) <= MOTIVATIONS
    for body in one["body"]:
        assert body["purpose"] in MOTIVATIONS
        if body["type"] == "TextualBody":
            assert isinstance(body["value"], str)
        else:
            assert body["type"] == "SpecificResource" and ":" in body["source"]
    quote, position = one["target"]["selector"]
    assert quote["type"] == "TextQuoteSelector" and position["type"] == "TextPositionSelector"
    start, end = position["start"], position["end"]
    assert 0 <= start < end and content[start:end] == quote["exact"]
    assert content[:start].endswith(quote["prefix"])
    assert content[end:].startswith(quote["suffix"])


def test_exporting_web_annotation_links_to_authorities(document):
    items = json.loads(export(document, "webannotation"))["first"]["items"]
    identified = {
        one["target"]["selector"][0]["exact"]: [
            body["source"] for body in one["body"] if body["purpose"] == "identifying"
        ]
        for one in items
    }
    assert identified["Anne Fox"] == ["https://viaf.org/viaf/12345"]
    assert identified["Falmouth"] == ["https://www.geonames.org/2649715"]
    assert identified["Derby"] == []
    assert "said" not in identified


def test_exporting_web_annotation_says_where_the_text_stands(document):
    request = Request(base="https://example.org/letters/")
    items = json.loads(export(document, "webannotation", request))["first"]["items"]
    assert items[0]["target"]["source"] == "https://example.org/letters/quay.txt"
    sources = [body.get("source") for body in items[0]["body"]]
    assert "https://example.org/letters/quay.xml#fox" in sources
