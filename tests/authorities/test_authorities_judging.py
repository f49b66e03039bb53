"""Which candidate an entity is: the cases of links.txt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.judging import judged
from tei_tools.registers.authorities.likeness import likeness, said
from tei_tools.registers.authorities.numbers import authority_number, numbers
from tei_tools.registers.authorities.point import kilometres, point, point_of_geo
from tei_tools.registers.authorities.sought import Sought
from tei_tools.registers.authorities.years import Years, agreement, years
from tei_tools.registers.register import Entity
from tei_tools.registers.table import Row

AUTHORITIES = ("GND", "VIAF", "Wikidata", "GeoNames", "URI")
DATES = {"born": "birth", "died": "death", "active": "floruit"}


def _cases():
    text = (Path(__file__).parent / "links.txt").read_text("utf-8")
    blocks = [one.strip() for one in text.split("\n.\n")]
    for start in range(0, len(blocks) - 3, 4):
        title, entity, candidates, expected = blocks[start : start + 4]
        yield pytest.param(entity, candidates, expected, id=title.replace(" ", "-")[:60])


def _facts(parts):
    facts, idnos = {}, []
    for part in parts:
        word, _, rest = part.strip().partition(" ")
        if word in DATES and "/" in rest:
            facts[DATES[word]] = Years(*map(int, rest.split("/")))
        elif word in DATES:
            facts[DATES[word]] = years(rest)
        elif word == "at":
            facts["point"] = point_of_geo(rest)
        elif word in AUTHORITIES:
            idnos.append((word, rest))
        else:
            facts[word] = rest
    return facts, tuple(idnos)


def _sought(line):
    name, *parts = line.split(";")
    kind, _, name = name.partition(" ")
    facts, idnos = _facts(parts)
    name, *variants = (one.strip() for one in name.split("|"))
    entity = Entity("id", kind, name, tuple(variants), idnos, facts.pop("note", ""))
    written = facts.pop("written", None)
    is_area = facts.pop("an", None) is not None
    return Sought(
        Row(entity, ("a.xml",), 1),
        **facts,
        written=int(written) if written else None,
        numbers=numbers(idnos),
        is_area=is_area,
    )


def _candidate(line):
    head, *parts = line.split(";")
    number, _, names = head.partition(" ")
    name, *variants = (one.strip() for one in names.split("|"))
    facts, idnos = _facts(parts)
    taken = facts.pop("taken", "").removeprefix("by ")
    kind = facts.pop("kind")
    description = facts.pop("described", "").removeprefix("as ")
    is_settlement = facts.pop("a", None) is not None
    made = Candidate(
        number,
        name,
        tuple(variants),
        frozenset({kind}),
        description,
        **facts,
        numbers=numbers(idnos),
        is_settlement=is_settlement,
    )
    return made, taken


@pytest.mark.parametrize(("entity", "candidates", "expected"), list(_cases()))
def test_links(entity, candidates, expected):
    read = [_candidate(line) for line in candidates.splitlines()]
    taken = {one.number: other for one, other in read if other}
    found = judged(_sought(entity), [one for one, _ in read], taken)
    got = "\n".join(f"{one.candidate.number} {one.cert}" for one in found)
    assert (got or "nothing") == expected


def test_the_order_of_candidates_does_not_make_one_sure():
    sought = _sought("person John Clare; born 1793")
    some = [
        _candidate("Q1 John Clare; kind person; born 1793")[0],
        _candidate("Q2 John Clare; kind person")[0],
        _candidate("Q3 John Clare; kind person; born 1580")[0],
    ]
    for few in (some, some[::-1]):
        assert {one.candidate.number: one.cert for one in judged(sought, few)} == {
            "Q1": "low",
            "Q2": "low",
        }


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1775-12-16", (1775, 1775)),
        ("+1775-12-16T00:00:00Z", (1775, 1775)),
        ("+1775-00-00T00:00:00Z", (1775, 1775)),
        ("-0043", (-43, -43)),
        ("1775", (1775, 1775)),
        ("XX.XX.1500", (1500, 1500)),
        ("ca. 1500", (1490, 1510)),
        ("1500?", (1490, 1510)),
        ("zwischen 1500 und 1510", (1500, 1510)),
        ("17..", (1700, 1799)),
        ("0", None),
        ("106 v. Chr.", None),
        ("43 B.C.", None),
        ("in spring", None),
        ("", None),
        ("12345678901234567890", None),
    ],
)
def test_years(date, expected):
    assert years(date) == expected


def test_a_years_difference_is_no_contradiction():
    assert agreement(Years(1775, 1775), Years(1776, 1776)) == ""
    assert agreement(Years(1775, 1775), Years(1777, 1777)) == "apart"
    assert agreement(Years(1775, 1775), Years(1775, 1775)) == "same"
    assert agreement(Years(1770, 1780), Years(1770, 1780)) == ""
    assert agreement(None, Years(1775, 1775)) == ""


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("GND", "118540238", ("gnd", "118540238")),
        ("gnd", "11850391X", ("gnd", "11850391X")),
        ("PND", "4074335-4", ("gnd", "4074335-4")),
        ("URI", "https://d-nb.info/gnd/118540238", ("gnd", "118540238")),
        ("", "http://lobid.org/gnd/118540238", ("gnd", "118540238")),
        ("Wikidata", "Q36322", ("wikidata", "Q36322")),
        ("", "http://www.wikidata.org/entity/Q36322", ("wikidata", "Q36322")),
        ("VIAF", "https://viaf.org/viaf/102333412/", ("viaf", "102333412")),
        ("", "https://sws.geonames.org/2643743/", ("geonames", "2643743")),
        ("", "https://www.geonames.org/2643743/london.html", ("geonames", "2643743")),
        ("", "118540238", None),
        ("ISNI", "118540238", None),
        ("GND", "none yet", None),
        ("Wikidata", "Q36322 or Q1", None),
        ("", "https://example.org/viaf/102333412", None),
    ],
)
def test_numbers(kind, value, expected):
    assert authority_number(kind, value) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Austen, Jane, 1775-1817", "person", "jane austen"),
        ("Goethe, Johann Wolfgang von", "person", "johann wolfgang von goethe"),
        ("Josiah Fenner, Esq., M.D.", "person", "josiah fenner"),
        ("George, Duke of Clarence", "person", "george duke of clarence"),
        ("Elliot, Sir Walter", "person", "sir walter elliot"),
        ("New York, NY", "place", "new york"),
        ("London (Ontario)", "place", "london"),
        ("The Royal Society", "org", "royal society"),
        ("Łódź", "place", "lodz"),
    ],
)
def test_names_as_they_are_said(name, kind, expected):
    assert said(name, kind) == expected


@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["person", "place", "org"]))
def test_likeness_is_a_share_and_a_name_is_like_itself(one, other, kind):
    assert 0 <= likeness([one], [other], kind) <= 1
    assert likeness([one], [one], kind) in (0, 1)


def test_likeness():
    def alike(one, other):
        return likeness([one], [other], "person")

    assert alike("Jane Austen", "Austen, Jane") == 1
    assert alike("Dr. Jane Austen", "Jane Austen") == 1
    assert alike("J. Austen", "Jane Austen") == alike("Jane Austen", "J. Austen") == 0.85
    assert alike("Austen", "Jane Austen") == 0.5
    assert 0.6 < alike("Frederic Wentworth", "Frederick Wentworth") < 0.95
    assert alike("Jane Austen", "Walter Scott") < 0.6
    assert alike("Mrs. Austen", "Mr. Austen") == 0
    assert likeness(["Jane Austen", "Jane"], ["Jane"], "person") == 0.7
    assert likeness([], ["Jane"], "person") == 0


@given(st.text(max_size=200))
def test_no_date_or_place_breaks_the_reading(text):
    found = years(text)
    assert found is None or found.earliest <= found.latest
    place = point_of_geo(text)
    assert place is None or kilometres(place, place) == pytest.approx(0, abs=1e-6)


def test_points():
    bath, lyme = point("51.3751", "-2.36172"), point(50.72521, -2.93665)
    assert bath and lyme
    assert 80 < kilometres(bath, lyme) < 85
    assert point("91", "0") is None
    assert point("nan", "0") is None
    assert point(True, 0) is None
    for written in ("51.5 -0.12", "51.5, -0.12", "51.5,-0.12", " 51,5\n-0,12 ", "51.5; -0.12"):
        assert point_of_geo(written) == (51.5, -0.12)
    for written in ("51.5", "51.5 -0.12 3", "N 51", "51 30", "51,5,-0,12", "1e2 5", ""):
        assert point_of_geo(written) == ((51, 30) if written == "51 30" else None)
