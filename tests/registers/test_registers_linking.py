"""Linking: which names are joined, which stay apart, and the laws of what comes out."""

from pathlib import Path

import pytest
from fixture_file import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.document.text import Text
from tei_tools.registers import Entity, Linked, Register, link
from tei_tools.registers.identifiers import is_ncname
from tei_tools.registers.register import KINDS
from tei_tools.span import Span

TAGS = {"person": "persName", "place": "placeName", "org": "orgName"}


def mentions(*names: tuple[str, str]) -> tuple[Text, list[Span]]:
    """A text that is these names (kind, name), one a paragraph, and their spans."""
    content, spans = "", []
    for kind, name in names:
        spans.append(Span(len(content), len(content) + len(name), TAGS[kind], {"cert": "high"}))
        content += f"{name}\n\n"
    return Text.from_string(content), spans


def persons(*names: str, register: Register | None = None) -> Linked:
    text, spans = mentions(*(("person", name) for name in names))
    return link(spans, text, register or Register())


def refs(linked: Linked) -> list[str]:
    return [span.attributes["ref"] for span in linked.spans]


def people(name: str) -> list[tuple[str, list[str]]]:
    """The cases of a fixture file, a title and the lines of each."""
    found = cases(Path(__file__).with_name(name), 2)
    return [(title, lines.split("\n")) for title, lines in found]


@pytest.mark.parametrize(("title", "lines"), people("joined.txt"))
def test_names_of_one_line_are_one_person(title: str, lines: list[str]) -> None:
    check_people(lines)


@pytest.mark.parametrize(("title", "lines"), people("apart.txt"))
def test_names_of_two_lines_are_two_persons(title: str, lines: list[str]) -> None:
    check_people(lines)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Captains Harville", "Captain Harville"), ("Captain Harville", "Captains Harville")),
        (("Captains Harville",), ("Captain Harville", "Captains Harville")),
        (("Drs. Pell", "Ladies"), ("Dr. Pell", "Drs. Pell")),
        (("Lords",), ("Lords",)),
        (("Messrs. Oakes",), ("Messrs. Oakes",)),
        (("Lee Majors",), ("Lee Majors",)),
    ],
)
def test_a_title_for_several_is_no_part_of_the_name_of_one(
    names: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    made = persons(*names)
    assert made.new[0].names == expected
    again = link(made.spans, mentions(*(("person", name) for name in names))[0], made.register)
    assert again.new == () and refs(again) == refs(made)


def check_people(lines: list[str]) -> None:
    """Each line is a person; the names on it, parted by "=", are all of that person."""
    people = [line.split(" = ") for line in lines]
    names = [name for person in people for name in person]
    found = dict(zip(names, refs(persons(*names)), strict=True))
    assert [{found[name] for name in person} for person in people] == [
        {found[person[0]]} for person in people
    ]
    assert len(set(found.values())) == len(people)


def test_as_many_people_apart_as_joined() -> None:
    assert len(people("apart.txt")) >= len(people("joined.txt"))


def test_a_new_entity_has_the_fullest_name_and_the_others_as_variants() -> None:
    linked = persons("Obama", "President Barack Obama", "BARACK OBAMA")
    assert linked.new == (
        Entity("barack_obama", "person", "Barack Obama", ("Obama", "President Barack Obama")),
    )


def test_ref_comes_before_the_other_attributes() -> None:
    assert dict(persons("Emma").spans[0].attributes) == {"ref": "#emma", "cert": "high"}
    assert list(persons("Emma").spans[0].attributes) == ["ref", "cert"]


def test_an_entity_of_the_register_is_meant_before_a_new_one() -> None:
    register = Register((Entity("p1", "person", "Barack Obama"), Entity("p2", "person", "Bo")))
    linked = persons("Obama", "President Obama", "Bo", register=register)
    assert refs(linked) == ["#p1", "#p1", "#p2"]
    assert linked.new == ()


def test_two_of_the_register_are_not_confused() -> None:
    register = Register((Entity("p1", "person", "Jane Fay"), Entity("p2", "person", "Ann Fay")))
    assert refs(persons("Fay", register=register)) == ["#fay"]


def test_a_kind_is_not_another() -> None:
    text, spans = mentions(("place", "Reading"), ("person", "Reading"), ("org", "Reading"))
    assert refs(link(spans, text, Register())) == ["#reading", "#reading_2", "#reading_3"]


def test_articles_and_possessives_and_capitals_are_aside() -> None:
    text, spans = mentions(("place", "the Hague"), ("place", "Hague’s"), ("place", "THE HAGUE"))
    assert refs(link(spans, text, Register())) == ["#hague"] * 3


def test_taken_ids_are_left_alone() -> None:
    text, spans = mentions(("person", "Emma"))
    assert refs(link(spans, text, Register(), {"emma", "emma_2"})) == ["#emma_3"]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Łódź", "lodz"),
        ("Kellynch Hall", "kellynch_hall"),
        ("O’Brien", "obrien"),
        ("דוד", "place_1"),
        ("🙂", "place_1"),
        ("10 Downing Street", "place_10_downing_street"),
    ],
)
def test_ids_can_be_read(name: str, identifier: str) -> None:
    text, spans = mentions(("place", name))
    assert refs(link(spans, text, Register())) == [f"#{identifier}"]


