"""tei-tools register link: numbers of authorities for the entities of documents."""

import io
from collections.abc import Mapping, Sequence
from csv import DictWriter
from pathlib import Path

import click

from tei_tools.cli import console, named, options
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.registers.authorities import (
    COLUMNS,
    SERVICES,
    Cache,
    Client,
    LookUp,
    Service,
    all_sought,
    look_up,
    numbers_taken,
    proposals,
    with_sure,
    without_number,
)
from tei_tools.registers.authorities.cache import DAYS
from tei_tools.registers.csv_file import KIND_NAMES, harmless_row, write_rows
from tei_tools.registers.decisions import same_names
from tei_tools.registers.register import Kind


@click.command("link", short_help="Look entities up in Wikidata, VIAF, the GND or GeoNames.")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option(
    "--authority", type=click.Choice(list(SERVICES)), required=True, help="Who is to be asked."
)
@click.option("--user", default="", metavar="NAME", help="Your account's name, for GeoNames.")
@click.option(
    "--kind",
    "kinds",
    default="person,place,org",
    show_default=True,
    metavar="LIST",
    help="The entities to be looked up.",
)
@click.option("-o", "--output", metavar="CSV", help="The table of what was found, to be decided.")
@click.option("--apply", is_flag=True, help="Write what is sure into the files, in their place.")
@click.option("--offline", is_flag=True, help="Ask nobody: only what was answered before.")
@click.option(
    "--days",
    type=click.FloatRange(min=0),
    default=DAYS,
    show_default=True,
    metavar="N",
    help="How old an answer may be that is not asked for again.",
)
@click.option(
    "--language",
    default="en",
    show_default=True,
    metavar="CODE",
    help="The language of names and descriptions, where the authority has several.",
)
@click.option("--contact", default="", metavar="ADDRESS", help="How the authority can reach you.")
@click.option("--endpoint", default="", metavar="URL", help="Another server of the same kind.")
def link(
    sources: tuple[str, ...],
    authority: str,
    user: str,
    kinds: str,
    output: str | None,
    apply: bool,
    offline: bool,
    days: float,
    language: str,
    contact: str,
    endpoint: str,
) -> None:
    """Look up the entities of documents in an authority, over the network.

    Asks for every entity of the registers (standOff) that has no number (idno) of that authority.
    A number is sure where the name is the same and a date, coordinates or another authority's
    number agree. The table is for `register import --entities`: what is sure is a decision in it,
    "link GND:118540238"; for others write one with the number of a candidate. Names and numbers of
    entities are sent to the authority, and nothing else. Without -o and --apply the table goes to
    standard output.
    """
    service = SERVICES[authority]
    wanted_kinds = _kinds(kinds, service)
    if service.needs_user and not (user or offline):
        raise ConfigError(f"{service.type} answers to its users: give your account with --user.")
    client = Client(
        service.type,
        endpoint or service.base,
        service.interval,
        Cache(days=days),
        service.trouble,
        offline,
        contact,
        {"username": user} if service.needs_user else {},
    )
    files = named.files(sources, output)
    documents = [Document.read(one) for one in files]
    same_names(documents)
    found = _look_up(documents, service, client, wanted_kinds, language)
    _write(files, documents, found, service, output, apply)
    _tell(found, offline)


def _look_up(
    documents: Sequence[Document],
    service: Service,
    client: Client,
    kinds: frozenset[Kind],
    language: str,
) -> list[LookUp]:
    entities = all_sought(documents)
    wanted = without_number(entities, service, kinds)
    taken = numbers_taken(entities, service)
    found = []
    with console.progress("entities", len(wanted)) as advance:
        for one in look_up(wanted, service, client.get, language=language, taken=taken):
            found.append(one)
            advance()
    return found


def _write(
    sources: Sequence[str],
    documents: Sequence[Document],
    found: Sequence[LookUp],
    service: Service,
    output: str | None,
    apply: bool,
) -> None:
    """Write the table, and then what is sure into the files that it changes, each whole."""
    made, refused = with_sure(documents, found, service) if apply else (list(documents), {})
    written = {one.sought.key for one in found if one.sure} if apply else set()
    rows = list(proposals(found, service, written - refused.keys()))
    if output:
        write_rows(output, COLUMNS, rows)
    elif not apply:
        console.result(_csv(rows))
    for source, before, after in zip(sources, documents, made, strict=True):
        if after is not before:
            after.write(Path(source))
    for sentence in refused.values():
        console.note(f"not written: {sentence}")


def _csv(rows: Sequence[Mapping[str, str]]) -> str:
    table = io.StringIO(newline="")
    writer = DictWriter(table, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(harmless_row, rows))
    return table.getvalue()


def _tell(found: Sequence[LookUp], offline: bool) -> None:
    """Say how many are sure, and which could not be asked for; the latter ends with status 2."""
    sure = sum(bool(one.sure) for one in found)
    some = sum(bool(one.found) for one in found) - sure
    unanswered = [one for one in found if one.unanswered]
    asked = len(found) - len(unanswered)
    console.note(f"{asked} looked up: {sure} sure, {some} with candidates")
    if unanswered and offline:
        console.note(f"{len(unanswered)} were never asked for; without --offline they would be.")
    elif unanswered:
        for one in unanswered:
            console.error(f"{one.sought.entity.id}: {one.unanswered}")
        raise click.exceptions.Exit(console.CANNOT_RUN)


def _kinds(given: str, service: Service) -> frozenset[Kind]:
    """The kinds of a list that the service knows; raises ConfigError for others."""
    named = options.listed(given)
    unknown = [one for one in named if one.lower() not in KIND_NAMES]
    if unknown or not named:
        raise ConfigError(f'--kind "{given}" is no list of person, place and org.')
    kinds = frozenset(KIND_NAMES[one.lower()] for one in named) & service.kinds
    if not kinds:
        raise ConfigError(f"{service.type} has no numbers for {given}.")
    return kinds
