"""Kill builds at random moments, and see that the next one ends as if nothing had happened.

`python tests/benchmarks/build_killed.py --kills 10 texts` builds the edition in `texts` once
undisturbed, then again and again into new folders, kills each build (SIGKILL) at a random moment,
and compares: after the kill every file that is there is whole, after the next build all of the
folder is the same, byte for byte, journal included. The edition is then changed in the middle of
the series, so that builds are killed that have something to keep.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory


def command(folder: Path, out: Path, jobs: int) -> list[str]:
    build = [sys.executable, "-m", "tei_tools", "-q", "build", str(folder), "-o", str(out)]
    return [*build, "-j", str(jobs)]


def build(folder: Path, out: Path, jobs: int) -> float:
    """Build undisturbed; the seconds it took."""
    start = time.perf_counter()
    subprocess.run(command(folder, out, jobs), check=True)
    return time.perf_counter() - start


def killed(folder: Path, out: Path, jobs: int, after: float) -> bool:
    """Begin to build and kill it after some seconds; whether it was still at work."""
    with subprocess.Popen(command(folder, out, jobs)) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
    return process.returncode == -signal.SIGKILL


def digests(out: Path) -> dict[str, str]:
    """The digest of every file below a folder, by name."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def not_whole(out: Path, *undisturbed: dict[str, str]) -> Iterator[str]:
    """The files that are there and that no undisturbed build would have made."""
    for name, digest in digests(out).items():
        known = {one[name] for one in undisturbed if name in one}
        if digest not in known and not name.startswith(".tei-tools/"):
            yield name


def differences(out: Path, undisturbed: dict[str, str]) -> list[str]:
    """The names of the files that differ, or that only one of two builds has."""
    found = digests(out)
    return sorted(one for one in {*found, *undisturbed} if found.get(one) != undisturbed.get(one))


def series(texts: Path, work: Path, kills: int, jobs: int, seed: int) -> int:
    """Kill as often as asked; how many kills left something behind."""
    chance = random.Random(seed)
    folder = work / "edition"
    shutil.copytree(texts, folder, ignore=shutil.ignore_patterns("build"))
    seconds = build(folder, work / "whole", jobs)
    before = digests(work / "whole")
    changed = max(folder.glob("*.txt"))
    old = changed.read_bytes()
    changed.write_bytes(old + b"\n\nOne more paragraph, of Penzance and of 3 May 1861.\n")
    build(folder, work / "changed", jobs)
    after = digests(work / "changed")
    bad = 0
    for number in range(1, kills + 1):
        out = work / f"out-{number}"
        is_second = number % 2 == 0
        changed.write_bytes(old)
        if is_second:
            shutil.copytree(work / "whole", out)
            changed.write_bytes(old + b"\n\nOne more paragraph, of Penzance and of 3 May 1861.\n")
        moment = chance.uniform(0.1, seconds * (0.7 if is_second else 1.0))
        was_at_work = killed(folder, out, jobs, moment)
        halves = list(not_whole(out, before, after))
        build(folder, out, jobs)
        other = differences(out, after if is_second else before)
        bad += bool(halves or other)
        print(
            f"kill {number} after {moment:.2f} s ({'at work' if was_at_work else 'done'}): "
            f"not whole {halves or 'none'}, different after the next build {other or 'none'}"
        )
    return bad


def main() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = str(int(time.time()))  # it may be midnight meanwhile
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="?", default=Path("texts"))
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    with TemporaryDirectory() as work:
        sys.exit(1 if series(given.texts, Path(work), given.kills, given.jobs, given.seed) else 0)


if __name__ == "__main__":
    main()
