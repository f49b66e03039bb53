"""Syllables and measures of verse lines, counted by their spelling."""

import time

import pytest

from tei_tools.reading import structure
from tei_tools.reading.metre import metre, syllables

LINES = """8 It little profits that a king
10 The wind is in the west, and will not turn
10 Before the moon is down behind the hill.
11 He buys it from the farmers up at Zelah
2 beyond
2 being
1 wi’ th’
1 o’er
2 safely
2 roses
2 tables
2 ended
1 stopped
3 blessèd one
0 —"""


@pytest.mark.parametrize("line", LINES.splitlines())
def test_syllables_are_counted_by_vowels(line):
    count, words = line.split(" ", 1)
    assert syllables(words) == int(count)


def test_lines_that_are_not_alike_have_no_measure():
    long, short = "The wind is in the west, and will not turn", "It was wool."
    assert metre([long] * 11) is None
    assert metre([long, short] * 12) is None
    found = metre([long] * 12)
    assert found is not None and found.fits(10) and not found.fits(12)


def test_many_short_lines_take_linear_time():
    full = "The wind is in the west, and will not turn\n" * 20
    text = f"ACT I\n\nANNE\n{full}\nBEN\n{full}\n" + "ANNE\nToo much.\n\nBEN\nNo more.\n\n" * 3_000
    begun = time.process_time()
    structure(text + f"ANNE\n{full}", profile="drama")
    assert time.process_time() - begun < 10
