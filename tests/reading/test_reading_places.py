"""Notices of encode: their line and column are those of the text, not of the TEI made of it."""

from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.reading.encode import encode
from tei_tools.reading.places import in_text

UNCLOSED = """The Tide[1]

He came *in* & said so.

He said, “Let us go home.

Nobody moved; and “that was
all. The lamp was out.

[1] The *Tide* of “1861.
"""


def told(text: str) -> list[tuple[int, str]]:
    document: Document = encode(text, only=["quotations"])
    return [
        (one.line, text.split("\n")[one.line - 1][one.column - 1 :][:12])
        for one in document.notices
        if one.code == "unbalanced-quotation"
    ]


def test_lines_and_columns_are_those_of_the_text() -> None:
    assert sorted(told(UNCLOSED)) == [
        (5, "“Let us go h"),
        (7, "“that was"),
        (10, "“1861."),
    ]


def test_lines_are_counted_however_they_end() -> None:
    assert [line for line, _ in told("One.\r\n\r\nHe said, “Two.\r\n\r\nThree.\r\n")] == [3]


def test_of_words_that_come_again_the_nearest_place_is_taken() -> None:
    text = "He said, “Let us go.\n\nNobody moved.\n\n" * 3
    assert told(text) == [(line, "“Let us go.") for line in (1, 5, 9)]


def test_a_place_that_is_not_found_has_no_line() -> None:
    one = Diagnostic("strange", "info", "Strange.", line=1, column=7)
    other = Diagnostic("plain", "info", "Plain.")
    assert in_text([one, other], "<text>not in the text", "Nothing of it.") == (
        Diagnostic("strange", "info", "Strange."),
        other,
    )
