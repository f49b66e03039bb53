"""Numbers of authorities: written where TEI wants them, once, and not a byte else changed."""

from pathlib import Path

import pytest

from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers import with_idnos

PERSUASION = Path(__file__).parent / "persuasion.xml"


def test_numbers_stand_where_tei_wants_them() -> None:
    before = Document.read(PERSUASION)
    numbers = {
        "we": [("VIAF", "77"), ("GND", "1 & 2")],
        "kellynch": [("GeoNames", "5")],
        "navy": [("", "https://example.org/n")],
        "nobody": [("GND", "9")],
    }
    made = with_idnos(before, numbers)
    expected = before.source.replace(
        "77</idno>\n", '77</idno>\n            <idno type="GND">1 &amp; 2</idno>\n'
    )
    expected = expected.replace(
        "Kellynch</placeName>\n", 'Kellynch</placeName>\n        <idno type="GeoNames">5</idno>\n'
    )
    expected = expected.replace(
        "the Navy</orgName>", "the Navy</orgName><idno>https://example.org/n</idno>"
    )
    assert made.source == expected
    assert with_idnos(made, numbers) is made


PLACE = '<place xml:id="x"><head>X</head>{}<note>n</note><place/></place>'
ORG = '<org xml:id="x">{}<note>n</note><person/></org>'


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            PLACE.format("<location><geo>1 2</geo></location>"),
            PLACE.replace("<place/>", '<idno type="T">1</idno><place/>').format(
                "<location><geo>1 2</geo></location>"
            ),
        ),
        (
            ORG.format("<orgName>X</orgName><desc>d</desc>"),
            ORG.format('<orgName>X</orgName><desc>d</desc><idno type="T">1</idno>'),
        ),
        (
            '<person xml:id="x"><!-- none --></person>',
            '<person xml:id="x"><idno type="T">1</idno><!-- none --></person>',
        ),
    ],
)
def test_the_order_of_an_entry_is_kept(entry: str, expected: str) -> None:
    def document(inner: str) -> str:
        return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>{inner}</standOff></TEI>'

    made = with_idnos(Document.parse(document(entry)), {"x": [("T", "1")]})
    assert made.source == document(expected)


def test_a_prefix_is_the_entrys_own() -> None:
    entry = '<t:person xml:id="x"><t:persName>X</t:persName></t:person>'
    source = f'<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0">{entry}</t:TEI>'
    made = with_idnos(Document.parse(source), {"x": [("", "1")]})
    assert made.source == source.replace("</t:persName>", "</t:persName><t:idno>1</t:idno>")


@pytest.mark.parametrize(
    ("entry", "says"),
    [('<person xml:id="x"/>', "empty"), ('<person xml:id="x"><p>Ann.</p></person>', "prose")],
)
def test_an_entry_that_can_take_no_number_is_refused(entry: str, says: str) -> None:
    source = Document.parse(f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{entry}</TEI>')
    with pytest.raises(InputError, match=says):
        with_idnos(source, {"x": [("GND", "1")]})
