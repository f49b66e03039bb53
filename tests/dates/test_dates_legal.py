"""What TEI P5 allows on a date, and what it does not."""

import pytest

from tei_tools.annotators.dates.legal import attributes, iso, legal
from tei_tools.annotators.dates.moment import Moment, Value, when


@pytest.mark.parametrize(
    "value",
    "1920-05-12 1920-05 1920 0056 -0044 -0044-03-15 --06-12 --08 ---01 ---31 --02-29 14:00:00 "
    "1941-12-12T14:00:00 12000 2004-02-29".split(),
)
def test_legal_points(value: str) -> None:
    assert legal({"when": value})


ILLEGAL = (
    "56|0000|-56|1920-5-12|1920-13|1920-00|1920-02-30|1900-02-29|--13|--02-30|---32|---00|14:00|"
    "24:61:00|25:00:00|184X|1850~|1905-SU|1905-Q3|1920/1921|1941-12T14:00:00|today|| 1920"
).split("|")


@pytest.mark.parametrize("value", ILLEGAL)
def test_illegal_points(value: str) -> None:
    assert not legal({"when": value})


@pytest.mark.parametrize(
    "pair",
    [
        {"when": "1920", "from": "1920"},
        {"when": "1920", "notAfter": "1920"},
        {"from": "1920", "notBefore": "1920"},
        {"to": "1920", "notAfter": "1920"},
    ],
)
def test_pairs_that_exclude_each_other(pair: dict[str, str]) -> None:
    assert not legal(pair)


def test_pairs_that_go_together() -> None:
    assert legal({"from": "1914", "to": "1918"})
    assert legal({"notBefore": "1914", "notAfter": "1918"})
    assert legal({"from": "1914", "notAfter": "1918"})


@pytest.mark.parametrize("value", ["P14D", "P1DT12H", "PT45M", "P2Y6M"])
def test_legal_lengths(value: str) -> None:
    assert legal({"dur": value})


@pytest.mark.parametrize("value", ["P6W", "P", "P1.5Y", "14D", "P1DT", "T5M"])
def test_illegal_lengths(value: str) -> None:
    assert not legal({"dur": value})


def test_iso_tokens() -> None:
    assert legal({"when-iso": "1989-W43"})
    assert legal({"when-iso": "03:00"})
    assert not legal({"when-iso": "1905-SU"})


def test_other_attributes() -> None:
    assert legal({"calendar": "#julian", "precision": "medium", "cert": "high"})
    assert not legal({"calendar": "julian"})
    assert not legal({"cert": "mid"})


def test_moments_as_w3c_writes_them() -> None:
    assert iso(Moment(56)) == "0056"
    assert iso(Moment(-44, 3, 15)) == "-0044-03-15"
    assert iso(Moment(None, 6, 12)) == "--06-12"
    assert iso(Moment(day=1)) == "---01"
    assert iso(Moment(hour=14)) == "14:00:00"
    assert iso(Moment(1941, 12, 12, 14)) == "1941-12-12T14:00:00"
    assert iso(Moment()) == ""


def test_a_value_that_cannot_be_written_has_no_attributes() -> None:
    assert attributes(when(Moment(1900, 2, 29))) == {}
    assert attributes(Value()) == {}
    assert attributes(Value(calendar="julian")) == {}
