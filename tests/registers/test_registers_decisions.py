"""Decisions: tables out, an editor's decisions back in, and not a byte else changed."""

import csv
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_tools.cli import group
from tei_tools.document.source import Document
from tei_tools.errors import InputError
from tei_tools.registers import Entity, Register
from tei_tools.registers.csv_file import write_rows
from tei_tools.registers.decisions import Decisions
from tei_tools.registers.entity_table import entity_decisions
from tei_tools.registers.merging import merged, merging
from tei_tools.registers.name_table import mention_decisions
from tei_tools.registers.references import references
from tei_tools.registers.revising import revised
from tei_tools.registers.standoff import read_standoff
from tei_tools.registers.table import (
    ENTITY_COLUMNS,
    MENTION_COLUMNS,
    entity_cells,
    entity_rows,
    mention_cells,
)

HARBOUR = Path(__file__).parent / "harbour.xml"
Rows = list[dict[str, str]]
Edit = Callable[[Rows], object]


def exported(document: Document) -> Rows:
    return [entity_cells(row) for row in entity_rows([document])]


def decided(document: Document, folder: Path, *rows: dict[str, str]) -> Document:
    """The document with these rows put in the place of its own."""
    changed = {row["id"]: row for row in rows}
    table = [{**row, **changed.pop(row["id"], {})} for row in exported(document)]
    table += [dict.fromkeys(ENTITY_COLUMNS, "") | row for row in changed.values()]
    write_rows(folder / "e.csv", ENTITY_COLUMNS, table)
    return revised(document, entity_decisions(folder / "e.csv", [document]))


def named(document: Document, folder: Path, *rows: dict[str, str]) -> Document:
    changed = {row["number"]: row for row in rows}
    table = [{**row, **changed.get(row["number"], {})} for row in mention_cells([document])]
    write_rows(folder / "n.csv", MENTION_COLUMNS, table)
    return revised(document, mention_decisions(folder / "n.csv", [document]))


def refs(document: Document) -> list[tuple[str, str]]:
    return [(one.words, one.entity) for one in references(document)]


def without_memory(source: str) -> str:
    """A source without the rejections that its header remembers."""
    return re.sub(r"\s*<encodingDesc><editorialDecl><interpretation>.*</encodingDesc>", "", source)


@pytest.fixture
def harbour() -> Document:
    return Document.read(HARBOUR)


def test_what_names_mean(harbour: Document) -> None:
    assert refs(harbour) == [
        ("Anne Pell", "anne_pell"),
        ("Breeze", "breeze"),
        ("Mrs. Orr", "mrs_orr"),
        ("Quay", "quay"),
        ("Pell", "pell"),
        ("Pell", "pell"),
        ("Breeze", "breeze"),
        ("Cap tain", "pell"),
    ]
    assert [one.ours for one in references(harbour)] == [True] * 5 + [False] * 2 + [True]


def test_nothing_decided_changes_nothing(harbour: Document, tmp_path: Path) -> None:
    assert decided(harbour, tmp_path).to_bytes() == HARBOUR.read_bytes()
    assert named(harbour, tmp_path).to_bytes() == HARBOUR.read_bytes()


def test_merged(harbour: Document, tmp_path: Path) -> None:
    made = decided(harbour, tmp_path, {"id": "pell", "decision": "merge anne_pell"})
    assert [ref for words, ref in refs(made) if "Pell" in words] == ["anne_pell"] * 3
    register = read_standoff(made.source)
    assert register.by_id("pell") is None
    anne = Entity("anne_pell", "person", "Anne Pell", ("Miss Pell", "Pell"), (("GND", "118"),))
    assert register.by_id("anne_pell") == anne
    expected = harbour.source.replace('ref="#pell"', 'ref="#anne_pell"')
    expected = re.sub(r'\n      <person xml:id="pell">.*?</person>', "", expected, flags=re.S)
    line = '\n        <persName type="variant">Pell</persName>'
    expected = expected.replace("Miss Pell</persName>", f"Miss Pell</persName>{line}")
    assert made.source == expected


