"""init and build on the command line."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli.build import command as build
from tei_tools.cli.init import command as init
from tei_tools.config import read_edition
from tei_tools.edition.new import new_edition
from tei_tools.errors import ConfigError, OutputError
from tei_tools.validation import validate


def run(command, *arguments):
    return CliRunner().invoke(command, [*map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "edition.toml").write_text(
        "[[source]]\nfile = 'a.txt'\n[output]\nto = ['html']\n", "utf-8"
    )
    (tmp_path / "a.txt").write_text("Mr. Smith went to Lyme.\n", "utf-8")
    return tmp_path


def test_a_new_edition_is_built_as_it_stands(tmp_path):
    home = tmp_path / "my edition"
    assert run(init, home, "--title", 'Papers of "P."').exit_code == 0
    assert read_edition(home).title == 'Papers of "P."'
    done = run(build, home)
    assert done.exit_code == 0, done.output
    for file in (home / "build" / "tei").iterdir():
        assert [one for one in validate(file) if one.severity != "info"] == []
    page = (home / "build" / "site" / "letter" / "index.html").read_text("utf-8")
    assert "Ruth Penrose to Matthew Tolliver" in page
    assert (home / "build" / "site" / "papers-of-p.epub").is_file()
    register = (home / "build" / "register.xml").read_text("utf-8")
    assert register.count("<persName>Ruth Penrose</persName>") == 1
    assert (home / ".gitignore").read_text("utf-8") == "build/\n"


def test_a_new_edition_of_texts_that_are_there(tmp_path):
    home = tmp_path / "old-letters"
    (home / "1861").mkdir(parents=True)
    for name in ("1861/l10.txt", "1861/l2.txt", "z.txt", "build/tei/x.txt", "notes.csv"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("A text.\n", "utf-8")
    (home / ".gitignore").write_text("mine\n", "utf-8")
    assert [file.name for file in new_edition(home).files] == ["edition.toml"]
    edition = read_edition(home)
    assert edition.title == "Old letters"
    found = [one.file.relative_to(home).as_posix() for one in edition.sources]
    assert found == ["1861/l2.txt", "1861/l10.txt", "z.txt"]
    assert (home / ".gitignore").read_text("utf-8") == "mine\n"


def test_a_new_edition_writes_over_nothing(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "edition.toml").write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="is there already"):
        new_edition(home)
    assert [path.name for path in home.iterdir()] == ["edition.toml"]
    (home / "edition.toml").unlink()
    (home / "edition.toml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="is there already"):
        new_edition(home)
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        new_edition(tmp_path / "file")
    (home / "edition.toml").unlink()
    (home / "line\nend.txt").write_text("x", "utf-8")
    with pytest.raises(ConfigError, match="give it a plain one"):
        new_edition(home)


def test_each_mistake_has_a_line(folder):
    (folder / "edition.toml").write_text(
        "[edition]\ntitel = 1\n[[source]]\nfile = 'b.txt'\n", "utf-8"
    )
    done = run(build, folder)
    assert done.exit_code == 2
    first, second = done.output.replace(f"{folder}/", "").splitlines()
    assert first == "tei-tools: edition.toml:2:1: [edition] has no key 'titel'; did you mean title?"
    assert second.startswith("tei-tools: edition.toml:4:1: ")
    assert not (folder / "build").exists()


def lines_of(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_lines_for_machines(folder):
    planned = [
        json.loads(line) for line in run(build, folder, "--dry-run", "--json").stdout.splitlines()
    ]
    assert planned[0] == {
        "status": "planned", "subject": "a.txt", "verb": "encoded", "why": "it is new",
    }  # fmt: skip
    lines = lines_of(run(build, folder, "--json"))
    assert lines[0] == {**planned[0], "status": "done"}
    assert lines[-1]["status"] == "built" and lines[-1]["made"] == 1
    again = lines_of(run(build, folder, "--json"))
    assert [one for one in again if one["status"] in ("done", "removed")] == []
    assert [one for one in again if one["status"] == "found"] == [
        one for one in lines if one["status"] == "found"
    ]
    (folder / "a.txt").write_bytes(b"")
    failed = run(build, folder, "--json")
    assert failed.exit_code == 2
    statuses = [one["status"] for one in lines_of(failed)]
    assert "failed" in statuses and "done" not in statuses


def test_a_dry_run_does_not_go_with_a_watch(folder):
    with pytest.raises(ConfigError, match="--dry-run writes nothing"):
        run(build, folder, "--dry-run", "--watch")


@pytest.mark.skipif(os.name == "nt", reason="signals of its own")
@pytest.mark.parametrize("option", ["--watch", "--serve"])
def test_it_is_built_again_on_saving_until_it_is_stopped(folder, option):
    arguments = [sys.executable, "-m", "tei_tools", "build", str(folder), option]
    arguments += ["--port", "0"] if option == "--serve" else []
    tei = folder / "build" / "tei" / "a.xml"
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
        try:
            waited((folder / "build" / "site" / "index.html").is_file)
            waited(lambda: "Smith" in tei.read_text("utf-8"))
            time.sleep(1)
            (folder / "a.txt").write_text("Mrs. Harville went to Lyme.\n", "utf-8")
            waited(lambda: "Harville" in tei.read_text("utf-8"))
            waited(lambda: not (folder / "build" / ".tei-tools" / "stage").exists())
        finally:
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode in (0, 2), said
    assert "Traceback" not in said
    assert "has ended" in said or "stopped" in said


def waited(is_so, seconds=60):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.2)


def test_the_sample_is_packed():
    import tei_tools

    sample = Path(tei_tools.__file__).parent / "edition" / "sample"
    assert {file.name for file in sample.iterdir()} == {"letter.txt", "diary.txt", "people.csv"}
