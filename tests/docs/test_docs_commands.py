"""The pages of docs/ name only commands and options that there are."""

import subprocess
import sys
from contextlib import suppress

import click
import pytest
from docs_pages import PAGES, ROOT, commands

from tei_tools.cli import group
from tei_tools.errors import TeiToolsError

SHOWN = [(page.name, words) for page in PAGES for words in commands(page.read_text("utf-8"))]


def test_many_commands_are_shown() -> None:
    assert len(SHOWN) > 60
    assert {name for name, _ in SHOWN} >= {"README.md", "tutorial.md", "validation.md"}


@pytest.mark.parametrize(("page", "words"), SHOWN, ids=lambda one: " ".join(one)[:60])
def test_command_and_options_exist(page: str, words: list[str]) -> None:
    """The parser knows all of it; that arguments are there and files exist is not its business."""
    command: click.Command = group
    context = click.Context(group, info_name=words[0], **group.context_settings)
    rest = words[1:]
    while isinstance(command, click.Group):
        while rest and rest[0] in ("-q", "-v"):
            rest.pop(0)
        name = rest.pop(0) if rest else "--help"
        if name in ("...", "COMMAND", "--help", "--version", "enc"):
            return
        inner = command.get_command(context, name)
        assert inner is not None, f"{page}: there is no command {' '.join(words)}"
        command, context = inner, click.Context(inner, context, name)
    with suppress(click.MissingParameter, click.exceptions.Exit, TeiToolsError):
        command.parse_args(context, list(rest))


def test_parser_refuses_what_there_is_not() -> None:
    with pytest.raises(click.NoSuchOption):
        test_command_and_options_exist("a page", ["tei-tools", "encode", "--tomorrow"])
    with pytest.raises(AssertionError, match="no command"):
        test_command_and_options_exist("a page", ["tei-tools", "decode"])


def test_reference_of_commands_is_not_stale() -> None:
    """In a process of its own: click remembers how a test before this one called a command."""
    told = "import commands, sys; sys.exit(commands.PAGE.read_text('utf-8') != commands.page())"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT / "tools", check=False)
    assert done.returncode == 0, "run: python tools/commands.py"
