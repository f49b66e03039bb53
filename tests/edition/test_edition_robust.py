"""Builds in the way of others: odd names, places that cannot be written, two at once, own files."""

import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from tei_tools.config import Source
from tei_tools.edition import build
from tei_tools.edition.naming import names
from tei_tools.edition.outputs import opened
from tei_tools.edition.plan import Planned, plan
from tei_tools.edition.watching import changes
from tei_tools.errors import ConfigError, OutputError

TOML = "[edition]\ntitle = 'Two'\n[[source]]\nfiles = '**/*.txt'\n[output]\nto = ['html']\n"

LIMITED = """
import resource, sys
from pathlib import Path
from tei_tools.edition import build
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    failures = build(Path(sys.argv[1]), Path(sys.argv[2])).failures
    sys.exit(f"Failed: {' '.join(failures)}" if failures else 0)
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
"""


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "edition"
    home.mkdir()
    (home / "edition.toml").write_text(TOML, "utf-8")
    (home / "a.txt").write_text("We came to Bath.\n", "utf-8")
    (home / "b.txt").write_text("Mr. Smith went to Lyme.\n", "utf-8")
    return home


def contents(out):
    return {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}


def tei_names(built):
    return [path.name for path in (*built.made, *built.kept)]


def test_texts_that_are_called_alike(folder):
    for name in ("letters/a.txt", "diaries/a.txt", "diaries/c.txt", "A.md", "A-md.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"The text of {name}.\n", "utf-8")
    (folder / "edition.toml").write_text(TOML.replace("'**/*.txt'", "'**/*'"), "utf-8")
    built = build(folder, folder / "build")
    assert sorted(tei_names(built)) == [
        "A-md-2.xml", "A-md.xml", "a-txt.xml", "b.xml", "c.xml", "diaries-a.xml", "letters-a.xml",
    ]  # fmt: skip
    tei = folder / "build" / "tei"
    assert "The text of diaries/a.txt." in (tei / "diaries-a.xml").read_text("utf-8")
    assert build(folder, folder / "build").made == ()


def test_odd_names_of_texts_become_plain_ones(folder):
    odd = (
        "-o.txt",
        "CON.txt",
        "line\nend.txt",
        "quo\"te's.txt",
        "письмо.txt",
        "a:b*.txt",
        f"{'x' * 240}.txt",
    )
    for name in odd:
        (folder / name).write_text("A text.\n", "utf-8")
    built = build(folder, folder / "build")
    assert built.failures == ()
    found = set(tei_names(built))
    assert {
        "o.xml",
        "CON-text.xml",
        "line-end.xml",
        "quo-te's.xml",
        "письмо.xml",
        "a-b.xml",
    } <= found
    assert max(map(len, found)) < 210
    assert build(folder, folder / "build").made == ()


def test_every_source_has_a_name_of_its_own():
    files = [f"{one}{two}.{three}" for one in ("x/", "") for two in "aA" for three in ("txt", "md")]
    sources = [Source(Path("/e") / file) for file in [*files, "x-a-md.txt", "x/a-md.txt"]]
    found = names(sources, Path("/e"))
    assert list(found) == sources
    assert len({name.casefold() for name in found.values()}) == len(sources)


@pytest.mark.parametrize("out", ["build", "other"])
def test_what_a_build_made_is_no_source_of_the_next(folder, out):
    (folder / "edition.toml").write_text(TOML.replace("'**/*.txt'", "'**/*'"), "utf-8")
    build(folder, folder / out)
    assert tei_names(build(folder, folder / out)) == ["a.xml", "b.xml"]


def test_out_may_be_the_folder_itself_but_not_where_sources_lie(folder):
    assert len(build(folder, folder).made) == 2
    assert len(build(folder, folder).kept) == 2
    (folder / "tei" / "own.txt").write_text("A text.\n", "utf-8")
    (folder / "edition.toml").write_text(f"{TOML}[[source]]\nfile = 'tei/own.txt'", "utf-8")
    with pytest.raises(ConfigError, match="lies where the edition is built"):
        build(folder, folder)


def test_files_of_others_are_neither_written_over_nor_removed(folder):
    own = folder / "build" / "tei" / "a.xml"
    own.parent.mkdir(parents=True)
    own.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="is there already, and no build made it"):
        build(folder, folder / "build")
    assert own.read_text("utf-8") == "mine"


