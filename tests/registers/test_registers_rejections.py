"""Rejected names stay rejected: remembered in the header, or in a register of the editor's own."""

from pathlib import Path

import pytest

from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.registers import Rejection, read_register, unrejected
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.references import references
from tei_tools.registers.rejections import read_rejections, remembering
from tei_tools.registers.revising import revised
from tei_tools.span import Span
from tei_tools.validation import validate

TEXT = Text.from_string("Breeze came to the Quay.\n\nThe Quay was cold, and Breeze’s coat thin.")
WORDS = {"Breeze": "persName", "Quay": "placeName", "The Quay": "placeName", "Breeze’s": "persName"}


def spans(text: Text) -> list[Span]:
    """Every one of WORDS as a name."""
    found = []
    for words, tag in WORDS.items():
        start = text.content.find(words)
        while start >= 0:
            found.append(Span(start, start + len(words), tag))
            start = text.content.find(words, start + 1)
    return found


def kept(*rejections: Rejection) -> list[str]:
    return [TEXT.content[one.start : one.end] for one in unrejected(spans(TEXT), TEXT, rejections)]


@pytest.mark.parametrize(
    ("rejections", "left"),
    [
        ((), ["Breeze", "Breeze", "Quay", "Quay", "The Quay", "Breeze’s"]),
        ((Rejection("person", "Breeze"),), ["Quay", "Quay", "The Quay"]),
        ((Rejection("", "breeze"),), ["Quay", "Quay", "The Quay"]),
        (
            (Rejection("place", "Breeze"),),
            ["Breeze", "Breeze", "Quay", "Quay", "The Quay", "Breeze’s"],
        ),
        ((Rejection("place", "the Quay"),), ["Breeze", "Breeze", "Breeze’s"]),
        (
            (Rejection("place", "Quay", "came to the"), Rejection("place", "Quay", "ame to the")),
            ["Breeze", "Breeze", "Quay", "The Quay", "Breeze’s"],
        ),
        (
            (Rejection("person", "Breeze", "", "came"),),
            ["Breeze", "Quay", "Quay", "The Quay", "Breeze’s"],
        ),
        (
            (Rejection("person", "Breeze", "cold, and", "coat"),),
            ["Breeze", "Breeze", "Quay", "Quay", "The Quay"],
        ),
    ],
)
def test_what_is_left(rejections: tuple[Rejection, ...], left: list[str]) -> None:
    assert kept(*rejections) == left


HEAD = (
    "<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p></publicationStmt>"
    "<sourceDesc><p>x</p></sourceDesc></fileDesc>"
)
PERSON = '<persName ref="#b" resp="#tei_tools">Breeze</persName>'


def document(header: str = HEAD, *paragraphs: str) -> Document:
    body = "".join(f"<p>{one}</p>" for one in paragraphs or (f"{PERSON} came.",))
    entry = '<listPerson><person xml:id="b"><persName>Breeze</persName></person></listPerson>'
    return Document.parse(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>'
        f'{header}</teiHeader><standOff resp="#tei_tools">{entry}</standOff>'
        f"<text><body>{body}</body></text></TEI>"
    )


@pytest.mark.parametrize(
    "header",
    [
        HEAD,
        f"{HEAD}<encodingDesc><p>x</p></encodingDesc>",
        f"{HEAD}<encodingDesc><editorialDecl><p>x</p></editorialDecl></encodingDesc>",
        f"{HEAD}<encodingDesc><editorialDecl><interpretation><p>x</p></interpretation>"
        "</editorialDecl></encodingDesc>",
    ],
)
def test_a_rejection_is_remembered_in_valid_tei(header: str, tmp_path: Path) -> None:
    before = document(header)
    made = revised(before, Decisions(rejected=frozenset({"b"})))
    assert list(read_rejections(made)) == [Rejection("person", "Breeze")]
    assert references(made) == []
    made.write(tmp_path / "made.xml")
    assert [one.code for one in validate(tmp_path / "made.xml") if one.severity == "error"] == []
    more = Rejection("place", "Q & A", "to <the", "of")
    (edit,) = remembering(made, [*read_rejections(made), more])
    again = Document.parse(made.source[: edit.start] + edit.characters + made.source[edit.end :])
    assert list(read_rejections(again)) == [Rejection("person", "Breeze"), more]


def test_one_of_two_is_remembered_by_its_place() -> None:
    before = document(HEAD, f"Then {PERSON} came, and {PERSON} went.", f"So {PERSON} stayed.")
    made = revised(before, Decisions(dropped=frozenset({("", 2)})))
    (one,) = read_rejections(made)
    assert one == Rejection("person", "Breeze", "Then Breeze came, and", "went.")
    text = read_text(made)
    found = [Span(at, at + 6, "persName") for at in (5, 22, 39)]
    assert [text.content[each.start : each.end] for each in found] == ["Breeze"] * 3
    assert unrejected(found, text, [one]) == [found[0], found[2]]


def test_an_editors_own_list(tmp_path: Path) -> None:
    table = tmp_path / "stop.csv"
    table.write_text(
        "kind,name,variants,decision\nperson,Breeze,Wind|Gale,reject\n,Quay,,reject\nplace,Bath,,\n",
        "utf-8",
    )
    register = read_register(table)
    assert [one.name for one in register.entities] == ["Bath"]
    assert register.rejected == (
        Rejection("person", "Breeze"),
        Rejection("person", "Wind"),
        Rejection("person", "Gale"),
        Rejection("", "Quay"),
    )
    made = revised(document(), Decisions(rejected=frozenset({"b"})))
    made.write(tmp_path / "made.xml")
    assert read_register(tmp_path / "made.xml").rejected == (Rejection("person", "Breeze"),)
