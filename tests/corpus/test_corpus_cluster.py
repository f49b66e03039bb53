"""A real scheduler and its workers on this machine: the same bytes, whoever is lost."""

import json
import subprocess
import sys
import time
from contextlib import ExitStack, suppress

import pytest

pytest.importorskip("distributed", reason="needs the extra cluster")

import psutil
from corpus_work import deadly, half

import tei_tools
from tei_tools.corpus import Cluster, over
from tei_tools.corpus import cluster as cluster_module
from tei_tools.corpus.journal import FILE
from tei_tools.corpus.workers import ClusterError
from tei_tools.errors import ConfigError

ENCODE = ("encode", "in", "-o", "out", "--only", "dates,quotations")


@pytest.fixture(scope="module")
def dask(tmp_path_factory, environment):
    """Start parts of Dask, by name; all of them are ended after the tests."""
    folder = tmp_path_factory.mktemp("dask")
    with ExitStack() as stack:

        def begin(part, *arguments):
            command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
            log = stack.enter_context((folder / f"{part}.log").open("ab"))
            process = subprocess.Popen(
                [*command, "--host", "127.0.0.1", "--no-dashboard"],
                cwd=folder,
                env=environment,
                stdout=log,
                stderr=log,
            )
            stack.callback(_end, process)
            return process

        yield begin


def _end(process):
    """End a process; a worker that waits for a lost scheduler is not waited for."""
    if process.poll() is None:
        below = psutil.Process(process.pid).children(recursive=True)
        for one in [process, *below]:
            with suppress(psutil.Error):
                one.kill()
    process.wait()


@pytest.fixture
def begin_scheduler(dask, tmp_path_factory):
    """Start a scheduler: its process, and its address."""
    return lambda: _scheduler(dask, tmp_path_factory)


def _scheduler(dask, folders):
    file = folders.mktemp("scheduler") / "scheduler.json"
    process = dask("scheduler", "--port", "0", "--scheduler-file", str(file))
    wait_for(lambda: file.exists() and file.read_text("utf-8"))
    return process, json.loads(file.read_text("utf-8"))["address"]


@pytest.fixture(scope="module")
def address(dask, tmp_path_factory):
    """The address of a scheduler with two workers."""
    _, address = _scheduler(dask, tmp_path_factory)
    dask("worker", address, "--nworkers", "2", "--nthreads", "1")
    return address


def wait_for(condition):
    end = time.monotonic() + 300
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def lines(folder):
    path = folder / "out" / FILE
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_outcomes_come_in_order_and_the_deadly_item_is_told(address):
    outcomes = list(over(half, range(30), Cluster(address), size=lambda _: 1_000))
    assert [one.item for one in outcomes] == list(range(30))
    assert outcomes[3].error == "three cannot be halved."
    assert [one.value for one in outcomes[5:]] == [number / 2 for number in range(5, 30)]
    failed = [one for one in over(deadly, range(20), Cluster(address)) if one.error]
    assert [one.item for one in failed] == [13] and "was killed (SIGKILL" in failed[0].error


def test_a_scheduler_that_is_lost_is_one_sentence_and_the_run_goes_on_later(
    letters, whole, begin_scheduler, dask, start, run, made
):
    process, address = begin_scheduler()
    dask("worker", address, "--nthreads", "1")
    client = start(*ENCODE, "--cluster", address)
    wait_for(lambda: lines(letters) > 3)
    process.kill()
    _, err = client.communicate(timeout=300)
    told = err.decode()
    assert client.returncode == 2 and "Traceback" not in told
    assert told.splitlines()[-1].endswith(
        f"The scheduler at {address} is lost; start it again, "
        "and go on with --resume, or by building again."
    )
    assert all(whole[name] == data for name, data in made(letters / "out").items())
    assert run(*ENCODE, "--resume")[0] == 0
    assert made(letters / "out") == whole


def test_no_scheduler_is_one_sentence(letters, run, monkeypatch):
    for address in ("tcp://127.0.0.1:9", "nonsense://x", "tcp://127.0.0.1:99999999"):
        monkeypatch.setattr(cluster_module, "CONNECTING", 2)
        with pytest.raises(ClusterError, match="no Dask scheduler to be reached at"):
            list(over(half, range(3), Cluster(address)))


def test_a_scheduler_without_workers_is_one_sentence(begin_scheduler, monkeypatch):
    _, address = begin_scheduler()
    monkeypatch.setattr(cluster_module, "CONNECTING", 2)
    with pytest.raises(ClusterError, match="has no workers; start some: dask worker tcp://"):
        list(over(half, range(3), Cluster(address)))


def test_workers_of_another_version_are_refused(address, monkeypatch):
    monkeypatch.setattr(tei_tools, "__version__", "99.0")
    with pytest.raises(ClusterError, match=r"has tei_tools \S+ and this is 99.0; install the same"):
        list(over(half, range(3), Cluster(address)))


def test_without_dask_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigError, match=r"pip install 'tei_tools\[cluster\]'"):
        list(over(half, range(3), Cluster("tcp://127.0.0.1:9")))


EDITION = """[edition]
title = "Letters"
[[source]]
files = "in/**/*.txt"
[tagging]
only = ["dates", "quotations"]
[output]
to = []
"""


def test_an_edition_is_built_by_a_cluster_as_by_this_machine(letters, address, run):
    (letters / "edition.toml").write_text(EDITION, "utf-8")
    (letters / "in" / "0" / "bad.txt").write_bytes(b"")
    (letters / "elsewhere").mkdir()
    options = ("-q", "build", "..", "--cluster", address, "-o")
    done = run(*options, "../there", cwd=letters / "elsewhere")
    here = run("-q", "build", "-o", "here")
    assert done[0] == here[0] == 2
    sentence = "in/0/bad.txt is empty; give a file with text in it."
    assert here[2] == f"tei-tools: {sentence}\n" and done[2].count("\n") == 1
    assert done[2].endswith(sentence + "\n")
    assert contents(letters / "there") == contents(letters / "here")
    assert run("-q", "build", "--cluster", "tcp://127.0.0.1:9", "-o", "there")[0] == 2


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_worker_is_killed_in_the_middle_and_the_bytes_are_the_same(
    letters, whole, address, start, run, made
):
    process = start(*ENCODE, "--cluster", address)
    wait_for(lambda: lines(letters) > 3)
    workers = [one for one in psutil.process_iter() if _works_for(one, address)]
    assert len(workers) == 2
    workers[0].kill()
    _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    assert b"24 of 24 files" in err and b"Traceback" not in err
    assert made(letters / "out") == whole
    assert run("-q", *ENCODE[:3], "sent", *ENCODE[4:], "--cluster", address, "--by-value")[0] == 0
    assert made(letters / "sent") == whole
    validate = ("validate", "out", "--format", "json", "--cluster", address)
    assert run(*validate)[:2] == run(*validate, "--by-value")[:2] == (0, "[]\n")


def _works_for(process, address):
    """Whether it is a worker of the scheduler: connected to it, and below a nanny."""
    try:
        parent = process.parent()
        return (
            parent is not None
            and address in " ".join(parent.cmdline())
            and "spawn_main" in " ".join(process.cmdline())
        )
    except psutil.Error:
        return False