def test_renamed_and_numbered(harbour: Document, tmp_path: Path) -> None:
    row = {"id": "mrs_orr", "name": "Ada Orr & Co.", "variants": "Mrs. Orr|A <O>"}
    made = decided(harbour, tmp_path, row | {"idno": "GND:7|https://example.org/o", "note": "n"})
    assert read_standoff(made.source).by_id("mrs_orr") == Entity(
        "mrs_orr",
        "person",
        "Ada Orr & Co.",
        ("Mrs. Orr", "A <O>"),
        (("GND", "7"), ("", "https://example.org/o")),
        "n",
    )
    before = harbour.source.partition('<person xml:id="mrs_orr">')[0]
    after = harbour.source.partition('<person xml:id="breeze">')[2]
    assert made.source.startswith(before)
    assert made.source.endswith(after)


def test_taken_away_from_an_entry(harbour: Document, tmp_path: Path) -> None:
    made = decided(harbour, tmp_path, {"id": "anne_pell", "variants": "", "idno": ""})
    cut = re.sub(r'\n *<(persName type="variant"|idno type="GND")>.*', "", harbour.source)
    assert made.source == cut


def test_name_and_variant_change_places(harbour: Document, tmp_path: Path) -> None:
    row = {"id": "anne_pell", "name": "Miss Pell", "variants": "Anne Pell"}
    made = decided(harbour, tmp_path, row)
    assert (made.source.count("<persName>Miss Pell<"), made.source.count(">Miss Pell<")) == (1, 1)
    assert '<persName type="variant">Anne Pell</persName>' in made.source


def test_rejected_where_a_machine_set_it(harbour: Document, tmp_path: Path) -> None:
    rows = ({"id": "breeze", "decision": "reject"}, {"id": "quay", "decision": "reject"})
    made = decided(harbour, tmp_path, *rows)
    assert refs(made) == [one for number, one in enumerate(refs(harbour)) if number not in (1, 3)]
    assert read_standoff(made.source).by_id("breeze") is not None
    assert "listPlace" not in made.source
    assert [(one.code, one.line) for one in made.notices] == [("tag-kept", 47)]
    kept = without_memory(made.source)
    words = re.sub(r"<standOff.*</standOff>|<[^>]*>", "", kept, flags=re.S)
    assert words == re.sub(r"<standOff.*</standOff>|<[^>]*>", "", harbour.source, flags=re.S)


def test_parts_of_a_rejected_name_go_with_it() -> None:
    tag = '<persName ref="#p0" resp="#tei_tools">{}</persName>'
    parts = "<forename>Anne</forename> <surname type='maiden'>Pell</surname>"
    document = Document.parse(many(1).replace("</body>", f"<p>{tag.format(parts)}</p></body>"))
    made = revised(document, Decisions(rejected=frozenset({"p0"})))
    assert "<p>Anne <surname type='maiden'>Pell</surname></p>" in made.source


def test_a_tag_to_which_something_points_stays(tmp_path: Path) -> None:
    tag = '<persName xml:id="b" ref="#p0" resp="#tei_tools">B</persName>'
    document = Document.parse(many(1).replace("</body>", f'<p corresp="#b">{tag}</p></body>'))
    made = decided(document, tmp_path, {"id": "p0", "decision": "reject"})
    assert refs(made) == [("Nr. 0", "p0"), ("B", "p0")]
    assert [one.code for one in made.notices] == ["tag-kept", "tag-kept"]


def test_single_names(harbour: Document, tmp_path: Path) -> None:
    rows = ({"number": "5", "ref": "anne_pell"}, {"number": "8", "decision": "reject"})
    made = named(harbour, tmp_path, *rows)
    expected = harbour.source.replace('"#pell" resp="#tei_tools">P', '"#anne_pell">P')
    for tag in re.findall(r'<persName xml:id="persName-1[^>]*>', expected):
        expected = expected.replace(tag, "")
    expected = expected.replace("<!-- cut --></persName>", "<!-- cut -->")
    assert without_memory(made.source) == expected.replace("tain</persName>", "tain")


