"""Runs over collections on the command line: stopped, killed, gone on with, and in bad places."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tei_tools.cli.tally import Stopped, Tally
from tei_tools.corpus.journal import FILE

ENCODE = ("encode", "in", "-o", "out", "--only", "dates,quotations")


def lines(folder):
    path = folder / "out" / FILE
    return path.read_bytes().count(b"\n") if path.exists() else 0


def wait_for(condition):
    end = time.monotonic() + 300
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_processes_make_the_same_bytes_as_one(letters, whole, run, made):
    status, out, err = run(*ENCODE, "-j", "2", "--json")
    assert status == 0
    assert made(letters / "out") == whole
    told = [json.loads(line) for line in out.splitlines()]
    assert [one["path"] for one in told] == sorted(one["path"] for one in told)
    assert [one["output"] for one in told] == [f"out/{name}" for name in whole]
    assert {one["status"] for one in told} == {"done"} and told[0]["counts"]["date"] >= 2
    assert "24 of 24 files" in err and "\x1b" not in err


def test_a_killed_run_goes_on_where_it_was(letters, whole, run, start, made):
    for moment in (2, 10):
        process = start(*ENCODE, "--resume", "-j", "2")
        wait_for(lambda moment=moment: lines(letters) > moment)
        process.kill()
        process.communicate()
        assert all(whole[name] == data for name, data in made(letters / "out").items())
    status, out, _ = run(*ENCODE, "--resume", "--json")
    told = [json.loads(line)["status"] for line in out.splitlines()]
    assert status == 0 and len(told) == 24
    assert told.count("unchanged") >= 2
    assert made(letters / "out") == whole
    left = [one.name for one in (letters / "out").rglob("*") if one.is_file()]
    assert sorted(left) == sorted([FILE, *(name.rpartition("/")[2] for name in whole)])


def test_what_a_killed_run_had_begun_to_write_is_removed(letters, run):
    ours = letters / "out" / "0" / ".03.xml.4711.tmp"
    other = letters / "out" / "0" / ".notes.xml.4711.tmp"
    ours.parent.mkdir(parents=True)
    ours.write_text("<TEI", "utf-8")
    other.write_text("<TEI", "utf-8")
    assert run(*ENCODE)[0] == 0
    assert not ours.exists() and other.exists()


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_asked_to_stop_leaves_whole_files(
    letters, whole, run, start, made, asked, jobs
):
    process = start(*ENCODE, "-j", jobs, start_new_session=True)
    wait_for(lambda: lines(letters) > 3)
    os.killpg(process.pid, asked) if asked == signal.SIGINT else process.send_signal(asked)
    _, err = process.communicate(timeout=300)
    if process.returncode != 0:
        assert process.returncode == 2
        assert "the same command with --resume goes on." in err.decode()
    assert "Traceback" not in err.decode() and len(err.splitlines()) <= 5
    assert all(whole[name] == data for name, data in made(letters / "out").items())
    assert not list((letters / "out").rglob("*.tmp"))
    assert run(*ENCODE, "--resume", "-j", jobs)[0] == 0
    assert made(letters / "out") == whole


def test_a_run_that_is_stopped_before_anything_is_done_says_so():
    for journal, how in ((Path("out/x"), "the same command with --resume goes on"),
                         (None, "run it again to go on")):  # fmt: skip
        with (
            pytest.raises(
                Stopped, match=f"stopped before the first of 1,000 files was done; {how}"
            ),
            Tally(1000, journal, has_report=True).told(),
        ):
            raise KeyboardInterrupt


def test_what_is_stopped_while_it_loads_says_so():
    program = (
        "import sys, runpy\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'tei_tools.cli': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "runpy.run_module('tei_tools', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (2, "tei-tools: stopped.\n")


def test_only_what_changed_is_done_again(letters, run):
    run(*ENCODE)
    (letters / "in" / "0" / "03.txt").write_text("Another letter of 4 May 1850.\n", "utf-8")
    (letters / "out" / "1" / "12.xml").write_text("<!-- an editor was here -->", "utf-8")
    (letters / "out" / "2" / "22.xml").unlink()
    _, out, _ = run(*ENCODE, "--resume", "--json")
    told = {one["path"]: one["status"] for one in map(json.loads, out.splitlines())}
    again = {path for path, status in told.items() if status == "done"}
    assert again == {"in/0/03.txt", "in/1/12.txt", "in/2/22.txt"}
    _, out, _ = run(*ENCODE, "--author", "A. B.", "--resume", "--json")
    assert {json.loads(line)["status"] for line in out.splitlines()} == {"done"}


def test_bad_files_stop_nothing_and_are_told_within_bounds(letters, run, made):
    for number in range(30):
        (letters / "in" / f"bad{number:02}.txt").write_bytes(b"\x89PNG\r\n" + bytes(99))
    status, _, err = run(*ENCODE, "-j", "2")
    assert status == 2 and len(made(letters / "out")) == 24
    told = err.splitlines()
    assert sum("is a PNG image" in line for line in told) == 20 and len(told) < 30
    assert "  failed             30" in told and told[-1].endswith(f"out/{FILE}.")
    journal = (letters / "out" / FILE).read_text("utf-8")
    assert journal.count('"status": "failed"') == journal.count("is a PNG image") == 30


def test_a_name_cannot_write_on_the_terminal(letters, run):
    name = "in/\x1b[2Jred\nherring" + os.fsdecode(b"\xff.txt")
    (letters / name).write_bytes(b"")
    good = letters / "in" / os.fsdecode(b"b\xe9la\x0c.txt")
    good.write_text("On 4 May 1860.\n", "utf-8")
    status, out, err = run(*ENCODE, "--json")
    assert status == 2
    assert "in/\\x1b[2Jred\\nherring\\udcff.txt is empty" in err and "\x1b" not in err
    assert name in {json.loads(line)["path"] for line in out.splitlines()}
    (xml,) = (letters / "out").glob("b*.xml")
    assert run("-q", "validate", xml)[0] == 0


def test_a_name_that_begins_with_a_dash(letters, run):
    (letters / "-j.txt").write_text("On 4 May 1860.\n", "utf-8")
    assert run("encode", "-o", "j.xml", "--", "-j.txt")[0] == 0
    assert "<date" in (letters / "j.xml").read_text("utf-8")


def files_of(most):
    """The system refuses to write files of more bytes, as on a disk that is nearly full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def test_a_file_for_which_there_is_no_room_stops_no_other(letters, whole, run, made):
    (letters / "in" / "long.txt").write_text("We came on 4 May 1860. " * 4_000, "utf-8")
    status, _, err = run(*ENCODE, "-j", "2", preexec_fn=files_of(60_000))
    assert status == 2 and "Traceback" not in err
    assert "out/long.xml cannot be written: File too large." in err
    assert made(letters / "out") == whole
    assert not list((letters / "out").rglob("*.tmp"))