def test_tei_that_was_changed_by_hand_stays(folder):
    build(folder, folder / "build")
    tei = folder / "build" / "tei" / "a.xml"
    reviewed = tei.read_text("utf-8").replace("We came", "We went")
    tei.write_text(reviewed, "utf-8")
    for text in ("We came to Bath.\n", "We came to Lyme.\n"):
        (folder / "a.txt").write_text(text, "utf-8")
        built = build(folder, folder / "build")
        assert tei.read_text("utf-8") == reviewed
        assert "changed-by-hand" in [one.code for one in built.diagnostics]
    page = (folder / "build" / "site" / "a" / "index.html").read_text("utf-8")
    assert "We went" in page
    (folder / "a.txt").unlink()
    build(folder, folder / "build")
    assert tei.read_text("utf-8") == reviewed
    tei.unlink()
    (folder / "a.txt").write_text("We came to Bath.\n", "utf-8")
    build(folder, folder / "build")
    assert "We came" in tei.read_text("utf-8")


def test_outputs_of_texts_that_are_gone_are_removed(folder):
    out = folder / "build"
    first = build(folder, out)
    (out / "site" / "own.txt").write_text("mine", "utf-8")
    before = contents(out)
    (folder / "c.txt").write_text("Another text.\n", "utf-8")
    build(folder, out)
    assert (out / "tei" / "c.xml").is_file()
    (folder / "c.txt").unlink()
    built = build(folder, out)
    assert out / "tei" / "c.xml" in built.removed
    assert not (out / "site" / "c").exists()
    assert contents(out) == before
    assert first.removed == ()


@pytest.mark.parametrize("limit", [200, 30_000])
def test_a_full_disk_gets_a_sentence_and_leaves_no_half(folder, tmp_path, limit):
    build(folder, tmp_path / "whole")
    expected = {path.name: data for path, data in contents(tmp_path / "whole").items()}
    out = tmp_path / "out"
    arguments = [sys.executable, "-c", LIMITED, str(folder), str(out), str(limit)]
    done = subprocess.run(arguments, capture_output=True, text=True)
    assert done.returncode == 1 and done.stderr.startswith(("OutputError: ", "Failed: "))
    assert done.stderr.count("\n") == 1
    for path, data in contents(out).items():
        assert path.parent.name == ".tei-tools" or data == expected[path.name], path
    build(folder, out)
    assert {path.name: data for path, data in contents(out).items()} == expected


def test_what_is_no_tei_stops_no_other_text(folder):
    (folder / "edition.toml").write_text(TOML.replace("'**/*.txt'", "'**/*'"), "utf-8")
    (folder / "c.xml").write_text("<foo><bar>no</bar></foo>", "utf-8")
    (folder / "d.xml").write_text("<TEI><text><body><p>No.</p></body></text></TEI>", "utf-8")
    (folder / "e.xml").write_text("<TEI><", "utf-8")
    (folder / "f.docx").write_bytes(b"PK\x03\x04 no archive")
    out = folder / "build"
    for _ in range(2):
        failures = build(folder, out).failures
        assert [Path(one.split()[0]).name.split(":")[0] for one in failures] == [
            "c.xml", "d.xml", "e.xml", "f.docx",
        ]  # fmt: skip
        assert f"{folder / 'd.xml'} has no TEI element in the namespace" in failures[1]
        assert (out / "site" / "b" / "index.html").is_file()


def test_texts_of_the_outputs_that_are_no_tei_any_more_stop_no_other(folder):
    out = folder / "build"
    build(folder, out)
    (out / "tei" / "a.xml").write_text("<html/>", "utf-8")
    built = build(folder, out)
    assert [one.partition(" has no TEI element")[0] for one in built.failures] == [
        str(out / "tei" / "a.xml")
    ]
    assert (out / "site" / "index.html").is_file()
    (out / "tei" / "a.xml").unlink()
    assert build(folder, out).failures == ()
    assert "Bath" in (out / "site" / "a" / "index.html").read_text("utf-8")


