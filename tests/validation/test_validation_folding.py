"""Many equal findings are told as one, and none of them is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation import validate
from tei_tools.validation.folding import APART, across_files, folded

SCHEMA = """<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>
<rule context="*:l"><assert id="no-number" test="@n">no number</assert></rule></pattern></schema>"""
ANYTHING = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>
<define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute>
<text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>"""


@pytest.fixture
def anything(tmp_path: Path) -> Path:
    schema = tmp_path / "any.rng"
    schema.write_text(ANYTHING)
    return schema


def poem(folder: Path, *lines: str) -> Path:
    file = folder / "poem.xml"
    file.write_text("\n".join(['<lg xmlns="http://www.tei-c.org/ns/1.0">', *lines, "</lg>"]))
    return file


def test_many_pointers_to_one_thing_that_is_not_there(tmp_path: Path, anything: Path) -> None:
    (one,) = validate(poem(tmp_path, *['<l who="#x"/>'] * 7_000), anything)
    assert one.message == (
        '@who on <l> points to #x, and no element has xml:id="x"'
        " (and 6999 more like it, on lines 3, 4, 5, 6, 7 and further on)."
    )
    assert (one.code, one.line, one.column) == ("dangling-pointer", 2, 4)


def test_many_findings_of_one_rule(tmp_path: Path) -> None:
    schema = tmp_path / "house.sch"
    schema.write_text(SCHEMA)
    (one,) = validate(poem(tmp_path, *["<l>a</l>"] * 100), schema)
    assert one.code == "no-number"
    assert one.message == "no number (and 99 more like it, on lines 3, 4, 5, 6, 7 and further on)."


def test_a_few_are_told_one_by_one(tmp_path: Path, anything: Path) -> None:
    found = validate(poem(tmp_path, *['<l who="#x"/>'] * APART), anything)
    assert [one.line for one in found] == [2, 3, 4, 5, 6]


def test_what_differs_is_told_apart(tmp_path: Path, anything: Path) -> None:
    lines = [f'<l who="#x{number}"/>' for number in range(50)]
    assert len(validate(poem(tmp_path, *lines), anything)) == 50


def test_all_on_one_line(tmp_path: Path, anything: Path) -> None:
    (one,) = validate(poem(tmp_path, '<l who="#x"/>' * 9), anything)
    assert one.message.endswith("(and 8 more like it on the same line).")


def test_a_long_line_of_pointers_takes_no_long_time(tmp_path: Path, anything: Path) -> None:
    file = poem(tmp_path, '<l corresp="#y" who="#x #z" n="æ"/>' * 40_000)
    assert len(validate(file, anything)) == 3


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 9), st.integers(1, 3))))
def test_the_number_of_findings_stays_the_same(places: list[tuple[str, int, int]]) -> None:
    findings = [
        Diagnostic("x", "error", f"{what}.", "", "f", line, column)
        for what, line, column in sorted(places, key=lambda place: place[1:])
    ]
    told = folded(findings)
    more = [re.search(r"\(and (\d+) more", one.message) for one in told]
    assert len(told) + sum(int(found[1]) for found in more if found) == len(findings)
    assert [(one.line, one.column) for one in told] == sorted(
        (one.line, one.column) for one in told
    )


def notice(path: str, message: str = "No schema.") -> Diagnostic:
    return Diagnostic("schema-not-found", "info", message, "fetch it", path, 1, 1)


def test_a_notice_that_is_the_same_in_many_files_is_told_once() -> None:
    error = Diagnostic("bad-value", "error", "m", "", "b.xml", 2, 1)
    again = Diagnostic("bad-value", "error", "m", "", "c.xml", 2, 1)
    found = across_files([notice("a.xml"), notice("b.xml"), error, notice("c.xml"), again])
    assert [one.path for one in found] == ["a.xml", "b.xml", "c.xml"]
    assert found[0].message == "No schema (the same in 2 more files)."
    assert found[1:] == [error, again]


def test_notices_of_one_file_and_different_ones_stay() -> None:
    alone = [notice("a.xml"), notice("b.xml", "Another.")]
    assert across_files(alone) == alone
