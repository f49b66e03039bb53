"""validate: which schema, what order, and that no input breaks it."""

import csv
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tei_tools import resources
from tei_tools.errors import ConfigError, InputError, SchemaError, TeiToolsError
from tei_tools.validation import identifiers, store, validate

LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc>
<encodingDesc><appInfo><application ident="tei_tools" version="1"><label>tei_tools</label>
</application></appInfo></encodingDesc></teiHeader>
<standOff><listPerson><person xml:id="tom"><persName>Tom</persName></person></listPerson></standOff>
<text><body>
<div type="letter">
<opener><salute>Dear <persName ref="#tom">Tom</persName>,</salute></opener>
<p>I came on <date when="1801-03-14">the 14th</date>.</p>
</div>
</body></text>
</TEI>"""
ANY = (
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start>'
    '<define name="any"><element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute>'
    '<text/><ref name="any"/></choice></zeroOrMore></element></define></grammar>'
)


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))


def written(folder: Path, *changes: str) -> Path:
    text = LETTER
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text
        text = text.replace(old, new)
    file = folder / "letter.xml"
    file.write_text(text, "utf-8")
    return file


def codes(file: Path, schema: str | Path | None = None) -> list[str]:
    return [one.code for one in validate(file, schema)]


def test_a_valid_letter(tmp_path: Path) -> None:
    assert validate(written(tmp_path)) == []
    assert validate(str(written(tmp_path)), "tei_tools") == []


def test_grammar_rules_and_pointers_in_document_order(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        'ref="#tom"', 'ref="#tim"',
        'when="1801-03-14"', 'when="1801-03-14" from="1801"',
        "<sourceDesc><p>The letter.</p></sourceDesc>", "",
    )  # fmt: skip
    found = validate(file)
    assert [one.code for one in found][1:] == ["dangling-pointer", "when-with-range"]
    assert "sourceDesc" in found[0].message
    assert [one.line for one in found] == [5, 11, 12]
    assert {one.path for one in found} == {str(file)}


def test_pointers_are_errors_in_our_profile_and_warnings_elsewhere(tmp_path: Path) -> None:
    file = written(tmp_path, 'ref="#tom"', 'ref="#tim"')
    (tmp_path / "any.rng").write_text(ANY)
    assert [one.severity for one in validate(file)] == ["error"]
    assert [one.severity for one in validate(file, tmp_path / "any.rng")] == ["warning"]


def test_what_is_not_well_formed_is_told_alone(tmp_path: Path) -> None:
    assert codes(written(tmp_path, "I came", "I & she came", 'ref="#tom"', 'ref="#x"')) == [
        "bare-ampersand"
    ]


def test_a_duplicate_is_told_once_with_the_line_of_the_first(tmp_path: Path) -> None:
    (one,) = validate(written(tmp_path, "<p>I came", '<p xml:id="tom">I came'))
    assert (one.code, one.line) == ("duplicate-id", 12)
    assert "line 8" in one.message


def test_files_given_together(tmp_path: Path) -> None:
    file = written(tmp_path, 'ref="#tom"', 'ref="#tim"')
    people = tmp_path / "people.xml"
    people.write_text('<listPerson xmlns="x"><person xml:id="tim"/></listPerson>', "utf-8")
    assert codes(file) == ["dangling-pointer"]
    assert validate(file, known=identifiers([file, people])) == []


@pytest.mark.parametrize("suffix", [".rng", ".rnc", ".xsd"])
def test_every_kind_of_grammar(tmp_path: Path, suffix: str) -> None:
    schema = resources.schemas() / f"tei_tools{suffix}"
    assert validate(written(tmp_path), schema) == []
    found = validate(written(tmp_path, "<date ", "<dat ", "</date>", "</dat>"), schema)
    assert [one.line for one in found] == [12]
    assert "<dat>" in found[0].message


def test_rules_alone(tmp_path: Path) -> None:
    schema = resources.schemas() / "tei_tools.sch"
    assert validate(written(tmp_path), schema) == []
    file = written(tmp_path, 'when="1801-03-14"', 'from="1801" notBefore="1800"')
    assert codes(file, schema) == ["two-beginnings"]


def test_the_schema_that_the_file_names(tmp_path: Path) -> None:
    (tmp_path / "house.rng").write_text(
        '<element name="TEI" xmlns="http://relaxng.org/ns/structure/1.0" '
        'ns="http://www.tei-c.org/ns/1.0"><text/></element>'
    )
    named = '?>\n<?xml-model href="{}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n<TEI'
    assert codes(written(tmp_path, "?>\n<TEI", named.format("house.rng")))
    assert (
        codes(written(tmp_path, "?>\n<TEI", named.format("https://example.org/a/tei_tools.rng")))
        == []
    )
    store.add(tmp_path / "house.rng", "tei_house")
    assert codes(written(tmp_path, "?>\n<TEI", named.format("https://example.org/a/tei_house.rng")))


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/tei_none.rng",
        "../outside.rng",
        "/etc/passwd",
        "//host/x.rng",
        "%00.rng",
    ],
)
def test_a_schema_that_is_not_at_hand_is_never_fetched(tmp_path: Path, href: str) -> None:
    (tmp_path / "outside.rng").write_text(ANY)
    folder = tmp_path / "in"
    folder.mkdir()
    found = validate(written(folder, "?>\n<TEI", f'?>\n<?xml-model href="{href}"?>\n<TEI'))
    assert [(one.code, one.severity, one.line) for one in found] == [
        ("schema-not-found", "info", 2)
    ]


def test_schematron_that_the_file_names(tmp_path: Path) -> None:
    (tmp_path / "house.sch").write_text(
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="*:opener">'
        '<assert id="dateline" test="*:dateline">no dateline</assert></rule></pattern></schema>'
    )
    file = written(
        tmp_path,
        "?>\n<TEI",
        '?>\n<?xml-model href="house.sch" schematypens="http://purl.oclc.org/dsdl/schematron"?>\n<TEI',
    )
    assert codes(file) == ["dateline"]


def test_schemas_that_are_none(tmp_path: Path) -> None:
    file = written(tmp_path)
    with pytest.raises(ConfigError, match="tei_tools"):
        validate(file, "no_such_schema")
    with pytest.raises(ConfigError, match="no_such"):
        validate(file, tmp_path / "no_such.rng")
    (tmp_path / "bad.rng").write_text("<grammar")
    with pytest.raises(SchemaError):
        validate(file, tmp_path / "bad.rng")


def test_a_schema_that_changes_is_read_again(tmp_path: Path) -> None:
    file, schema = written(tmp_path), tmp_path / "house.rng"
    schema.write_text(ANY)
    assert codes(file, schema) == []
    schema.write_text(
        '<element name="p" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'
    )
    os.utime(schema, ns=(1, 1))
    assert codes(file, schema) != []


def test_the_store(tmp_path: Path) -> None:
    assert store.names() == ["tei_tools"]
    assert {file.suffix for file in store.find("tei_tools")} == {".rng", ".sch"}
    (tmp_path / "house.rng").write_text(ANY)
    (tmp_path / "bad.rng").write_text("<grammar/>")
    added = store.add(tmp_path / "house.rng")
    assert store.find("house") == (added,)
    assert store.names() == ["tei_tools", "house"]
    assert validate(written(tmp_path), "house") == []
    for wrong, error in [
        ("bad.rng", SchemaError),
        ("letter.xml", ConfigError),
        ("x.rng", ConfigError),
    ]:
        with pytest.raises(error):
            store.add(tmp_path / wrong)
    for name in ("tei_tools", "../up", "a/b"):
        with pytest.raises(ConfigError):
            store.add(tmp_path / "house.rng", name)
    assert store.names() == ["tei_tools", "house"]
    assert store.find("../house") == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b" \n ", "empty"), (b"%PDF-1.7", "PDF"), (b"a\0b\0c", "binary")],
)
def test_what_cannot_be_read(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "letter.xml"
    file.write_bytes(content)
    with pytest.raises(InputError, match=words):
        validate(file)


def test_what_is_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.xml", "a\0b", os.devnull):
        with pytest.raises(InputError) as caught:
            validate(path)
        assert str(caught.value).count("\n") == 0


def test_entities_that_stand_for_files_are_refused(tmp_path: Path) -> None:
    doctype = '?>\n<!DOCTYPE TEI [<!ENTITY x SYSTEM "secret.txt">]>\n<TEI'
    (tmp_path / "secret.txt").write_text("hush")
    (one,) = validate(written(tmp_path, "?>\n<TEI", doctype, "I came", "&x; came"))
    assert one.code == "external-entity"
    assert "secret.txt" in one.message


@pytest.mark.parametrize("depth", [300, 600, 900])
def test_deep_nesting_is_said_in_one_sentence(tmp_path: Path, depth: int) -> None:
    deep = "<hi>" * depth + "</hi>" * depth
    found = validate(written(tmp_path, "I came", deep))
    assert all(one.code == "not-checked" for one in found)
    assert len(found) <= 1


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LETTER)),
            st.integers(0, 12),
            st.binary(max_size=6)
            | st.sampled_from([b"<", b"&", b"]]>", b"<p>", b'"', b"</", b"<!--"]),
        ),
        min_size=1,
        max_size=3,
    )
)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example([(507, 9, b"")])
def test_no_damage_breaks_it(tmp_path: Path, damage: list[tuple[int, int, bytes]]) -> None:
    data = LETTER.encode()
    for start, length, put in damage:
        data = data[:start] + put + data[start + length :]
    file = tmp_path / "damaged.xml"
    file.write_bytes(data)
    try:
        found = validate(file)
    except TeiToolsError:
        return
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert all(0 <= one.line <= lines for one in found)
    assert all(one.message and "\n" not in one.message for one in found)
    assert [(one.line, one.column) for one in found] == sorted(
        (one.line, one.column) for one in found
    )


def test_one_mistake_documents(shared: Path) -> None:
    schema = shared / "schemas" / "tei_all.rng"
    folder = shared / "mistakes"
    with (folder / "manifest.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["layer"] != "grammar"]
    assert len(rows) >= 7
    for row in rows:
        found = validate(folder / row["file"], schema)
        if row["layer"] == "ok":
            assert found == []
            continue
        at_line = [one for one in found if str(one.line) == row["line"]]
        said = [f"{one.message} {one.hint}" for one in at_line]
        assert any(
            re.search(row["culprit"], one) and re.search(row["hint"], one) for one in said
        ), row
