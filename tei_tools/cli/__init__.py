"""The command line: a file a command, each its library function with a file at each end.

console.py alone prints; options.py holds what several commands take.
To add a command: write `word.py` with a click command called `command` in it, name it in COMMANDS,
and run `python tools/commands.py` for the page of docs/.
"""

import sys
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from tei_tools import __version__
from tei_tools.cli import console
from tei_tools.cli.grouping import MANNER, Group
from tei_tools.errors import TeiToolsError

COMMANDS = {
    "encode": ("encode", "Turn plain text into TEI P5: structure, names, dates, quotations."),
    "annotate": ("annotate", "Tag names, dates and quotations in TEI that is there already."),
    "validate": ("validate", "Say what is wrong in TEI files."),
    "publish": ("publish", "Make a web site, EPUB and PDF of TEI documents."),
    "init": ("init", "Make a new edition: an edition.toml that explains every key."),
    "build": ("build", "Encode, validate and publish what edition.toml describes."),
    "text": ("text", "Print what a reader reads of TEI documents."),
    "spans": ("spans", "Print the tags of TEI as JSON Lines."),
    "dates": ("dates", "List the dates of TEI documents in the order of time."),
    "register": ("register", "List, correct, merge and link persons, places, organisations."),
    "evaluate": ("evaluate", "Compare the tags of two encodings, or of several encoders."),
    "train": ("train", "Teach the names model an edition's own names."),
    "cmif": ("cmif", "Write a catalogue of the letters that documents describe."),
    "import": ("import_", "Turn Word, OpenDocument, HTML, PAGE and ALTO files into TEI."),
    "export": ("export", "Write TEI as text, Markdown, CSV, JSON Lines, CoNLL and more."),
    "schema": ("schema", "List, add or fetch the schemas that validate knows by name."),
    "doctor": ("doctor", "Say what is installed, what is missing and what to do about it."),
}
"""The commands in the order of help: the module of each, read when it is called, and its line."""


class _Commands(Group):
    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def found(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, line = COMMANDS[name]
        command = import_module(f"tei_tools.cli.{module}").command
        assert isinstance(command, click.Command)
        command.short_help = line
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        named = [
            CompletionItem(name, help=line)
            for name, (_, line) in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tei-tools")
def group() -> None:
    """Plain text to TEI P5, validated and published.

    Exit status: 0 clean, 1 findings, 2 could not run.
    """


group.params.extend(MANNER)


def main() -> None:
    """Run the command line; whatever goes wrong ends in one sentence and exit status 2."""
    console.speak_utf8()
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
