"""Commands and their groups: -q and -v wherever they stand, and commands that are misspelt."""

import click
import pytest
from click.testing import CliRunner

from tei_tools.cli import COMMANDS, console, group


def run(*arguments):
    return CliRunner().invoke(group, list(arguments))


@pytest.mark.parametrize(
    "words",
    [("-v", "text", "FILE"), ("text", "-v", "FILE"), ("text", "FILE", "--verbose")],
)
def test_verbose_stands_before_or_behind(tmp_path, words):
    file = tmp_path / "a.xml"
    file.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>A</p></body></text></TEI>'
    )
    assert run(*(str(file) if word == "FILE" else word for word in words)).exit_code == 0
    assert console.verbose()
    assert run("text", str(file)).output == "A\n"
    assert not console.verbose()


def test_quiet_behind_a_command_of_a_group(tmp_path):
    assert "-q, --quiet" in run("register", "list", "-h").output
    assert run("register", "list", "-q", "-h").output.count("-q, --quiet") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("encod", "a.txt"), "did you mean encode?"),
        (("register", "lst"), "did you mean list?"),
        (("zzz",), "-h lists them."),
    ],
)
def test_a_misspelt_command_is_told_what_it_may_be(words, said):
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.output


def test_help_lists_each_command_in_a_line_of_its_own():
    listed = run("-h").output.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    assert max(map(len, listed)) <= 80


def test_line_of_a_command_is_the_one_that_completion_shows():
    for name, (_, line) in COMMANDS.items():
        found = group.get_command(click.Context(group), name)
        assert found.get_short_help_str() == line


def test_completion_knows_commands_and_options():
    def completed(word):
        return [one.value for one in group.shell_complete(click.Context(group), word)]

    assert completed("en") == ["encode"]
    assert completed("--ver") == ["--version", "--verbose"]
    assert completed("") == list(COMMANDS)
