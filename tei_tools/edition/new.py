"""new_edition: a folder becomes an edition: edition.toml, and a sample where it has no texts."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tei_tools.config import FILE
from tei_tools.config.gathering import gathered
from tei_tools.config.guide import commented, text
from tei_tools.errors import ConfigError, OutputError

SAMPLE = Path(__file__).parent / "sample"
PATTERN = "**/*"
"""All files below a folder that a [[source]] may name."""
XML = frozenset({".xml", ".tei"})
ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing", "authors"})
"""Files that are no texts unless somebody names them: registers, schemas, what is said of all."""
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


def new_edition(folder: Path, title: str = "") -> list[Path]:
    """Make an edition of the texts in `folder`, or of a sample where there are none; its files.

    No file that is there is written to. An OutputError where the folder has an edition.toml
    already, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists() or (folder / FILE).is_symlink():
            raise OutputError(f"{folder / FILE} is there already, and stays as it is.")
        found = gathered(folder, PATTERN, (folder / "build",))
        is_own = any(map(_is_text, found))
        files = _of_texts(folder, found, title) if is_own else _of_sample(title)
        return [folder / name for name, data in files if _is_written(folder / name, data)]
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}.") from None


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
    names = [path.relative_to(folder).as_posix() for path in found if _is_text(path)]
    if odd := next((name for name in names if not name.isprintable()), ""):
        raise ConfigError(f"{odd!a} has a line end or the like in its name; give it a plain one.")
    entries = [{"file": name} for name in names] if len(names) <= FEW else _patterns(names, found)
    sources = [line for entry in entries for line in _source(entry)]
    yield FILE, commented({"edition.title": text(title or _title(folder))}, sources, _OPENING)


def _is_text(path: Path) -> bool:
    return path.suffix.lower() not in XML and path.stem.lower() not in ABOUT


def _patterns(names: list[str], found: list[Path]) -> Iterator[dict[str, str]]:
    """A pattern for each ending; texts by their names where it would take others too."""
    others = {path.suffix for path in found if not _is_text(path)}
    for ending in dict.fromkeys(PurePosixPath(name).suffix for name in names):
        if ending not in others:
            yield {"files": f"**/*{ending}"}
        else:
            yield from ({"file": name} for name in names if name.endswith(ending))


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
