"""The gazetteer: its table is whole and in order, every name is found, and nothing else."""

import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.errors import ConfigError
from tei_tools.registers.places import gazetteer
from tei_tools.registers.places.gazetteer import TABLE, places
from tei_tools.registers.places.spelling import LONGEST, spelling

LINE = re.compile(
    r"[^\t]+\t(own|other)\t(\d*)\t[^\t]+\t[A-Z]{2,5}\d?H?\t([A-Z]{2})?\t[^\t]*"
    r"\t(-?\d+(?:\.\d+)?)?\t(-?\d+(?:\.\d+)?)?\t(\d+)"
)


@pytest.fixture(scope="module")
def lines() -> list[bytes]:
    return TABLE.read_bytes().split(b"\n")[:-1]


def test_the_lines_stand_in_the_order_of_their_bytes_and_none_twice(lines):
    assert all(one < other for one, other in pairwise(lines))


def test_every_line_is_a_name_and_a_place_on_earth(lines):
    for line in lines:
        found = LINE.fullmatch(line.decode("utf-8"))
        assert found, line
        number, north, east = found[2], found[4], found[5]
        assert bool(number) == bool(north) == bool(east), line
        if number:
            assert abs(float(north)) <= 90 and abs(float(east)) <= 180, line


def test_every_name_is_written_as_it_is_looked_up(lines):
    for line in lines[::50]:
        key = line.split(b"\t")[0].decode("utf-8")
        assert spelling(key) == key


def test_one_number_is_one_place(lines):
    seen: dict[bytes, bytes] = {}
    for line in lines:
        number, rest = line.split(b"\t", 3)[2:]
        if number:
            assert seen.setdefault(number, rest) == rest


def test_every_place_is_found_under_every_name(lines):
    names = Counter(line.split(b"\t")[0].decode("utf-8") for line in lines)
    for line in [lines[0], *lines[::200], lines[-1]]:
        key, standing, number = line.decode("utf-8").split("\t")[:3]
        found = [(one.place.number, "own" if one.own else "other") for one in places(key)]
        assert (number, standing) in found
        assert len(found) == names[key]


@given(st.text(max_size=100))
def test_what_is_not_there_is_not_found(name):
    assert all(one.place.name for one in places(name))
    if len(name) > LONGEST:
        assert places(name) == ()


@given(st.text(max_size=100))
def test_a_spelling_spelt_again_is_the_same(name):
    spelt = spelling(name)
    assert len(spelt) > LONGEST or spelling(spelt) == spelt


def test_accents_capitals_and_stops_make_no_difference():
    assert places("Zürich") == places("ZURICH") and places("Zürich")
    assert places("St. Louis") == places("Saint Louis") and places("St. Louis")
    assert places("U.S.A.") == places("usa") and places("usa")


def test_a_missing_table_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setattr(gazetteer, "TABLE", tmp_path / "none.tsv")
    gazetteer._table.cache_clear()
    with pytest.raises(ConfigError, match="install again"):
        places("Bath")
    gazetteer._table.cache_clear()


def test_the_licence_stands_beside_the_data():
    licence = TABLE.with_name("LICENSE-gazetteer.md").read_text("utf-8")
    assert "GeoNames" in licence and "Attribution 4.0" in licence and "Natural Earth" in licence


def test_validating_and_publishing_never_load_it():
    code = (
        "import sys; import tei_tools.validation, tei_tools.publishing; "
        "from tei_tools.registers.places import gazetteer; "
        "print(gazetteer._table.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
