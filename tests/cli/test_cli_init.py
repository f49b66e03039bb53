"""init and build: which files become texts of an edition, and what is said of each."""

import json
import shlex
import tomllib

import pytest
from click.testing import CliRunner

from tei_tools.cli import group
from tei_tools.config import read_edition


def run(*arguments):
    return CliRunner().invoke(group, list(map(str, arguments)), catch_exceptions=False)


def sources_of(folder):
    assert run("init", folder).exit_code == 0
    return tomllib.loads((folder / "edition.toml").read_text("utf-8"))["source"]


def put(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("A text.\n", "utf-8")


def test_texts_of_every_kind_are_taken(tmp_path):
    put(tmp_path, "a.txt", "b.md", "c.docx", "d/e.odt", "f.html")
    put(tmp_path, "README.md", "register.xml", "people.csv", ".hidden.txt")
    names = [one["file"] for one in sources_of(tmp_path)]
    assert names == ["a.txt", "b.md", "c.docx", "d/e.odt", "f.html"]


def test_many_texts_are_named_by_patterns_that_take_no_others(tmp_path):
    put(tmp_path, *(f"l{number}.txt" for number in range(20)), "notes.md", "README.md")
    assert sources_of(tmp_path) == [{"files": "*.txt"}, {"file": "notes.md"}]


def test_a_series_is_named_by_a_pattern_and_what_stands_alone_by_its_name(tmp_path):
    put(tmp_path, "preface.txt", "letters/letter-1.txt", "letters/Letter-2.txt")
    put(tmp_path, "diary/1861-05-04.txt", "diary/1862.txt", "x [y]/a1.md", "x [y]/a2.md")
    assert sources_of(tmp_path) == [
        {"files": "diary/*.txt"}, {"files": "letters/*.txt"}, {"file": "preface.txt"},
        {"files": "x [[]y]/*.md"},
    ]  # fmt: skip
    assert len(read_edition(tmp_path).sources) == 7


def test_many_folders_are_named_by_what_is_around_them(tmp_path):
    put(tmp_path, *(f"letters/{year}/{n}.txt" for year in range(1850, 1870) for n in (1, 2)))
    assert sources_of(tmp_path) == [{"files": "letters/**/*.txt"}]
    other = tmp_path / "other"
    put(other, *(f"{year}/{n}.txt" for year in range(1850, 1870) for n in (1, 2)))
    assert sources_of(other) == [{"files": "**/*.txt"}]


def test_where_there_is_nothing_but_tei_that_is_the_texts(tmp_path):
    put(tmp_path, "register.xml", "schema.xml")
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_text("<TEI xmlns='x'><text><body/></text></TEI>", "utf-8")
    assert sources_of(tmp_path) == [{"file": "a.xml"}, {"file": "b.xml"}]


def test_a_table_that_names_texts_describes_them(tmp_path):
    put(tmp_path, *(f"box/l{number}.txt" for number in range(1, 15)))
    rows = "".join(f"L{number};Söhne;{number}.5.1861;2 ff.\n" for number in range(1, 21))
    (tmp_path / "Liste.csv").write_bytes(f"Signatur;Absender;Date;Umfang\n{rows}".encode("cp1252"))
    (tmp_path / "people.csv").write_text("id,name\nl1,Hannah Marrack\n", "utf-8")
    (tmp_path / "other.csv").write_text("name\nx\n", "utf-8")
    told = run("init", tmp_path)
    assert (
        "describes 14 of them; 6 rows of texts that are not there; not read: Umfang." in told.stderr
    )
    assert "people.csv is a register of names." in told.stderr
    edition = read_edition(tmp_path)
    assert {(one.sender, one.date) for one in edition.sources} == {
        ("Söhne", f"1861-05-{number:02}") for number in range(1, 15)
    }
    assert [one.name for one in edition.registers] == ["people.csv"]


def test_a_register_describes_no_texts_though_they_are_called_by_its_names(tmp_path):
    put(tmp_path, "hannah.txt", "anne.txt")
    (tmp_path / "people.csv").write_text("id,name\nhm,Hannah\nar,Anne\n", "utf-8")
    told = run("init", tmp_path).stderr
    assert "people.csv is a register" in told and "of them" not in told
    (tmp_path / "edition.toml").unlink()
    (tmp_path / "list.csv").write_text("file,name,note\nanne,x,y\n", "utf-8")
    assert "list.csv describes 1 of them; not read: name, note." in run("init", tmp_path).stderr


def test_tables_that_are_none_describe_nothing(tmp_path):
    put(tmp_path, "a.txt")
    (tmp_path / "x.csv").write_bytes(b"PK\x03\x04")
    (tmp_path / "y.csv").write_text('file\n"a.txt', "utf-8")
    (tmp_path / "z.csv").write_text("", "utf-8")
    assert sources_of(tmp_path) == [{"file": "a.txt"}]
    assert read_edition(tmp_path).sources[0].title is None


def test_the_command_that_comes_next_can_be_typed(tmp_path):
    folder = tmp_path / "Hannah's letters"
    folder.mkdir()
    command = run("init", folder).stderr.splitlines()[-1].removeprefix("Now build it: ")
    assert shlex.split(command) == ["tei-tools", "build", str(folder)]


def test_a_name_with_a_line_end_is_told(tmp_path):
    put(tmp_path, "plain.txt", "two\nlines.txt")
    with pytest.raises(Exception, match=r"^'two\\nlines.txt' has a line end"):
        run("init", tmp_path)
    assert not (tmp_path / "edition.toml").exists()


def test_what_is_found_in_a_build_says_in_which_text(tmp_path):
    (tmp_path / "edition.toml").write_text(
        "[[source]]\nfiles = '**/*.txt'\n[output]\nto = ['html']\n", "utf-8"
    )
    put(tmp_path, "inner/whole.txt")
    (tmp_path / "inner" / "open.txt").write_text("She said: “Come home, and left.\n\nHe did.\n")
    lines = run("build", tmp_path, "--json").stdout.splitlines()
    told = [json.loads(line) for line in lines]
    found = [one for one in told if one["status"] == "found" and one["code"] != "no-search"]
    assert "unbalanced-quotation" in {one["code"] for one in found}
    assert {one["path"] for one in found} <= {"inner/open.txt", "inner/whole.txt"}
