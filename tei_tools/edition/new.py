"""new_edition: a folder becomes an edition: edition.toml, and a sample where it has no texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tei_tools.config import FILE
from tei_tools.config.gathering import gathered, in_order
from tei_tools.config.guide import commented, text
from tei_tools.errors import ConfigError, OutputError

SAMPLE = Path(__file__).parent / "sample"
PATTERN = "**/*.txt"
IGNORED = "build/\n"
FEW = 12
"""Texts that are named one by one; more by a pattern."""

_OPENING = (
    "What this edition is made of. `tei-tools build` reads this file, and makes TEI, a web site, "
    "EPUB and PDF of it in the folder build. A line that begins with # is a remark: take the # "
    "away from a key to set it. All paths lie in this folder."
)
_SAMPLES = (
    {
        "file": "letter.txt",
        "profile": "letter",
        "title": "Ruth Penrose to Matthew Tolliver, 14 May 1872",
        "author": "Ruth Penrose",
    },
    {
        "file": "diary.txt",
        "title": "The Diary of Matthew Tolliver, 16 to 20 May 1872",
        "author": "Matthew Tolliver",
    },
)
_SAMPLE_KEYS = {
    "edition.editor": text("Your name"),
    "edition.language": text("en"),
    "registers.files": '["people.csv"]',
    "tagging.quotes": text("auto"),
    "tagging.day_first": "true",
}


@dataclass(frozen=True, slots=True)
class New:
    """The files that were written, and whether the texts are our sample."""

    files: tuple[Path, ...]
    is_sample: bool


def new_edition(folder: Path, title: str = "") -> New:
    """Make an edition of the texts in `folder`, or of a sample where there are none.

    No file that is there is written to. An OutputError where the folder has an edition.toml
    already, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists() or (folder / FILE).is_symlink():
            raise OutputError(f"{folder / FILE} is there already, and stays as it is.")
        found = gathered(folder, PATTERN, (folder / "build",))
        files = _of_texts(folder, found, title) if found else _of_sample(title)
        written = [folder / name for name, data in files if _is_written(folder / name, data)]
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}.") from None
    return New(tuple(written), not found)


def _of_sample(title: str) -> Iterator[tuple[str, str]]:
    """The files of our sample, edition.toml last: what it names is there."""
    for name in ("letter.txt", "diary.txt", "people.csv"):
        yield name, (SAMPLE / name).read_text("utf-8")
    yield ".gitignore", IGNORED
    sources = [line for said in _SAMPLES for line in _source(said)]
    keys = {"edition.title": text(title or "Papers from Pellow's Landing"), **_SAMPLE_KEYS}
    yield FILE, commented(keys, sources, _OPENING)


def _of_texts(folder: Path, found: list[Path], title: str) -> Iterator[tuple[str, str]]:
    yield ".gitignore", IGNORED
    names = sorted((path.relative_to(folder).as_posix() for path in found), key=in_order)
    if any(not name.isprintable() for name in names):
        raise ConfigError("A text has a name with line ends or the like; give it a plain one.")
    entries = [{"file": name} for name in names] if len(names) <= FEW else [{"files": PATTERN}]
    sources = [line for entry in entries for line in _source(entry)]
    yield FILE, commented({"edition.title": text(title or _title(folder))}, sources, _OPENING)


def _source(said: dict[str, str]) -> list[str]:
    return ["[[source]]", *(f"{key} = {text(value)}" for key, value in said.items()), ""]


def _title(folder: Path) -> str:
    """A title of the folder's name."""
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return words[:1].upper() + words[1:] or "An edition"


def _is_written(file: Path, data: str) -> bool:
    """Write a file that is not there."""
    if file.exists() or file.is_symlink():
        return False
    with file.open("x", encoding="utf-8", newline="\n") as new:
        new.write(data)
    return True