def test_what_the_document_tagged_already_is_meant() -> None:
    text, spans = mentions(("person", "Emma"), ("person", "Emma"))
    tagged = (Span(spans[0].start, spans[0].end, "persName", {"ref": "#ew"}),)
    register = Register((Entity("ew", "person", "Miss Woodhouse"),))
    linked = link(spans[1:], Text(text.content, text.blocks, tagged), register)
    assert (refs(linked), linked.new) == (["#ew"], ())


def test_a_span_that_refers_already_stays() -> None:
    text, spans = mentions(("person", "Emma"))
    out = Span(spans[0].start, spans[0].end, "persName", {"ref": "https://example.org/emma"})
    assert link([out], text, Register()) == Linked([out], Register(), ())


def test_other_spans_pass() -> None:
    date = Span(0, 4, "date", {"when": "1811"})
    assert link([date], Text.from_string("1811"), Register()).spans == [date]


WORDS = st.sampled_from(
    "Mr. Mrs. Sir Lady Captain Anne Walter W. Jane Elliot Russell de ELLIOT Bath Bath’s".split()
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(min_size=1, max_size=8)
MENTIONS = st.lists(st.tuples(st.sampled_from(sorted(TAGS)), NAMES), max_size=14)


@settings(max_examples=300, deadline=None)
@given(MENTIONS, st.lists(st.tuples(st.sampled_from(sorted(TAGS)), NAMES), max_size=4))
def test_laws_of_linking(names: list[tuple[str, str]], given: list[tuple[str, str]]) -> None:
    known = tuple(Entity(f"e{number}", *entity) for number, entity in enumerate(given))  # type: ignore[arg-type]
    text, spans = mentions(*names)
    once = link(spans, text, Register(known))
    entities = once.register.entities
    assert entities == (*known, *once.new)
    assert len({entity.id for entity in entities}) == len(entities)
    assert all(is_ncname(entity.id) for entity in entities)
    for span in once.spans:
        entity = once.register.by_id(span.attributes["ref"])
        assert entity is not None
        assert entity.kind == KINDS[span.tag]
    first = list(dict.fromkeys(refs(once)))
    assert [f"#{entity.id}" for entity in once.new] == [
        ref for ref in first if ref[1:] not in {entity.id for entity in known}
    ]
    again = link(spans, text, once.register)
    assert (again.spans, again.new) == (once.spans, ())


def test_a_couple_keeps_its_titles_and_a_doctor_loses_his() -> None:
    new = persons("Mr. and Mrs. Charles Hayter", "Josiah Fenner, Esq., M.D.").new
    assert [one.name for one in new] == ["Mr. and Mrs. Charles Hayter", "Josiah Fenner"]


@pytest.mark.parametrize("honour", [", M.D.", " , md", " jr"])
def test_a_name_of_endless_honours_takes_no_endless_time(honour: str) -> None:
    assert len(persons("Josiah Fenner" + honour * 20_000 + " x").new) == 1


def groups(*names: str) -> dict[str, str]:
    return {one.name: one.group for one in persons(*names).new if one.group}


def test_families_and_couples_are_groups() -> None:
    assert groups("Admiral Croft", "Crofts", "Admiral and Mrs. Croft") == {
        "Crofts": "family",
        "Admiral and Mrs. Croft": "couple",
    }
    assert groups("Louisa Musgrove", "Miss Musgroves", "Musgroves") == {"Miss Musgroves": "family"}
    assert groups("Colonel Wallis", "Wallises", "Mr. Kennedy", "Kennedies") == {
        "Wallises": "family",
        "Kennedies": "family",
    }


def test_a_surname_in_s_is_no_family() -> None:
    assert groups("Tom Robert", "Roberts", "Mrs. Roberts") == {}
    assert groups("James Hill", "Hills Hall", "Anne", "Annes", "Elizabeths") == {}


def test_a_register_may_know_the_short_name_only() -> None:
    register = Register((Entity("fw", "person", "Captain Wentworth"),))
    linked = persons("Captain Frederick Wentworth", "Captain Wentworth", register=register)
    assert (refs(linked), linked.new) == (["#fw", "#fw"], ())
    other = Register((Entity("ew", "person", "Edward Wentworth", ("Wentworth",)),))
    linked = persons("Captain Frederick Wentworth", "Wentworth", register=other)
    assert refs(linked) == ["#frederick_wentworth", "#ew"]


@pytest.mark.parametrize("name", ["A{} Smith", "Smith{}", "J. K{} Smith", "Mr. Smith S{}", "Bob{}"])
def test_a_crowd_of_one_name_takes_no_endless_time(name: str) -> None:
    names = [name.format("".join(chr(97 + int(one)) for one in str(n))) for n in range(4_000)]
    assert len(persons(*names, "Smith", "J. Smith").new) > 3_000
