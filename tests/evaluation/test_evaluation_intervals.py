"""Intervals by the bootstrap: the same every time, around the figure, narrower with more texts."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.evaluation.counting import Counts, total
from tei_tools.evaluation.intervals import intervals

COUNTS = st.builds(
    lambda right, about, missed, spurious: Counts(
        right + about + missed, right + about + spurious, right, right + about
    ),
    *[st.integers(0, 9)] * 4,
)


def documents(number, seed=1):
    chance = random.Random(seed)
    for _ in range(number):
        right = sum(chance.random() < 0.8 for _ in range(20))
        yield {"persName": Counts(20, 20, right, 20)}


@given(st.lists(COUNTS, min_size=2, max_size=12))
def test_bounds_are_in_order_and_the_same_again(counts):
    units = [{"persName": one} for one in counts]
    found = intervals(units, ["persName", "date"])
    assert found == intervals(units, ["persName", "date"])
    assert found["date"] == (None, None)
    assert found["persName"] == found[""]
    for bounds in found["persName"]:
        assert bounds is None or 0 <= bounds[0] <= bounds[1] <= 1
    if total(counts) == Counts():
        assert found["persName"] == (None, None)


def test_texts_that_are_alike_leave_no_doubt():
    assert intervals([{"date": Counts(4, 4, 2, 3)}] * 5, ["date"])["date"] == (
        (0.5, 0.5),
        (0.75, 0.75),
    )


def test_one_text_says_nothing_of_others():
    assert intervals([{"date": Counts(4, 4, 2, 3)}], ["date"]) == {
        "date": (None, None),
        "": (None, None),
    }


def test_more_texts_narrow_the_interval():
    few, many = (intervals(list(documents(n)), ["persName"])["persName"][0] for n in (10, 400))
    assert few[1] - few[0] > 3 * (many[1] - many[0])


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    held = 0
    for seed in range(60):
        low, high = intervals(list(documents(25, seed)), ["persName"])["persName"][0]
        held += low <= 0.8 <= high
    assert held / 60 == pytest.approx(0.95, abs=0.08)