def test_a_full_disk_stops_the_run_and_leaves_whole_files(letters, whole, run, made):
    status, _, err = run(*ENCODE, preexec_fn=files_of(6_000))
    assert status == 2 and "Traceback" not in err
    assert f"The journal out/{FILE} cannot be written: the disk is full." in err
    assert 0 < len(made(letters / "out")) < 24
    assert all(whole[name] == data for name, data in made(letters / "out").items())
    assert run(*ENCODE, "--resume")[0] == 0
    assert made(letters / "out") == whole


def test_a_folder_that_cannot_be_written_is_one_sentence(letters, run):
    (letters / "out").mkdir()
    (letters / "out").chmod(0o555)
    (letters / "file").write_text("", "utf-8")
    places = ["file/out", *(["out"] if os.geteuid() else [])]
    for place in places:
        status, _, err = run(*ENCODE[:3], place, "-j", "2")
        assert status == 2 and len(err.splitlines()) == 1 and "cannot be written" in err
    assert list((letters / "out").iterdir()) == []


def test_annotating_in_place_can_be_gone_on_with(letters, whole, run, made):
    run("encode", "in", "-o", "tei", "--only", "dates")
    first = made(letters / "tei")
    annotate = ("annotate", "tei", "--in-place", "--only", "quotations", "--journal", "j.jsonl")
    assert run(*annotate)[0] == 0
    after = made(letters / "tei")
    assert after != first and set(after) == set(first)
    _, out, _ = run(*annotate, "--resume", "--json", "-j", "2")
    assert {json.loads(line)["status"] for line in out.splitlines()} == {"unchanged"}
    assert made(letters / "tei") == after


def test_findings_are_the_same_from_processes_and_from_the_journal(letters, whole, run):
    for name, data in list(whole.items())[:6]:
        (letters / "whole").mkdir(exist_ok=True)
        (letters / "whole" / name.replace("/", "-")).write_bytes(data)
    bad = letters / "whole" / "0-03.xml"
    bad.write_text(bad.read_text("utf-8").replace("dateline>", "dateLine>"), "utf-8")
    (letters / "whole" / "0-04.xml").write_text("", "utf-8")
    status, out, err = run("validate", "whole", "--format", "json")
    assert status == 2 and "04.xml is empty" in err
    assert {one["path"] for one in json.loads(out)} == {"whole/0-03.xml"}
    validate = ("validate", "whole", "--format", "json", "-j", "2", "--journal", "checked.jsonl")
    assert run(*validate)[:2] == (status, out)
    assert run(*validate, "--resume")[:2] == (status, out)
    assert (letters / "checked.jsonl").read_text("utf-8").count('"unchanged"') == 5


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--by-value"], "--by-value is for a cluster"),
        (["--cluster", "tcp://127.0.0.1:1", "-j", "2"], "Choose one of -j and --cluster"),
        (["--journal", "in/0/00.txt"], "something else than a journal"),
    ],
)
def test_options_that_make_no_sense_together(letters, run, more, said):
    status, _, err = run(*ENCODE, *more)
    assert (status, len(err.splitlines())) == (2, 1) and said in err


def test_resuming_needs_a_journal(letters, run):
    status, _, err = run("encode", "in/0/00.txt", "-o", "a.xml", "--resume")
    assert (status, len(err.splitlines())) == (2, 1) and "needs a journal" in err


@pytest.mark.parametrize("more", [["--json"], ["--resume"], ["--journal", "j.jsonl"]])
def test_standard_output_has_no_other_use(letters, run, more):
    status, out, err = run("encode", "in/0/00.txt", *more)
    assert (status, out, len(err.splitlines())) == (2, "", 1) and "give -o" in err


def test_standard_input_among_files(letters, run):
    source = letters / "in" / "0" / "00.txt"
    with source.open("rb") as data:
        status, *_ = run("encode", "-", "in/0/01.txt", "-o", "out", "-j", "2", stdin=data)
    assert status == 0 and (letters / "out" / "standard-input.xml").exists()
    with (letters / "out" / "standard-input.xml").open("rb") as data:
        assert run("validate", "-", stdin=data)[:2] == (0, "")


def test_progress_shows_on_a_terminal_only(letters, start):
    import pty

    ours, theirs = pty.openpty()
    process = start(*ENCODE, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    seen = b""
    while True:
        try:
            data = os.read(ours, 4096)
        except OSError:
            break
        seen += data
    assert process.wait(300) == 0
    assert b"/24" in seen and b"a second" in seen
