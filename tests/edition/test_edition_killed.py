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
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    (tmp_path / "edition.toml").write_text(TOML, "utf-8")
    (tmp_path / "a.txt").write_text("Dear Anne,\n\nWe came to Bath on 4 May 1860.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Mr. Smith went to Lyme.\n", "utf-8")
    return tmp_path


def digests(out):
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


def killed(folder, out, end, kind):
    """Build in another process, which is gone at a chosen write."""
    arguments = [sys.executable, "-c", DRIVER, str(folder), str(out), str(end), kind]
    done = subprocess.run(arguments, capture_output=True, text=True)
    assert done.returncode == 9, done.stderr


def test_after_three_kills_it_is_as_if_nothing_had_happened(folder, tmp_path):
    build(folder, tmp_path / "whole")
    expected = digests(tmp_path / "whole")
    out = tmp_path / "out"
    for end, kind in ((2, "after"), (3, "half"), (9, "before")):
        killed(folder, out, end, kind)
        found = digests(out)
        for name in found.keys() - {one for one in found if one.startswith(".tei-tools/")}:
            assert found[name] == expected[name], name
    before = {name: (out / name).stat().st_mtime_ns for name in found if name in expected}
    built = build(folder, out)
    assert built.done and not any("encoded" in one.verb for one in built.done)
    assert digests(out) == expected
    assert before["tei/a.xml"] == (out / "tei" / "a.xml").stat().st_mtime_ns


def test_a_kill_in_the_middle_of_a_change_that_is_taken_back(folder, tmp_path):
    out = tmp_path / "out"
    build(folder, out)
    expected = digests(out)
    old = (folder / "b.txt").read_bytes()
    (folder / "b.txt").write_text("Captain Wentworth went to Lyme with Anne.\n", "utf-8")
    killed(folder, out, 3, "after")
    (folder / "b.txt").write_bytes(old)
    build(folder, out)
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
