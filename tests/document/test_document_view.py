"""read_text: what is read of TEI, in which blocks, and where it stands."""

import pytest

from tei_tools.document.source import TEI, Document
from tei_tools.document.view import read_text


def text_of(body: str, header: str = "", attributes: str = ""):
    source = f'<TEI xmlns="{TEI}"{attributes}>{header}<text><body>{body}</body></text></TEI>'
    return read_text(Document.parse(source))


@pytest.mark.parametrize(
    ("body", "reading"),
    [
        ("<p>One\n  two</p>\n<p> three </p>", "One two\n\nthree"),
        ("<p>Chris<lb break='no'/>tian</p>", "Christian"),
        ("<p>Chris-<lb break='no'/>tian</p>", "Christian"),
        ("<p>Chris-\n  <pb break='no' n='2'/>tian</p>", "Christian"),
        ("<p>one<lb/>two</p>", "one two"),
        ("<p>M<hi>ary</hi> <pb n='3'/> Smith</p>", "Mary Smith"),
        ("<p>the <choice><sic>hosue</sic><corr>house</corr></choice> fell</p>", "the house fell"),
        ("<p><choice><expan>Mister</expan><abbr>Mr</abbr></choice> A</p>", "Mister A"),
        ("<p><app><lem>king</lem><rdg>queen</rdg></app></p>", "king"),
        ("<p><app><rdg>first</rdg><rdg>second</rdg></app></p>", "first"),
        ("<p>a <del>b</del><gap/><add>c</add></p>", "a c"),
        ("<p>Mary<note>A <hi>note</hi>.</note> Smith</p><p>B</p>", "Mary Smith\n\nA note.\n\nB"),
        ("<lg><l>one</l>\n<l>two</l></lg><p>x</p>", "one\ntwo\n\nx"),
        ("<p>AT&amp;T &#x2014; <![CDATA[<ok>]]></p>", "AT&T — <ok>"),
        ("<figure><head>A map</head><figDesc>drawn</figDesc></figure>", "A map"),
        ("<list><item>a <list><item>b</item></list> c</item></list>", "a\n\nb\n\nc"),
        ("<p>x <formula xmlns='urn:m'>y</formula></p>", "x"),
    ],
)
def test_reading(body, reading):
    assert text_of(body).content == reading


def test_blocks_know_their_element_and_language():
    text = text_of('<div xml:lang="fr"><head>Un</head><p>Deux<note>n</note></p></div>')
    assert [(one.tag, one.lang, one.aside > 0) for one in text.blocks] == [
        ("head", "fr", False),
        ("p", "fr", False),
        ("note", "fr", True),
    ]
    assert text.blocks[1].path == ("TEI", "text", "body", "div")


def test_language_and_date_of_the_document():
    header = (
        "<teiHeader><profileDesc><langUsage><language ident='de'/></langUsage>"
        "<creation><date when='1889-08-02'/></creation></profileDesc></teiHeader>"
    )
    text = text_of("<p>x</p>", header)
    assert (text.language, text.date) == ("de", "1889-08-02")
    assert text_of("<p>x</p>", header, ' xml:lang="fr"').language == "fr"


def test_headers_alone_date_a_document():
    """What a text says of letters in its own lines is tagged, and must date nothing afterwards."""
    sent = '<correspAction type="sent"><date when="1814-05-12">12 May 1814</date></correspAction>'
    assert text_of(f"<p>x</p><correspDesc>{sent}</correspDesc>").date == ""


def test_tagged_elements_are_spans():
    text = text_of("<p>Dear <persName ref='#a'> Anne </persName>, <q>come <hi>now</hi></q></p>")
    found = [(one.tag, text.content[one.start : one.end]) for one in text.tagged]
    assert found == [("persName", "Anne"), ("q", "come now"), ("hi", "now")]
    assert text.tagged[0].attributes == {"ref": "#a"}


def test_every_character_has_its_place_in_the_source(shared):
    for path in sorted((shared / "tei-corpus").glob("0[0-6]*.xml")):
        document = Document.read(path)
        text = read_text(document)
        for run in text.runs:
            if run.exact:
                there = document.source[run.source_start : run.source_end]
                assert (
                    there.replace("\n", " ").replace("\t", " ") == text.content[run.start : run.end]
                )
