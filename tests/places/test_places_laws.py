"""Laws of located places: what is written is valid, can be taken out, and comes once."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tei_tools
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.registers import Register, link, read_standoff
from tei_tools.registers.places.located import located
from tei_tools.registers.register import Entity, Location
from tei_tools.registers.standoff import entry
from tei_tools.span import Span
from tei_tools.validation import relaxng, validate

URI = re.compile(r"https://www\.geonames\.org/\d+")
NAMES = st.sampled_from(
    """London|Bath|Paris|Paris, Texas|Reading|Highbury|Kellynch Hall|River Tay|Cork|the Hague|Iran|
    Washington|Springfield|Mass.|Georgia|Victoria|St. Louis|&|<|é|the|Springfield, Mass.|X|New York|
    Jackson County|Cape Town|U.S.|Εὔβοια|Москва|東京|Mount|of|County""".replace("\n    ", "").split(
        "|"
    )
)
JOINED = st.lists(NAMES, min_size=1, max_size=3).map(" ".join)
BETWEEN = st.sampled_from([" ", ", ", " in ", " (", "\n\n", " river ", " of ", "the ", "County "])
PIECES = st.lists(st.tuples(BETWEEN, JOINED, st.booleans()), min_size=1, max_size=12)
MANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
    <publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc>
  </teiHeader>{}
  <text><body><p>From London he went to Oxford, and from Oxford to Cambridge.</p></body></text>
</TEI>
"""


def text_of(pieces):
    """A text of names with words between, and the spans of those that are places."""
    content, spans = "He was", []
    for between, name, is_place in pieces:
        content += between
        if is_place:
            spans.append(Span(len(content), len(content) + len(name), "placeName"))
        content += name
    return Text.from_string(content), spans


def places(text):
    """An annotator that finds two towns, and one more name."""
    for name in ("London", "Oxford"):
        for found in re.finditer(name, text.content):
            yield Span(found.start(), found.end(), "placeName", {"cert": "high"})


@MANY
@given(PIECES)
def test_only_places_without_numbers_are_changed_and_only_by_a_number_and_a_point(pieces):
    text, spans = text_of(pieces)
    linked = link(spans, text, Register())
    after = located(linked.new, linked.spans, text)
    assert len(after) == len(linked.new)
    for one, other in zip(linked.new, after, strict=True):
        assert (one.id, one.name, one.variants) == (other.id, other.name, other.variants)
        assert bool(other.idnos) == (other.location is not None)
        if other.location is not None:
            ((kind, uri),) = other.idnos
            assert kind == "GeoNames" and URI.fullmatch(uri)
            north, east = map(float, other.location.geo.split(" "))
            assert abs(north) <= 90 and abs(east) <= 180
            assert other.location.certainty in ("", "medium")


@MANY
@given(PIECES)
def test_the_same_text_gives_the_same_and_located_twice_is_located_once(pieces):
    text, spans = text_of(pieces)
    linked = link(spans, text, Register())
    once = located(linked.new, linked.spans, text)
    assert located(linked.new, linked.spans, text) == once
    assert located(once, linked.spans, text) == once


@MANY
@given(
    st.builds(
        Entity,
        id=st.just("a"),
        kind=st.just("place"),
        name=st.text(st.characters(codec="utf-8"), min_size=1),
        idnos=st.just((("GeoNames", "https://www.geonames.org/2643743"),)),
        location=st.builds(
            Location,
            st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(lambda at: f"{at[0]} {at[1]}"),
            st.sampled_from(["", "medium"]),
        ),
    )
)
def test_what_is_written_is_read_again(entity):
    written = entry(entity)
    read = read_standoff(TEI.format(f"<standOff><listPlace>{written}</listPlace></standOff>"))
    (found,) = read.entities
    assert (found.location, found.idnos) == (entity.location, entity.idnos)


