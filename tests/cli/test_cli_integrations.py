"""The hook of pre-commit and the action of GitHub: that they say what the command line takes."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import srsly
from click.testing import CliRunner

from tei_tools.cli import group

HERE = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>I {} came.</p></body></text></TEI>"""
ELEMENT = '<element name="x" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'


def read(name: str):
    return srsly.yaml_loads((HERE / name).read_text("utf-8"))


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))
    folder = tmp_path / "letters, old" / "1801"
    folder.mkdir(parents=True)
    (folder / "good.xml").write_text(LETTER.format("<hi>a</hi>"), "utf-8")
    (folder / "bad.xml").write_text(LETTER.format("<hi>a"), "utf-8")
    return tmp_path


# ---- pre-commit ----


def test_the_hook_runs_a_command_that_is_installed() -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
    assert hook["entry"].split()[0] in project["scripts"]
    assert hook["language"] == "python"
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()


@pytest.mark.parametrize(("name", "taken"), [("a/b.xml", True), ("b.tei", True), ("b.rng", False)])
def test_the_hook_takes_tei_files(name: str, taken: bool) -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    assert bool(re.search(hook["files"], name)) is taken


def test_the_hook_finds_what_is_wrong(letters: Path) -> None:
    (hook,) = read(".pre-commit-hooks.yaml")
    files = [str(file) for file in sorted(letters.rglob("*.xml"))]
    done = CliRunner().invoke(group, [*hook["entry"].split()[1:], *files])
    assert done.exit_code == 1
    assert "bad.xml:5:" in done.output
    assert CliRunner().invoke(group, [*hook["entry"].split()[1:], files[1]]).exit_code == 0


# ---- the action ----


def validated(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the last step of the action as GitHub does, with its inputs."""
    if not (PROGRAMS / "tei-tools").exists():
        pytest.skip("tei-tools is not installed beside this Python")
    action = read("action.yml")
    step = action["runs"]["steps"][-1]
    inputs = {name: one.get("default", "") for name, one in action["inputs"].items()} | settings
    given = {
        name: inputs[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]]
        for name, value in step["env"].items()
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={**os.environ, **given, "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_action_installs_this_repository() -> None:
    action = read("action.yml")
    assert action["runs"]["using"] == "composite"
    setup, install, _ = action["runs"]["steps"]
    assert setup["uses"].startswith("actions/setup-python@")
    assert install["run"].endswith('"$GITHUB_ACTION_PATH"')
    assert all(step["shell"] == "bash" for step in action["runs"]["steps"][1:])


def test_the_action_says_what_is_wrong_beside_the_line(letters: Path) -> None:
    done = validated(letters, files="**/bad.xml")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=letters%2C old/1801/bad.xml,line=5,")


def test_the_action_takes_several_patterns_and_a_schema(letters: Path) -> None:
    (letters / "x.rng").write_text(ELEMENT, "utf-8")
    done = validated(letters, files="no/*.xml\n**/good.xml", schema="x.rng")
    assert done.returncode == 1
    assert "<x>" in done.stdout
    assert validated(letters, files="**/good.xml", schema="tei_tools").returncode == 0


def test_the_action_reads_what_is_to_be_ignored(letters: Path) -> None:
    (letters / "edition.toml").write_text(
        '[validation]\nignore = [{code = "unclosed-tag", reason = "an example"}]\n', "utf-8"
    )
    done = validated(letters, files="**/*.xml", config="edition.toml")
    assert done.returncode == 0
    assert "title=ignored" in done.stdout


@pytest.mark.parametrize("files", ["none/*.xml", "$(touch told)", "; touch told"])
def test_the_action_runs_nothing_that_stands_in_its_inputs(letters: Path, files: str) -> None:
    assert validated(letters, files=files).returncode == 2
    assert not (letters / "told").exists()


def test_a_schema_that_cannot_be_fetched_stops_the_action(letters: Path) -> None:
    done = validated(letters, files="**/*.xml", schema="tei_no_such_schema")
    assert done.returncode == 2
    assert "tei_no_such_schema" in done.stderr
