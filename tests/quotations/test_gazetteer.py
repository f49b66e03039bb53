"""Names that are given: which occurrences are tagged, and what they get."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.document.text import Block, Text
from tei_tools.span import Span


def tagged(names: list[str], content: str) -> list[str]:
    text = Text.from_string(content)
    spans = list(gazetteer("persName", names)(text))
    return [content[one.start : one.end] for one in spans if isinstance(one, Span)]


@pytest.mark.parametrize(
    ("names", "content", "expected"),
    [
        (["Rowe"], "Rowe met Rowe's aunt.", ["Rowe", "Rowe"]),
        (["Rowe", "Jabez Rowe"], "Jabez Rowe and Rowe", ["Jabez Rowe", "Rowe"]),
        (["Jabez Rowe the elder", "Jabez"], "Jabez Rowe the younger", ["Jabez"]),
        (["Jabez Rowe"], "Jabez\n  Rowe; Jabez\u00a0Rowe", ["Jabez\n  Rowe", "Jabez\u00a0Rowe"]),
        (["O'Brien"], "O’Brien and O'Brien", ["O’Brien", "O'Brien"]),
        (["St. Mary"], "St. Mary's, St.Mary", ["St. Mary"]),
        (["São Tomé"], "Sa\u0303o Tome\u0301", ["Sa\u0303o Tome\u0301"]),
        (["New York"], "the New York-based firm", ["New York"]),
        (["Rowe", "Mr. Rowe"], "said Mr. Rowe.", ["Mr. Rowe"]),
    ],
)
def test_is_tagged(names: list[str], content: str, expected: list[str]) -> None:
    assert tagged(names, content) == expected


@pytest.mark.parametrize(
    ("names", "content"),
    [
        (["Rowe"], "Rowena, rowe, ROWE, Crowe and Rowe2"),
        (["Rowe"], "Tellam-Rowe and Rowe-Tellam"),
        (["Jabez Rowe"], "Jabez\n\nRowe"),
        (["Jabez Rowe"], "Jabez, Rowe"),
        (["Jabez Rowe"], "JabezRowe"),
        (["", " ", "\n"], "a b \n\n c"),
        ([], "Rowe"),
    ],
)
def test_is_left_alone(names: list[str], content: str) -> None:
    assert tagged(names, content) == []


def test_a_name_gives_its_attributes_and_the_certainty() -> None:
    annotator = gazetteer("persName", {"Rowe": {"ref": "#rowe"}, "Pym": {"cert": "low"}}, "medium")
    spans = [one for one in annotator(Text.from_string("Rowe, Pym")) if isinstance(one, Span)]
    assert [(one.tag, dict(one.attributes)) for one in spans] == [
        ("persName", {"ref": "#rowe", "cert": "medium"}),
        ("persName", {"cert": "low"}),
    ]


WORDS = st.sampled_from(["Rowe", "Jabez", "the", "of", "-", "'", ".", "St", " ", "  ", "\n", "x"])
STRINGS = st.lists(WORDS, max_size=20).map("".join)


@given(st.lists(STRINGS, max_size=6), STRINGS)
def test_what_is_tagged_is_a_name_and_stands_apart(names: list[str], content: str) -> None:
    text = Text.from_string(content)
    known = {"".join(name.split()) for name in names}
    place = 0
    for span in gazetteer("persName", names)(text):
        assert isinstance(span, Span)
        assert place <= span.start < span.end <= len(content)
        assert "".join(content[span.start : span.end].split()) in known
        place = span.end


@given(st.lists(st.sampled_from(["Rowe", "Pym", "Voss", "Quill"]), max_size=12))
def test_every_occurrence_is_tagged(words: list[str]) -> None:
    assert tagged(["Rowe", "Voss"], " and ".join(words)) == [
        word for word in words if word in ("Rowe", "Voss")
    ]


def test_a_hundred_thousand_names_are_as_quick_as_a_few() -> None:
    content = "Name7 Sur7 and Jabez Rowe walked. " * 3_000
    text = Text(content, (Block(0, len(content)),))
    seconds = []
    for number in (10, 100_000):
        annotator = gazetteer("persName", [f"Name{one} Sur{one}" for one in range(number)])
        begun = time.process_time()
        assert len(list(annotator(text))) == 3_000
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 5 * seconds[0] + 0.2
