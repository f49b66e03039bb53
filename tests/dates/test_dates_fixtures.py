"""The fixtures: blocks of title, text and tagged text that a scholar can read and add to.

Those of another language than English are in `languages/`, under its tag.
A title may end in a document date: "[1861-04-09]". High certainty is not written out.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tei_tools.annotators.dates import dates
from tei_tools.document.text import Text
from tei_tools.span import Span

FIXTURES = Path(__file__).parent / "fixtures"
BLOCK = re.compile(r"(?P<title>[^\n]+)\n\.\n(?P<text>.*?)\n\.\n(?P<tagged>.*?)\n\.\n", re.DOTALL)
DATE = re.compile(r"\[([-\d]+)\]$")


def cases() -> Iterator[object]:
    for path in sorted(FIXTURES.rglob("*.txt")):
        language = path.stem if path.parent != FIXTURES else "en"
        for found in BLOCK.finditer(path.read_text(encoding="utf-8")):
            case = found["title"], found["text"], found["tagged"], language
            yield pytest.param(*case, id=f"{path.stem}: {found['title']}")


def tag(text: str, title: str, language: str) -> str:
    """The text with its dates tagged, certainty where it is not high."""
    date = DATE.search(title)
    spans = list(dates(Text.from_string(text, language, date[1] if date else "")))
    for span in reversed(spans):
        assert isinstance(span, Span)
        shown = {name: value for name, value in span.attributes.items() if value != "high"}
        written = "".join(f' {name}="{value}"' for name, value in shown.items())
        inner = text[span.start : span.end]
        tagged = f"<{span.tag}{written}>{inner}</{span.tag}>"
        text = text[: span.start] + tagged + text[span.end :]
    return text


@pytest.mark.parametrize(("title", "text", "tagged", "language"), list(cases()))
def test_fixture(title: str, text: str, tagged: str, language: str) -> None:
    assert tag(text, title, language) == tagged


def test_there_are_as_many_cases_to_leave_alone() -> None:
    texts = [
        (found["text"], found["tagged"])
        for path in FIXTURES.rglob("*.txt")
        for found in BLOCK.finditer(path.read_text(encoding="utf-8"))
    ]
    left_alone = sum(text == tagged for text, tagged in texts)
    assert len(texts) > 300
    assert left_alone >= len(texts) * 0.45
