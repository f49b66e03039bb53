"""What the tests of collections share: letters, and the command line in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LETTER = """London, April 9, 1861.

Dear Anne,

On 4 May 1860 we came to the house number {number}. “Come home,” he said. {more}

Yours truly,
John Fox
"""


COUNT = 24


@pytest.fixture
def letters(tmp_path):
    """A folder with a folder of letters, `in`, that differ in length."""
    for number in range(COUNT):
        file = tmp_path / "in" / f"{number // 10}" / f"{number:02}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        more = "It rained on Tuesday, and again on 3 March 1862. " * (number % 7)
        file.write_text(LETTER.format(number=number, more=more), encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def environment():
    """One day for all runs, and this folder for workers that look for our functions."""
    paths = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "SOURCE_DATE_EPOCH": "1000000000",
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "OMP_NUM_THREADS": "1",
    }


@pytest.fixture
def start(tmp_path, environment):
    """Start the command line and give its process; what still runs at the end is killed."""
    started = []

    def begin(*arguments, **more):
        command = [sys.executable, "-m", "tei_tools", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        given = {"cwd": tmp_path, "env": environment, **pipes, **more}
        process = subprocess.Popen(command, **given)
        started.append(process)
        return process

    yield begin
    for one in started:
        if one.poll() is None:
            one.kill()
            one.communicate()


@pytest.fixture
def run(start):
    """Run the command line to its end: exit status, standard output, standard error."""

    def finish(*arguments, **more):
        process = start(*arguments, **more)
        out, err = process.communicate(timeout=300)
        return process.returncode, out.decode(), err.decode("utf-8", "replace")

    return finish


@pytest.fixture
def made():
    """The bytes of each TEI file in a folder, by its name."""
    return tei_in


def tei_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.xml"))
    }


_WHOLE: dict[str, bytes] = {}


@pytest.fixture
def whole(letters, run):
    """What an undisturbed run of one process makes of the letters; the same in all tests."""
    if not _WHOLE:
        assert run("-q", "encode", "in", "-o", "whole", *ONLY)[0] == 0
        _WHOLE.update(tei_in(letters / "whole"))
        shutil.rmtree(letters / "whole")
    return _WHOLE


ONLY = ("--only", "dates,quotations")
"""What is tagged, so that no run waits for the names model."""
