"""tei-tools train: a names model that has learnt from an edition's own corrected TEI."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei_tools.annotators.names.model import ENGLISH
from tei_tools.cli import console
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError

if TYPE_CHECKING:
    from tei_tools.training.tuning import Gain

NEEDED = ("torch", "onnx")
"""What the extra `train` installs."""

WORDS = {"person": "persons", "place": "places", "org": "organisations", "date": "dates"}


@click.command("train")
@click.argument("sources", nargs=-1, required=True, metavar="TEI...")
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder of the new model.")
@click.option(
    "--base",
    type=click.Path(path_type=Path),
    default=ENGLISH,
    metavar="DIR",
    help="The model to start from; ours where none is given.",
)
@click.option(
    "--folds",
    type=click.IntRange(min=0, max=20),
    default=4,
    show_default=True,
    help="Parts of the text that are kept apart in turn to measure the gain; 0 measures nothing.",
)
@click.option("--seed", default=1, show_default=True, help="Of all that is left to chance.")
def command(sources: tuple[str, ...], output: str, base: Path, folds: int, seed: int) -> None:
    """Teach the names model an edition's own names, from TEI that an editor has corrected.

    All persName, placeName and orgName in the documents count as right, and all other words as no
    names. The folder that is written is what --model takes.
    """
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise ConfigError(
            f"Training needs {' and '.join(missing)}: pip install 'tei_tools[train]'."
        )
    folder = Path(output)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigError(f"{output} exists already; name a new folder for the model.")
    from tei_tools.training.corrected import corrected  # noqa: PLC0415 - needs the extra
    from tei_tools.training.tuning import Tuner  # noqa: PLC0415

    examples = corrected(map(Document.read, sources))
    tuner = Tuner(base, seed, console.note)
    if folds:
        console.result(_table(tuner.gains(examples, folds)))
    tuner.write(examples, folder)
    console.note(f"{folder}: use it with --model {folder.absolute()}")


def _table(gains: list["Gain"]) -> str:
    """F1 in percent by type, of names that the tuned model had not seen."""
    lines = [f"{'':14}  names  before   after"]
    lines += [
        f"{WORDS[gain.kind]:14}  {gain.names:5}  {100 * gain.before:6.1f}  {100 * gain.after:6.1f}"
        for gain in gains
    ]
    return "\n".join(lines) + "\n"
