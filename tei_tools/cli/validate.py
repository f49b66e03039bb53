"""tei-tools validate: what is wrong in TEI files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.cli.checking import Check, known_in
from tei_tools.cli.results import go_through, journal_place
from tei_tools.cli.tally import Tally
from tei_tools.config import read_ignored
from tei_tools.corpus import Cluster, Outcome
from tei_tools.corpus.files import Job, Made, digest
from tei_tools.corpus.sources import TEI, Sources, find
from tei_tools.diagnostic import Diagnostic
from tei_tools.reporting import FORMATS
from tei_tools.reporting.full import full
from tei_tools.validation import Ignore, codes, set_aside
from tei_tools.validation.choice import WHOLE_TEI, choose, named
from tei_tools.validation.documentation import documentation as documentation_of
from tei_tools.validation.documentation import documented
from tei_tools.validation.folding import across_files
from tei_tools.validation.scan import Scan


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
@options.run
def command(
    paths: tuple[str, ...],
    schema: str | None,
    form: str,
    config: str | None,
    documentation: bool,
    fast: bool,
    exit_zero: bool,
    run: options.Run,
) -> None:
    """Say what is wrong in the files: exit 0 where nothing is, 1 where something is, 2 where a
    file could not be read (the others still are).

    PATH is a file, or a folder of files whose names end in .xml or .tei.

    Without --schema a file is held against the schema that it names itself, if that is at hand;
    else against our profile of TEI P5 where tei_tools wrote it; else against tei_all, once that
    is fetched (tei-tools schema fetch tei_all), and until then against our profile.
    """
    ignored = read_ignored(Path(config)) if config else ()
    sources = find(paths, TEI)
    check = _check(sources, schema, fast, run, ignored)
    place = journal_place(sources, None, run)
    tally = Tally(len(sources.files), place, as_json=run.as_json, has_report=True)
    found = _Found(is_kept=not run.as_json)
    go_through(check, sources, [None] * tally.total, run, _settings(check), tally, found.add)
    if not run.as_json:
        found.findings = set_aside(across_files(found.findings), ignored)
        found.is_grave = any(one.severity != "info" for one in found.findings)
        _report(found.findings, form, (schema or WHOLE_TEI) if documentation else "")
    if tally.failed:
        raise click.exceptions.Exit(console.CANNOT_RUN)
    if not found.is_grave:
        console.note(f"{tally.total:,} {'file is' if tally.total == 1 else 'files are'} valid.")
    elif not exit_zero:
        raise click.exceptions.Exit(console.FINDINGS)


@dataclass(slots=True)
class _Found:
    """What is found in the files; only whether it is grave, where each is told on its own."""

    is_kept: bool
    is_grave: bool = False
    findings: list[Diagnostic] = field(default_factory=list)

    def add(self, outcome: Outcome[Job, Made]) -> None:
        notices = outcome.value.notices if outcome.value else ()
        self.is_grave |= any(one.severity != "info" for one in notices)
        if self.is_kept:
            self.findings += notices


def _report(findings: Sequence[Diagnostic], form: str, documentation: str) -> None:
    """Print the findings, with what the schema of that name says of the elements."""
    for file in named(documentation) if documentation else ():
        findings = documented(findings, documentation_of(file))
    if form == "full":
        console.result(full(findings, colour=console.in_colour()))
    else:
        console.result(FORMATS[form](findings))


def _check(
    sources: Sources, schema: str | None, fast: bool, run: options.Run, ignored: Sequence[Ignore]
) -> Check:
    """The check of each file; a ConfigError or SchemaError where the schema asked for is none.

    What is ignored is left out of each file only where each is told on its own.
    """
    if schema is not None:
        choose(Path(), schema, Scan(b""), fast)
        schema = str(Path(schema).absolute()) if Path(schema).is_file() else schema
    is_sent = isinstance(run.where, Cluster) and run.where.by_value
    known = known_in(sources, run.where)
    return Check(schema, known, fast, ignored if run.as_json else (), is_sent)


def _settings(check: Check) -> str:
    """A digest of all that the findings depend on but the files."""
    known = digest("\n".join(sorted(check.known)).encode(errors="surrogateescape"))
    told = {"known": known, "fast": check.fast, "schema": check.schema, "ignored": check.ignored}
    return options.settings_digest("validate", told, map(str, named(check.schema or WHOLE_TEI)))
