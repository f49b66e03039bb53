"""An editor goes through the register of a whole novel: thirty decisions, and not a byte else.

The novel is encoded once; its tables are exported by the command, changed as an editor would
change them, and imported. What must come out is said name by name, from the tables alone.
"""

import csv
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.cli import group
from tei_tools.document.source import Document
from tei_tools.reading.encode import encode, read_plain
from tei_tools.registers import Entity, Register
from tei_tools.registers.references import references
from tei_tools.registers.standoff import read_standoff
from tei_tools.validation import validate

NOVEL = Path(__file__).resolve().parents[2] / ".." / "shared" / "texts" / "novel-persuasion.txt"
PERSONS = """Sir Walter Elliot|Sir Walter|Anne Elliot|Anne|Elizabeth Elliot|Elizabeth|Mary
Lady Russell
Captain Frederick Wentworth|Captain Wentworth|Frederick|Mr Elliot|Miss Elliot|Mr Shepherd|Mrs Clay
Admiral Croft|Mrs Croft|Crofts|Charles|Charles Musgrove|Mr Musgrove|Mrs Musgrove|Louisa Musgrove
Louisa|Miss Musgroves|Musgroves|Henrietta|Charles Hayter|Captain Harville|Mrs Harville|Harvilles
James Benwick|Captain Benwick|Benwick|Lady Dalrymple|Miss Carteret|Colonel Wallis|Mrs Wallis
Mrs Smith|Nurse Rooke|Dr Shirley|Lady Elliot|Admiral Baldwin|Dick Musgrove|Richard|Jemima
Mr Robinson|Sophy|Archibald Drew|Lady Wentworth""".replace("\n", "|").split("|")
PLACES = "Bath|Lyme|Uppercross|Kellynch Hall|Kellynch|Taunton|Monkford|Plymouth|Cobb".split("|")


class Novel(NamedTuple):
    """The encoded novel, and its two tables."""

    file: Path
    entities: list[dict[str, str]]
    names: list[dict[str, str]]


@pytest.fixture(scope="module")
def novel(tmp_path_factory: pytest.TempPathFactory) -> Novel:
    if not NOVEL.is_file():
        pytest.skip("the novel lies in shared/ beside the repository")
    folder = tmp_path_factory.mktemp("novel")
    file = folder / "persuasion.xml"
    annotators = [gazetteer("persName", PERSONS), gazetteer("placeName", PLACES)]
    encode(read_plain(str(NOVEL)).text, date="1818", annotators=annotators).write(file)
    run("export", str(file), "-o", str(folder / "e.csv"), "--names", str(folder / "n.csv"))
    return Novel(file, table(folder / "e.csv"), table(folder / "n.csv"))


