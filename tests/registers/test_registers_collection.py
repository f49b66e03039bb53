"""A collection: several texts, one register, and the same id for the same person in all."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.document.source import Document
from tei_tools.registers import Entity, Register
from tei_tools.registers.collection import collecting, in_collection
from tei_tools.registers.references import references
from tei_tools.registers.register import Location
from tei_tools.registers.register_file import register_file
from tei_tools.registers.standoff import read_standoff
from tei_tools.validation import validate


def person(identifier: str, *names: str, idno: str = "") -> Entity:
    idnos = (("GND", idno),) if idno else ()
    return Entity(identifier, "person", names[0], names[1:], idnos)


def ids(*texts: list[Entity], leading: int = 0) -> list[list[str]]:
    """The new ids of the entities of each text."""
    made = collecting([Register(tuple(one)) for one in texts], leading)
    assert len({one.id for one in made.register.entities}) == len(made.register.entities)
    return [[made.ids[n][one.id] for one in text] for n, text in enumerate(texts)]


def test_a_shorter_name_of_another_text() -> None:
    first = [person("captain_wentworth", "Captain Wentworth")]
    second = [person("frederick_wentworth", "Frederick Wentworth", "Captain Frederick Wentworth")]
    assert ids(first, second) == [["frederick_wentworth"], ["frederick_wentworth"]]
    made = collecting([Register(tuple(first)), Register(tuple(second))])
    (one,) = made.register.entities
    assert one.names == (
        "Frederick Wentworth",
        "Captain Frederick Wentworth",
        "Captain Wentworth",
    )


def test_who_could_be_two_stays_apart() -> None:
    first = [person("elliot", "Elliot")]
    second = [person("anne_elliot", "Anne Elliot"), person("mary_elliot", "Mary Elliot")]
    assert ids(first, second) == [["elliot"], ["anne_elliot", "mary_elliot"]]
    assert ids([person("mr_smith", "Mr. Smith")], [person("smith", "Mrs. Smith")]) == [
        ["mr_smith"],
        ["smith"],
    ]


def test_what_one_text_keeps_apart_stays_apart() -> None:
    first = [person("charles", "Charles"), person("charles_hayter", "Charles Hayter")]
    assert ids(first, [person("charles", "Charles")]) == [
        ["charles", "charles_hayter"],
        ["charles"],
    ]


def test_a_forename_tells_more_than_a_surname() -> None:
    first = [person("anne_elliot", "Anne Elliot", "Anne")]
    second = [person("miss_elliot", "Miss Elliot"), person("anne", "Anne")]
    assert ids(first, second) == [["anne_elliot"], ["miss_elliot", "anne_elliot"]]


def test_one_id_for_two_persons_becomes_two() -> None:
    assert ids([person("smith", "Mr. Smith")], [person("smith", "Mrs. Smith")]) == [
        ["smith"],
        ["smith_2"],
    ]


def test_numbers_tell() -> None:
    one, other = person("a", "Anne Pell", idno="1"), person("b", "Nan", idno="1")
    third = person("c", "Anne Pell", idno="2")
    assert ids([one], [other], [third]) == [["a"], ["a"], ["c"]]


def test_a_register_of_the_editors_leads() -> None:
    own = [Entity("P1", "person", "Wentworth, F.", ("Captain Wentworth",))]
    text = [person("frederick_wentworth", "Frederick Wentworth", "Captain Wentworth")]
    assert ids(own, [person("P1", "Captain Wentworth")], leading=1) == [["P1"], ["P1"]]
    assert ids(own, text, leading=1) == [["P1"], ["frederick_wentworth"]]
    places = [Entity("L1", "place", "Lyme Regis", ("Lyme",))]
    assert ids(places, [Entity("lyme", "place", "Lyme")], leading=1) == [["L1"], ["L1"]]


def test_two_of_one_name_in_the_editors_register_are_told_by_their_ids() -> None:
    own = [person("js1", "John Smith"), person("js2", "John Smith")]
    assert ids(own, [person("js2", "John Smith")], leading=1) == [["js1", "js2"], ["js2"]]


TEXT = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    "</fileDesc></teiHeader><standOff><listPerson>{}</listPerson></standOff>"
    '<text><body><div xml:id="pell_2"><p>{}</p></div></body></text></TEI>'
)


def test_a_document_gets_the_ids_and_names_of_the_collection(tmp_path: Path) -> None:
    entry = '<person xml:id="pell"><persName>Mrs. Pell</persName></person>'
    name = '<persName ref="#pell">Mrs. Pell</persName> &amp; <q who="#pell">I.</q>'
    document = Document.parse(TEXT.format(entry, name))
    register = Register((person("pell", "Mr. Pell"), person("ada", "Ada Pell", "Mrs. Pell")))
    made = in_collection(document, register, {"pell": "ada"})
    expected = document.source.replace('"#pell"', '"#ada"').replace('id="pell"', 'id="ada"')
    expected = expected.replace(
        "<persName>Mrs. Pell</persName></person>",
        '<persName>Ada Pell</persName><persName type="variant">Mrs. Pell</persName></person>',
    )
    assert made.source == expected
    made.write(tmp_path / "made.xml")
    assert [one for one in validate(tmp_path / "made.xml") if one.severity == "error"] == []
    assert in_collection(made, register, {"ada": "ada"}).source == made.source


def test_a_place_gets_the_location_that_another_text_told(tmp_path: Path) -> None:
    entry = (
        '<place xml:id="bristol">\n<placeName>Bristol</placeName>\n<note>on the Avon</note></place>'
    )
    source = TEXT.format(entry, '<placeName ref="#bristol">Bristol</placeName>')
    document = Document.parse(re.sub("listPerson", "listPlace", source))
    told = Location("51.45523 -2.59665", "medium")
    number = ("GeoNames", "https://www.geonames.org/2654675")
    place = Entity("bristol", "place", "Bristol", (), (number,), "on the Avon", location=told)
    made = in_collection(document, Register((place,)), {"bristol": "bristol"})
    located = '\n<location cert="medium"><geo>51.45523 -2.59665</geo></location>\n<note>'
    assert located in made.source
    assert f'</note>\n<idno type="GeoNames" cert="medium">{number[1]}</idno></place>' in made.source
    assert read_standoff(made.source).entities == (place,)
    made.write(tmp_path / "made.xml")
    assert [one for one in validate(tmp_path / "made.xml") if one.severity == "error"] == []


def test_a_location_that_an_editor_gave_stays() -> None:
    entry = (
        '<place xml:id="bath"><placeName>Bath</placeName>'
        "<location><geo>51.4 -2.4</geo></location></place>"
    )
    source = TEXT.format(entry, '<placeName ref="#bath">Bath</placeName>')
    document = Document.parse(re.sub("listPerson", "listPlace", source))
    common = Entity("bath", "place", "Bath", location=Location("51.37795 -2.35907"))
    assert in_collection(document, Register((common,)), {"bath": "bath"}).source == document.source


def test_ids_change_places() -> None:
    entries = "".join(
        f'<person xml:id="{one}"><persName>{one}</persName></person>' for one in ("a", "b")
    )
    document = Document.parse(TEXT.format(entries, '<persName ref="#a">a</persName>'))
    register = Register((person("b", "a"), person("c", "b")))
    made = in_collection(document, register, {"a": "b", "b": "c"})
    assert [one.entity for one in references(made)] == ["b"]
    assert read_standoff(made.source).entities == register.entities


def test_a_register_is_a_valid_file(tmp_path: Path) -> None:
    register = Register(
        (
            Entity("a", "person", "A & B", ("A",), (("GND", "1"),), "n", "1760", "about 1820"),
            Entity("f", "person", "Crofts", group="family"),
            Entity("p", "place", "Bath"),
            Entity("o", "org", "the Navy"),
        )
    )
    file = tmp_path / "register.xml"
    file.write_text(register_file(register, "Papers <1>", "The texts."), "utf-8")
    assert read_standoff(file.read_text("utf-8")) == register
    assert [one for one in validate(file) if one.severity != "info"] == []
    assert register_file(Register(), "x", "y") == ""


WORDS = st.sampled_from("Mr. Mrs. Sir Captain Anne Walter W. Elliot Russell Crofts Bath".split())
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(
    st.lists(st.tuples(st.sampled_from(("person", "place")), NAMES, NAMES), max_size=5), max_size=4
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_laws_of_collecting(texts: list[list[tuple[str, str, str]]]) -> None:
    registers = [
        Register(
            tuple(
                Entity(f"e{number}", kind, name, (other,))  # type: ignore[arg-type]
                for number, (kind, name, other) in enumerate(text)
            )
        )
        for text in texts
    ]
    made = collecting(registers)
    for register, new in zip(registers, made.ids, strict=True):
        assert set(new) == {one.id for one in register.entities}
        assert len(set(new.values())) == len(new)
        for one in register.entities:
            entity = made.register.by_id(new[one.id])
            assert entity is not None
            assert entity.kind == one.kind
    again = collecting([made.register])
    assert again.register == made.register


def test_nothing_is_an_empty_register() -> None:
    assert collecting([]).register == Register()
