"""Places: which place of GeoNames a text means, read from fixtures, and where it means none."""

import re
from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.document.text import Text
from tei_tools.registers import Register, link
from tei_tools.registers.places.choosing import Choice
from tei_tools.registers.places.located import meant
from tei_tools.span import Span

TAGS = {"[": "placeName", "{": "persName"}


def told(name: str) -> list[tuple[str, str, list[str]]]:
    """A title, a text with its [places] and {persons}, and what is expected, a line a place."""
    found = cases(Path(__file__).with_name(name))
    return [(title, text, lines.split("\n")) for title, text, lines in found]


def choices(marked: str) -> dict[str, Choice]:
    """What is chosen in a marked text, by the words of the first mention."""
    content, spans = "", []
    for part in re.split(r"([\[{][^\]}]*[\]}])", marked):
        if part[:1] in TAGS:
            name = part[1:-1]
            spans.append(Span(len(content), len(content) + len(name), TAGS[part[0]]))
            content += name
        else:
            content += part
    text = Text.from_string(content)
    linked = link(spans, text, Register())
    chosen = meant(linked.register.entities, linked.spans, text)
    words = {
        content[span.start : span.end]: span.attributes["ref"][1:]
        for span in linked.spans
        if span.tag == "placeName"
    }
    return {name: chosen[ref] for name, ref in words.items() if ref in chosen}


@pytest.mark.parametrize(("title", "text", "expected"), told("meant.txt"))
def test_this_place_is_meant(title: str, text: str, expected: list[str]) -> None:
    found = {name: choice.place.number for name, choice in choices(text).items()}
    wanted = dict(line.split(" = ") for line in expected)
    assert {name: found.get(name) for name in wanted} == {
        name: told.split()[0] for name, told in wanted.items()
    }


@pytest.mark.parametrize(("title", "text", "expected"), told("none.txt"))
def test_no_place_is_meant(title: str, text: str, expected: list[str]) -> None:
    found = choices(text)
    assert {name: found[name].place for name in expected if name in found} == {}
    assert all(f"[{name}]" in text for name in expected)


def test_as_many_cases_leave_alone_as_link() -> None:
    assert len(told("none.txt")) >= len(told("meant.txt"))


def test_certainty_is_lower_where_another_place_is_nearly_as_likely() -> None:
    found = choices("From [Chicago], [Boston] and [Detroit] they came to [Washington].")
    assert found["Chicago"].certainty == "high"
    assert found["Washington"].certainty == "medium"
