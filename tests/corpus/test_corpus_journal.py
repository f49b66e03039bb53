"""The journal of a run: what is done stays done, whatever stops the run and wherever."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.corpus.files import Job, Made
from tei_tools.corpus.journal import FILE, journal
from tei_tools.corpus.outcome import Outcome
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError, OutputError

NOTICE = Diagnostic("bad-bytes", "warning", "Naïve\nbytes.", "", "a.txt", 3)


def done(name, **more):
    return Outcome(Job(name, f"{name}.xml"), Made("done", f"in {name}", f"out {name}", **more))


def failed(name):
    return Outcome(Job(name, f"{name}.xml"), error=f"{name} is empty.")


def write(path, outcomes, settings="s", *, resume=False):
    with journal(path, settings, resume=resume) as noted:
        for one in outcomes:
            noted.noted(one)


def known(path, names, settings="s"):
    with journal(path, settings, resume=True) as noted:
        return {name for name in names if noted.last(name)}


def test_what_was_done_is_known_and_what_failed_is_not(tmp_path):
    path = tmp_path / FILE
    write(path, [done("a"), failed("b"), done("c\nd\udcff")])
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert [line.get("status") for line in lines] == [None, "done", "failed", "done"]
    assert lines[2]["message"] == "b is empty."
    assert known(path, ["a", "b", "c\nd\udcff"]) == {"a", "c\nd\udcff"}


def test_what_was_done_with_other_settings_counts_for_nothing(tmp_path):
    path = tmp_path / FILE
    write(path, [done("a")], "one")
    write(path, [done("b")], "other", resume=True)
    assert known(path, "ab", "one") == {"a"}
    assert known(path, "ab", "other") == {"b"}
    assert known(path, "ab", "third") == set()


def test_a_run_that_does_not_resume_begins_anew(tmp_path):
    write(tmp_path / FILE, [done("a")])
    write(tmp_path / FILE, [done("b")])
    assert known(tmp_path / FILE, "ab") == {"b"}


def test_what_fails_later_is_no_longer_done(tmp_path):
    write(tmp_path / FILE, [done("a")])
    write(tmp_path / FILE, [failed("a")], resume=True)
    assert known(tmp_path / FILE, "a") == set()


def test_notices_of_what_is_unchanged_are_told_again(tmp_path):
    write(tmp_path / FILE, [done("a", notices=(NOTICE,), counts={"warning": 1})])
    with journal(tmp_path / FILE, "s", resume=True) as noted:
        again = noted.noted(Outcome(Job("a", "a.xml"), Made("unchanged", "in a", "out a")))
    assert again.value.notices == (NOTICE,) and again.value.counts == {"warning": 1}
    assert known(tmp_path / FILE, "a") == {"a"}


@given(st.integers(0, 10_000), st.binary(max_size=20))
def test_a_journal_torn_anywhere_can_be_gone_on_with(tmp_path_factory, cut, rubbish):
    path = tmp_path_factory.mktemp("torn") / FILE
    write(path, [done(str(number)) for number in range(9)])
    whole = path.read_bytes()
    path.write_bytes(whole[: cut % (len(whole) + 1)])
    kept = path.read_bytes().count(b"\n") - 1
    before = known(path, map(str, range(9)))
    assert len(before) in {max(0, kept), kept + 1}
    with path.open("ab") as file:
        file.write(rubbish if kept >= 0 else b"")
    write(path, [done("last")], resume=True)
    assert known(path, [*map(str, range(9)), "last"]) >= before | {"last"}


@pytest.mark.parametrize("line", [b"[1]", b'{"journal": 1}', b'{"status": "done"}', b"[" * 99_999])
def test_strange_lines_are_passed_over(tmp_path, line):
    write(tmp_path / FILE, [done("a")])
    with (tmp_path / FILE).open("ab") as file:
        file.write(line + b"\n")
    write(tmp_path / FILE, [done("b")], resume=True)
    assert "b" in known(tmp_path / FILE, "ab")


def test_a_file_that_is_no_journal_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Anne,\n", "utf-8")
    with (
        pytest.raises(ConfigError, match="something else than a journal"),
        journal(tmp_path / "letter.txt", "s", resume=False),
    ):
        pass
    assert (tmp_path / "letter.txt").read_text("utf-8") == "Dear Anne,\n"


HOLD = """
import sys
from pathlib import Path
from tei_tools.corpus.journal import journal
with journal(Path(sys.argv[1]), "s", resume=True):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_runs_at_once_are_refused_and_a_killed_one_leaves_no_lock(tmp_path):
    path = tmp_path / FILE
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(ConfigError, match=rf"Another run \(process {other.pid} on "):
            write(path, [])
        other.kill()
    write(path, [done("a")])
    assert known(path, "a") == {"a"}


def test_a_journal_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        write(tmp_path / "file" / FILE, [])
