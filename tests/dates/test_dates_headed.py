"""Days and months that stand alone as heads, as in a diary."""

from dataclasses import replace

import pytest

from tei_tools.annotators.dates import dates
from tei_tools.document.text import Text
from tei_tools.span import Span


def dated(*lines: str, language: str = "en") -> dict[str, str]:
    """The values of what is tagged in lines; those that begin with "#" are heads."""
    plain = [line.removeprefix("# ") for line in lines]
    text = Text.from_string("\n\n".join(plain))
    blocks = [
        replace(block, tag="head" if line.startswith("# ") else "p", lang=language)
        for block, line in zip(text.blocks, lines, strict=True)
    ]
    text = replace(text, blocks=tuple(blocks))
    found = [one for one in dates(text) if isinstance(one, Span)]
    return {text.content[one.start : one.end]: one.attributes.get("when", "") for one in found}


@pytest.mark.parametrize(
    ("heads", "language", "expected"),
    [
        (
            ("# 1874", "# March", "# 1st.", "Rain.", "# 2d.", "Fine.", "# Sunday 8.", "Snow."),
            "en",
            {"1874": "1874", "March": "1874-03", "1st": "1874-03-01", "2d": "1874-03-02"}
            | {"Sunday 8": "1874-03-08"},
        ),
        (
            ("# March 1874", "# 30", "Rain.", "# 31", "Fine.", "# April 1874", "# 2", "Snow."),
            "en",
            {"March 1874": "1874-03", "30": "1874-03-30", "31": "1874-03-31"}
            | {"April 1874": "1874-04", "2": "1874-04-02"},
        ),
        (
            ("# Mai 1874", "# 3.", "Regen.", "# 4.", "Sonne."),
            "de",
            {"Mai 1874": "1874-05", "3": "1874-05-03", "4": "1874-05-04"},
        ),
    ],
)
def test_days_are_those_of_their_month(
    heads: tuple[str, ...], language: str, expected: dict[str, str]
) -> None:
    assert dated(*heads, language=language) == expected


@pytest.mark.parametrize(
    "heads",
    [
        ("# 1", "It rained.", "# 2", "It snowed."),
        ("# The Voyage", "# 1", "It rained.", "# 2", "It snowed."),
        ("# Hope", "# 1", "It rained."),
        ("1", "It rained.", "2", "It snowed."),
    ],
)
def test_numbers_of_chapters_are_no_days(heads: tuple[str, ...]) -> None:
    assert dated(*heads) == {}


def test_numbers_that_go_back_are_no_days() -> None:
    found = dated("# March 1874", "# 5", "Rain.", "# 6", "Fine.", "# 4", "Snow.")
    assert "4" not in found and found["6"] == "1874-03-06"
