"""tei-tools schema: the local store of schemas."""

import click

from tei_tools.cli import console
from tei_tools.validation import store
from tei_tools.validation.fetch import NAMES, fetch


@click.group("schema")
def command() -> None:
    """List, add or fetch the schemas that `validate --schema NAME` knows."""


@command.command("list")
def list_schemas() -> None:
    """Print the names of the schemas at hand, and their files."""
    for name in store.names():
        console.result(f"{name}\t{' '.join(str(file) for file in store.find(name))}\n")


@command.command("add")
@click.argument("file")
@click.option("--name", default="", help="The name to give it; that of the file otherwise.")
def add(file: str, name: str) -> None:
    """Copy a schema (.rng .rnc .xsd .sch) into the store."""
    console.note(f"added {store.add(file, name)}")


@command.command("fetch", epilog=f"Names: {', '.join(NAMES)}.")
@click.argument("name")
def fetch_schema(name: str) -> None:
    """Fetch a schema from the TEI Consortium by name, over the network."""
    console.note(f"fetched {fetch(name)}")