def test_what_an_editor_decided_of_a_tag_is_no_longer_the_machines(
    harbour: Document, tmp_path: Path
) -> None:
    made = decided(harbour, tmp_path, {"id": "quay", "kind": "person"})
    assert '<persName ref="#quay">Quay</persName>' in made.source
    mine = [one.words for one in references(made) if one.ours]
    assert mine == [one.words for one in references(harbour) if one.ours and one.words != "Quay"]


LOCATED = """<placeName>Quay</placeName>
        <location cert="medium"><geo>50.1 -5.5</geo></location>
        <idno type="GeoNames" cert="medium">https://www.geonames.org/1</idno>"""


def located(harbour: Document, *, by: str = "#tei_tools") -> Document:
    source = harbour.source.replace("<placeName>Quay</placeName>", LOCATED)
    source = source.replace('<listPlace resp="#tei_tools">', f'<listPlace resp="{by}">')
    return Document.parse(source.replace('<standOff resp="#tei_tools">', "<standOff>"))


def test_what_turns_out_to_be_no_place_loses_the_location_that_a_machine_gave_it(
    harbour: Document, tmp_path: Path
) -> None:
    made = decided(located(harbour), tmp_path, {"id": "quay", "kind": "org"})
    found = read_standoff(made.source).by_id("quay")
    assert found == Entity("quay", "org", "Quay")
    assert "location" not in made.source and "GeoNames" not in made.source


def test_an_editors_location_is_not_thrown_away(harbour: Document, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="quay has a location, which only a place can have"):
        decided(located(harbour, by="#ed"), tmp_path, {"id": "quay", "kind": "org"})


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (
            '<profileDesc><correspDesc><correspAction type="sent">{}</correspAction></correspDesc>'
            "</profileDesc>",
            "it says who sent or received the letter; if it was somebody else, change that",
        ),
        ("<profileDesc><creation>{}</creation></profileDesc>", "it stands in the header"),
    ],
)
def test_a_rejected_name_of_the_header_is_told_as_such(
    harbour: Document, tmp_path: Path, header: str, why: str
) -> None:
    named = header.format('<persName ref="#breeze">Breeze</persName>')
    source = harbour.source.replace("</fileDesc>", f"</fileDesc>{named}")
    made = decided(Document.parse(source), tmp_path, {"id": "breeze", "decision": "reject"})
    assert f'"Breeze" stays tagged: {why}.' in [one.message for one in made.notices]


def test_another_name_or_number_leaves_the_tag_the_machines(
    harbour: Document, tmp_path: Path
) -> None:
    made = decided(harbour, tmp_path, {"id": "quay", "name": "The Quay", "idno": "GND:1"})
    assert '<placeName ref="#quay" resp="#tei_tools" cert="low">Quay</placeName>' in made.source


def test_a_new_entity_is_listed_where_it_is_meant(harbour: Document, tmp_path: Path) -> None:
    new = {"id": "ada_pell", "kind": "person", "name": "Ada Pell"}
    made = decided(harbour, tmp_path, new, {"id": "pell", "decision": "merge ada_pell"})
    found = read_standoff(made.source).by_id("ada_pell")
    assert found is not None
    assert found.name == "Ada Pell"
    assert decided(harbour, tmp_path, new).source == harbour.source


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"id": "pell", "decision": "merge nobody"}, "no such id"),
        ({"id": "pell", "decision": "merge pell"}, "no such id"),
        ({"id": "pell", "decision": "drown"}, "the decision is"),
        ({"id": "pell", "kind": "town"}, "none of person, family, couple, group, place and org"),
        ({"id": "pell", "kind": "persn"}, r"did you mean person\?"),
        ({"id": "pell", "kind": "familly"}, r"did you mean family\?"),
        ({"id": "pell", "name": ""}, "the name is missing"),
        ({"id": "pell", "decision": "rename old pell"}, "no blank"),
        ({"id": "pell", "decision": "rename"}, "no blank"),
        ({"id": "pell", "decision": "rename breeze"}, "something else has it"),
        (
            {"id": "gone", "name": "Pell", "decision": "rename pell"},
            "no entity gone is there: was this table imported already",
        ),
    ],
)
def test_what_means_nothing_is_refused(
    harbour: Document, tmp_path: Path, row: dict[str, str], says: str
) -> None:
    with pytest.raises(InputError, match=says) as refused:
        decided(harbour, tmp_path, row)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("decision", ["merge anne_pell", "reject", "tag rs"])
