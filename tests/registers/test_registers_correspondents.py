"""Correspondents: senders and addressees are said with their entries, where these are sure."""

import pytest

from tei_tools.document.source import Document
from tei_tools.registers import Entity, Register
from tei_tools.registers.collection import in_collection
from tei_tools.registers.correspondents import with_correspondents
from tei_tools.validation import validate

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>
    <publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
    <profileDesc><correspDesc>
      <correspAction type="sent">{sent}</correspAction>
      <correspAction type="received">{received}</correspAction>
    </correspDesc></profileDesc></teiHeader>
  <standOff><listPerson>{people}</listPerson></standOff>
  <text><body><div><p>{text}</p></div></body></text>
</TEI>
"""
ELIAS = '<person xml:id="elias"><persName>Elias Marrack</persName></person>'
HANNAH = '<person xml:id="hannah"><persName>Hannah Marrack</persName></person>'
OTHER = '<person xml:id="hannah_rowe"><persName>Hannah Rowe</persName></person>'
SIGNED = '<persName ref="#elias">Elias Marrack</persName>'


def made(received: str, text: str, people: str = ELIAS + HANNAH) -> Document:
    sent = "<persName>Elias Marrack</persName>"
    return Document.parse(TEI.format(sent=sent, received=received, people=people, text=text))


def received(document: Document) -> str:
    """What is said of the addressee."""
    return document.source.split('type="received">')[1].partition("</correspAction>")[0]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "Hannah",
            'My dear <persName ref="#hannah">Hannah</persName>, yours.',
            '<persName ref="#hannah">Hannah Marrack</persName>',
        ),
        (
            "Hannah Marrack",
            "My dear sister, yours.",
            '<persName ref="#hannah">Hannah Marrack</persName>',
        ),
        (
            "Marrack, Hannah",
            'My dear <persName ref="#hannah">Hannah</persName>, yours.',
            '<persName ref="#hannah">Marrack, Hannah</persName>',
        ),
        (
            "Miss Hannah Ann Marrack",
            'My dear <persName ref="#hannah">Miss Hannah Ann Marrack</persName>, yours.',
            '<persName ref="#hannah">Miss Hannah Ann Marrack</persName>',
        ),
    ],
)
def test_who_is_sure_is_said_with_the_entry(name: str, text: str, expected: str, tmp_path) -> None:
    told = with_correspondents(made(f"<persName>{name}</persName>", text + SIGNED))
    assert received(told) == expected
    assert '"sent"><persName ref="#elias">Elias Marrack</persName><' in told.source
    assert with_correspondents(told).source == told.source
    told.write(tmp_path / "told.xml")
    assert [one for one in validate(tmp_path / "told.xml") if one.severity == "error"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("<persName>Hannah</persName>", "My dear Hannah, yours."),
        (
            "<persName>Hannah</persName>",
            '<persName ref="#hannah">Hannah</persName> and <persName ref="#hannah_rowe">Hannah'
            "</persName>",
        ),
        (
            '<persName ref="https://d-nb.info/gnd/1">Hannah</persName>',
            '<persName ref="#hannah">Hannah</persName>',
        ),
        (
            "<persName><forename>Hannah</forename></persName>",
            '<persName ref="#hannah">Hannah</persName>',
        ),
        ("<orgName>Hannah</orgName>", '<persName ref="#hannah">Hannah</persName>'),
    ],
)
def test_who_is_not_sure_or_said_by_an_editor_stays(name: str, text: str) -> None:
    assert received(with_correspondents(made(name, text, ELIAS + HANNAH + OTHER))) == name


def test_a_text_of_an_edition_has_the_name_of_its_register() -> None:
    people = '<person xml:id="h"><persName>Hannah</persName></person>'
    text = '<persName ref="#h">Hannah</persName>'
    document = made("<persName>Hannah</persName>", text, people)
    register = Register((Entity("hannah_marrack", "person", "Hannah Marrack", ("Hannah",)),))
    linked = in_collection(document, register, {"h": "hannah_marrack"})
    assert received(linked) == '<persName ref="#hannah_marrack">Hannah Marrack</persName>'
