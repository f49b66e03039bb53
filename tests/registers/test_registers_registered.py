"""Names of a register: as written, in older spelling, misspelt; and what they take the place of."""

from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.annotators.registered import heeding, registered
from tei_tools.document.text import Block, Text
from tei_tools.registers import Entity, Register, Rejection
from tei_tools.registers.folding import folded, nearest
from tei_tools.span import Span

PEOPLE = {
    "ae": "Anne Elliot",
    "mm": "Musgrove",
    "fw": "Wentworth",
    "hv": "Havilland",
    "jo": "Johannes",
    "cb": "Châteaubriand",
    "s1": "Smythe",
    "s2": "Smithe",
    "ma": "Marianna",
    "ch": "Charlotte",
}
PLACES = {"ly": "Lyme", "cs": "Cæsarea"}
REGISTER = Register(
    (
        *(Entity(one, "person", name) for one, name in PEOPLE.items()),
        *(Entity(one, "place", name) for one, name in PLACES.items()),
    )
)


CASES = cases(Path(__file__).with_name("registered.txt"))


def marked(text: Text, spans: list[Span]) -> str:
    """The text with its spans as tags."""
    content = text.content
    for one in sorted(spans, key=lambda span: -span.start):
        said = "".join(f' {name}="{value}"' for name, value in one.attributes.items())
        inner = content[one.start : one.end]
        content = f"{content[: one.start]}<{one.tag}{said}>{inner}</{one.tag}>{content[one.end :]}"
    return content


@pytest.mark.parametrize(("title", "content", "expected"), CASES)
def test_names_of_a_register(title: str, content: str, expected: str) -> None:
    text = Text.from_string(content)
    spans = [one for one in registered(REGISTER)(text) if isinstance(one, Span)]
    assert marked(text, spans) == expected


def test_as_many_left_alone_as_found() -> None:
    alone = sum(content == expected for _, content, expected in CASES)
    assert alone >= len(CASES) // 2 - 1


@pytest.mark.parametrize(
    ("content", "tag", "words", "left"),
    [
        ("Anne Elliot of Kellynch", "persName", "Anne Elliot of Kellynch", ["Anne Elliot"]),
        (
            "Captain Frederick Wentworth",
            "persName",
            "Captain Frederick Wentworth",
            ["Captain Frederick Wentworth"],
        ),
        ("Lyme Regis", "placeName", "Lyme Regis", ["Lyme Regis"]),
        ("the harbour of Lyme", "placeName", "harbour of Lyme", ["Lyme"]),
        ("University of Lyme", "orgName", "University of Lyme", ["University of Lyme", "Lyme"]),
        ("Wentworth's", "persName", "Wentworth's", ["Wentworth"]),
        ("Lyme", "persName", "Lyme", ["Lyme"]),
        ("Bath", "placeName", "Bath", ["Bath"]),
        ("with Anne Elliot", "persName", "with Anne", ["Anne Elliot"]),
    ],
)
def test_whose_extent_counts(content: str, tag: str, words: str, left: list[str]) -> None:
    text = Text.from_string(content)
    start = content.index(words)
    found = heeding([Span(start, start + len(words), tag)], text, REGISTER)
    longest = sorted({content[one.start : one.end] for one in found}, key=lambda one: -len(one))
    assert longest[0] == left[0]


def test_what_is_rejected_is_left_out() -> None:
    text = Text.from_string("Anne Elliot met Breeze at Lyme; date 1814")
    spans = [Span(16, 22, "persName"), Span(37, 41, "date")]
    register = Register(REGISTER.entities, (Rejection("", "Breeze"),))
    found = heeding(spans, text, register, (Rejection("place", "Lyme"),))
    assert [text.content[one.start : one.end] for one in found] == ["Anne Elliot", "1814"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("VVentworth", "wentworth"), ("Iohn", "JOHN"), ("Æneas", "Aeneas"), ("Müller", "Mueller"),
     ("Straße", "Strasse"), ("Dauid", "David"), ("ſmyth", "Smith"), ("Ångström", "Angstrom")],
)  # fmt: skip
def test_older_spellings_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Ian", "Jan"), ("Ivo", "Juo"), ("Bath", "Both")])
def test_names_that_are_two(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_of_two_as_near_none_is_nearest() -> None:
    assert nearest("harwille", ["harville", "harmille"]) == ""
    assert nearest("harwille", ["harville", "barville"]) == "harville"


@pytest.mark.parametrize("words", ["Wentwarth ", "Abcdef{} ", "Anne ", "MUSGROVE"])
def test_a_long_line_takes_no_endless_time(words: str) -> None:
    content = "".join(words.format(number) for number in range(20_000))
    text = Text(content, (Block(0, len(content)),))
    many = [Entity(f"e{n}", "person", f"Name{n:05} Surname{n:05}") for n in range(2_000)]
    for _ in registered(Register((*REGISTER.entities, *many)))(text):
        pass