def test_a_table_of_files_as_they_were_is_refused(
    harbour: Document, tmp_path: Path, decision: str
) -> None:
    row = {"id": "gone", "name": "Pell", "decision": decision, "documents": HARBOUR.name}
    with pytest.raises(InputError, match="no entity gone is there: was this table imported"):
        decided(harbour, tmp_path, row)
    elsewhere = row | {"documents": "another.xml"}
    assert decided(harbour, tmp_path, elsewhere).source == harbour.source


def test_a_circle_of_merges_is_refused(harbour: Document, tmp_path: Path) -> None:
    one, other = {"id": "pell", "decision": "merge mrs_orr"}, {"id": "mrs_orr"}
    with pytest.raises(InputError, match="with itself"):
        decided(harbour, tmp_path, one, other | {"decision": "merge pell"})


@pytest.mark.parametrize(
    "row", [{"words": "Bell"}, {"ref": ""}, {"ref": "nobody"}, {"decision": "merge pell"}]
)
def test_a_name_that_is_not_there_is_refused(
    harbour: Document, tmp_path: Path, row: dict[str, str]
) -> None:
    with pytest.raises(InputError, match=r"n\.csv:6: "):
        named(harbour, tmp_path, row | {"number": "5"})


def many(count: int) -> str:
    """A document with `count` persons, each named twice by machine and once by an editor."""
    people = "".join(
        f'\n<person xml:id="p{n}"><persName>Person {n}</persName></person>' for n in range(count)
    )
    text = "".join(
        f'<p>See <persName ref="#p{n}" resp="#tei_tools" cert="low">Person {n}</persName>,\r\n'
        f"<persName resp='#tei_tools' ref='#p{n}'>P&#x65;rson {n}</persName> &amp;\t"
        f'<persName ref="#p{n}" resp="#ed">Nr. {n}</persName>.</p>\n'
        for n in range(count)
    )
    lists = f'<standOff resp="#tei_tools"><listPerson>{people}\n</listPerson></standOff>'
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{lists}<text><body>{text}</body></text></TEI>'


