"""The cases of tag.txt and alone.txt: what is tagged, and what is left alone."""

from pathlib import Path

import pytest

from tei_tools.annotators.names import names
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Text

HERE = Path(__file__).parent
Case = tuple[str, str, str]


def cases(name: str) -> list[Case]:
    """The cases of a fixture file: title, input, expected output, each ended by a line "."."""
    parts = (HERE / name).read_text("utf-8").split("\n.\n")[:-1]
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def tagged(content: str) -> str:
    """The content with the tags that the annotator would set, without attributes."""
    for span in reversed(list(names(Text.from_string(content)))):
        assert not isinstance(span, Diagnostic)
        inside = content[span.start : span.end]
        content = f"{content[: span.start]}<{span.tag}>{inside}</{span.tag}>{content[span.end :]}"
    return content


@pytest.mark.parametrize(("title", "given", "expected"), cases("tag.txt"))
def test_is_tagged(title: str, given: str, expected: str) -> None:
    assert tagged(given) == expected


@pytest.mark.parametrize(("title", "given", "expected"), cases("alone.txt"))
def test_is_left_alone(title: str, given: str, expected: str) -> None:
    assert given == expected
    assert tagged(given) == expected


def test_as_many_cases_leave_alone_as_tag() -> None:
    assert len(cases("alone.txt")) >= len(cases("tag.txt"))
