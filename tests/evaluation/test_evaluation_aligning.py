"""What two texts share: white space aside, with small differences, in bounded time."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.errors import InputError
from tei_tools.evaluation.aligning import aligned

TEXT = " ".join(f"On day {n} the ship of Captain {n * 7919 % 997} came in." for n in range(4000))


def shared(one, other):
    common = aligned(one, other)
    assert len(common.gold) == len(common.predicted)
    return "".join(one[place] for place in common.gold), common


@given(st.text("ab \n\u00a0é😀\u00ad", min_size=1, max_size=60))
def test_white_space_does_not_count(text):
    spaced = re.sub(r"(.)", "\\1 \n", text)
    letters, common = shared(text, spaced)
    assert letters == "".join(text.replace("\u00ad", "").split())
    assert (common.alone, common.changed) == (0, 0)


@given(st.lists(st.sampled_from(["Anne ", "Bath", ". ", "e", "i"]), max_size=40), st.data())
def test_places_grow_and_characters_correspond(parts, data):
    one = TEXT[:3000] + "".join(parts) + TEXT[3000:5000]
    cut = data.draw(st.integers(0, 4900))
    other = one[:cut] + "xyz" + one[cut + data.draw(st.integers(0, 60)) :]
    _, common = shared(one, other)
    assert all(common.gold[:-1] < common.gold[1:])
    assert all(common.predicted[:-1] < common.predicted[1:])
    differing = sum(one[a] != other[b] for a, b in zip(common.gold, common.predicted, strict=True))
    assert differing == common.changed
    assert common.alone + common.changed <= 130


def test_a_character_in_place_of_another_is_shared():
    _, common = shared(
        "M’Coy and O’Neill went to the harbour", "M'Coy and 0'Neill went to the harbour"
    )
    assert (common.alone, common.changed) == (0, 3)


def test_a_paragraph_that_one_lacks():
    other = TEXT[:20_000] + TEXT[26_000:]
    letters, common = shared(TEXT, other)
    assert letters == re.sub(r"\s", "", other)
    assert common.alone == len(re.sub(r"\s", "", TEXT)) - len(letters)


@pytest.mark.parametrize(
    "other", ["", "Something else altogether, not one word of it.", TEXT[50_000:]]
)
def test_other_texts_are_refused_with_the_first_difference(other):
    with pytest.raises(InputError, match=r"the texts part too far, first where one has “On day"):
        aligned(TEXT, other)


def test_the_first_difference_is_shown_in_its_context():
    one = "They came to the town and saw no sea there"
    other = "They came to a village, then by boat to Bath"
    with pytest.raises(InputError) as refused:
        aligned(one, other)
    assert "first where one has “They came to the town and saw no sea…”" in str(refused.value)
    assert "the other “They came to a village, then by boat…”" in str(refused.value)


@pytest.mark.parametrize("text", [TEXT * 2, TEXT[:80_000] * 5])
def test_small_differences_everywhere(text):
    words = re.findall(r"\S+\s*", text)
    garbled = "".join(
        word.replace("s", "f") if n % 23 == 0 else word for n, word in enumerate(words)
    )
    common = aligned(text, garbled)
    assert common.alone == 0
    assert common.changed == sum(map(str.__ne__, text, garbled))


def test_time_is_bounded():
    begun = time.process_time()
    for one, other in (("ab", "ba"), ("a", "b"), ("abc" * 5 + "d", "abd" * 3)):
        with pytest.raises(InputError):
            aligned(one * 60_000 + "b" * 9_999, "bb" * 40_000 + other * 20_000)
    assert time.process_time() - begun < 30