def test_a_stylesheet_that_fails_takes_nothing_else_with_it(folder):
    (folder / "edition.toml").write_text(f"{TOML}stylesheet = 'own.xsl'\n", "utf-8")
    (folder / "own.xsl").write_text("<no/>", "utf-8")
    (folder / "c.txt").write_bytes(b"")
    failures = build(folder, folder / "build").failures
    assert f"{folder / 'c.txt'} is empty; give a file with text in it." in failures
    assert len(failures) == 2 and not (folder / "build" / "site").exists()
    assert (folder / "build" / "tei" / "b.xml").is_file()


def test_places_that_cannot_be_written(folder, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "deeper"):
        with pytest.raises(OutputError, match="cannot be written"):
            build(folder, out)
    (folder / "build").mkdir()
    (folder / "build" / "site").write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        build(folder, folder / "build")


@pytest.mark.parametrize(
    "link", ["site", "tei", ".tei-tools", ".tei-tools/kept", ".tei-tools/stage", ".tei-tools/lock"]
)
def test_no_link_leads_a_build_out_of_its_folder(folder, tmp_path, link):
    others = tmp_path / "others"
    (others / "stage").mkdir(parents=True)
    (others / "stage" / "a.txt").write_text("theirs")
    (others / "b.txt").write_text("theirs")
    before = contents(others)
    place = folder / "build" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(others / "b.txt" if link.endswith("lock") else others)
    with pytest.raises(OutputError, match="a link leads out of"):
        build(folder, folder / "build")
    assert contents(others) == before


def test_a_journal_that_is_a_link_is_not_written_to(folder, tmp_path):
    (tmp_path / "theirs").write_text("theirs")
    (folder / "build" / ".tei-tools").mkdir(parents=True)
    (folder / "build" / ".tei-tools" / "journal.jsonl").symlink_to(tmp_path / "theirs")
    with pytest.raises(OutputError, match="a link leads out of"):
        build(folder, folder / "build")
    assert (tmp_path / "theirs").read_text() == "theirs"


def test_two_builds_at_once(folder):
    with opened(folder / "build"), pytest.raises(OutputError, match="Another build is at work"):
        build(folder, folder / "build")
    assert len(build(folder, folder / "build").made) == 2


def test_a_plan_says_what_a_build_does_and_writes_nothing(folder):
    out = folder / "build"
    planned = plan(folder, out)
    steps, failures = planned.steps, planned.failures
    assert (tuple(map(str, steps[:2])), failures) == (
        ("a.txt: encoded, it is new", "b.txt: encoded, it is new"), (),
    )  # fmt: skip
    assert not out.exists()
    build(folder, out)
    before = contents(out)
    assert plan(folder, out) == Planned((), (), ())
    (folder / "edition.toml").write_text(f"{TOML}address = 'https://example.org/'\n", "utf-8")
    assert [str(one) for one in plan(folder, out).steps] == [
        "site: published again, the address changed"
    ]
    (folder / "b.txt").unlink()
    assert "tei/b.xml: removed, its source is gone" in map(str, plan(folder, out).steps)
    assert contents(out) == before


def test_why_is_said(folder):
    build(folder, folder / "build")
    (folder / "a.txt").write_text("We came to Lyme.\n", "utf-8")
    done = [str(one) for one in build(folder, folder / "build").done]
    assert "a.txt: encoded again, its text changed" in done
    assert not any(one.startswith("b.txt") for one in done)
    (folder / "edition.toml").write_text(f"{TOML}[tagging]\nlink = false\n", "utf-8")
    done = [str(one) for one in build(folder, folder / "build").done]
    assert "b.txt: encoded again, [tagging] changed" in done


@pytest.mark.parametrize("act", [Path.unlink, lambda path: path.write_text("more", "utf-8")])
def test_what_is_saved_is_seen(folder, act):
    Timer(0.8, act, [folder / "a.txt"]).start()
    assert next(changes(folder, (folder / "build",))) == [folder / "a.txt"]
