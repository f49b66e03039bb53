"""init and build: which files become texts of an edition, and what is said of each."""

import json
import tomllib

import pytest
from click.testing import CliRunner

from tei_tools.cli import group


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
    assert sources_of(tmp_path) == [{"files": "**/*.txt"}, {"file": "notes.md"}]


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
