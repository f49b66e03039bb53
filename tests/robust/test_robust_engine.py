"""The engine of the names model tells nobody of its use, and leaves nothing in the home folder."""

import os
import subprocess
import sys

SILENT_WITH = ("CI", "GITHUB_ACTIONS", "TF_BUILD", "ORT_DISABLE_TELEMETRY")
"""Variables with which it would be silent in any case."""


def left_at_home(program, home):
    """The files that a run leaves in an empty home folder."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("XDG_") and name not in SILENT_WITH
    }
    subprocess.run([sys.executable, "-c", program], env={**kept, "HOME": str(home)}, check=True)
    return [path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()]


def test_nothing_is_left_at_home(tmp_path):
    program = "import tei_tools; assert 'persName' in tei_tools.encode('I met Mr. Adams.').source"
    assert left_at_home(program, tmp_path) == []


def test_what_is_left_at_home_is_seen(tmp_path):
    assert left_at_home("import pathlib; (pathlib.Path.home() / 'a').touch()", tmp_path) == ["a"]
