"""What several commands take, and where their results go."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from functools import wraps
from importlib import metadata
from pathlib import Path
from typing import Any

import click

from tei_tools.annotators.settings import Settings
from tei_tools.corpus.cluster import Cluster
from tei_tools.corpus.files import digest, digest_of
from tei_tools.errors import ConfigError
from tei_tools.plugins import GROUP
from tei_tools.registers.register import Register

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

output: Decorator = click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="A file, or a folder for several; without it one result goes to standard output.",
)
jobs: Decorator = click.option(
    "-j", "--jobs", type=click.IntRange(min=1), default=1, metavar="N", help="Processes at work."
)
cluster: Decorator = click.option(
    "--cluster", default="", metavar="ADDRESS", help="Work on a Dask cluster: tcp://host:port."
)
_by_value: Decorator = click.option(
    "--by-value", is_flag=True, help="Send contents to the cluster, which shares no disk with us."
)
_journal: Decorator = click.option(
    "--journal",
    default="",
    metavar="FILE",
    help="Where to note what became of each file, if not in the folder of the results.",
)
_resume: Decorator = click.option(
    "--resume", is_flag=True, help="Go on: leave alone what the journal says is done and unchanged."
)
_as_json: Decorator = click.option(
    "--json", "as_json", is_flag=True, help="Print what became of each file as a line of JSON."
)


@dataclass(frozen=True, slots=True)
class Run:
    """How many files are worked at: `where`, in a number of processes or on a Cluster; `journal`
    is a file, "" for the one of the folder of the results.
    """

    where: int | Cluster = 1
    journal: str = ""
    resume: bool = False
    as_json: bool = False


def run(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options of how many files are worked at, which reach the command as one Run."""

    @jobs
    @cluster
    @_by_value
    @_journal
    @_resume
    @_as_json
    @wraps(command)
    def settled(*arguments: Any, jobs: int, cluster: str, by_value: bool, **options: Any) -> Any:
        if by_value and not cluster:
            raise ConfigError("--by-value is for a cluster; give its address with --cluster.")
        if cluster and jobs > 1:
            raise ConfigError("Choose one of -j and --cluster: a cluster has workers of its own.")
        where = Cluster(cluster, by_value) if cluster else jobs
        of_run = {name: options.pop(name) for name in ("journal", "resume", "as_json")}
        return command(*arguments, run=Run(where, **of_run), **options)

    return settled


tag: Decorator = click.option(
    "--tag/--no-tag", default=True, help="Whether names, dates, quotations are tagged."
)
_only: Decorator = click.option(
    "--only", metavar="LIST", help="Of persons,places,orgs,dates,quotations."
)
_quotes: Decorator = click.option(
    "--quotes",
    type=click.Choice(["q", "quote", "said", "auto"]),
    default="q",
    show_default=True,
    help="The element for quotations; auto tells speech, thoughts and citations apart.",
)
_dates: Decorator = click.option(
    "--dates",
    type=click.Choice(["auto", "dated", "narrative", "diary"]),
    default="auto",
    show_default=True,
    help="How the text tells time: from the day of writing, as a story, or entry by entry.",
)
_day_first: Decorator = click.option(
    "--day-first/--month-first",
    "day_first",
    default=None,
    help="How 5/6/1920 is read; without either it is tagged and has no value.",
)
register: Decorator = click.option(
    "--register",
    "registers",
    multiple=True,
    metavar="FILE",
    help="Known persons, places and organisations: CSV or TEI. May be given again.",
)
responsibility: Decorator = click.option(
    "--resp/--no-resp",
    "responsibility",
    default=True,
    help="Whether each new tag says that a machine made it, and how sure it is.",
)


TAGGING = [field for field in fields(Settings) if field.name != "only"]
"""The settings that have an option of their own name."""

_model: Decorator = click.option(
    "--model",
    default="",
    metavar="MODEL",
    help="What finds names, if not our model: a folder that train wrote, or a spaCy pipeline.",
)

_link: Decorator = click.option(
    "--link/--no-link",
    default=True,
    help="Whether places get their numbers of GeoNames and their coordinates, where that is sure.",
)

_name_parts: Decorator = click.option(
    "--name-parts",
    is_flag=True,
    help="Tag forename, surname, role and the like inside each person's name.",
)
_nested: Decorator = click.option(
    "--nested", is_flag=True, help="Tag places inside names: the Earl of Derby."
)
_demonyms: Decorator = click.option(
    "--demonyms", is_flag=True, help='Tag Syrian, Londoners, the English as <rs type="demonym">.'
)


def tagging(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options of what is tagged and how, which reach the command as one Settings."""

    @_only
    @_quotes
    @_dates
    @_day_first
    @_model
    @_link
    @_name_parts
    @_nested
    @_demonyms
    @wraps(command)
    def settled(*arguments: Any, only: str | None, **options: Any) -> Any:
        if only is not None and not listed(only):
            raise ConfigError("--only names nothing; leave it out, or name what is to be tagged.")
        given = {field.name: options.pop(field.name) for field in TAGGING}
        settings = Settings(listed(only or ""), **given)
        return command(*arguments, tagging=settings, **options)

    return settled


def listed(value: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(word.strip() for word in value.split(",") if word.strip())


def read_registers(files: Sequence[str]) -> Register | None:
    """The entities of all the files in one register; None where no file is given."""
    if not files:
        return None
    from tei_tools.registers import read_registers as read  # noqa: PLC0415 - heavy, seldom wanted

    return read(map(Path, files))


def settings_digest(
    command: str,
    told: Mapping[str, Any],
    files: Iterable[str] = (),
    tagging: Settings | None = None,
) -> str:
    """A number that tells the settings of a run from others, with the contents of the files, the
    model and the annotators of other packages that they name.
    """
    model = tagging.model if tagging else ""
    inside = sorted(map(str, Path(model).iterdir())) if model and Path(model).is_dir() else []
    plugins = [
        (point.name, point.value, point.dist.version if point.dist else "")
        for point in metadata.entry_points(group=GROUP)
    ]
    contents = [(path, digest_of(path)) for path in (*files, *inside)]
    parts = (command, told, tagging, contents, sorted(plugins))
    return digest(json.dumps(parts, default=_plain, sort_keys=True).encode())


def _plain(value: Any) -> Any:
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
