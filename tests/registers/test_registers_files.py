"""Registers in TEI and in CSV: what is read, what is written, and what is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_tools.errors import InputError
from tei_tools.registers import (
    Entity,
    Register,
    entry,
    read_csv,
    read_register,
    read_standoff,
    write_csv,
)
from tei_tools.registers.register import KINDS

HERE = Path(__file__).parent
TEI = "http://www.tei-c.org/ns/1.0"

ENTITIES = (
    Entity("emma", "person", "Emma Woodhouse", ("Miss Woodhouse", "Emma"), (("GND", "12"),), "x"),
    Entity("highbury", "place", "Highbury", (), (("", "https://example.org/h"),)),
    Entity("club", "org", "The Whist Club & Co."),
)


def document(*entries: str, before: str = "") -> str:
    return f'{before}<TEI xmlns="{TEI}"><standOff>{"".join(entries)}</standOff></TEI>'


def test_what_a_document_lists(tmp_path: Path) -> None:
    register = read_standoff((HERE / "persuasion.xml").read_text("utf-8"))
    assert register.entities == (
        Entity("we", "person", "Walter Elliot", ("Sir Walter",), (("VIAF", "77"),), "of Kellynch"),
        Entity("russell", "person", "Lady Russell"),
        Entity("kellynch", "place", "Kellynch Hall", ("Kellynch",)),
        Entity("lodge", "place", "Kellynch Lodge"),
        Entity("navy", "org", "the Navy"),
    )


def test_lookup() -> None:
    register = Register(ENTITIES)
    assert register.by_id("emma") is register.by_id("#emma") is ENTITIES[0]
    assert register.by_id("nobody") is None
    assert register.by_name("miss  WOODHOUSE", "person") == (ENTITIES[0],)
    assert register.by_name("Emma", "place") == ()


def test_of_two_entities_with_one_id_the_first_counts() -> None:
    first, second = Entity("a", "person", "Ann"), Entity("a", "place", "Ash")
    assert Register((first, second)) == Register((first,))


def test_an_entry_is_read_as_it_was() -> None:
    assert read_standoff(document(*map(entry, ENTITIES))).entities == ENTITIES


def test_an_entry_is_indented_and_escaped() -> None:
    assert entry(Entity("a_b", "org", "A < B & Co.", ("AB",))) == (
        '<org xml:id="a_b">\n'
        "  <orgName>A &lt; B &amp; Co.</orgName>\n"
        '  <orgName type="variant">AB</orgName>\n'
        "</org>"
    )


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<TEI/>",
        '<person xml:id="a"><persName>In no namespace</persName></person>',
        document("<listPerson><person><persName>No id</persName></person></listPerson>"),
        document(
            '<listPerson><person xml:id="1a"><persName>No NCName</persName></person></listPerson>'
        ),
    ],
)
def test_what_is_no_register_is_an_empty_one(xml: str) -> None:
    assert read_standoff(xml) == Register()


def test_nothing_outside_the_document_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    doctype = f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret.as_uri()}"> <!ENTITY e "&#233;">]>'
    name = "<persName>Ren&e; &x;</persName>"
    register = read_standoff(document(f'<person xml:id="r">{name}</person>', before=doctype))
    assert register.entities == (Entity("r", "person", "René"),)


def test_entities_that_grow_do_not() -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE TEI [<!ENTITY l0 "lol">{lol}]>'
    person = '<person xml:id="r"><persName>R &l11;</persName></person>'
    assert len(read_standoff(document(person, before=doctype)).entities[0].name) < 100


def test_csv_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_csv(Register(ENTITIES), tmp_path / "names.csv")
    assert read_csv(tmp_path / "names.csv") == Register(ENTITIES)
    assert read_register(tmp_path / "names.csv") == Register(ENTITIES)


def test_a_tei_file_is_a_register_too(tmp_path: Path) -> None:
    assert len(read_register(HERE / "persuasion.xml").entities) == 5


def test_csv_of_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(
        "\ufeffName;Kind;Colour\r\nBath;place;white\r\n;;\r\nAnne Elliot;;\r\n".encode()
    )
    assert read_csv(path).entities == (
        Entity("bath", "place", "Bath"),
        Entity("anne_elliot", "person", "Anne Elliot"),
    )


@pytest.mark.parametrize(
    ("table", "says"),
    [
        (b"id,kind\na,person\n", 'no column "name"'),
        (b"", 'no column "name"'),
        (b"name,kind\nBath,town\n", "none of person, family, couple, group, place and org"),
        (b"id,name\n1 a,Anne\n", "cannot be an xml:id"),
        (b"id,name\nanne,\n", "the name is missing"),
        (b"name\n\xff\n", "not UTF-8"),
        (b'name\n"' + b"a" * 200_000, "not a CSV table"),
        (b'name\n"Anne\nBeth\nCecil\n', "not a CSV table"),
    ],
)
def test_a_table_that_means_nothing_is_refused(tmp_path: Path, table: bytes, says: str) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(table)
    with pytest.raises(InputError, match=says) as refused:
        read_csv(path)
    assert str(refused.value).count("\n") == 0


def test_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_register(tmp_path / "none.csv")


WORDS = st.text(min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
ENTRIES = st.builds(
    Entity,
    st.just("x"),
    st.sampled_from(sorted(KINDS.values())),
    WORDS,
    st.lists(WORDS, max_size=3).map(tuple),
    st.lists(st.tuples(st.sampled_from(("", "GND", "VIAF")), st.just("4-1")), max_size=2).map(
        tuple
    ),
    st.just("") | WORDS,
)


@given(ENTRIES)
def test_every_entry_is_well_formed(entity: Entity) -> None:
    element = etree.fromstring(document(entry(entity)), etree.XMLParser(resolve_entities=False))
    assert element[0][0].tag == f"{{{TEI}}}{entity.kind}"


@given(st.lists(ENTRIES, max_size=4))
def test_csv_loses_nothing(tmp_path_factory: pytest.TempPathFactory, some: list[Entity]) -> None:
    path = tmp_path_factory.mktemp("csv") / "names.csv"
    register = Register(
        tuple(
            Entity(f"e{n}", one.kind, one.name, one.variants, one.idnos, one.note)
            for n, one in enumerate(some)
        )
    )
    write_csv(register, path)
    assert read_csv(path) == register
