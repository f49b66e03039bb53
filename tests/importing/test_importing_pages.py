"""Transcribed pages: PAGE with the tags of Transkribus, ALTO, folders and METS."""

from pathlib import Path

import pytest
from importing_law import body, ink, made

from tei_tools.document.view import read_text
from tei_tools.errors import InputError
from tei_tools.importing import import_file
from tei_tools.importing.pages import alto, page_xml
from tei_tools.importing.pages.custom import tags
from tei_tools.importing.pages.tagging import tagged
from tei_tools.reading.tree import Element, write

FIXTURES = (Path(__file__).parent / "pages.txt").read_text(encoding="utf-8").split("\n=====\n")
NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda one: one.split("\n", 1)[0])
def test_importing_pages_tags_of_transkribus(fixture):
    _, custom, text, expected = fixture.strip("\n").split("\n.\n")
    found = write(Element("l", tagged(text, tags(custom, text)))).split("\n", 1)[1]
    assert found.strip() == f"<l>{expected}</l>"


def line(text, identifier="l", corners=""):
    coords = f'<Coords points="{corners}"/>' if corners else ""
    equivalent = f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv>"
    return f'<TextLine id="{identifier}">{coords}{equivalent}</TextLine>'


def region(identifier, *lines, kind="paragraph"):
    return f'<TextRegion id="{identifier}" type="{kind}">{"".join(lines)}</TextRegion>'


def page(*regions, order=(), image="1.jpg"):
    listed = "".join(
        f'<RegionRefIndexed index="{place}" regionRef="{name}"/>'
        for place, name in enumerate(order)
    )
    reading = f"<ReadingOrder><OrderedGroup>{listed}</OrderedGroup></ReadingOrder>" if order else ""
    size = f'imageFilename="{image}" imageWidth="20" imageHeight="30"'
    inner = f"<Page {size}>{reading}{''.join(regions)}</Page>"
    return f'<PcGts xmlns="{NAMESPACE}">{inner}</PcGts>'.encode()


def test_importing_page_regions_in_reading_order_by_their_kinds():
    found = body(made(page_xml, page(
        region("m", line("N.B."), kind="marginalia"), region("p", line("It rained.")),
        region("h", line("The Gauge"), kind="heading"), region("n", line("12"), kind="page-number"),
        region("x", line("odd"), kind="floating"),
        order=("n", "h", "p", "x", "m"),
    )))  # fmt: skip
    assert found.replace("\n", "") == (
        '<pb facs="#page_1" n="12"/><fw type="pageNum"><lb n="1"/>12</fw>'
        '<div type="section"><head><lb n="1"/>The Gauge</head><p><lb n="1"/>It rained.</p>'
        '<ab><lb n="1"/>odd</ab><note place="margin"><lb n="1"/>N.B.</note></div>'
    )


def test_importing_page_lines_point_to_their_places_on_the_picture():
    source = made(page_xml, page(region("p", line("a", corners="0,0 9,0 9,5")))).source
    assert '<zone xml:id="page_1_zone_1" type="line" points="0,0 9,0 9,5"/>' in source
    assert '<lb n="1" facs="#page_1_zone_1"/>a' in source
    assert '<surface xml:id="page_1" ulx="0" uly="0" lrx="20" lry="30">' in source
    assert '<graphic url="1.jpg"/>' in source


def test_importing_page_words_that_a_line_broke_are_one():
    lines = [line(one) for one in ("the Fal¬", "mouth boat", "was half-", "way to Falmouth")]
    document = made(page_xml, page(region("p", *lines)))
    assert read_text(document).content == "the Falmouth boat was half- way to Falmouth"
    assert ink(document) == "theFal¬mouthboatwashalf-waytoFalmouth"


def test_importing_page_tables():
    cells = "".join(
        f'<TableCell row="{row}" col="{column}">{line(text)}</TableCell>'
        for row, column, text in ((1, 0, "c"), (0, 1, "b"), (0, 0, "a"))
    )
    found = body(made(page_xml, page(f'<TableRegion id="t">{cells}</TableRegion>')))
    assert ink_of(found) == "abc" and '<table rows="2" cols="2">' in found


