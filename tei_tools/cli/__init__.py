"""The command line: a file a command, each its library function with a file at each end.

console.py alone prints; options.py holds what several commands take.
To add a command: write `command.py` with a click command in it, and name it in COMMANDS.
"""

import sys
from importlib import import_module

import click

from tei_tools import __version__
from tei_tools.cli import console
from tei_tools.cli.grouping import MANNER, Group
from tei_tools.errors import TeiToolsError

COMMANDS = {
    "encode": "encode",
    "annotate": "annotate",
    "validate": "validate",
    "publish": "publish",
    "init": "init",
    "build": "build",
    "text": "text",
    "spans": "spans",
    "dates": "dates",
    "register": "register",
    "evaluate": "evaluate",
    "train": "train",
    "cmif": "cmif",
    "import": "import_",
    "export": "export",
    "schema": "schema",
    "doctor": "doctor",
}
"""The commands in the order of help, and the module of each: read only when it is called."""


class _Commands(Group):
    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def found(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command = import_module(f"tei_tools.cli.{COMMANDS[name]}").command
        assert isinstance(command, click.Command)
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tei-tools")
def group() -> None:
    """Plain text to TEI P5, validated and published.

    Exit status: 0 clean, 1 findings, 2 could not run.
    """


group.params.extend(MANNER)


def main() -> None:
    """Run the command line; whatever goes wrong ends in one sentence and exit status 2."""
    try:
        sys.exit(group.main(standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(console.CANNOT_RUN)
    except (click.Abort, KeyboardInterrupt):
        console.error("stopped.")
    except TeiToolsError as error:
        for sentence in str(error).splitlines():
            console.error(sentence)
    except BrokenPipeError:
        console.let_go_of_output()
    except Exception as error:
        console.surprise(error)
    sys.exit(console.CANNOT_RUN)