def skeleton(source: str, rejected: Iterable[int] = ()) -> str:
    """A source without entries and values of @ref, and without the tags of rejected persons."""
    source = re.sub(r"<standOff.*</standOff>", "", source, flags=re.S)
    for number in rejected:
        ours = r"<persName(?=[^>]*resp=.#tei_tools.)"
        tag = rf"""{ours}[^>]*ref=.#p{number}["'][^>]*>(.*?)</persName>"""
        source = re.sub(tag, r"\1", source)
    return re.sub(r"""ref=("|')[^"']*["']""", "ref", source)


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(40)), st.data())
def test_thirty_decisions(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("thirty")
    document = Document.parse(many(40))
    away, rejected, renamed, stay = order[:10], order[10:20], order[20:30], order[30:]
    targets = {one: data.draw(st.sampled_from(stay)) for one in away}
    rows = [{"id": f"p{one}", "decision": f"merge p{other}"} for one, other in targets.items()]
    rows += [{"id": f"p{one}", "decision": "reject"} for one in rejected]
    rows += [{"id": f"p{one}", "name": f"Somebody {one}"} for one in renamed]
    made = decided(document, folder, *rows)
    assert skeleton(made.source) == skeleton(document.source, rejected)
    expected = []
    for number in range(40):
        words = [f"Person {number}", f"Person {number}", f"Nr. {number}"]
        kept = words[2:] if number in rejected else words
        expected += [(one, f"p{targets.get(number, number)}") for one in kept]
    assert refs(made) == expected
    register = read_standoff(made.source)
    assert {one.id for one in register.entities} == {f"p{n}" for n in range(40) if n not in away}
    assert all(register.by_id(f"p{n}").name == f"Somebody {n}" for n in renamed)  # type: ignore[union-attr]
    assert decided(made, folder).source == made.source


def test_one_register_of_several() -> None:
    one = Register((Entity("smith", "person", "Mr. Smith"), Entity("bath", "place", "Bath")))
    other = Register(
        (
            Entity("smith", "person", "Mrs. Smith"),
            Entity("b", "place", "BATH", ("Aquae Sulis",), (("GND", "4"),)),
            Entity("anne", "person", "Anne Pell"),
        )
    )
    third = Register(
        (
            Entity("pell", "person", "Anne  Pell", (), (("GND", "9"),)),
            Entity("waters", "place", "Aquae", (), (("GND", "4"),)),
            Entity("bath", "place", "Bath", (), (("GND", "5"),)),
            Entity("mr", "person", "Mr. Smith"),
        )
    )
    made = merging([one, other, third])
    assert made.register.entities == (
        Entity("smith", "person", "Mr. Smith"),
        Entity("bath", "place", "Bath", ("Aquae Sulis", "Aquae"), (("GND", "4"),)),
        Entity("smith_2", "person", "Mrs. Smith"),
        Entity("anne", "person", "Anne Pell", (), (("GND", "9"),)),
        Entity("bath_2", "place", "Bath", (), (("GND", "5"),)),
        Entity("mr", "person", "Mr. Smith"),
    )
    assert made.ids[2] == {"pell": "anne", "waters": "bath", "bath": "bath_2", "mr": "mr"}
    assert merged([made.register]) == made.register


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, arguments)
    assert result.exception is None or isinstance(result.exception, (SystemExit, InputError))
    return result.exit_code, result.output


def test_the_command(tmp_path: Path) -> None:
    file, out = str(HARBOUR), tmp_path / "out.xml"
    entities, names = str(tmp_path / "e.csv"), str(tmp_path / "n.csv")
    assert "pell       person  Pell       3" in run("register", "list", file)[1]
    assert run("register", "list", "--format", "json", file)[1].startswith("[")
    assert run("register", "export", file, "-o", entities, "--names", names) == (0, "")
    run("register", "import", file, "--entities", entities, "--names", names, "-o", str(out))
    assert out.read_bytes() == HARBOUR.read_bytes()
    rows = list(csv.DictReader(Path(entities).read_text("utf-8").splitlines()))
    assert [row["mentions"] for row in rows] == ["1", "1", "2", "3", "1"]
    assert run("register", "merge", file, file, "-o", str(tmp_path / "m.csv"))[0] == 0
    assert len((tmp_path / "m.csv").read_text("utf-8").splitlines()) == 9


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    again = tmp_path / HARBOUR.name
    again.write_bytes(HARBOUR.read_bytes())
    code, _ = run("register", "export", str(HARBOUR), str(again), "-o", str(tmp_path / "e.csv"))
    assert code != 0
    assert not (tmp_path / "e.csv").exists()


def test_decisions_without_any_are_none(harbour: Document) -> None:
    assert revised(harbour, Decisions()).source == harbour.source


def test_a_place_keeps_its_place_on_the_map(tmp_path: Path) -> None:
    entry = (
        '<place xml:id="{}"><placeName>{}</placeName>'
        "<location><geo>50.72 -2.94</geo></location></place>"
    )
    head = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPlace>'
    tail = "</listPlace></standOff></TEI>"
    document = Document.parse(head + entry.format("lyme", "Lyme") + tail)
    assert decided(document, tmp_path).source == document.source
    made = decided(document, tmp_path, {"id": "lyme", "decision": "rename lyme_regis"})
    assert made.source == head + entry.format("lyme_regis", "Lyme") + tail
    made = decided(document, tmp_path, {"id": "lyme", "name": "Lyme Regis"})
    assert made.source == head + entry.format("lyme", "Lyme Regis") + tail
