"""annotate: tags, register and header entries in TEI that exists already."""

import pytest

from tei_tools import annotate
from tei_tools.annotators.annotate import standard
from tei_tools.annotators.settings import Settings
from tei_tools.document.source import TEI, Document
from tei_tools.errors import ConfigError, InputError
from tei_tools.registers.register import Entity, Register
from tei_tools.span import Span

HEADER = """<teiHeader>
    <fileDesc>
      <titleStmt><title>T</title></titleStmt>
      <publicationStmt><p>x</p></publicationStmt>
      <sourceDesc><p>x</p></sourceDesc>
    </fileDesc>{more}
  </teiHeader>"""
LETTER = "<p>Dear Anne,</p><p>On 12 May 1814 I met Mr. Smith at Bath. “Go,” he said.</p>"


def tei(body=LETTER, header=HEADER, more="", prefix=""):
    source = (
        f'<TEI xmlns="{TEI}">\n  {header.format(more=more)}\n'
        f"  <text><body>{body}</body></text>\n</TEI>\n"
    )
    if prefix:
        source = source.replace("</", f"</{prefix}:").replace("<", f"<{prefix}:")
        source = source.replace(f"<{prefix}:/{prefix}:", f"</{prefix}:")
        source = source.replace("xmlns=", f"xmlns:{prefix}=")
    return Document.parse(source)


def problems(document, shared, tmp_path):
    from tei_tools.validation import relaxng

    document.write(tmp_path / "a.xml")
    schema = relaxng.load(shared / "schemas" / "tei_all.rng")
    return [one.message for one in schema.validate(tmp_path / "a.xml")]


@pytest.mark.parametrize(
    "more",
    [
        "",
        "<revisionDesc><change>old</change></revisionDesc>",
        "<revisionDesc><listChange><change>old</change></listChange></revisionDesc>",
        "<profileDesc><langUsage><language ident='en'>E</language></langUsage></profileDesc>",
        "<encodingDesc><p>by hand</p></encodingDesc>",
        "<encodingDesc><appInfo><application ident='x' version='1'><label>x</label></application>"
        "</appInfo></encodingDesc><revisionDesc><list><item>x</item></list></revisionDesc>",
    ],
)
@pytest.mark.parametrize("prefix", ["", "t"])
def test_the_result_is_valid_whatever_the_header_holds(more, prefix, shared, tmp_path):
    document = annotate(tei(more=more, prefix=prefix))
    assert problems(document, shared, tmp_path) == []
    name = f"{prefix}:" if prefix else ""
    assert document.source.count(f'<{name}respStmt xml:id="tei_tools">') == 1
    assert f'<{name}placeName ref="#bath" resp="#tei_tools"' in document.source
    assert f'<{name}place xml:id="bath">' in document.source


def test_calendars_are_declared(shared, tmp_path):
    def julian(text):
        yield Span(
            11, 15, "date", {"when": "1620-11-09", "datingMethod": "#julian", "cert": "high"}
        )

    document = annotate(tei("<p>It was the 30th of October.</p>"), annotators=[julian])
    assert '<calendar xml:id="julian"' in document.source
    assert problems(document, shared, tmp_path) == []


def test_calendars_are_declared_without_responsibility_too(shared, tmp_path):
    def julian(text):
        yield Span(
            11, 15, "date", {"when": "1620-11-09", "datingMethod": "#julian", "cert": "high"}
        )

    body = "<p>It was the 30th of October.</p>"
    document = annotate(tei(body), annotators=[julian], responsibility=False)
    assert '<calendar xml:id="julian">' in document.source
    assert "tei_tools" not in document.source
    assert problems(document, shared, tmp_path) == []


def test_nothing_found_is_nothing_changed():
    document = tei("<p>and so it went.</p>")
    assert annotate(document).source == document.source


def test_an_id_of_ours_that_is_taken_is_left_to_its_owner(shared, tmp_path):
    document = annotate(tei(LETTER.replace("<p>On", '<p xml:id="bath">On')))
    assert 'ref="#bath_2"' in document.source
    assert problems(document, shared, tmp_path) == []


def test_a_register_names_whom_a_model_does_not_know(shared, tmp_path):
    register = Register((Entity("soames", "person", "Soames Forsyte", ("old F.",)),))
    document = annotate(tei("<p>We saw old F. there.</p>"), register=register)
    assert (
        '<persName ref="#soames" resp="#tei_tools" cert="high">old F.</persName>' in document.source
    )
    assert '<person xml:id="soames">' in document.source
    assert problems(document, shared, tmp_path) == []


def test_a_register_id_that_means_something_else_is_not_used():
    register = Register((Entity("p1", "person", "Soames Forsyte"),))
    document = annotate(tei('<p xml:id="p1">Soames Forsyte came.</p>'), register=register)
    assert 'ref="#p1"' not in document.source and "Soames Forsyte</persName>" in document.source


def test_only_what_is_asked_for_and_without_responsibility():
    document = annotate(tei(), only=["dates"], responsibility=False)
    assert '<date when="1814-05-12">12 May 1814</date>' in document.source
    assert "placeName" not in document.source and "tei_tools" not in document.source
    with pytest.raises(ConfigError, match="persons"):
        annotate(tei(), only=["animals"])


def test_one_subject_may_stand_by_itself():
    assert annotate(tei(), only="dates").source == annotate(tei(), only=["dates"]).source


def test_no_annotator_is_asked_in_vain():
    assert len(standard()) == 3
    assert len(standard(Settings(("persons", "dates")))) == 2


def test_a_document_without_header_is_tagged_and_that_said():
    source = f'<text xmlns="{TEI}"><body>{LETTER}</body></text>'
    document = annotate(Document.parse(source))
    assert '<date when="1814-05-12"' in document.source and "resp=" not in document.source
    assert "<placeName " in document.source and "ref=" not in document.source
    assert [one.code for one in document.notices if one.severity == "warning"] == ["no-header"]


def test_what_is_not_tei_is_refused():
    with pytest.raises(InputError, match="not TEI P5"):
        annotate(Document.parse("<TEI.2><text/></TEI.2>"))


@pytest.mark.parametrize(
    "header",
    [
        HEADER.replace("fileDesc", "fileDescription"),
        HEADER.replace("<titleStmt><title>T</title></titleStmt>", ""),
        "<teiHeader><titleStmt><title>T</title></titleStmt></teiHeader>",
        "<teiHeader/>",
    ],
)
def test_header_that_is_none_is_left_alone(header):
    annotated = annotate(tei(header=header), only=["dates"])
    assert "<date when" in annotated.source
    assert "respStmt" not in annotated.source
    assert [one.code for one in annotated.notices] == ["no-header"]


def test_what_looks_like_a_header_in_the_text_gets_no_entries():
    body = LETTER + "<p><bibl><encodingDesc/><appInfo/><revisionDesc/></bibl></p>"
    annotated = annotate(tei(body), only=["dates"])
    assert "<bibl><encodingDesc/><appInfo/><revisionDesc/></bibl>" in annotated.source
    assert annotated.source.index("<application") < annotated.source.index("<text>")
