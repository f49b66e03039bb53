"""Laws of the dates' annotator over any text: legal values, no overlap, bounded time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.annotators.annotate import standard
from tei_tools.annotators.dates import dates, dates_with, first_date, legal, value_of
from tei_tools.annotators.settings import Settings
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError
from tei_tools.span import Span

PIECES = (
    "the of in on at from to until through and or between since before after by circa c. about "
    "early late mid- end beginning half first second third 12th 21st 3d twelfth twenty-first "
    "January Feb. March May Sept. Decr. monday Friday Sat. spring winter fall week month year "
    "years decade century centuries 19th 12 31 29 48 '48 1848 1712/13 1900 2000 1920s '60s 348 "
    "BC AD B.C. o'clock 3 p.m. 13:45 noon midnight 12.v.1920 1920-05-12 5/6/1920 inst. ult. prox "
    "last next this that same following previous ago later earlier yesterday today tomorrow "
    "Michaelmas Easter Christmas Day Thermidor an II Elizabeth I Victoria reign Queen King "
    "(old style) Julian year of our Lord one thousand nine hundred twenty forty MDCCXCIII - – — "
    ", . ; : ( ) ' & / a an two six few and a half fortnight minutes hour 0 00 0000 99 9999 10000"
).split()
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=200),
)
DATES = st.sampled_from(["", "1861-04-09", "1861-04", "1861", "-0044-03-15", "2013-12-04", "no"])
SETTINGS = st.builds(
    dates_with,
    date=st.sampled_from([None, "1861-04-09", "-0490"]),
    mode=st.sampled_from(["auto", "dated", "narrative", "diary"]),
    day_first=st.sampled_from([None, True, False]),
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, DATES, SETTINGS)
def test_everything_that_is_yielded_is_legal(text: str, date: str, annotator: object) -> None:
    assert callable(annotator)
    for annotate in (dates, annotator):
        end = 0
        for span in annotate(Text.from_string(text, date=date)):
            assert isinstance(span, Span)
            assert end <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
            assert span.tag in ("date", "time")
            assert legal.legal(span.attributes), (text, span.attributes)
            assert span.attributes["cert"] in ("high", "medium", "low")
            end = span.end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_the_helpers_take_any_string(text: str) -> None:
    assert legal.legal(value_of(text))
    assert first_date(text) == "" or legal.legal({"when": first_date(text)})


LINES = (
    "1 |1914 |12 May |1| |1914-|of the last |one hundred and |1,234,|M|'48 |a.b.|May |from 1914 to "
    "|10:10 |twenty-|the |1.1.|((|ſ"
).split("|")


@pytest.mark.parametrize("piece", LINES)
def test_time_is_linear_in_the_length_of_a_line(piece: str) -> None:
    one, ten = (_seconds(piece, length) for length in (20_000, 200_000))
    assert ten < 40 * one + 1


def _seconds(piece: str, length: int) -> float:
    line = piece * (length // len(piece))
    begun = time.process_time()
    for _ in dates(Text(line, (Block(0, len(line)),))):
        pass
    return time.process_time() - begun


def test_long_blocks_lose_no_date() -> None:
    sentence = "On 12 May 1920 the committee met again, and nothing at all was decided by it. "
    text = sentence * 1000
    assert len(list(dates(Text(text, (Block(0, len(text)),))))) == 1000


def test_no_date_is_tagged_inside_a_date() -> None:
    text = "On 12 May 1920 he left; on 13 May 1920 he came."
    tagged = Text(text, (Block(0, len(text)),), tagged=(Span(3, 14, "date"),))
    assert [text[span.start : span.end] for span in dates(tagged) if isinstance(span, Span)] == [
        "13 May 1920"
    ]


def test_settings() -> None:
    text = Text.from_string("He came on 5/6/1920.")
    values = [
        [dict(span.attributes) for span in dates_with(day_first=first)(text)]  # type: ignore[union-attr]
        for first in (True, False)
    ]
    assert values == [
        [{"when": "1920-06-05", "cert": "high"}],
        [{"when": "1920-05-06", "cert": "high"}],
    ]
    letter = Text.from_string("He came yesterday.")
    (span,) = dates_with(date="1861-04-09", mode="dated")(letter)
    assert isinstance(span, Span)
    assert span.attributes["when"] == "1861-04-08"


@pytest.mark.parametrize("wrong", [{"mode": "letters"}, {"date": "yesterday"}])
def test_wrong_settings_are_refused_in_one_sentence(wrong: dict[str, str]) -> None:
    with pytest.raises(ConfigError, match=r"^[^\n]+\.$"):
        dates_with(**wrong)  # type: ignore[arg-type]


def test_the_settings_reach_the_dates() -> None:
    text = Text.from_string("He came on 5/6/1920, and went yesterday.", date="1861-04-09")
    (annotator,) = standard(Settings(only=("dates",), dates="dated", day_first=True))
    values = [dict(span.attributes) for span in annotator(text) if isinstance(span, Span)]
    assert [one["when"] for one in values] == ["1920-06-05", "1861-04-08"]
