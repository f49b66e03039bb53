"""Findings that an edition leaves as they are: counted, with the reason, never gone in silence."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli.validate import command
from tei_tools.config import read_edition, read_ignored
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError
from tei_tools.validation import Ignore, set_aside

LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc></teiHeader>
<text><body><p><persName ref="#tim">Tim</persName> came on <date when="14/3">14/3</date>.</p>
</body></text></TEI>"""
CONFIG = """[validation]
ignore = [{ code = "dangling-pointer", file = "letters/*.xml", reason = "people are elsewhere." }]
"""


def finding(code: str = "dangling-pointer", path: str = "letters/1.xml") -> Diagnostic:
    return Diagnostic(code, "warning", "m", "", path, 1, 1)


@pytest.mark.parametrize("file", ["letters/*.xml", "*.xml", "*", "letters/?.xml", "let*/1.xml"])
def test_covered(file: str) -> None:
    (notice,) = set_aside([finding(), finding()], [Ignore("dangling-pointer", "known.", file)])
    assert (notice.code, notice.severity) == ("ignored", "info")
    assert notice.message == f"2 findings are ignored, dangling-pointer in {file}: known."


@pytest.mark.parametrize("file", ["diary/*.xml", "*.tei", "letters", "1", "/letters/*.xml"])
def test_files_that_are_not_covered(file: str) -> None:
    assert set_aside([finding()], [Ignore("dangling-pointer", "known", file)]) == [finding()]


def test_other_codes_are_not_covered() -> None:
    assert set_aside([finding("bad-value")], [Ignore("bad", "known")]) == [finding("bad-value")]


def test_the_first_that_covers_a_finding_counts_it() -> None:
    first, second = Ignore("dangling-pointer", "a", "letters/*"), Ignore("dangling-pointer", "b")
    found = set_aside([finding(), finding(path="diary/1.xml"), finding("x")], [first, second])
    assert [one.code for one in found] == ["x", "ignored", "ignored"]
    assert [one.message[-3:] for one in found[1:]] == [" a.", " b."]


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "1.xml").write_text(LETTER, "utf-8")
    (tmp_path / "edition.toml").write_text(CONFIG, "utf-8")
    return tmp_path


def codes(*arguments: str | Path) -> tuple[list[str], int]:
    done = CliRunner().invoke(command, [*map(str, arguments), "--format", "json"])
    return [one["code"] for one in json.loads(done.stdout)], done.exit_code


def test_validate_reads_it_only_where_it_is_given(letters: Path) -> None:
    file, config = letters / "letters" / "1.xml", letters / "edition.toml"
    assert codes(file) == (["profile-used", "dangling-pointer", "bad-value"], 1)
    assert codes(file, "--config", config) == (["profile-used", "bad-value", "ignored"], 1)


def test_what_is_ignored_is_no_failure(letters: Path) -> None:
    file, config = letters / "letters" / "1.xml", letters / "edition.toml"
    file.write_text(LETTER.replace("14/3", "1801"), "utf-8")
    assert codes(file)[1] == 1
    assert codes(file, "--config", config) == (["profile-used", "ignored"], 0)


def test_the_edition_knows_what_it_ignores(letters: Path) -> None:
    config = letters / "edition.toml"
    config.write_text(f'{CONFIG}[[source]]\nfile = "a.txt"\n', "utf-8")
    (letters / "a.txt").write_text("A text.\n", "utf-8")
    entry = Ignore("dangling-pointer", "people are elsewhere.", "letters/*.xml")
    assert read_edition(letters).ignored == read_ignored(config) == (entry,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('ignore = [{code = "x"}]', "no reason"),
        ('ignore = [{code = "x", reason = " "}]', "no reason"),
        ('ignore = [{reason = "x"}]', "no code"),
        ('ignore = [{code = "x", reason = "y", file = ""}]', "no file"),
        ('ignore = [{code = "x", reason = "y", files = "*"}]', "did you mean file"),
        ('ignore = ["x"]', "list of tables"),
        ('ignore = [{code = 1, reason = "x"}]', "should be a string"),
        ("ignored = []", "did you mean ignore"),
        ("ignore = [", "not correct TOML"),
    ],
)
def test_what_is_wrong_in_it_is_said(tmp_path: Path, text: str, words: str) -> None:
    config = tmp_path / "edition.toml"
    config.write_text(f"[validation]\n{text}\n", "utf-8")
    with pytest.raises(ConfigError, match=words):
        read_ignored(config)
