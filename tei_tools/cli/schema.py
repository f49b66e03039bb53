"""tei-tools schema: the local store of schemas."""

import click

from tei_tools.cli import console
from tei_tools.validation import store
from tei_tools.validation.fetch import fetch


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


@command.command(
    "fetch",
    short_help="Fetch a schema from the TEI by name, or from an https address.",
    epilog=f"Names: {', '.join(store.PUBLISHED)}.",
)
@click.argument("name", metavar="NAME|URL")
def fetch_schema(name: str) -> None:
    """Fetch a schema over the network, from the TEI by name or from an https address.

    Prints the SHA-256 of what came, and where it stands now.
    """
    fetched = fetch(name)
    console.note(f"fetched {fetched.address}")
    console.result(f"{fetched.sha256}  {fetched.file}\n")
