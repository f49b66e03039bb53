"""The fixtures: cases of title, text and tagged text that a scholar can read and add to.

A title that ends in "[verse]" makes each line of its text a verse line and each paragraph a
stanza; one that ends in "[de]" or the like tells its language. High certainty is not written out.
"""

import re
from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.quotations import quotations, quotations_as
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError
from tei_tools.span import Span

FIXTURES = Path(__file__).parent / "fixtures"


TAGGING = (
    "marks",
    "apostrophes",
    "paragraphs",
    "verse",
    "dashes",
    "unbalanced",
    "phrases",
    "asides",
)
TAGGED = [case for name in TAGGING for case in cases(FIXTURES / f"{name}.txt")]


def read(title: str, content: str) -> Text:
    """The Text of a case."""
    if title.endswith("[verse]"):
        return verse(content)
    language = re.search(r"\[(\w\w)\]$", title)
    return Text.from_string(content, language[1] if language else "en")


def verse(content: str) -> Text:
    """A Text of stanzas and lines."""
    blocks = []
    group = place = 0
    for line in content.split("\n"):
        group += not line
        indention = len(line) - len(line.lstrip())
        if line:
            start, end = place + indention, place + len(line)
            blocks.append(Block(start, end, "l", ("text", "body", "lg"), group))
        place += len(line) + 1
    return Text(content, tuple(blocks))


def tagged(text: Text, annotator: Annotator = quotations) -> str:
    """The text with its quotations tagged, and their certainty where it is not high."""
    tags: list[tuple[int, int, int, str]] = []
    for span in annotator(text):
        if isinstance(span, Span):
            told = {name: value for name, value in span.attributes.items() if value != "high"}
            shown = " ".join([span.tag, *(f'{name}="{value}"' for name, value in told.items())])
            tags += [(span.start, 1, -span.end, f"<{shown}>")]
            tags += [(span.end, 0, -span.start, f"</{span.tag}>")]
    content = text.content
    for place, _, _, tag in sorted(tags, reverse=True):
        content = content[:place] + tag + content[place:]
    return content


@pytest.mark.parametrize(("title", "given", "expected"), TAGGED + cases(FIXTURES / "alone.txt"))
def test_fixture(title: str, given: str, expected: str) -> None:
    assert tagged(read(title, given)) == expected


@pytest.mark.parametrize(("title", "given", "expected"), cases(FIXTURES / "alone.txt"))
def test_what_is_left_alone(title: str, given: str, expected: str) -> None:
    assert given == expected


@pytest.mark.parametrize(("title", "given", "expected"), cases(FIXTURES / "kinds.txt"))
def test_kinds(title: str, given: str, expected: str) -> None:
    assert tagged(read(title, given), quotations_as("auto")) == expected


@pytest.mark.parametrize("element", ["q", "quote", "said"])
def test_one_element_for_all(element: str) -> None:
    text = Text.from_string("“Yes,” he said. The ‘hat’ was a lantern. “No,” she thought.")
    spans = [one for one in quotations_as(element)(text) if isinstance(one, Span)]
    assert [one.tag for one in spans] == [element, "soCalled", element]
    assert all(one.attributes.keys() == {"cert"} for one in spans)


def test_another_element_is_refused() -> None:
    with pytest.raises(ConfigError, match="say q, quote, said or auto"):
        quotations_as("cite")
