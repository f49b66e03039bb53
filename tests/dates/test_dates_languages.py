"""Dates in other languages than English: which is read where, laws, and the table of names."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from module_at import load

from tei_tools.annotators.dates import dates, first_date, legal, value_of
from tei_tools.annotators.dates.languages import LANGUAGES, cldr, primary
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.text import Block, Text
from tei_tools.span import Span

ROOT = Path(__file__).resolve().parents[2]
TAGS = [one.tag for one in LANGUAGES]


def values(content: str, language: str) -> list[str | None]:
    found = dates(Text.from_string(content, language))
    return [one.attributes.get("when") for one in found if isinstance(one, Span)]


@pytest.mark.parametrize("language", ["de", "de-AT", "DE_at", "deu", "ger", "de-x-old"])
def test_a_language_is_known_by_its_first_part(language: str) -> None:
    assert primary(language) == "de"
    assert values("Wien, den 3. Jänner 1900", language) == ["1900-01-03"]


def test_each_block_is_read_in_its_own_language() -> None:
    content = "12 mai 1920\n\n12. Mai 1921\n\n12 May 1922"
    spots = ((0, 11, "fr"), (13, 25, "de"), (27, 38, "en"))
    text = Text(content, tuple(Block(start, end, lang=lang) for start, end, lang in spots))
    found = [one.attributes.get("when") for one in dates(text) if isinstance(one, Span)]
    assert found == ["1920-05-12", "1921-05-12", "1922-05-12"]


def test_a_language_without_a_grammar_has_dates_in_digits_and_one_notice() -> None:
    text = Text.from_string("12 mei 1920\n\n12.5.1920 en 1920-05-12 of 5/6/1920 in 1848", "nl")
    found = list(dates(text))
    assert [one.code for one in found if isinstance(one, Diagnostic)] == ["no-dates-grammar"]
    assert values(text.content, "nl") == ["1920-05-12", "1920-05-12", "1920-06-05"]


def test_a_language_with_a_grammar_has_no_notice() -> None:
    for language in ("en", "en-GB", *TAGS):
        assert not [
            one for one in dates(Text.from_string("a b", language)) if isinstance(one, Diagnostic)
        ]


def test_the_helpers_take_a_language() -> None:
    assert first_date("Wien, den 12. Mai 1920", "de-AT") == "1920-05-12"
    assert value_of("du 12 au 14 mai 1920", "fr") == {"from": "1920-05-12", "to": "1920-05-14"}


@pytest.mark.parametrize("language", TAGS)
def test_every_month_of_every_name_is_read(language: str) -> None:
    for name, month in cldr.MONTHS[language].items():
        written = name.title() if language in ("de", "la") else name
        of = " de " if language == "es" else " "
        dot = "." if language == "de" else ""
        assert values(f"12{dot}{of}{written}{of}1920", language) == [f"1920-{month:02d}-12"]


PIECES = [
    word
    for one in LANGUAGES
    for words in (*one.words.values(), *one.months, *one.seasons, *one.ordinals)
    for word in words.split()[:2]
]
SIGNS = (
    "12 12. 1er XIXe XVI MDCXX 1848 1920er '20 44 5.6.1920 24. 12. 1891 , . - / ( ) v. Chr.".split()
)
TEXTS = st.one_of(
    st.lists(st.sampled_from([*PIECES, *SIGNS]), max_size=30).map(" ".join),
    st.lists(st.sampled_from([*PIECES, *SIGNS]), max_size=30).map("".join),
    st.text(max_size=100),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([*TAGS, "nl", "", "x"]))
def test_everything_that_is_yielded_is_legal(content: str, language: str) -> None:
    end = 0
    for span in dates(Text.from_string(content, language)):
        if isinstance(span, Span):
            assert end <= span.start < span.end <= len(content)
            assert content[span.start : span.end] == content[span.start : span.end].strip()
            assert legal.legal(span.attributes), (content, span.attributes)
            end = span.end


@pytest.mark.parametrize("language", TAGS)
@pytest.mark.parametrize("piece", ["1914 ", "12. ", "av. ", "X", "1."])
def test_time_is_linear_in_the_length_of_a_line(piece: str, language: str) -> None:
    one, ten = (_seconds(piece, language, length) for length in (5_000, 50_000))
    assert ten < 40 * one + 1


def _seconds(piece: str, language: str, length: int) -> float:
    line = piece * (length // len(piece))
    begun = time.process_time()
    for _ in dates(Text(line, (Block(0, len(line), lang=language),), language=language)):
        pass
    return time.process_time() - begun


def test_the_table_of_names_is_that_of_the_cldr() -> None:
    pytest.importorskip("babel", reason="the names of months are Babel's")
    made = load(ROOT / "tools" / "calendar_names.py").tables()
    assert set(made) == {"MONTHS", "SHORT_MONTHS", "WEEKDAYS"}
    for name, table in made.items():
        assert {tag: set(one) for tag, one in table.items()} == {
            tag: set(one) for tag, one in getattr(cldr, name).items()
        }
