"""Pointers that lead nowhere, told with what was meant."""

from pathlib import Path

import pytest

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation.pointers import Nearest, check, identifiers
from tei_tools.validation.scan import Scan, scan

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{}\n</TEI>'


def found(body: str, known: frozenset[str] = frozenset()) -> list[Diagnostic]:
    scanned = scan(TEI.format(body).encode(), "play.xml")
    assert isinstance(scanned, Scan)
    return list(check(scanned, "play.xml", known))


@pytest.mark.parametrize(
    ("body", "code", "hint"),
    [
        ('<p xml:id="lee"/><sp who="#leee"/>', "dangling-pointer", "#lee?"),
        ('<p xml:id="Lee"/><sp who="#lee"/>', "dangling-pointer", "#Lee?"),
        ('<p xml:id="ward"/><sp who="#wrad"/>', "dangling-pointer", "#ward?"),
        ('<p xml:id="ward"/><sp who="#werd"/>', "dangling-pointer", "#ward?"),
        ('<p xml:id="lee"/><sp who="#hamlet"/>', "dangling-pointer", 'xml:id="hamlet"'),
        ('<p xml:id="lee"/><sp who="lee"/>', "unmarked-pointer", "#lee"),
        ('<p xml:id="lee"/><sp who="#lee #bo"/>', "dangling-pointer", 'xml:id="bo"'),
        ('<ref target="play.xml#act9"/>', "dangling-pointer", "act9"),
        ('<app from="#x"><lem/></app>', "dangling-pointer", "x"),
        ('<p resp="#nobody"/>', "dangling-pointer", "nobody"),
        ('<p xml:id="a"/><p xml:id="a"/>', "duplicate-id", "own"),
    ],
)
def test_tell(body: str, code: str, hint: str) -> None:
    (one,) = found(body)
    assert one.code == code
    assert hint in one.hint
    assert one.line == 2


@pytest.mark.parametrize(
    "body",
    [
        '<p xml:id="lee"/><sp who="#lee"/>',
        '<sp who="#lee"/><p xml:id="lee"/>',
        '<ref target="#"/>',
        '<ref target="https://example.org/#lee"/>',
        '<ref target="other.xml#lee"/>',
        '<ref target="#xpath(//p[1])"/>',
        '<ref target="#range(a,b)"/>',
        '<persName ref="gnd:118540238"/>',
        '<p n="#lee" rend="#fff" style="color: #333"/>',
        '<biblScope from="#1" to="#2"/>',
        '<rendition scheme="css"/>',
        '<egXML xmlns="http://www.tei-c.org/ns/Examples"><sp who="#lee"/></egXML>',
        "<!-- who='#lee' -->",
    ],
)
def test_leave_alone(body: str) -> None:
    assert found(body) == []


def test_the_place_is_that_of_the_attribute() -> None:
    (one,) = found('<p>æ <ref\n   type="x" target="#nowhere">see</ref></p>')
    assert (one.line, one.column) == (3, 13)


def test_a_duplicate_names_the_first() -> None:
    (one,) = found('<p xml:id="a"/>\n\n<p xml:id="a"/>')
    assert "line 2" in one.message
    assert one.severity == "error"


def test_files_given_together_know_each_other(tmp_path: Path) -> None:
    people, broken = tmp_path / "people.xml", tmp_path / "broken.xml"
    people.write_text(TEI.format('<person xml:id="lee"/>'), "utf-8")
    broken.write_text("<TEI>", "utf-8")
    known = identifiers([people, broken])
    assert known == {"lee"}
    assert found('<sp who="#lee"/>', known) == []
    assert [one.hint for one in found('<sp who="#leo"/>', known)] == ["did you mean #lee?"]


def test_nearest_is_quick_among_many_names() -> None:
    nearest = Nearest(f"person_{number:06}" for number in range(100_000))
    assert nearest.to("person_0000o7") == "person_000007"
    assert nearest.to("place") == ""
