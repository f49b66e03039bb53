"""The cases of tag.txt and alone.txt: what is tagged, and what is left alone."""

from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.annotators.names import names
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Text

HERE = Path(__file__).parent


def tagged(content: str) -> str:
    """The content with the tags that the annotator would set, without attributes."""
    for span in reversed(list(names(Text.from_string(content)))):
        assert not isinstance(span, Diagnostic)
        inside = content[span.start : span.end]
        content = f"{content[: span.start]}<{span.tag}>{inside}</{span.tag}>{content[span.end :]}"
    return content


@pytest.mark.parametrize(("title", "given", "expected"), cases(HERE / "tag.txt"))
def test_is_tagged(title: str, given: str, expected: str) -> None:
    assert tagged(given) == expected


@pytest.mark.parametrize(("title", "given", "expected"), cases(HERE / "alone.txt"))
def test_is_left_alone(title: str, given: str, expected: str) -> None:
    assert given == expected
    assert tagged(given) == expected


def test_as_many_cases_leave_alone_as_tag() -> None:
    assert len(cases(HERE / "alone.txt")) >= len(cases(HERE / "tag.txt"))
