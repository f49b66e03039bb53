"""Calendars against the standard library and against dates that history knows."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.annotators.dates import calendars, feasts, numbers
from tei_tools.annotators.dates.moment import Moment

DAYS = st.dates(min_value=datetime.date(1, 1, 1))


@given(DAYS)
def test_day_numbers_agree_with_the_standard_library(day: datetime.date) -> None:
    number = calendars.day_number(day.year, day.month, day.day)
    assert number == day.toordinal() + 1721425
    assert calendars.gregorian(number) == (day.year, day.month, day.day)
    assert calendars.weekday(day.year, day.month, day.day) == day.weekday()
    assert calendars.is_leap(day.year) == (calendars.month_length(day.year, 2) == 29)


@given(st.integers(min_value=-1_000_000, max_value=5_000_000))
def test_there_is_no_year_nought(number: int) -> None:
    year, month, day = calendars.gregorian(number)
    assert year != 0
    assert calendars.day_number(year, month, day) == number


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), (1582, 10, 15)),
        ((1620, 10, 30), (1620, 11, 9)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((-44, 3, 15), (-44, 3, 13)),
    ],
)
def test_julian_days(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert calendars.julian_to_gregorian(*julian) == gregorian


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1886, 4, 25), (1916, 4, 23), (1954, 4, 18), (1981, 4, 19), (2038, 4, 25)],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert feasts.day("easter", year) == Moment(year, month, day)


def test_easter_before_the_reform_is_julian() -> None:
    assert calendars.easter(1066) == calendars.day_number(1066, 4, 16, julian=True)


@pytest.mark.parametrize(
    ("republican", "gregorian"),
    [
        ((1, 1, 1), (1792, 9, 22)),
        ((2, 11, 9), (1794, 7, 27)),
        ((4, 1, 13), (1795, 10, 5)),
        ((8, 2, 18), (1799, 11, 9)),
        ((14, 4, 10), (1805, 12, 31)),
    ],
)
def test_republican_days(republican: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert calendars.republican_to_gregorian(*republican) == gregorian


def test_there_is_no_republican_year_fifteen() -> None:
    assert calendars.republican_to_gregorian(15, 1, 1) is None


def test_regnal_years() -> None:
    assert calendars.regnal_year(("anne", 1), 4) == ((1705, 3, 8), (1706, 3, 7))
    assert calendars.regnal_year(("elizabeth", 1), 23) == ((1580, 11, 17), (1581, 11, 16))
    assert calendars.regnal_year(("anne", 2), 1) is None


def test_a_reign_that_began_on_the_first_of_a_month_ends_its_year_on_the_last() -> None:
    assert calendars.regnal_year(("george", 1), 2) == ((1715, 8, 1), (1716, 7, 31))


def test_feasts_of_a_week() -> None:
    assert feasts.day("thanksgiving", 1941) == Moment(1941, 11, 27)
    assert feasts.day("labor day", 2013) == Moment(2013, 9, 2)


@pytest.mark.parametrize("day", feasts.FIXED.values())
def test_fixed_feasts_are_days(day: tuple[int, int]) -> None:
    assert datetime.date(2001, *day)


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numerals(value: int) -> None:
    signs = ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50)
    small = ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)
    rest, written = value, ""
    for sign, worth in (*signs, *small):
        written += sign * (rest // worth)
        rest %= worth
    assert numbers.roman(written) == value
    assert numbers.roman(written.lower()) == value


@pytest.mark.parametrize("word", ["", "IIX", "VV", "Mix", "CIVIL", "IC", "hello"])
def test_words_that_are_no_roman_numerals(word: str) -> None:
    assert numbers.roman(word) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("twenty one", 21),
        ("one hundred and five", 105),
        ("one thousand nine hundred and twenty", 1920),
        ("nineteen fourteen", 1914),
        ("eighteen hundred", 1800),
        ("eighteen hundred and twelve", 1812),
        ("seventeen seventy six", 1776),
        ("two thousand and five", 2005),
        ("five million", 5_000_000),
        ("two three", None),
        ("twenty twelve", 2012),
        ("seven twenty", None),
        ("four and twenty", 24),
        ("sixteen and fourteen", None),
        ("thousand thousand", None),
    ],
)
def test_numbers_in_words(words: str, value: int | None) -> None:
    assert numbers.spoken(words.split()) == value
