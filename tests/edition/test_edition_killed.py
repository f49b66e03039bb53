"""A build that is killed: the next one goes on, and ends as if nothing had happened."""

import hashlib
import subprocess
import sys

import pytest

from tei_tools.edition import build

TOML = "[edition]\ntitle = 'Two'\n[[source]]\nfile = 'a.txt'\n[[source]]\nfile = 'b.txt'\n"
TOML += "[output]\nto = ['html', 'epub']\n"

DRIVER = """
import os, sys
from pathlib import Path
from tei_tools.edition import build
from tei_tools.edition.outputs import Outputs

folder, out, end, kind = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
write, count = Outputs._write, 0

def killed(self, path, data):
    global count
    count += 1
    if count == end and kind == "half":
        (self._stage).mkdir(parents=True, exist_ok=True)
        (self._stage / "file").write_bytes(data[: len(data) // 2])
        os._exit(9)
    if count == end and kind == "before":
        os._exit(9)
    write(self, path, data)
    if count == end:
        os._exit(9)

Outputs._write = killed
build(folder, out)
print(count)
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "edition.toml").write_text(TOML, "utf-8")
    (tmp_path / "a.txt").write_text("Dear Anne,\n\nWe came to Bath on 4 May 1860.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Mr. Smith went to Lyme.\n", "utf-8")
    return tmp_path


def run(folder, out, end, kind):
    arguments = [sys.executable, "-c", DRIVER, str(folder), str(out), str(end), kind]
    return subprocess.run(arguments, capture_output=True, text=True)


def digests(out):
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


def test_after_three_kills_it_is_as_if_nothing_had_happened(folder, tmp_path):
    whole = run(folder, tmp_path / "whole", 0, "")
    assert whole.returncode == 0, whole.stderr
    expected = digests(tmp_path / "whole")
    out = tmp_path / "out"
    for end, kind in ((2, "after"), (3, "half"), (9, "before")):
        assert run(folder, out, end, kind).returncode == 9
        found = digests(out)
        for name in found.keys() - {one for one in found if one.startswith(".tei-tools/")}:
            assert found[name] == expected[name], name
    last = run(folder, out, 0, "")
    assert 0 < int(last.stdout) < int(whole.stdout)
    assert digests(out) == expected


def test_a_kill_in_the_middle_of_a_change_that_is_taken_back(folder, tmp_path):
    out = tmp_path / "out"
    assert run(folder, out, 0, "").returncode == 0
    expected = digests(out)
    old = (folder / "b.txt").read_bytes()
    (folder / "b.txt").write_text("Captain Wentworth went to Lyme with Anne.\n", "utf-8")
    assert run(folder, out, 3, "after").returncode == 9
    (folder / "b.txt").write_bytes(old)
    assert run(folder, out, 0, "").returncode == 0
    assert digests(out) == expected


@pytest.mark.parametrize(
    "damage",
    [
        lambda journal: journal[:-30],
        lambda journal: b"",
        lambda journal: b"\xff\x00[[[\n{}\n[]\n3\n" + journal[:2000],
        lambda journal: (
            b'{"step": 1, "parts": [], "files": {}, "found": {}}\n{"file": [], "bytes": {}}'
        ),
    ],
)
def test_a_journal_that_is_cut_off_or_no_journal(folder, tmp_path, damage):
    out = tmp_path / "out"
    build(folder, out)
    expected = digests(out)
    journal = out / ".tei-tools" / "journal.jsonl"
    journal.write_bytes(damage(journal.read_bytes()))
    build(folder, out)
    assert digests(out) == expected
