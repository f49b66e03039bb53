"""Group: a command of commands; each of these takes -q and -v too, as its group does."""

from difflib import get_close_matches

import click

from tei_tools.cli import console


def _settle(ctx: click.Context, option: click.Parameter, wanted: bool) -> None:
    """Each run begins anew; what was said before the command's name holds behind it."""
    if wanted or ctx.parent is None:
        console.settle(**{str(option.name): wanted})


MANNER = (
    click.Option(
        ["-q", "--quiet"],
        is_flag=True,
        expose_value=False,
        callback=_settle,
        help="Say nothing but errors.",
    ),
    click.Option(
        ["-v", "--verbose"],
        is_flag=True,
        expose_value=False,
        callback=_settle,
        help="Say more: evidence, tracebacks.",
    ),
)
"""How much is said; before the name of a command or behind it."""


class Group(click.Group):
    """Commands that take -q and -v wherever they stand; a misspelt one is told what it may be."""

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, with the options of how much is said."""
        command = self.found(ctx, name)
        if command is not None and MANNER[0] not in command.params:
            command.params.extend(MANNER)
        return command

    def found(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command itself."""
        return super().get_command(ctx, name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but that a command which there is not is told in one sentence."""
        name = args[0]
        if name.startswith("-") or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        near = get_close_matches(name.lower()[:60], self.list_commands(ctx), 1)
        advice = f"did you mean {near[0]}?" if near else f"{ctx.command_path} -h lists them."
        raise click.UsageError(f"There is no command {console.shown(name)!r}; {advice}", ctx)
