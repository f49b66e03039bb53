"""What each format says of the same findings."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.diagnostic import Diagnostic
from tei_tools.reporting import FORMATS, concise, full, github, sarif
from tei_tools.reporting.full import summary

FINDINGS = [
    Diagnostic("schema-not-found", "info", "No schema.", "add it", "a.xml"),
    Diagnostic("unknown-element", "error", 'No <placename>, 100% "sure".', "", "b,c:d.xml", 3, 7),
    Diagnostic("dangling-pointer", "warning", "Nothing is\n#tim.", "did you mean #tom?", "", 0, 0),
]
texts = st.text(st.characters(codec="utf-8"), max_size=20)
diagnostics = st.lists(
    st.builds(
        Diagnostic,
        st.sampled_from(["bad-value", "unknown-element"]),
        st.sampled_from(["error", "warning", "info"]),
        texts,
        texts,
        texts,
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=4,
)


def test_the_names_of_the_formats() -> None:
    assert list(FORMATS) == ["full", "concise", "json", "sarif", "github"]


def test_nothing_found() -> None:
    assert [FORMATS[name]([]) for name in ("full", "concise", "github")] == ["", "", ""]
    assert json.loads(FORMATS["json"]([])) == []
    assert json.loads(sarif([]))["runs"][0]["results"] == []


@given(diagnostics)
def test_json_holds_exactly_the_findings(findings: list[Diagnostic]) -> None:
    objects = json.loads(FORMATS["json"](findings))
    assert objects == [asdict(one) for one in findings]
    assert [Diagnostic(**one) for one in objects] == findings


def test_json_keys() -> None:
    (first, *_) = json.loads(FORMATS["json"](FINDINGS))
    assert list(first) == ["code", "severity", "message", "hint", "path", "line", "column"]


def test_concise() -> None:
    assert concise(FINDINGS).splitlines() == [
        "a.xml: info schema-not-found No schema.",
        'b,c:d.xml:3:7: error unknown-element No <placename>, 100% "sure".',
        "warning dangling-pointer Nothing is #tim.",
    ]


@given(diagnostics)
def test_concise_is_one_printable_line_each(findings: list[Diagnostic]) -> None:
    lines = concise(findings).split("\n")
    assert len(lines) == len(findings) + 1
    assert all(line.isprintable() for line in lines)


def test_github() -> None:
    assert github(FINDINGS).splitlines() == [
        "::notice file=a.xml,title=schema-not-found::No schema. Hint: add it",
        "::error file=b%2Cc%3Ad.xml,line=3,col=7,title=unknown-element"
        '::No <placename>, 100%25 "sure".',
        "::warning title=dangling-pointer::Nothing is%0A#tim. Hint: did you mean #tom?",
    ]


@given(diagnostics)
def test_github_cannot_be_made_to_say_another_command(findings: list[Diagnostic]) -> None:
    lines = re.split(r"[\r\n]", github(findings))
    assert len(lines) == len(findings) + 1
    assert all(re.match(r"::(error|warning|notice) ", line) for line in lines[:-1])


def test_sarif(tmp_path: Path) -> None:
    absolute = tmp_path / "a letter.xml"
    log = json.loads(sarif([*FINDINGS, Diagnostic("x", "error", "m", path=str(absolute), line=2)]))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[one["ruleIndex"]] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]
    told = {
        rule["id"]: rule.get("shortDescription", {}).get("text")
        for rule in run["tool"]["driver"]["rules"]
    }
    assert "The schema knows no element of that name." in told["unknown-element"]
    assert told["x"] is None
    assert [one["level"] for one in run["results"]] == ["note", "error", "warning", "error"]
    places = [one.get("locations") for one in run["results"]]
    assert places[2] is None
    assert places[1] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "b%2Cc%3Ad.xml"},
                "region": {"startLine": 3, "startColumn": 7},
            }
        }
    ]
    assert places[3][0]["physicalLocation"]["artifactLocation"]["uri"] == absolute.as_uri()
    assert places[3][0]["physicalLocation"]["region"] == {"startLine": 2}


def test_full_shows_the_line_and_a_caret(tmp_path: Path) -> None:
    file = tmp_path / "letter.xml"
    file.write_text("<TEI>\n\t<p>From <placename>Köln</placename></p>\n</TEI>\n", "utf-8")
    one = Diagnostic("unknown-element", "error", "No.", "<placeName>?", str(file), 2, 10)
    assert full([one]) == (
        f"{file}:2:10: error unknown-element No.\n"
        "  2 | <p>From <placename>Köln</placename></p>\n"
        "    |         ^\n"
        "  hint: <placeName>?\n"
        "\n"
        "1 error in 1 file.\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_full_finds_the_line_in_any_file(tmp_path: Path, encoding: str, end: str) -> None:
    file = tmp_path / "a.xml"
    lines = [f'<?xml version="1.0" encoding="{encoding}"?>', "<a>", "é<b/>", "</a>"]
    file.write_bytes(end.join(lines).encode(encoding))
    assert "3 | é<b/>\n    |  ^" in full([Diagnostic("x", "info", "m", "", str(file), 3, 2)])


def test_full_cuts_long_lines(tmp_path: Path) -> None:
    file = tmp_path / "long.xml"
    file.write_text("x" * 1_000_000 + "<b>" + "y" * 1_000_000, "utf-8")
    shown = full([Diagnostic("x", "error", "m", "", str(file), 1, 1_000_001)])
    _, line, caret, *_ = shown.splitlines()
    assert len(line) < 120
    assert line[caret.index("^") :].startswith("<b>")


def test_full_puts_the_caret_under_wide_and_combining_characters(tmp_path: Path) -> None:
    file = tmp_path / "wide.xml"
    file.write_text("漢e\u0301<b>", "utf-8")
    shown = full([Diagnostic("x", "error", "m", "", str(file), 1, 4)])
    assert shown.splitlines()[2] == "    |    ^"


def test_full_without_the_file_says_the_rest() -> None:
    shown = full(FINDINGS)
    assert shown.count("hint:") == 2
    assert shown.endswith("1 error, 1 warning, 1 notice in 2 files.\n")


def test_colour_adds_nothing_but_colour() -> None:
    coloured = full(FINDINGS, colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == full(FINDINGS)
    assert "\x1b[1;31merror\x1b[0m" in coloured


def test_nothing_in_a_file_can_steer_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "steer.xml"
    file.write_text("<a>\x1b[2J\u202e</a>", "utf-8")
    shown = full([Diagnostic("x", "error", "\x1b]0;title\x07", "\x9b1m", str(file), 1, 4)])
    assert all(line.isprintable() for line in shown.splitlines())


def test_summary() -> None:
    assert summary([]) == "Nothing found."
    assert summary(FINDINGS[1:2]) == "1 error in 1 file."
    assert summary(FINDINGS[2:]) == "1 warning."