def ink_of(found):
    return "".join(part.partition(">")[2] for part in found.split("<")).replace("\n", "")


ALTO = """<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
<Description><sourceImageInformation><fileName>a.tif</fileName></sourceImageInformation>
</Description><Layout><Page WIDTH="9" HEIGHT="9"><TopMargin><TextBlock><TextLine>
<String CONTENT="HEAD"/></TextLine></TextBlock></TopMargin><PrintSpace>
<TextBlock ID="b" HPOS="1" VPOS="1" WIDTH="5" HEIGHT="5"><TextLine>
<String CONTENT="It" STYLE="italics"/><SP/><String CONTENT="rain"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="ed."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>"""


def test_importing_page_unknown_tags_are_told_once_a_kind():
    custom = "readingOrder {index:0;} mine {offset:0; length:2;} person {offset:0; length:2;}"
    own = f"{custom} own {{offset:3; length:3;}}"
    lines = [
        line("It rained.").replace("<TextLine", f'<TextLine custom="{custom}"'),
        line("It did.").replace("<TextLine", f'<TextLine custom="{own}"'),
    ]
    document = made(page_xml, page(region("p", *lines)))
    assert read_text(document).content == "It rained. It did."
    assert [(one.code, one.message) for one in document.notices] == [
        ("tag-left-out", "The tag 'mine' is unknown and was left out 2 times"),
        ("tag-left-out", "The tag 'own' is unknown and was left out once"),
    ]


def test_importing_page_of_very_many_kinds_of_tags_the_rest_is_told_together():
    custom = " ".join(f"tag{number} {{offset:0; length:1;}}" for number in range(60))
    inked = line("x").replace("<TextLine", f'<TextLine custom="{custom}"')
    notices = made(page_xml, page(region("p", inked))).notices
    assert len(notices) == 51
    assert notices[-1].message == "More tags are unknown, 10 of them, and were left out 10 times"


def test_importing_alto():
    document = made(alto, ALTO.encode())
    assert read_text(document).content == "It rained."
    assert body(document).replace("\n", "") == (
        '<pb facs="#page_1"/><fw type="header"><lb n="1"/>HEAD</fw>'
        '<ab facs="#page_1_zone_1"><lb n="1"/><hi rend="italic">It</hi> rain-'
        '<lb n="2" break="no"/>ed.</ab>'
    )


def numbered(folder, names):
    folder.mkdir(parents=True)
    for name in names:
        (folder / f"{name}.xml").write_bytes(page(region("p", line(f"page{name}"))))
    return folder


def test_importing_a_folder_takes_its_pages_by_their_numbers(tmp_path):
    numbered(tmp_path / "book" / "page", ["p10", "p2", "p1"])
    (tmp_path / "book" / "page" / "notes.xml").write_text("<other/>")
    found = import_file(tmp_path / "book", tag=False)
    assert ink(found) == "pagep1pagep2pagep10"
    with pytest.raises(InputError, match="no pages"):
        import_file(tmp_path, tag=False)


def test_importing_mets_tells_the_order(tmp_path):
    folder = numbered(tmp_path / "book", ["a", "b"])
    files = "".join(
        f'<file ID="f-{name}"><FLocat xmlns:x="x" x:href="{name}.xml"/></file>' for name in "ab"
    )
    pointers = "".join(f'<div><fptr FILEID="f-{name}"/></div>' for name in "ba")
    (folder / "mets.xml").write_text(
        f'<mets><fileSec><fileGrp USE="PAGE">{files}</fileGrp></fileSec>'
        f"<structMap>{pointers}</structMap></mets>"
    )
    assert ink(import_file(folder / "mets.xml", tag=False)) == "pagebpagea"
    assert ink(import_file(folder, tag=False)) == "pagebpagea"
