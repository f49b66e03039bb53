"""tei-tools validate: what is wrong in TEI files."""

from collections.abc import Sequence
from pathlib import Path

import click

from tei_tools.cli import console
from tei_tools.config import read_ignored
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import InputError
from tei_tools.reporting import FORMATS
from tei_tools.reporting.full import full
from tei_tools.validation import codes, identifiers, set_aside, validate
from tei_tools.validation.choice import WHOLE_TEI, named
from tei_tools.validation.documentation import documentation as documentation_of
from tei_tools.validation.documentation import documented
from tei_tools.validation.folding import across_files


def _explain(ctx: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code:
        console.result(codes.explain(code))
        ctx.exit()


def _list(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        lines = (f"{one.name}\t{one.meaning}\n" for one in codes.codes().values())
        console.result("".join(lines))
        ctx.exit()


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--schema",
    metavar="FILE|NAME",
    help="A schema file (.rng .rnc .xsd .sch), or the name of one in the store.",
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="full", show_default=True
)
@click.option("--config", metavar="FILE", help="An edition.toml, for its [validation] ignore.")
@click.option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help="Say what a code means, with an example, and do nothing else.",
)
@click.option(
    "--codes",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_list,
    help="List all codes and their meanings, and do nothing else.",
)
@click.option(
    "--documentation",
    is_flag=True,
    help="Add what the schema itself says of the element: --schema, else tei_all in the store.",
)
@click.option("--fast", is_flag=True, help="Check an .xsd by libxml2: faster, less well told.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
def command(
    paths: tuple[str, ...],
    schema: str | None,
    form: str,
    config: str | None,
    documentation: bool,
    fast: bool,
    exit_zero: bool,
) -> None:
    """Say what is wrong in the files: exit 0 where nothing is, 1 where something is, 2 where a
    file could not be read (the others still are).

    Without --schema a file is held against the schema that it names itself, if that is at hand;
    else against our profile of TEI P5 where tei_tools wrote it; else against tei_all, once that
    is fetched (tei-tools schema fetch tei_all), and until then against our profile.
    """
    ignored = read_ignored(Path(config)) if config else ()
    found, unread = _findings(paths, schema, fast)
    findings = set_aside(across_files(found), ignored)
    if documentation:
        for file in named(schema or WHOLE_TEI):
            findings = documented(findings, documentation_of(file))
    if form == "full":
        console.result(full(findings, colour=console.in_colour()))
    else:
        console.result(FORMATS[form](findings))
    grave = any(one.severity != "info" for one in findings)
    if unread:
        raise click.exceptions.Exit(console.CANNOT_RUN)
    if not grave:
        console.note(f"{len(paths)} {'file is' if len(paths) == 1 else 'files are'} valid.")
    if grave and not exit_zero:
        raise click.exceptions.Exit(console.FINDINGS)


def _findings(paths: Sequence[str], schema: str | None, fast: bool) -> tuple[list[Diagnostic], int]:
    """What is wrong in the files, and the number of those that cannot be read; that is told."""
    known = identifiers(paths) if len(paths) > 1 else frozenset()
    found: list[Diagnostic] = []
    unread = 0
    for path in paths:
        try:
            found += validate(path, schema, known=known, fast=fast)
        except InputError as error:
            console.error(str(error))
            unread += 1
    return found, unread