def test_an_editors_number_or_point_is_never_overwritten():
    text = Text.from_string("From London to Oxford.")
    spans = [
        Span(5, 11, "placeName", {"ref": "#a"}),
        Span(15, 21, "placeName", {"ref": "#b"}),
    ]
    given = [
        Entity("a", "place", "London", idnos=(("TGN", "7011781"),)),
        Entity("b", "place", "Oxford", location=Location("1 2")),
    ]
    assert located(given, spans, text) == given


def test_entries_of_a_register_are_copied_with_their_points():
    point = (
        '<place xml:id="oxford"><placeName>Oxford</placeName><location><geo>1 2</geo></location>'
    )
    known = read_standoff(
        TEI.format(f"<standOff><listPlace>{point}</place></listPlace></standOff>")
    )
    document = Document.parse(TEI.format(""))
    made = tei_tools.annotate(document, annotators=[places], register=known)
    assert "<location><geo>1 2</geo></location>" in made.source
    assert made.source.count("<idno") == 1


@pytest.fixture(scope="module")
def annotated():
    return tei_tools.annotate(Document.parse(TEI.format("")), annotators=[places])


def test_annotate_writes_number_and_point(annotated):
    places_found = read_standoff(annotated.source).entities
    assert {one.name: one.idnos for one in places_found} == {
        "London": (("GeoNames", "https://www.geonames.org/2643743"),),
        "Oxford": (("GeoNames", "https://www.geonames.org/2640729"),),
    }
    assert "<geo>51.50853 -0.12574</geo>" in annotated.source


def test_annotate_twice_is_annotate_once(annotated):
    again = tei_tools.annotate(Document.parse(annotated.source), annotators=[places])
    assert again.source == annotated.source


def test_taking_out_what_was_added_gives_the_original(annotated):
    rest = iter(annotated.source)
    assert all(character in rest for character in TEI.format(""))


def test_without_link_no_place_is_located():
    made = tei_tools.annotate(Document.parse(TEI.format("")), annotators=[places], link=False)
    assert "<place " in made.source
    assert "<idno" not in made.source and "<geo>" not in made.source


def test_without_responsibility_nothing_says_how_sure():
    body = TEI.format("").replace(
        "Cambridge", "Washington, with men of Boston, Chicago and Detroit"
    )

    def towns(text):
        for name in ("Washington", "Boston", "Chicago", "Detroit"):
            start = text.content.index(name)
            yield Span(start, start + len(name), "placeName", {"cert": "high"})

    sure = tei_tools.annotate(Document.parse(body), annotators=[towns])
    assert '<idno type="GeoNames" cert="medium">' in sure.source
    assert '<location cert="medium">' in sure.source
    silent = tei_tools.annotate(Document.parse(body), annotators=[towns], responsibility=False)
    assert "cert=" not in silent.source and "<geo>" in silent.source


def test_what_is_written_is_valid_in_our_profile_and_tei_all(annotated, tmp_path, shared):
    path = tmp_path / "a.xml"
    annotated.write(path)
    assert [one for one in validate(path) if one.severity != "info"] == []
    assert list(relaxng.load(shared / "schemas" / "tei_all.rng").validate(path)) == []


def test_a_name_of_a_million_characters_is_no_place_and_quick():
    for name in ("a " * 500_000, "Paris, " * 150_000, "River " * 160_000, "x" * 1_000_000):
        text = Text.from_string(name)
        linked = link([Span(0, len(name), "placeName")], text, Register())
        assert all(not one.idnos for one in located(linked.new, linked.spans, text))


def test_a_text_of_very_many_places_is_quick():
    """Bounded: twenty thousand mentions of some thousand names, in well under a minute."""
    words = [f"{name} {n}" for n in range(40) for name in ("Paris", "Oxford", "Springfield")]
    names = ["London", "Oxford", "Springfield", "San Juan", "Victoria", *words] * 160
    content, spans = "", []
    for name in names:
        spans.append(Span(len(content), len(content) + len(name), "placeName"))
        content += f"{name}, "
    text = Text.from_string(content)
    linked = link(spans, text, Register())
    assert located(linked.new, linked.spans, text)
