"""tei-tools build: a whole edition."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from tei_tools.cli import console, options
from tei_tools.cli.build_told import tell, tell_json, tell_planned_json
from tei_tools.cli.tally import Stopped
from tei_tools.config import EditionError
from tei_tools.corpus import Cluster
from tei_tools.edition.build import build_edition, edition_for, output_places, placed
from tei_tools.edition.plan import plan
from tei_tools.edition.watching import changes, watched
from tei_tools.errors import ConfigError, InputError, TeiToolsError
from tei_tools.publishing.preview import PORT, preview


@click.command("build")
@click.argument("folder", default=".", metavar="[DIR]")
@click.option("-o", "--output", metavar="DIR", help="Where to build; DIR/build if not given.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and why; write nothing.")
@click.option("--watch", is_flag=True, help="Build again whenever a file in DIR is saved.")
@click.option(
    "--serve",
    is_flag=True,
    help="As --watch, and show the site in the browser of this machine, which follows.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    metavar="N",
    help="The port of --serve; 0 is any that is free.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print what was done and found as lines of JSON."
)
@options.jobs
@options.cluster
def command(
    folder: str,
    output: str | None,
    dry_run: bool,
    watch: bool,
    serve: bool,
    port: int,
    as_json: bool,
    jobs: int,
    cluster: str,
) -> None:
    """Encode, validate and publish the edition that DIR/edition.toml describes.

    All its texts get the ids of one register of persons, places and organisations. Only what
    changed since the last build is made again; -v says what that is, and why. A build that was
    stopped goes on where it was. With --cluster its workers encode and check, and -j processes
    here make the books and the site's pages.
    """
    if dry_run and (watch or serve):
        raise ConfigError("--dry-run writes nothing that --watch or --serve could show.")
    workers = Cluster(cluster) if cluster else None
    home = placed(Path(folder), workers)
    out = placed(Path(output), workers) if output else home / "build"
    work = Work(home, out, jobs, as_json, workers)
    if serve:
        work.serve(port)
    elif watch:
        work.watch()
    else:
        status = work.plan() if dry_run else work.build_once()
        if status:
            raise click.exceptions.Exit(status)


@dataclass(frozen=True, slots=True)
class Work:
    """An edition that is built once, or again and again."""

    folder: Path
    out: Path
    jobs: int
    as_json: bool
    cluster: Cluster | None = None

    def build(self) -> int:
        """Build it, and tell what was done; the exit status."""
        with mistakes_told():
            edition = edition_for(self.folder, self.out)
        books = (len(edition.sources) + 1) * len({*edition.to} - {"html"})
        with console.progress("texts and books", len(edition.sources) + books) as advance:
            built = build_edition(edition, self.out, self.jobs, advance, self.cluster)
        if self.as_json:
            tell_json(built)
        tell(built, self.out)
        if built.failures:
            return console.CANNOT_RUN
        errors = any(one.severity == "error" for one in built.diagnostics)
        return console.FINDINGS if errors else 0

    def build_once(self) -> int:
        """As `build`; where that is stopped, it is told what becomes of it."""
        try:
            return self.build()
        except KeyboardInterrupt:
            raise Stopped("stopped; what is done stays, and the next build goes on.") from None

    def plan(self) -> int:
        """Tell what a build would do; the exit status."""
        with mistakes_told():
            planned = plan(self.folder, self.out)
        if self.as_json:
            tell_planned_json(planned)
        else:
            for step in planned.steps:
                console.note(console.shown(str(step)))
        for sentence in planned.failures:
            console.error(sentence)
        console.notices(planned.notices)
        console.note("Nothing was written." if planned.steps else "Nothing is to be done.")
        return console.CANNOT_RUN if planned.failures else 0

    def watch(self) -> None:
        """Build it at once, and again whenever something is saved, until Ctrl-C."""
        with suppress(KeyboardInterrupt):
            self._build_again()
            for changed in changes(self.folder, output_places(self.out)):
                names = ", ".join(path.name for path in changed[:5])
                console.note(f"Saved: {console.shown(names)}")
                self._build_again()
        console.note("The watch has ended.")

    def serve(self, port: int) -> None:
        """Build it and show its site, again whenever something is saved, until Ctrl-C."""
        preview(
            self.out / "site",
            self._build_for_preview,
            lambda: watched(self.folder, output_places(self.out)),
            port,
            console.note,
        )

    def _build_again(self) -> None:
        """Build it; what is wrong is told, and may be mended."""
        try:
            self.build()
        except click.exceptions.Exit:
            pass
        except TeiToolsError as error:
            console.error(str(error))

    def _build_for_preview(self) -> None:
        """Build it; the preview shows the sentence where that fails."""
        edition = edition_for(self.folder, self.out)
        built = build_edition(edition, self.out, self.jobs, cluster=self.cluster)
        tell(built, self.out)
        if built.failures:
            raise InputError(built.failures[0])


@contextmanager
def mistakes_told() -> Iterator[None]:
    """Tell all mistakes in the files of an edition, a line each, and end."""
    try:
        yield
    except EditionError as error:
        for line in str(error).splitlines():
            console.error(line)
        raise click.exceptions.Exit(console.CANNOT_RUN) from None
