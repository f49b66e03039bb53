"""What holds of the quotations of any text, however its marks are strewn."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.annotators.quotations import quotations
from tei_tools.annotators.quotations.glyphs import GLYPHS
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.span import Span

PIECES = st.one_of(
    st.sampled_from(sorted(GLYPHS)),
    st.sampled_from(["—", "--", "\n", "\n\n", " ", ", ", ". ", "! ", "?", "(", ")", "*", "\u00a0"]),
    st.sampled_from(["tide", "'tis", "dogs", "goin", "he said", "said Rowe", "48", "I", "O"]),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
TAGS = st.sampled_from(["p", "l", "head", "note"])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A Text of blocks of several kinds, among them verse lines and notes."""
    plain = Text.from_string(draw(TEXTS))
    blocks = tuple(
        Block(block.start, block.end, draw(TAGS), ("body", "div"), group, aside=draw(asides))
        for block in plain.blocks
        for group, asides in [(draw(st.integers(0, 1)), st.sampled_from([0, 0, 0, 7]))]
    )
    return Text(plain.content, blocks)


def spans_of(text: Text) -> list[Span]:
    return [one for one in quotations(text) if isinstance(one, Span)]


@given(texts())
def test_spans_stand_within_the_text_and_hold_something(text: Text) -> None:
    for span in spans_of(text):
        assert 0 <= span.start < span.end <= len(text.content)
        assert text.content[span.start : span.end].strip("\"'“”‘’`«»‹›„‚ \n")
        assert span.tag in ("q", "soCalled", "mentioned", "title")
        assert span.attributes["cert"] in ("high", "medium", "low")


@given(texts())
def test_spans_are_nested_or_apart_and_in_order(text: Text) -> None:
    spans = spans_of(text)
    places = [(span.start, -span.end) for span in spans]
    assert places == sorted(set(places))
    around: list[Span] = []
    for span in spans:
        while around and around[-1].end <= span.start:
            around.pop()
        assert not around or span.end <= around[-1].end
        around.append(span)


@given(texts())
def test_spans_begin_and_end_in_blocks_of_one_stream(text: Text) -> None:
    for span in spans_of(text):
        first = next(block for block in text.blocks if block.start <= span.start < block.end)
        last = next(block for block in text.blocks if block.start < span.end <= block.end)
        assert (first.aside, first.tag) == (last.aside, last.tag)


@given(texts())
def test_the_same_text_gives_the_same_findings(text: Text) -> None:
    assert list(quotations(text)) == list(quotations(text))


@given(TEXTS)
def test_what_is_said_twice_is_found_twice(content: str) -> None:
    """A text, a chapter heading, and the same text again: nothing leaks across the heading."""
    one = Text.from_string(content)
    length = len(content) + 6
    head = Block(len(content) + 2, len(content) + 4, "head")
    again = [Block(one.start + length, one.end + length, group=1) for one in one.blocks]
    both = Text(f"{content}\n\nII\n\n{content}", (*one.blocks, head, *again))
    found = [(span.start, span.end) for span in spans_of(both)]
    if not any(content[block.start] in "—-" for block in one.blocks):
        assert [place for place in found if place[0] >= length] == [
            (start + length, end + length) for start, end in found if start < length
        ]


@given(texts())
def test_findings_are_spans_and_information(text: Text) -> None:
    for one in quotations(text):
        if isinstance(one, Diagnostic):
            assert (one.code, one.severity) == ("unbalanced-quotation", "info")
            assert one.message
            assert one.line == one.column == 0


@pytest.mark.parametrize(
    "piece", ['"', '" ', '"a" ', "“a ", "a” ", "'a' ", "“‘a ", "``a'' ", ', he said "', "—a, he "]
)
def test_time_is_linear(piece: str) -> None:
    """Four times the text takes about four times as long, in one line."""
    seconds = []
    for count in (1_500, 6_000):
        content = (piece + "and so on, he " * 2) * count
        text = Text(content, (Block(0, len(content)),))
        begun = time.process_time()
        list(quotations(text))
        seconds.append(time.process_time() - begun)
    assert all(later < 12 * earlier + 0.2 for earlier, later in pairwise(seconds))


@pytest.mark.parametrize("piece", ['"', '" ', "“a ", "“‘a"])
def test_ten_million_characters_of_marks_are_not_read(piece: str) -> None:
    content = piece * (10_000_000 // len(piece))
    begun = time.process_time()
    (told,) = quotations(Text(content, (Block(0, len(content)),)))
    assert isinstance(told, Diagnostic)
    assert told.code == "crowded-quotation-marks"
    assert time.process_time() - begun < 10
