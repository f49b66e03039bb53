"""What texts list is read once, and read again where the note of it is damaged."""

import json

import pytest

from tei_tools.document.source import Document
from tei_tools.edition import build
from tei_tools.edition.listed import Listed, Lists
from tei_tools.registers.register import Entity, Location

ENTITIES = (
    Entity("a", "person", "Anne", ("Nan",), (("GND", "1"),), "A note.", "1800", "1861"),
    Entity("b", "person", "The Rowes", group="family"),
    Entity("c", "place", "Bath", location=Location("51.38 -2.36", "medium")),
    Entity("d", "org", "The Bank"),
)


def never() -> Document:
    raise AssertionError("the text was read again")


def text(name: str) -> Document:
    return Document.parse(
        f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><p xml:id='p'/><person xml:id='x'>"
        f"<persName>{name}</persName></person></TEI>"
    )


def test_what_was_read_is_not_read_again(tmp_path):
    file = tmp_path / "listed.json"
    first = Lists(file)
    assert first.of("1", lambda: text("Anne")) == Listed((Entity("x", "person", "Anne"),), ("p",))
    first.of("2", lambda: text("Søren"))
    first.write()
    again = Lists(file)
    assert again.of("2", never).entities[0].name == "Søren"
    again.write()
    with pytest.raises(AssertionError):
        Lists(file).of("1", never)


def test_entities_come_back_as_they_were(tmp_path):
    lists = Lists(tmp_path / "listed.json")
    lists._used["1"] = Listed(ENTITIES, ("p",))
    lists.write()
    assert Lists(tmp_path / "listed.json").of("1", never) == Listed(ENTITIES, ("p",))


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"tool": 1}', "[" * 100_000])
def test_a_note_that_is_damaged_or_of_others_is_none(tmp_path, damage):
    file = tmp_path / "listed.json"
    file.write_text(damage, "utf-8")
    assert Lists(file).of("1", lambda: text("Anne")).entities[0].name == "Anne"


def test_a_build_reads_but_the_text_that_changed(tmp_path):
    for name, words in (("a", "Captain Wentworth came."), ("b", "Anne Elliot stayed.")):
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    toml = "[[source]]\nfiles = '*.txt'\n[output]\nto = []\n"
    (tmp_path / "edition.toml").write_text(toml, "utf-8")
    build(tmp_path)
    file = tmp_path / "build" / ".tei-tools" / "listed.json"
    before = json.loads(file.read_bytes())["texts"]
    (tmp_path / "a.txt").write_text("Captain Harville came.", "utf-8")
    build(tmp_path)
    after = json.loads(file.read_bytes())["texts"]
    assert len(before) == len(after) == 2 and len(before.keys() & after.keys()) == 1
    whole = (tmp_path / "build" / "register.xml").read_bytes()
    file.unlink()
    (tmp_path / "b.txt").write_text("Anne Elliot stayed. ", "utf-8")
    build(tmp_path)
    assert (tmp_path / "build" / "register.xml").read_bytes() == whole
