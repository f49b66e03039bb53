"""Make docs/commands.md, the reference of the command line, from the commands' own help.

`python tools/commands.py` writes it; a test says when it is stale.
"""

from pathlib import Path

import click

from tei_tools.cli import group

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
WIDTH = 96
HEAD = """\
# The command line

What `tei-tools COMMAND --help` says, on one page. `-q`, before the command or behind it, says nothing but errors, `-v` says more: the evidence for what was read, and where an error arose. Exit status 0 is clean, 1 means findings, 2 that it could not run. `-` is standard input; without `-o` one result goes to standard output, messages to standard error. [Shell completion](install.md#shell-completion) knows all of it.
"""  # noqa: E501


def page() -> str:
    """The page as it should be: each command's help in the order of the list of commands."""
    return "\n".join([HEAD, *_sections(group, _context(group, "tei-tools"))])


def _sections(command: click.Command, context: click.Context) -> list[str]:
    helped = f"```text\n{command.get_help(context).rstrip()}\n```\n"
    sections = [f"## {context.command_path}\n\n{helped}"]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            sections += _sections(inner, _context(inner, name, context))
    return sections


def _context(
    command: click.Command, name: str, parent: click.Context | None = None
) -> click.Context:
    settings = {"terminal_width": WIDTH} | command.context_settings
    return click.Context(command, parent, name, **settings)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
