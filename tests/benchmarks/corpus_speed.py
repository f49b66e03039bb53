"""How fast a collection is encoded by one process and by several, here and on a cluster.

    python tests/benchmarks/corpus_speed.py [--documents 2000] [--rounds 2] [--cluster]

Cuts the real texts beside the repository into letters of about 2,000 characters and encodes them
with each number of workers in turn, round after round, so that what else the machine does falls
on all of them alike. Says seconds by the clock and of CPU, the documents a second, the peak of
memory of each process at a quarter and at the end of the run, and whether all bytes are the same.
"""

import argparse
import hashlib
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "texts"
LETTER = 2_000
"""Characters of a letter, at the end of the paragraph that reaches them."""

ENVIRONMENT = os.environ | {"OMP_NUM_THREADS": "1", "SOURCE_DATE_EPOCH": "1700000000"}


def letters(text: str) -> Iterator[str]:
    """The text in pieces of whole paragraphs."""
    piece = ""
    for paragraph in re.split(r"\n\s*\n", text):
        piece += paragraph + "\n\n"
        if len(piece) >= LETTER:
            yield piece
            piece = ""
    if piece.strip():
        yield piece


def make_collection(folder: Path, count: int) -> int:
    """Write `count` letters into folders of a hundred; the bytes of all of them."""
    texts = sorted(TEXTS.glob("*.txt"), key=lambda one: (one.stat().st_size, one.name))
    pieces = [piece for one in texts for piece in letters(one.read_text("utf-8"))]
    total = 0
    for number in range(count):
        file = folder / f"{number // 100:03}" / f"{number:05}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        round_, index = divmod(number, len(pieces))
        data = f"{'A postscript, once more. ' * round_}\n\n{pieces[index]}".lstrip().encode()
        total += file.write_bytes(data)
    return total


@dataclass
class Run:
    """What a run took: seconds, and the memory of each of its processes as time went on."""

    clock: float = 0.0
    cpu: float = 0.0
    memory: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu_seen: dict[int, float] = field(default_factory=dict)
    digest: str = ""


class Watch(threading.Thread):
    """Looks every half second at the memory of processes and of their children; at the CPU seconds
    of all but the first, which its own end tells."""

    def __init__(self, run: Run, pids: list[int]) -> None:
        super().__init__(daemon=True)
        self.run_, self.pids, self.over = run, pids, threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.5):
            for pid in self.pids:
                for one in family(pid):
                    try:
                        resident, times = one.memory_info().rss / 1e6, one.cpu_times()
                    except psutil.Error:
                        continue
                    self.run_.memory[one.pid].append(resident)
                    if pid != self.pids[0]:
                        self.run_.cpu_seen[one.pid] = times.user + times.system


def family(pid: int) -> list[psutil.Process]:
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.Error:
        return []


def encode(source: Path, out: Path, *options: str, others: list[int] | None = None) -> Run:
    """Encode the collection; `others` are processes that work for it beside its own."""
    run, others = Run(), others or []
    before = os.times()
    command = [sys.executable, "-m", "tei_tools", "-q", "encode", source, "-o", out, *options]
    start = time.perf_counter()
    with subprocess.Popen([str(one) for one in command], env=ENVIRONMENT) as process:
        watch = Watch(run, [process.pid, *others])
        watch.start()
        status = process.wait()
    run.clock = time.perf_counter() - start
    watch.over.set()
    after = os.times()
    own = after.children_user + after.children_system
    run.cpu = own - before.children_user - before.children_system
    run.cpu += sum(run.cpu_seen.values())
    if status:
        sys.exit(f"exit status {status}")
    run.digest = digest(out)
    return run


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for file in sorted(folder.rglob("*.xml")):
        whole.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()[:16]


def part(name: str, *options: str) -> subprocess.Popen[bytes]:
    """Start a part of Dask."""
    command = [sys.executable, "-m", f"distributed.cli.dask_{name}", *options]
    return subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--no-dashboard"],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and workers on this machine: its address, and the processes, the scheduler's
    first.
    """
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "scheduler.json"
        started = [part("scheduler", "--port", "0", "--scheduler-file", str(said))]
        while not said.exists() or not said.read_text():
            time.sleep(0.1)
        address = re.search(r"tcp://[\d.:]+", said.read_text())[0]
        for _ in range(workers):
            started.append(part("worker", address, "--nthreads", "1", "--local-directory", folder))
        try:
            yield address, [one.pid for one in started]
        finally:
            for one in reversed(started):
                one.terminate()
            for one in started:
                one.wait(30)


def told(name: str, runs: list[Run], documents: int) -> None:
    clock = statistics.median(one.clock for one in runs)
    cpu = statistics.median(one.cpu for one in runs)
    print(
        f"{name:22} {clock:7.1f} s  {documents / clock:6.1f} documents/s  CPU {cpu:7.1f} s "
        f"({1000 * cpu / documents:.1f} ms each)  {runs[-1].digest}"
    )
    for seen in runs[-1].memory.values():
        if len(seen) > 8:
            quarter = len(seen) // 4
            print(f"    memory {seen[quarter]:5.0f} MB at a quarter, {seen[-1]:5.0f} MB at the end")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--cluster", action="store_true")
    arguments = parser.parse_args()
    runs: dict[str, list[Run]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "letters"
        size = make_collection(source, arguments.documents)
        print(f"{arguments.documents:,} documents, {size / arguments.documents:,.0f} bytes each")
        for number in range(arguments.rounds):
            for jobs in (1, 2):
                out = Path(folder) / f"jobs-{jobs}-{number}"
                runs[f"-j {jobs}"].append(encode(source, out, "-j", str(jobs)))
            for workers in (1, 2) if arguments.cluster else ():
                with cluster(workers) as (address, pids):
                    out = Path(folder) / f"workers-{workers}-{number}"
                    runs[f"Dask, {workers} workers"].append(
                        encode(source, out, "--cluster", address, others=pids)
                    )
        if arguments.cluster:
            with cluster(2) as (address, pids):
                victim = threading.Timer(runs["-j 2"][0].clock / 2, kill_one_below, [pids[1]])
                victim.start()
                out = Path(folder) / "killed"
                runs["Dask, one killed"].append(
                    encode(source, out, "--cluster", address, others=pids)
                )
    for name, taken in runs.items():
        told(name, taken, arguments.documents)
    ratios = [one.clock / two.clock for one, two in zip(runs["-j 1"], runs["-j 2"], strict=True)]
    print("-j 1 against -j 2:", ", ".join(f"{one:.2f}" for one in ratios), "times the speed")
    same = {run.digest for taken in runs.values() for run in taken}
    print("all bytes are the same" if len(same) == 1 else f"THE BYTES DIFFER: {sorted(same)}")


def kill_one_below(pid: int) -> None:
    """Kill the process that works, below the nanny that would start another."""
    children = psutil.Process(pid).children()
    victim = max(children, key=lambda one: one.memory_info().rss)
    victim.send_signal(signal.SIGKILL)


if __name__ == "__main__":
    main()