def run(*arguments: str) -> None:
    result = CliRunner().invoke(group, ["register", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output


def bring(file: Path, entities: str, names: str, made: str) -> None:
    """Import two tables that lie beside the file."""
    folder = file.parent
    tables = ("--entities", str(folder / entities), "--names", str(folder / names))
    run("import", str(file), *tables, "-o", str(folder / made))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def save(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def bare(source: str) -> str:
    """A source without what decisions may touch: entries, memory of rejections, tags of names."""
    source = re.sub(r"\s*<standOff.*?</standOff>", "", source, flags=re.S)
    source = re.sub(r'\s*<ab type="rejected">.*?</ab>', "", source)
    return re.sub(r"</?(?:persName|placeName|orgName|rs)\b[^>]*>", "", source)


def tags(document: Document) -> list[str]:
    """The start tags of all names in the text, each without what decisions change."""
    found = re.findall(
        r"<(?:persName|placeName|orgName|rs)\b([^>]*)>", document.source.partition("<text")[2]
    )
    return [re.sub(r'\s(?:ref|type|resp|cert)="[^"]*"', "", one) for one in found]


class Editor:
    """Makes decisions in the tables, and knows what each must lead to."""

    def __init__(self, novel: Novel) -> None:
        self.entities = [dict(row) for row in novel.entities]
        self.names = [dict(row) for row in novel.names]
        self.refs = {row["number"]: row["ref"] for row in novel.names}
        self.tags = {row["number"]: row["tag"] for row in novel.names}
        self.gone: set[str] = set()
        self.reviewed: set[str] = set()
        self.decided = 0
        self._rows = {row["id"]: row for row in self.entities}
        self._free = [
            row["id"] for row in sorted(self.entities, key=lambda row: -int(row["mentions"]))
        ]

    def next(self, kind: str = "person") -> dict[str, str]:
        """The most mentioned entity of a kind that nothing was decided about."""
        found = next(one for one in self._free if self._rows[one]["kind"] == kind)
        self._free.remove(found)
        self.decided += 1
        return self._rows[found]

    def mentions(self, entity: str) -> list[str]:
        return [number for number, ref in self.refs.items() if ref == entity]

    def merge(self) -> None:
        row, other = self.next(), self.next()
        row["decision"] = f"merge {other['id']}"
        self.refs.update(dict.fromkeys(self.mentions(row["id"]), other["id"]))

    def rename(self) -> None:
        row = self.next()
        row["name"] = f"{row['name']} (renamed)"

    def rename_id(self) -> None:
        row = self.next("place")
        row["decision"] = f"rename of_the_edition.{row['id']}"
        self.refs.update(dict.fromkeys(self.mentions(row["id"]), f"of_the_edition.{row['id']}"))

    def reject(self) -> None:
        row = self.next("place")
        row["decision"] = "reject"
        self.gone.update(self.mentions(row["id"]))

    def link(self) -> None:
        self.next()["decision"] = "link VIAF:102333412"

    def to_place(self) -> None:
        row = self.next()
        row["kind"] = "place"
        self.tags.update(dict.fromkeys(self.mentions(row["id"]), "placeName"))
        self.reviewed.update(self.mentions(row["id"]))

    def to_rs(self) -> None:
        row = self.next()
        row["decision"] = "tag rs"
        self.tags.update(dict.fromkeys(self.mentions(row["id"]), "rs"))
        self.reviewed.update(self.mentions(row["id"]))

    def split(self) -> None:
        """The commonest form of somebody becomes somebody else."""
        row = next(one for one in self.entities if one["variants"] and one["id"] in self._free)
        self._free.remove(row["id"])
        self.decided += 1
        form = row["variants"].split("|")[0]
        new = dict.fromkeys(row, "")
        new |= {"id": f"{row['id']}_other", "kind": "person", "name": form}
        self.entities.append(new | {"decision": f"split {row['id']}"})
        words = {one["number"]: one["words"] for one in self.names}
        moved = [one for one in self.mentions(row["id"]) if words[one] == form]
        assert moved
        self.refs.update(dict.fromkeys(moved, new["id"]))
        self.reviewed.update(moved)

    def one_name_means_another(self) -> None:
        row = self.next()
        number = self.mentions(row["id"])[0]
        next(one for one in self.names if one["number"] == number)["ref"] = "new_here"
        self.refs[number] = "new_here"
        self.reviewed.add(number)

    def one_name_is_none(self) -> None:
        number = self.mentions(self.next()["id"])[0]
        next(one for one in self.names if one["number"] == number)["decision"] = "reject"
        self.gone.add(number)


@pytest.fixture(scope="module")
def edited(novel: Novel) -> tuple[Editor, Document]:
    editor = Editor(novel)
    for decide in (
        *(editor.split, editor.merge, editor.rename, editor.rename_id, editor.reject) * 3,
        *(editor.link, editor.to_place, editor.to_rs) * 3,
        *(editor.one_name_means_another, editor.one_name_is_none) * 3,
    ):
        decide()
    new = dict.fromkeys(editor.entities[0], "")
    editor.entities.append(new | {"id": "new_here", "kind": "person", "name": "Somebody New"})
    folder = novel.file.parent
    save(folder / "decided.csv", editor.entities)
    save(folder / "decided-names.csv", editor.names)
    tables = (
        "--entities",
        str(folder / "decided.csv"),
        "--names",
        str(folder / "decided-names.csv"),
    )
    run("import", str(novel.file), *tables, "-o", str(folder / "made.xml"))
    return editor, Document.read(folder / "made.xml")


def test_thirty_decisions_were_made(edited: tuple[Editor, Document]) -> None:
    assert edited[0].decided >= 30


def test_every_name_is_right(edited: tuple[Editor, Document]) -> None:
    editor, made = edited
    expected = [
        (row["words"], editor.tags[row["number"]], editor.refs[row["number"]])
        for row in editor.names
        if row["number"] not in editor.gone
    ]
    assert [(one.words, one.tag, one.entity) for one in references(made)] == expected


def test_what_was_decided_is_no_longer_the_machines(edited: tuple[Editor, Document]) -> None:
    editor, made = edited
    expected = [
        row["number"] not in editor.reviewed
        for row in editor.names
        if row["number"] not in editor.gone
    ]
    assert [one.ours for one in references(made)] == expected


def test_not_a_byte_else_changed(novel: Novel, edited: tuple[Editor, Document]) -> None:
    before, (editor, made) = Document.read(novel.file), edited
    expected = bare(before.source)
    for row in editor.entities:
        if row["decision"].startswith(("merge", "rename")):
            new = row["decision"].split()[1]
            expected = re.sub(rf'(?<=#){re.escape(row["id"])}(?=[" ])', new, expected)
    assert bare(made.source) == expected
    kept = Counter(tags(before))
    kept.subtract(tags(made))
    assert sum(kept.values()) == len(editor.gone)
    assert all(number >= 0 for number in kept.values())


def test_every_entry_is_right(novel: Novel, edited: tuple[Editor, Document]) -> None:
    editor, made = edited
    register, before = read_standoff(made.source), read_standoff(Document.read(novel.file).source)
    for row in editor.entities:
        word, _, what = row["decision"].partition(" ")
        old, new = before.by_id(row["id"]), register.by_id(row["id"])
        if word == "merge":
            other = register.by_id(what)
            assert new is None and old and other and set(old.names) <= set(other.names)
        elif word == "rename":
            renamed = register.by_id(what)
            assert new is None and old and renamed and renamed.names == old.names
        elif word == "reject":
            assert new is None
        elif word == "link":
            assert old and new and new.idnos == (*old.idnos, ("VIAF", "102333412"))
        elif word == "split":
            assert new and new.name == row["name"]
            assert row["name"] not in names(register, what)
        elif old:
            assert new and (new.name, new.group or new.kind) == (row["name"], row["kind"])


def names(register: Register, identifier: str) -> tuple[str, ...]:
    entity = register.by_id(identifier)
    assert isinstance(entity, Entity)
    return entity.names


def test_what_comes_out_is_valid(edited: tuple[Editor, Document]) -> None:
    found = validate(Path(edited[1].path))
    assert [one.code for one in found if one.severity == "error"] == []


def test_rejected_names_are_remembered(edited: tuple[Editor, Document]) -> None:
    editor, made = edited
    words = {row["words"] for row in editor.names if row["number"] in editor.gone}
    assert {one.words for one in read_standoff(made.source).rejected} == words


def test_the_tables_without_decisions_change_nothing(novel: Novel) -> None:
    bring(novel.file, "e.csv", "n.csv", "same.xml")
    assert (novel.file.parent / "same.xml").read_bytes() == novel.file.read_bytes()


def test_imported_twice_is_imported_once(novel: Novel, edited: tuple[Editor, Document]) -> None:
    made, folder = Path(edited[1].path), novel.file.parent
    run("export", str(made), "-o", str(folder / "e2.csv"), "--names", str(folder / "n2.csv"))
    bring(made, "e2.csv", "n2.csv", "again.xml")
    assert (folder / "again.xml").read_bytes() == made.read_bytes()
