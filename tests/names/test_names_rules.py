"""The cases of rules.txt and rules_alone.txt: what the rules make of what a model saw.

What it saw stands in braces, so that these cases hold with any model.
"""

import re
from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.annotators.names.annotator import shaped
from tei_tools.annotators.names.raw import RawMention
from tei_tools.document.text import Text

HERE = Path(__file__).parent
LABELS = {"person": "PERSON", "place": "LOC", "org": "ORG"}
SEEN = re.compile(r"\{(person|place|org): ([^}]*)\}")


def tagged(given: str) -> str:
    """The text of a case with the tags that the rules would set, without attributes."""
    raw, content, done = [], "", 0
    for found in SEEN.finditer(given):
        content += given[done : found.start()]
        raw.append(RawMention(len(content), len(content) + len(found[2]), LABELS[found[1]]))
        content += found[2]
        done = found.end()
    content += given[done:]
    for span in reversed(list(shaped(Text.from_string(content), raw))):
        inside = content[span.start : span.end]
        content = f"{content[: span.start]}<{span.tag}>{inside}</{span.tag}>{content[span.end :]}"
    return content


@pytest.mark.parametrize(("title", "given", "expected"), cases(HERE / "rules.txt"))
def test_rules_shape(title: str, given: str, expected: str) -> None:
    assert tagged(given) == expected


@pytest.mark.parametrize(("title", "given", "expected"), cases(HERE / "rules_alone.txt"))
def test_rules_leave_alone(title: str, given: str, expected: str) -> None:
    assert tagged(given) == expected


def test_as_many_cases_leave_alone_as_shape() -> None:
    assert len(cases(HERE / "rules_alone.txt")) >= len(cases(HERE / "rules.txt"))
